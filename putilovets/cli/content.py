"""The commands for whoever writes content: schema, stats, where."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from putilovets.cli.packs import CONTENT, edition_of
from putilovets.cli.sentences import fail
from putilovets.view.safe import safe

if TYPE_CHECKING:
    from putilovets.authoring.reading import Reading
    from putilovets.story.edition import Edition


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.option("--reference", type=click.Path(path_type=Path), help="Write every key to this page.")
@click.option("--examples", type=click.Path(path_type=Path), help="With examples of this pack.")
def schema(folder: Path | None, reference: Path | None, examples: Path | None) -> None:
    """Write the JSON Schemas of the content files into FOLDER, or list them here.

    With --reference, write what they say as one page of Markdown instead.
    """
    from putilovets.authoring.schemas import all_schemas

    if reference is not None:
        _refer(reference, examples)
        return
    if examples is not None:
        fail("--examples is for --reference: say to which page they go.")
    for name, text in all_schemas():
        if folder is None:
            click.echo(text, nl=False)
            continue
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())


def _refer(to: Path, pack: Path | None) -> None:
    """Write the reference of the format."""
    from putilovets.authoring.reference.examples import Examples
    from putilovets.authoring.reference.page import page

    if pack is not None:
        edition_of(pack)  # examples are of a pack that can be played
    to.write_bytes(page(Examples(pack)).encode())


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.option("--json", "as_json", is_flag=True, help="As JSON, for a program.")
@click.option("--minutes", is_flag=True, help="Also how long random plays take to read.")
@CONTENT
def stats(folder: Path | None, as_json: bool, minutes: bool, content: Path | None) -> None:
    """Count scenes, speeches, choices and words."""
    from putilovets.authoring.stats import stats as counted

    edition = edition_of(content if folder is None else folder)
    figures = counted(edition)
    read = _reading(edition) if minutes else None
    if as_json:
        more = {} if read is None else {"minutes": read.as_dict()}
        click.echo(json.dumps(figures.as_dict() | more, indent=2))
        return
    for key, value in figures.as_dict().items():
        said = figures.by_basis_in_words if key == "words_by_basis" else value
        click.echo(f"{key:16} {said}")
    if read is not None:
        click.echo(f"{'minutes':16} {read.in_words}")


def _reading(edition: "Edition") -> "Reading":
    """Return how many minutes it takes to read a play, for each of three parts of the plays."""
    from putilovets.authoring.reading import reading
    from putilovets.bots.players import NoEnd

    try:
        return reading(edition)
    except NoEnd as error:
        fail(f"A random play does not end: {error}.", code=1)


@click.command()
def where() -> None:
    """Say where plays are kept and where the content is."""
    from putilovets.journal.folder import saves_folder
    from putilovets.pack.home import shipped_content

    click.echo(safe(f"plays    {saves_folder()}"))
    click.echo(safe(f"content  {shipped_content()}"))
