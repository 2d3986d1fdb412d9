"""The command that puts two plays side by side."""

from pathlib import Path

import click

from putilovets.cli.packs import CONTENT, edition_of


@click.command()
@click.argument("one")
@click.argument("other")
@CONTENT
def compare(one: str, other: str, content: Path | None) -> None:
    """Tell the plays ONE and OTHER side by side, in plain text."""
    from putilovets.frontends.line.comparing import both_compared
    from putilovets.journal.folder import saves_folder

    for line in both_compared(edition_of(content), saves_folder(), one, other):
        click.echo(line)
