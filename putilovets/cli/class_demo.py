"""class-demo: a class from the assignment to the report, played by bots, in one command."""

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from putilovets.cli.packs import edition_of
from putilovets.cli.sentences import fail
from putilovets.cli.teaching.report import PAGE, TABLE, put_report
from putilovets.view.safe import safe

if TYPE_CHECKING:
    from putilovets.classroom.assignments import Assignment
    from putilovets.story.edition import Edition

DAMAGED = (3, 7)
"""Which pupils' files are damaged, from 0."""


@click.command(name="class-demo")
@click.option("--pupils", type=click.IntRange(10, 60), default=30, show_default=True)
@click.option("--seed", type=click.IntRange(0, 2**31), default=1926, show_default=True)
@click.option("--lesson", default="april-1926", show_default=True, help="teach lessons lists them.")
@click.option("-o", "--output", type=click.Path(path_type=Path), default=Path("class-demo"))
def class_demo(pupils: int, seed: int, lesson: str, output: Path) -> None:
    """Let bots be a class: assign, play, damage two files, verify, report, print the guide."""
    from putilovets.classroom.writing import assignment_of

    if output.exists() and (not output.is_dir() or any(output.iterdir())):
        fail(f"{output} is there already; say with -o into which new folder the class is to go.")
    output.mkdir(parents=True, exist_ok=True)
    assignment = assignment_of({"lesson": lesson})
    edition = edition_of(None)
    _assign(assignment, output)
    _play(edition, assignment, output, pupils, seed)
    _verify(edition, assignment, output)
    _guide(edition, assignment, output)


def _say(sentence: str) -> None:
    click.echo(safe(sentence))


def _assign(assignment: "Assignment", output: Path) -> None:
    from putilovets.journal.copying import write_file

    write_file(output / "assignment.toml", assignment.as_toml().encode())
    _say(f"assignment  {output / 'assignment.toml'}, class code {assignment.code}")


def _play(
    edition: "Edition", assignment: "Assignment", output: Path, pupils: int, seed: int
) -> None:
    from putilovets.classroom.cards.cards import pseudonyms
    from putilovets.classroom.demo import damage, handed_in
    from putilovets.classroom.demo import pupils as played

    folder = output / "hand-ins"
    folder.mkdir()
    with tempfile.TemporaryDirectory(prefix="class-demo-") as plays:
        lessons = played(Path(plays), edition, assignment, pseudonyms(pupils, seed), seed)
        files = [handed_in(each, folder) for each in lessons]
    damage(*(files[number] for number in DAMAGED))
    _say(f"hand-ins    {folder}: {len(files)} played by bots, 2 of them damaged afterwards")


def _verify(edition: "Edition", assignment: "Assignment", output: Path) -> None:
    from putilovets.classroom.verdicts import UNPROVEN
    from putilovets.classroom.verifying import Verifier

    verifier = Verifier(edition, [assignment])
    found = verifier.verdicts(output / "hand-ins")
    for each in found:
        if not each.good:
            _say(f"{each.status:<11} {each.file}: {each.says}")
    _say(f"verified    {sum(each.good for each in found)} of {len(found)} good. {UNPROVEN}")
    put_report(verifier, found, assignment, output)
    _say(f"report      {output / PAGE} and {output / TABLE}")


def _guide(edition: "Edition", assignment: "Assignment", output: Path) -> None:
    from putilovets.classroom.guide.guide import guide
    from putilovets.classroom.paper.pages import as_html
    from putilovets.journal.copying import write_file

    write_file(output / "guide.html", as_html(guide(assignment, edition)).encode())
    _say(f"guide       {output / 'guide.html'}")
    _say("What the bots wrote means nothing; it shows where a class's own words will stand.")
