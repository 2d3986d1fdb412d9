"""Text found again on a screen where it is wrapped, indented, framed or has a panel beside it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

MARK = "►"
NUMBER = re.compile(r"^ *►? *(\d+)\. +")
"""Before an open choice."""
MARKED = re.compile(r"^ *► (?: *(\d+)\.|–) +")
"""Before the choice that is marked, which has no number where it is closed."""
ENDED = re.compile(r"$| {2}| *[│▁▂▃▄▅▆▇█]")
"""Where a row of wrapped text ends: at the edge, at a gap, at a frame or a scroll bar."""

FRAME = re.compile(r"[ │]*$")
"""What may stand before a row that goes on with a text."""


class Place(NamedTuple):
    """Where a text begins on the screen."""

    row: int
    column: int


class Marked(NamedTuple):
    """The choice that is marked, as the screen shows it."""

    number: int
    """Its number; 0 for one that is closed."""
    rows: tuple[str, ...]
    """Its text and what follows, from behind the number on."""

    def is_of(self, text: str) -> bool:
        """Tell whether it is the choice with this text."""
        return found(self.rows, text) == (0, 0)


def found(rows: Sequence[str], text: str) -> Place | None:
    """Return where `text` stands, its words in order and whole, wrapped at blanks; None if not.

    It may be indented, framed, and beside a panel; neither has to be known.
    """
    words = text.split()
    places = (place for at in range(len(rows)) for place in _beginnings(rows, at, words))
    return next(places, None)


def marked(rows: Sequence[str]) -> Marked | None:
    """Return the marked choice, as far as it is seen; None if none is marked."""
    for at, row in enumerate(rows):
        if match := MARKED.match(row):
            return Marked(int(match[1] or 0), (row[match.end() :], *rows[at + 1 :]))
    return None


def number_of(rows: Sequence[str], text: str) -> int:
    """Return the number that the screen shows before a choice in sight; 0 if it is not in sight."""
    for at, row in enumerate(rows):
        match = NUMBER.match(row)
        if match and found([row[match.end() :], *rows[at + 1 :]], text) == (0, 0):
            return int(match[1])
    return 0


def first_sentence(text: str) -> str:
    """Return the first sentence of a text."""
    return re.split(r"(?<=[.!?])\s", " ".join(text.split()), maxsplit=1)[0]


def _beginnings(rows: Sequence[str], at: int, words: list[str]) -> Iterator[Place]:
    """Yield where in a row the words begin, if they go on to their end in the rows below."""
    taken = _taken(rows[at], words)
    if taken and (taken == len(words) or _goes_on(rows, at + 1, words[taken:])):
        yield Place(at, rows[at].index(" ".join(words[:taken])))


def _goes_on(rows: Sequence[str], at: int, words: list[str]) -> bool:
    while words and at < len(rows):
        taken = _taken(rows[at], words)
        if not taken or not FRAME.match(rows[at][: rows[at].index(" ".join(words[:taken]))]):
            return False
        words, at = words[taken:], at + 1
    return not words


def _taken(row: str, words: list[str]) -> int:
    """Return how many of the words a row takes, from the first on: all, or as many as end it."""
    count = 0
    while count < len(words) and " ".join(words[: count + 1]) in row:
        count += 1
    taken = " ".join(words[:count])
    ended = count == len(words) or ENDED.match(row[row.index(taken) + len(taken) :])
    return count if ended else 0
