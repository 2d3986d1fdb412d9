"""The command that plays."""

import gc
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from putilovets.cli.packs import CONTENT, edition_of
from putilovets.cli.sentences import fail

if TYPE_CHECKING:
    from putilovets.classroom.opening import Lesson
    from putilovets.journal.session import Session
    from putilovets.story.edition import Edition


NO_SCREEN = "The screen needs a terminal; putilovets play --line plays in plain lines."


@dataclass(frozen=True, slots=True)
class Wish:
    """Which play is asked for."""

    new: str | None
    go_on: bool
    save: str | None
    seed: int | None
    start: str | None
    screen_reader: bool = False

    @property
    def open(self) -> bool:
        """Whether nothing was said of which play, so that the player may be asked."""
        return self == Wish(None, False, None, None, None, self.screen_reader)


@click.command()
@click.option("--line", "in_lines", is_flag=True, help="Plain numbered lines instead of a screen.")
@click.option("--new", metavar="NAME", help="Begin a new play called NAME.")
@click.option("--continue", "go_on", is_flag=True, help="Go on with the play last played.")
@click.option("--save", metavar="NAME", help="Go on with the play called NAME.")
@click.option("--seed", type=click.IntRange(0, 2**63 - 1), help="The seed of a new play.")
@click.option("--start", metavar="ID", help="Begin a new play at a stated start.")
@click.option(
    "--assignment",
    metavar="FILE|CODE",
    is_flag=False,
    flag_value="",
    help="Begin a lesson: its file or class code; alone, choose one.",
)
@click.option("--who", metavar="WORD", help="In a lesson: the word on your card, never a name.")
@click.option("--screen-reader", is_flag=True, help="A screen for ears: the cursor follows.")
@CONTENT
def play(
    in_lines: bool,
    new: str | None,
    go_on: bool,
    save: str | None,
    seed: int | None,
    start: str | None,
    assignment: str | None,
    who: str | None,
    screen_reader: bool,
    content: Path | None,
) -> None:
    """Play. Every choice is saved as it is made."""
    wish = Wish(new, go_on, save, seed, start, screen_reader)
    if assignment is not None:
        from putilovets.cli.lesson import attend

        attend(wish, assignment, who, content, in_lines=in_lines)
        return
    if who is not None:
        fail("--who is for a lesson, which --assignment begins.")
    if sum((new is not None, go_on, save is not None)) > 1:
        fail("Take one of --new, --continue and --save.")
    if (go_on or save is not None) and (seed is not None or start is not None):
        fail("--seed and --start are for a new play; a saved one has its own.")
    if in_lines:
        _play_in_lines(wish, content)
    elif at_a_terminal():
        _play_on_screen(wish, content)
    else:
        fail(NO_SCREEN)


def at_a_terminal() -> bool:
    """Tell whether a screen can be drawn: Textual reads one stream and draws on the others."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    return all(stream is not None and stream.isatty() for stream in streams)


def _play_in_lines(wish: Wish, content: Path | None) -> None:
    from putilovets.frontends.line.play import go_on_in_lines, play_in_lines
    from putilovets.journal.session import Session

    edition = edition_of(content)
    found = _opened(edition, wish)
    if isinstance(found, Session):
        play_in_lines(edition, found)
    else:
        go_on_in_lines(found)


def _play_on_screen(wish: Wish, content: Path | None) -> None:
    from putilovets.frontends.saved import HOUSE_PACK
    from putilovets.journal.folder import saves_folder

    gc.disable()  # until the first page stands: all that starting makes stays in use
    from putilovets.frontends.tui.run import run_screen

    if wish.open and content is None:
        run_screen(
            saves_folder(),
            lambda: _to_stay(None),
            pack=HOUSE_PACK,
            screen_reader=wish.screen_reader,
        )
        return
    edition = _to_stay(content)  # whose title nobody else knows
    found = None if wish.open else _opened(edition, wish)
    title = "" if content is None else edition.title
    run_screen(
        saves_folder(),
        lambda: edition,
        found,
        title,
        pack=edition.story.id,
        screen_reader=wish.screen_reader,
    )


def _to_stay(content: Path | None) -> "Edition":
    """Return an edition that is played until the program ends, and never searched for garbage."""
    edition = edition_of(content)
    gc.freeze()
    return edition


def _opened(edition: "Edition", wish: Wish) -> "Lesson | Session":
    from putilovets.classroom.finding import open_play
    from putilovets.journal.folder import saves_folder

    return open_play(
        saves_folder(),
        edition,
        new=wish.new,
        go_on=wish.go_on,
        save=wish.save,
        seed=wish.seed,
        start=wish.start,
    )
