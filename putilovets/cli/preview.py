"""preview: the story at one page, while it is being written."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from putilovets.cli.packs import here_or
from putilovets.cli.play import at_a_terminal
from putilovets.cli.sentences import fail

if TYPE_CHECKING:
    from putilovets.authoring.preview.lookout import Lookout


@click.command()
@click.argument("wanted", metavar="ID")
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path), required=False)
@click.option("--set", "given", metavar="NAME=VALUE", multiple=True, help="What a name holds.")
@click.option("--start", metavar="ID", help="Look for a way only from this start.")
@click.option("--seed", type=click.IntRange(0, 2**63 - 1), default=0, help="The first seed; 0.")
@click.option("--after", metavar="A,B", default="", help="Choices to make there first.")
@click.option("--line/--screen", "in_lines", default=True, help="Plain lines, or the screen.")
@click.option("--watch", is_flag=True, help="Show every edit as soon as it is saved.")
def preview(
    wanted: str,
    folder: Path | None,
    given: tuple[str, ...],
    start: str | None,
    seed: int,
    after: str,
    in_lines: bool,
    watch: bool,
) -> None:
    """Open the story at a page, and play on from there; nothing is kept of it.

    ID is a place, a page of one such as MEETING/vote, or a speech or a clause. The story is
    brought there by a play that is looked for; where none is found, it begins there.
    """
    from putilovets.authoring.preview.lookout import Lookout
    from putilovets.authoring.preview.looks import Look

    if not in_lines and not at_a_terminal():
        fail("The screen needs a terminal; leave --screen away.")
    lookout = Lookout(here_or(folder), Look(wanted, start, seed, given))
    choices = [choice.strip() for choice in after.split(",") if choice.strip()]
    (_in_lines if in_lines else _on_screen)(lookout, choices, watch)


def _in_lines(lookout: "Lookout", after: list[str], watch: bool) -> None:
    from putilovets.frontends.line.play import play_in_lines, watch_in_lines

    shown = lookout.first(after)
    if watch:
        watch_in_lines(shown, lookout.again)
    else:
        play_in_lines(*shown)


def _on_screen(lookout: "Lookout", after: list[str], watch: bool) -> None:
    from putilovets.frontends.tui.preview import run_preview

    run_preview(lookout.first(after), lookout.again if watch else None)
