"""The commands for whoever writes content: check, schema, stats, where."""

import json
from pathlib import Path

import click

from putilovets.cli.packs import CONTENT, edition_of, pack_folder
from putilovets.cli.sentences import fail
from putilovets.view.safe import safe


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
def check(folder: Path | None) -> None:
    """Say everything that is wrong in a content pack, with file, line and column."""
    from putilovets.pack.compiler import compile_pack

    root = pack_folder(folder)
    edition, problems = compile_pack(root)
    for problem in problems:
        click.echo(safe(str(problem)))
    if edition is None:
        count = f"{len(problems)} problem{'' if len(problems) == 1 else 's'}"
        fail(f"{count} in {root}.", code=1)
    click.echo(f"{len(edition.story.places)} places, no problems.", err=True)


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
@click.option("--json", "as_json", is_flag=True, help="As JSON, for a program.")
@CONTENT
def stats(as_json: bool, content: Path | None) -> None:
    """Count scenes, speeches, choices and words."""
    from putilovets.authoring.stats import stats as counted

    figures = counted(edition_of(content)).as_dict()
    if as_json:
        click.echo(json.dumps(figures, indent=2))
        return
    for key, value in figures.items():
        click.echo(f"{key:16} {value}")


@click.command()
def where() -> None:
    """Say where plays are kept and where the content is."""
    from putilovets.journal.folder import saves_folder
    from putilovets.pack.home import shipped_content

    click.echo(safe(f"plays    {saves_folder()}"))
    click.echo(safe(f"content  {shipped_content()}"))
