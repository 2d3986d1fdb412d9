"""The commands that say what is where: schema, where."""

from pathlib import Path

import click

from putilovets.view.safe import safe


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
def schema(folder: Path | None) -> None:
    """Write the JSON Schemas of the content files into FOLDER, or list them here."""
    from putilovets.pack.schema import schemas

    for name, text in schemas():
        if folder is None:
            click.echo(text, nl=False)
            continue
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())


@click.command()
def where() -> None:
    """Say where plays are kept and where the content is."""
    from putilovets.journal.folder import saves_folder
    from putilovets.pack.home import shipped_content

    click.echo(safe(f"plays    {saves_folder()}"))
    click.echo(safe(f"content  {shipped_content()}"))
