"""teach verify: play every hand-in of a folder again and say what is found."""

import sys
from pathlib import Path

import click

from putilovets.cli.packs import edition_of
from putilovets.cli.sentences import fail
from putilovets.view.safe import safe

ASSIGNMENT = click.option(
    "--assignment",
    "assignments",
    multiple=True,
    type=click.Path(path_type=Path),
    help="The file of your assignment; the ready lessons need none.",
)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@ASSIGNMENT
@click.option(
    "--csv",
    "table",
    type=click.Path(path_type=Path),
    help="Write a gradebook there: completion only, 1 point or 0. No time is in a hand-in, so it "
    "cannot say what is late.",
)
@click.option("--over", is_flag=True, help="Write over a gradebook that is there already.")
def verify(folder: Path, assignments: tuple[Path, ...], table: Path | None, over: bool) -> None:
    """Play each hand-in in FOLDER again. Exit code 1 where one is not as it should be."""
    from putilovets.classroom.assignments import assignment_at
    from putilovets.classroom.gradebook import gradebook
    from putilovets.classroom.verdicts import UNPROVEN
    from putilovets.classroom.verifying import Verifier
    from putilovets.journal.copying import write_file

    verifier = Verifier(edition_of(None), map(assignment_at, assignments))
    found = verifier.verdicts(folder)
    if not found and table is None:
        fail(f"There is no hand-in in {folder}; their names end in .hand-in.toml.")
    for each in found:
        who = each.read.hand_in.who if each.read is not None else ""
        click.echo(safe(f"{each.status:<16}  {each.file}{f' ({who})' if who else ''}: {each.says}"))
    if table is not None:
        write_file(table, gradebook(found), over=over)
        click.echo(safe(f"{table} is written; files that cannot be read are not in it."), err=True)
    good = sum(each.good for each in found)
    click.echo(safe(f"{len(found)} files, {good} of them good. {UNPROVEN}"), err=True)
    sys.exit(0 if good == len(found) else 1)
