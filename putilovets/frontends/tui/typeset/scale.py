"""Positions from -3 to +3 drawn as seven cells; each mark is a glyph, none a colour alone."""

from collections.abc import Iterator
from itertools import groupby

from putilovets.frontends.tui.ink import Span
from putilovets.view.glance import Axis, Reach

CELLS = range(-3, 4)
"""The positions there are, lowest first."""
LENGTH = len(CELLS)
"""How many columns a scale takes."""
EMPTY = "·"
MIDDLE = "|"
STANDS = "●"
MAYBE = "?"
NOW = "n"
LINE = "L"
DRAFT = "x"


def marks_of(axis: Axis) -> str:
    """Return what stands, the line and the draft on a scale; a capital stands on the line too."""
    return "".join(_mark(axis, at) for at in CELLS)


def stand_of(reach: Reach) -> str:
    """Return where a bloc stands on a scale, or all the cells where it may stand."""
    glyph = STANDS if reach.low == reach.high else MAYBE
    return "".join(glyph if reach.low <= at <= reach.high else _ground(at) for at in CELLS)


def figure_of(reach: Reach) -> str:
    """Return where a bloc stands in figures, as short as can be."""
    if reach.low == reach.high:
        return signed(reach.low)
    return f"{signed(reach.low)}/{signed(reach.high)}"


def signed(number: int) -> str:
    """Return a number with its sign, nought without one."""
    return f"{number:+}" if number else "0"


def inked(scale: str) -> Iterator[Span]:
    """Yield the spans of a scale: marks stand out from empty cells."""
    for empty, run in groupby(scale, lambda cell: cell in f"{EMPTY}{MIDDLE} -+"):
        yield Span("".join(run), "dim" if empty else "strong")


def _mark(axis: Axis, at: int) -> str:
    if at in axis.draft or at == axis.now:
        glyph = DRAFT if at in axis.draft else NOW
        return glyph.upper() if at == axis.line else glyph
    return LINE if at == axis.line else _ground(at)


def _ground(at: int) -> str:
    return EMPTY if at else MIDDLE
