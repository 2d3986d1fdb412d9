"""How the rows and columns of a page are shared out."""

from typing import NamedTuple

WIDE = 80
"""From this many columns on there is a panel at the side."""
ROOMY = 100
"""From this many columns on the panel has bars."""
AIRY = 24
"""From this many rows on a blank row stands below the heading."""
AIRY_MEETING = 32
"""The same on a page with the table of a meeting, which takes rows of its own."""
SPARE = 24
"""From this many rows on such a page has a row of gauges."""
WIDE_MEETING = 116
"""From this many columns and `AIRY_MEETING` rows on the table of a meeting stands at the side."""
SPACIOUS = (116, 36)
"""From this many columns and rows on a page has margins, and its label is a stamp."""
FEWEST = 3
"""The fewest rows of choices where there are that many."""
OPEN = 3
"""From this many rows on that a page would leave empty a rule closes it in a large window."""
SHORT = 12
"""From this many such rows on it stands lower as well."""
LOWER = 4
"""How many rows lower a short page stands."""
READING = 10
"""The rows of text and choices that the table of a meeting leaves, where they need so many."""


class Room(NamedTuple):
    """The columns of a page."""

    width: int
    wanted: bool
    """Whether there is anything to put into a panel."""
    meeting: bool = False
    """Whether it is the table of a meeting."""

    @property
    def panel(self) -> int:
        """Columns of the panel; 0 where there is none."""
        if not self.wanted or self.width < WIDE:
            return 0
        if self.meeting:
            return 50 if self.width >= WIDE_MEETING else 0
        return 36 if self.width >= ROOMY else 26

    @property
    def left(self) -> int:
        """Columns of text and choices."""
        return self.width - self.panel


def closed(height: int, empty: int) -> bool:
    """Tell whether a rule closes a page that leaves so many rows empty in a window."""
    return height >= SPACIOUS[1] and empty >= OPEN


def lower(height: int, empty: int) -> int:
    """Return how many rows lower a page stands that leaves so many empty in a window."""
    return LOWER if height >= SPACIOUS[1] and empty >= SHORT else 0


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
