"""The commands that look after saved plays."""

import click

from putilovets.view.safe import safe


@click.group(invoke_without_command=True)
@click.pass_context
def saves(context: click.Context) -> None:
    """List the plays; delete one, or bring it back."""
    if context.invoked_subcommand is not None:
        return
    from putilovets.journal.folder import saves_folder
    from putilovets.journal.shelf import plays

    for entry in plays(saves_folder()):
        state = "not a play" if entry.header is None else f"{entry.acts} acts"
        click.echo(f"{safe(entry.name)}  ({state})")


@saves.command()
@click.argument("name")
def delete(name: str) -> None:
    """Put the play NAME away; it can be brought back."""
    from putilovets.journal import shelf
    from putilovets.journal.folder import saves_folder

    put = shelf.delete(saves_folder(), name)
    click.echo(f"{name} is put away; putilovets saves restore '{put.stem}' brings it back.")


@saves.command()
@click.argument("name")
def restore(name: str) -> None:
    """Bring the deleted play NAME back."""
    from putilovets.journal import shelf
    from putilovets.journal.folder import saves_folder

    shelf.restore(saves_folder(), name)
    click.echo(f"{name} is back.")
