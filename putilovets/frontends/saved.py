"""Saved plays as every list of them shows them: what is on the card, the file's date, the rest."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from putilovets.journal.cards import Card, card_of
from putilovets.journal.folder import SUFFIX
from putilovets.journal.shelf import Entry, plays
from putilovets.story.days import day_and_month
from putilovets.view.safe import safe

if TYPE_CHECKING:
    from putilovets.journal.parcel import Imported

HOUSE_PACK = "putilovets"
"""The story that comes with the program, known without reading it."""
NOT_A_PLAY = "This file is not a play."


class Saved(NamedTuple):
    """One saved play; but for its name all of it can be shown as it stands."""

    name: str
    """Its name as the file has it."""
    title: str
    """Its name as it is shown."""
    acts: int
    played: str
    """The day it was written to last, in words and by the clock here; empty where unknown."""
    chapter: str = ""
    day: str = ""
    """The date in the story, in words."""
    words: str = ""
    """How the page begins."""
    earlier: bool = False
    """Chapter, day and words are of a page before the one it stands on."""
    parent: str = ""
    """The play it branched from, as it was called then."""
    closed: str = ""
    """Why it cannot be opened, in a sentence; empty when nothing is known against it."""

    @property
    def counted(self) -> str:
        """How many acts it holds, in words; empty where it holds none because it is no play."""
        if self.closed == NOT_A_PLAY:
            return ""
        return f"{self.acts} act{'' if self.acts == 1 else 's'}"

    @property
    def history(self) -> str:
        """How many acts it holds and when it was played last, without a full stop."""
        if not self.counted:
            return (
                f"Last written {self.played}" if self.played else "When it was written is unknown"
            )
        return f"{self.counted}, last played {self.played}" if self.played else self.counted

    @property
    def dated(self) -> str:
        """The date in the story for a column, or in a word or two why there is none."""
        if self.closed:
            return "not a play" if self.closed == NOT_A_PLAY else "another story"
        return f"{self.day} (earlier)" if self.earlier and self.day else self.day

    @property
    def where(self) -> str:
        """Chapter and day in one, saying so where the play has gone on since."""
        where = ", ".join(part for part in (self.chapter, self.day) if part)
        return f"earlier: {where}" if self.earlier and where else where


def saved_plays(folder: Path, pack: str = "") -> tuple[Saved, ...]:
    """Return the plays in a folder, the last played first; `pack` is the story they may be of."""
    return tuple(saved(folder, entry, pack) for entry in plays(folder))


def saved(folder: Path, entry: Entry, pack: str = "") -> Saved:
    """Return what is shown of one play."""
    header = entry.header
    shown = Saved(entry.name, safe(entry.name), entry.acts, _day(entry.changed))
    if header is None:
        return shown._replace(closed=NOT_A_PLAY)
    if pack and header.pack != pack:
        shown = shown._replace(closed=f"This play is of another story, {safe(header.pack)!r}.")
    shown = shown._replace(parent=safe(header.parent or ""))
    card = card_of(folder / f"{entry.name}{SUFFIX}")
    if card is None or card.seed != header.seed or card.acts > entry.acts:
        return shown
    return _with_card(shown, card)


def _with_card(shown: Saved, card: Card) -> Saved:
    return shown._replace(
        chapter=safe(card.chapter),
        day=safe(card.day),
        words=safe(card.words),
        earlier=card.acts < shown.acts,
    )


def last_played(saves: Iterable[Saved]) -> Saved | None:
    """Return the play to go on with; None when there is none that could be opened."""
    return next((each for each in saves if not each.closed), None)


def _day(changed: float) -> str:
    try:
        day = datetime.fromtimestamp(changed).date()
    except (OSError, OverflowError, ValueError):
        return ""
    return f"{day_and_month(day)} {day.year}"


def arrival(came: "Imported", pack: str, how: str = "") -> str:
    """Return what is said of a play that was taken in, and how it is opened; of another story so.

    `pack` is the story that is at hand.
    """
    if came.header.pack != pack:
        how = f"It is of another story, {came.header.pack!r}, with which alone it can be opened."
    said = f"{came.name} is among your plays, with {came.acts} act{'' if came.acts == 1 else 's'}."
    return safe(f"{said} {how}".rstrip())
