"""Line mode as the teller of a play that nobody plays: a test of the story."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from putilovets.frontends.line.commands import SHOWN, Table, asked_for, command_for
from putilovets.frontends.line.telling import told_page
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.page import Page


@dataclass(frozen=True, slots=True)
class LineTeller:
    """Tells pages, and what can be asked of them, as line mode does."""

    words: tuple[str, ...] = tuple(command.word for command in SHOWN)

    def knows(self, asked: str) -> bool:
        """Tell whether words mean a command that shows something."""
        return _command(asked) is not None

    def told(self, page: Page) -> Iterator[str]:
        """Yield a page."""
        return told_page(page)

    def answered(self, edition: Edition, play: Playthrough, asked: str) -> Iterator[str]:
        """Yield what a command shows."""
        command = _command(asked)
        return iter(()) if command is None else command(Table(edition, _Aside(play)))


@dataclass
class _Aside:
    """A play without a file."""

    play: Playthrough


def _command(asked: str) -> Callable[[Table], Iterator[str]] | None:
    word = asked.strip().casefold()
    command = command_for(word)
    return asked_for(word) if command is None else command.tell
