"""graph: the places of a pack and what leads where, to be read or looked at."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from putilovets.cli.packs import survey_of
from putilovets.cli.sentences import fail
from putilovets.view.safe import safe

if TYPE_CHECKING:
    from putilovets.authoring.graph.coverage import Coverage
    from putilovets.authoring.graph.details import Address
    from putilovets.authoring.graph.formats import Format
    from putilovets.authoring.graph.model import Graph

FORMATS = ("text", "mermaid", "dot", "html")
STEPS = 2
"""How far around a place one looks, where nothing is said."""
FEW = 5
"""So many places that a pack does not have are named."""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="text for you.")
@click.option("--chapter", metavar="ID", help="Only one chapter, and what is next to it.")
@click.option("--around", metavar="PLACE", help="Only what is near a place.")
@click.option("--depth", type=click.IntRange(0, 1_000), help="How many steps are near; 2.")
@click.option("--coverage", type=click.Path(path_type=Path), help="What playtest --json wrote.")
@click.option("--editor-url", metavar="URL", help="Opens a line: vscode://file{file}:{line}.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Into a file.")
def graph(
    folder: Path | None,
    form: "Format",
    chapter: str | None,
    around: str | None,
    depth: int | None,
    coverage: Path | None,
    editor_url: str | None,
    output: Path | None,
) -> None:
    """Draw the places of a pack and what leads where: as text, Mermaid, DOT, or a page."""
    from putilovets.authoring.graph.formats import FORMATS as FORMS
    from putilovets.authoring.graph.model import graph_of

    if chapter is not None and around is not None:
        fail("Take one of --chapter and --around.")
    if depth is not None and around is None:
        fail("--depth says how far --around looks; say around which place.")
    if editor_url is not None and form != "html":
        fail("--editor-url is for --format html.")
    counted = None if coverage is None else _coverage(coverage)
    survey = survey_of(folder)
    address = _address(editor_url, survey.folder.root)
    whole = _covered(graph_of(survey), counted)
    part = _part(whole, chapter, around, STEPS if depth is None else depth)
    _put(FORMS[form](part, address), output)


def _coverage(path: Path) -> "Coverage":
    from putilovets.authoring.graph.coverage import BadCoverage, read_coverage

    try:
        return read_coverage(path)
    except BadCoverage as error:
        fail(str(error))


def _covered(whole: "Graph", counted: "Coverage | None") -> "Graph":
    from putilovets.authoring.graph.coverage import covered

    if counted is None:
        return whole
    strange = sorted(set(counted.places) - set(whole.nodes))
    if strange:
        more = f", and {len(strange) - FEW} more" if len(strange) > FEW else ""
        told = f"The plays came to places that are not in this pack: {', '.join(strange[:FEW])}"
        click.echo(safe(f"{told}{more}."), err=True)
    return covered(whole, counted)


def _address(template: str | None, root: Path) -> "Address":
    from putilovets.authoring.graph.editor import BadTemplate, address, editor_template

    if template is None:
        return lambda spot: ""
    try:
        known = editor_template(template)
    except BadTemplate as error:
        fail(str(error))
    return lambda spot: address(known, root, spot)


def _part(whole: "Graph", chapter: str | None, around: str | None, depth: int) -> "Graph":
    from putilovets.authoring.graph import parts

    try:
        if chapter is not None:
            return parts.chapter_of(whole, chapter)
        return whole if around is None else parts.around(whole, around, depth)
    except parts.NoSuchPart as error:
        fail(str(error))


def _put(text: str, output: Path | None) -> None:
    if output is None:
        click.echo(text, nl=False)
        return
    output.write_bytes(text.encode())
    click.echo(safe(f"{output} is written."), err=True)
