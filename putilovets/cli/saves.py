"""The commands that look after saved plays."""

import shutil
import sys
from pathlib import Path

import click

from putilovets.cli.sentences import naming_over
from putilovets.view.safe import safe


@click.group(invoke_without_command=True)
@click.pass_context
def saves(context: click.Context) -> None:
    """List the plays; rename, delete, bring back, export or import one."""
    if context.invoked_subcommand is not None:
        return
    from putilovets.cli.shelf_rows import rows_of
    from putilovets.frontends.saved import HOUSE_PACK, saved_plays
    from putilovets.journal.folder import saves_folder

    wide = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    for row in rows_of(saved_plays(saves_folder(), HOUSE_PACK), wide):
        click.echo(row)


@saves.command()
@click.argument("name")
def delete(name: str) -> None:
    """Put the play NAME away; it can be brought back."""
    from putilovets.journal import shelf
    from putilovets.journal.folder import saves_folder

    put = shelf.delete(saves_folder(), name)
    back = f"putilovets saves restore '{put.stem}' brings it back."
    click.echo(safe(f"{name} is put away; {back}"))


@saves.command()
@click.argument("name")
def restore(name: str) -> None:
    """Bring the deleted play NAME back."""
    from putilovets.journal import shelf
    from putilovets.journal.folder import saves_folder

    shelf.restore(saves_folder(), name)
    click.echo(safe(f"{name} is back."))


@saves.command()
@click.argument("old")
@click.argument("new")
def rename(old: str, new: str) -> None:
    """Call the play OLD by the name NEW."""
    from putilovets.journal import renaming
    from putilovets.journal.folder import saves_folder

    renaming.rename(saves_folder(), old, new)
    click.echo(safe(f"{old} is called {new}."))


@saves.command(name="export")
@click.argument("name")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--over", is_flag=True, help="Write over a file that is there already.")
def send_out(name: str, file: Path | None, over: bool) -> None:
    """Copy the play NAME to FILE, or to a file in this folder."""
    from putilovets.journal.folder import saves_folder
    from putilovets.journal.parcel import export_play

    with naming_over():
        sent = export_play(saves_folder(), name, file, over=over)
    click.echo(safe(f"{name} is copied to {sent}."))


@saves.command(name="import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--name", help="What to call the play; otherwise it is called after the file.")
def take_in(file: Path, name: str | None) -> None:
    """Copy the play in FILE into the folder of plays."""
    from putilovets.frontends.saved import HOUSE_PACK, arrival
    from putilovets.journal.folder import saves_folder
    from putilovets.journal.parcel import import_play

    came = import_play(saves_folder(), file, name)
    click.echo(arrival(came, HOUSE_PACK, f"putilovets play --save '{came.name}' opens it."))
