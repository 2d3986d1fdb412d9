"""teach report: what a class did, as one page for a browser and one table."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from putilovets.cli.packs import edition_of
from putilovets.cli.sentences import fail
from putilovets.cli.teaching.verify import ASSIGNMENT
from putilovets.view.safe import safe

if TYPE_CHECKING:
    from putilovets.classroom.assignments import Assignment
    from putilovets.classroom.report.model import ClassReport
    from putilovets.classroom.verdicts import Verdict
    from putilovets.classroom.verifying import Verifier

PAGE, TABLE = "report.html", "report.csv"


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@ASSIGNMENT
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The folder for report.html and report.csv; that of the hand-ins where none is said.",
)
@click.option("--over", is_flag=True, help="Write over a report that is there already.")
def report(folder: Path, assignments: tuple[Path, ...], output: Path | None, over: bool) -> None:
    """Report how the class whose hand-ins are in FOLDER decided, without a line about any one.

    Given one assignment it reports on that; otherwise on the one that most hand-ins are of.
    """
    from putilovets.classroom.assignments import assignment_at
    from putilovets.classroom.verifying import Verifier

    given = [assignment_at(path) for path in assignments]
    into = folder if output is None else output
    files = (into / PAGE, into / TABLE)
    _mind(files, over=over)
    verifier = Verifier(edition_of(None), given)
    found = verifier.verdicts(folder)
    wanted = given[0] if len(given) == 1 else None
    made = put_report(verifier, found, wanted, into, over=over)
    for each in made.left:
        click.echo(safe(f"not counted  {each.file}: {each.says}"), err=True)
    click.echo(safe(f"{made.files} hand-ins counted, {len(made.left)} files not."))
    click.echo(safe(f"{files[0]} and {files[1]} are written."))


def put_report(
    verifier: "Verifier",
    found: "Sequence[Verdict]",
    wanted: "Assignment | None",
    into: Path,
    *,
    over: bool = False,
) -> "ClassReport":
    """Write the page and the table of a class into a folder, and return what they tell."""
    from putilovets.classroom.report.as_csv import table_of
    from putilovets.classroom.report.as_page import page_of
    from putilovets.classroom.report.reporting import class_report
    from putilovets.journal.copying import write_file

    made = class_report(verifier, found, wanted)
    into.mkdir(parents=True, exist_ok=True)
    for name, data in ((PAGE, page_of(made).encode()), (TABLE, table_of(made))):
        write_file(into / name, data, over=over)
    return made


def _mind(files: tuple[Path, ...], *, over: bool) -> None:
    """Say which file is there already before anything is read, so that both or none are written."""
    there = [path for path in files if os.path.lexists(path)]
    if there and not over:
        fail(f"{there[0]} is there already; nothing was written. With --over it is written over.")
