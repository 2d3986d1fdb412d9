"""teach room: one secretary for the whole room, on one screen."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from putilovets.cli.packs import edition_of
from putilovets.cli.sentences import fail
from putilovets.view.safe import safe

if TYPE_CHECKING:
    from putilovets.classroom.assignments import Assignment
    from putilovets.classroom.opening import Lesson
    from putilovets.story.edition import Edition


@click.command()
@click.argument("assignment", metavar="FILE|CODE")
@click.option("--line", "in_lines", is_flag=True, help="Plain numbered lines instead of a screen.")
@click.option("--who", default="the room", show_default=True, help="What the hand-in calls you.")
@click.option("--new", metavar="NAME", help="Begin anew, in a play called NAME.")
def room(assignment: str, in_lines: bool, who: str, new: str | None) -> None:
    """Play a lesson with the room; what was begun before goes on, unless --new is said."""
    from putilovets.classroom.assignments import assignment_for
    from putilovets.cli.play import NO_SCREEN, at_a_terminal
    from putilovets.journal.folder import saves_folder

    if not in_lines and not at_a_terminal():
        fail(NO_SCREEN.replace("play --line plays", "teach room --line tells it"))
    found, edition, folder = assignment_for(assignment), edition_of(None), saves_folder()
    lesson = _lesson(folder, edition, found, who, new)
    try:
        if in_lines:
            from putilovets.frontends.line.play import room_in_lines

            room_in_lines(lesson)
        else:
            from putilovets.frontends.tui.run import run_room

            run_room(folder, edition, lesson)
    finally:
        if lesson.session is not None:
            lesson.session.close()
    if lesson.session is not None:
        click.echo(safe(f"Kept as {lesson.session.name}; the same command goes on with it."))


def _lesson(
    folder: Path, edition: "Edition", assignment: "Assignment", who: str, new: str | None
) -> "Lesson":
    from putilovets.classroom.finding import lesson_in
    from putilovets.classroom.opening import begin_lesson, resume_lesson
    from putilovets.frontends.lesson.cover import card_of

    name = f"room {assignment.code}" if new is None else new
    if new is None and lesson_in(folder, name) is not None:
        return resume_lesson(folder, name, edition)
    return begin_lesson(folder, edition, assignment, card_of(who), name)
