"""The command that lists the facts of a pack with the places that cite them."""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from putilovets.cli.packs import edition_of, pack_folder
from putilovets.cli.sentences import fail
from putilovets.view.safe import safe

if TYPE_CHECKING:
    from putilovets.authoring.facts import Used


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.option("--json", "as_json", is_flag=True, help="As JSON, for a program.")
@click.option("--only", metavar="S", default="", help="Only facts whose ids begin with S.")
def facts(folder: Path | None, as_json: bool, only: str) -> None:
    """List every fact with the places that cite it, or why none does."""
    from putilovets.authoring.facts import facts as listed
    from putilovets.pack.folder import read_folder

    edition_of(folder)  # a pack with mistakes is told of first
    found = listed(read_folder(pack_folder(folder)), only)
    if only and not found:
        fail(f"No fact has an id that begins with {only!r}.")
    if as_json:
        click.echo(json.dumps([each.as_dict() for each in found], indent=2))
    else:
        for line in _lines(found):
            click.echo(safe(line))
    for sentence in _summary(found):
        click.echo(sentence, err=True)
    if any(each.fault for each in found):
        sys.exit(1)


def _lines(found: "Sequence[Used]") -> Iterator[str]:
    for each in found:
        yield each.id
        yield from (f"   {place.what} ({place.file})" for place in each.cited)
        if each.unused:
            yield f"   unused: {each.unused}"
        if each.fault:
            yield f"   MEND: {each.fault}"


def _summary(found: "Sequence[Used]") -> Iterator[str]:
    cited, faults = sum(bool(each.cited) for each in found), [each for each in found if each.fault]
    yield f"{len(found)} facts, {cited} cited, {len(found) - cited} not."
    if faults:
        yield f"To be mended: {', '.join(each.id for each in faults)}."
