"""A play that is kept nowhere."""

from pathlib import Path

from putilovets.journal.errors import JournalError
from putilovets.journal.lines import Act
from putilovets.journal.session import Session
from putilovets.story.playthrough import Playthrough


class Unkept(Session):
    """A play without a file, for what is only looked at: a preview is no save."""

    def __init__(self, play: Playthrough, notices: tuple[str, ...] = ()) -> None:
        self.path = Path("preview")
        self.play = play
        self.notices = notices
        self.no_undo = self.one_play = ""

    @property
    def folder(self) -> Path:
        """Refuse: there is no folder."""
        raise JournalError("Nothing is kept of a preview; there are no other plays beside it.")

    @property
    def welcome(self) -> str:
        """What is said on opening, in a sentence."""
        return self.farewell

    @property
    def farewell(self) -> str:
        """What is said on leaving, in a sentence."""
        return "Nothing is kept of a preview."

    def show(self, chapter: str, day: str, words: str) -> None:
        """Leave no word of it."""

    def rename(self, new: str) -> None:
        """Refuse: there is no file to be called so."""
        raise JournalError(self.farewell)

    def close(self) -> None:
        """Do nothing: there is no file to let go."""

    def _append(self, act: Act) -> None:
        """Keep nothing."""
