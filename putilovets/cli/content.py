"""The commands that say what is where: schema, where."""

from pathlib import Path

import click

from putilovets.cli.packs import edition_of
from putilovets.cli.sentences import fail
from putilovets.view.safe import safe


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
def where() -> None:
    """Say where plays, settings and compiled packs are kept, and where the content is."""
    from putilovets.frontends.settings.path import settings_path
    from putilovets.journal.folder import saves_folder
    from putilovets.pack.compiled.folder import cache_folder
    from putilovets.pack.home import shipped_content

    click.echo(safe(f"plays     {saves_folder()}"))
    click.echo(safe(f"settings  {settings_path()}"))
    click.echo(safe(f"compiled  {cache_folder()}"))
    click.echo(safe(f"content   {shipped_content()}"))
