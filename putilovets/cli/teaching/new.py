"""teach new: one assignment, written as a file."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from putilovets.cli.sentences import fail
from putilovets.view.safe import safe

if TYPE_CHECKING:
    from putilovets.classroom.assignment_models import AssignmentFile


@click.command()
@click.argument("lesson", required=False)
@click.option("--cut", type=click.Choice(["short", "long"]), default="short", show_default=True)
@click.option("--title", help="A title of your own.")
@click.option("--own-worlds", is_flag=True, help="Each pupil plays with a seed of their own.")
@click.option("--seed", type=click.IntRange(0, 2**63 - 1), default=1926, show_default=True)
@click.option("--due", type=click.DateTime(["%Y-%m-%d"]), help="The day it is due, 2026-12-04.")
@click.option("--no-undo", is_flag=True, help="A choice stands as soon as it is made.")
@click.option("--around", is_flag=True, help="Go round the pages that have a content note.")
@click.option("--source", "sources", multiple=True, metavar="S41", help="A source to be opened.")
@click.option("-o", "--output", type=click.Path(path_type=Path), default=Path("assignment.toml"))
@click.option("--over", is_flag=True, help="Write over a file that is there already.")
def new(
    lesson: str | None,
    cut: str,
    title: str | None,
    own_worlds: bool,
    seed: int,
    due: datetime | None,
    no_undo: bool,
    around: bool,
    sources: tuple[str, ...],
    output: Path,
    over: bool,
) -> None:
    """Write an assignment of LESSON (teach lessons lists them) into a file, and tell its code."""
    from putilovets.classroom.assignments import whole
    from putilovets.journal.copying import write_file

    if lesson is None:
        fail("Say which lesson: putilovets teach lessons lists them.")
    head: dict[str, object] = {
        "lesson": lesson,
        "cut": cut,
        "title": title,
        "seeds": "own" if own_worlds else "same",
        "seed": seed,
        "due": due.date() if due else None,
        "undo": not no_undo,
        "notes": "around" if around else "shown",
        "sources": list(sources),
    }
    made = whole(_written(head))
    write_file(output, made.as_toml().encode(), over=over)
    click.echo(safe(f"{output} is written. Its class code is {made.code}."))
    click.echo(safe(f"Pupils type: putilovets play --assignment {output}"))


def _written(head: dict[str, object]) -> "AssignmentFile":
    from pydantic import ValidationError

    from putilovets.classroom.assignment_models import AssignmentFile

    try:
        return AssignmentFile.model_validate({"assignment": head})
    except ValidationError as error:
        first = error.errors()[0]
        fail(f"{first['loc'][-1]}: {first['msg']}.")
