"""How the rows and columns of a page are shared out."""

from typing import NamedTuple

WIDE = 80
"""From this many columns on there is a panel at the side."""
ROOMY = 100
"""From this many columns on the panel has bars."""
AIRY = 24
"""From this many rows on a blank row stands below the heading."""
FEWEST = 3
"""The fewest rows of choices where there are that many."""


class Room(NamedTuple):
    """The columns of a page."""

    width: int
    wanted: bool
    """Whether there is anything to put into a panel."""

    @property
    def panel(self) -> int:
        """Columns of the panel; 0 where there is none."""
        if not self.wanted or self.width < WIDE:
            return 0
        return 36 if self.width >= ROOMY else 26

    @property
    def left(self) -> int:
        """Columns of text and choices."""
        return self.width - self.panel


class Shares(NamedTuple):
    """The rows of text and of choices."""

    text: int
    choices: int


def shared(rows: int, text: int, choices: int) -> Shares:
    """Share out `rows` among text and choices, each of which needs some.

    When both do not fit the text keeps three rows of five, and the choices scroll. When there is
    plenty, the choices stand close under the text, but not so high that the page looks empty.
    """
    if text + choices > rows:
        kept = min(text, rows * 3 // 5)
        choices = min(choices, max(rows - kept, FEWEST))
    return Shares(max(min(max(text + 1, rows // 3), rows - choices), 0), choices)
