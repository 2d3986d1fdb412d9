"""Which assignment a command of a teacher is about, and where what it writes is put."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from putilovets.cli.sentences import fail, naming_over
from putilovets.view.safe import safe

if TYPE_CHECKING:
    from putilovets.classroom.assignments import Assignment

HERE = Path("assignment.toml")
"""What is meant where nothing is said and there is such a file."""


def chosen(asked: str | None) -> "Assignment":
    """Return the assignment of a file, a class code or a lesson's id; LessonError if there is none.

    Without any, that of the file in this folder.
    """
    from putilovets.classroom.assignments import assignment_for, ready
    from putilovets.classroom.lessons import shipped_lessons

    if asked is None:
        if not HERE.is_file():
            fail(
                "Say which lesson, class code or assignment file: putilovets teach lessons lists "
                "the ready ones."
            )
        return assignment_for(str(HERE))
    lesson = shipped_lessons().get(asked)
    return assignment_for(asked) if lesson is None else ready(lesson)


def put(output: Path, text: str, *, over: bool) -> None:
    """Write a text into a file and say so; AlreadyThere where one is not to be written over."""
    from putilovets.journal.copying import write_file

    with naming_over():
        write_file(output, text.encode(), over=over)
    click.echo(safe(f"{output} is written."))
