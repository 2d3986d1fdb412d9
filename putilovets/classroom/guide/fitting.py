"""How large the letters of a page may be so that all of it has room on one A4 sheet.

It is reckoned and not measured, with letters as wide as those of the widest font that may be
used; what it promises is measured in a browser by a test.
"""

from collections.abc import Iterable
from math import ceil

SIZES = (10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0)
"""Sizes of letters in points, the largest that fits is taken."""
HEIGHT = 268.0
"""Millimetres from the top of the page to its bottom."""
HEAD = 32.0
"""Millimetres of heading at most, at the largest size."""
POINT = 25.4 / 72
"""Millimetres of a point."""
WIDE = 0.56
"""How wide a letter is, of its height."""
LEADING = 1.34
"""How high a line is, of its letters."""
BETWEEN = 4.5
"""Millimetres around each source."""
WRITTEN = 7.0
"""Millimetres of a line to write on."""
COLUMNS = (82.0, 82.0)
"""Millimetres of the two columns."""
WHOLE = 176.0


def fit_of(rows: Iterable[tuple[str, str]], foot: Iterable[str], *, writing: bool) -> int | None:
    """Return the place in `SIZES` of the size at which all has room; None where none is so small.

    Each row is what stands left and right; `writing` asks for two lines to write on under the
    right.
    """
    told, works = tuple(rows), tuple(foot)
    for at, size in enumerate(SIZES):
        if _height(told, works, size, writing=writing) <= HEIGHT:
            return at
    return None


def _height(
    rows: tuple[tuple[str, str], ...], works: tuple[str, ...], size: float, *, writing: bool
) -> float:
    line = size * POINT * LEADING
    more = 2 * WRITTEN if writing else 0.0
    high = HEAD
    for left, right in rows:
        # a line under what stands left tells what it rests on
        sides = (lines(left, COLUMNS[0], size) + 1, lines(right, COLUMNS[1], size))
        high += max(sides[0] * line, sides[1] * line + more) + BETWEEN
    return high + sum(lines(each, WHOLE, size * 0.8) for each in works) * line * 0.8 + BETWEEN


def lines(text: str, width: float, size: float) -> int:
    """Return how many lines a text takes in so many millimetres."""
    return ceil(len(text) * size * POINT * WIDE / width)
