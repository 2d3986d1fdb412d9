"""How warm a place is: the share of plays that came by, in five steps."""

from typing import NamedTuple


class Step(NamedTuple):
    """One of the five steps."""

    says: str
    """Which shares it is for."""
    glyph: str
    plain: str
    """The glyph where a terminal has ASCII only."""


STEPS = (
    Step("none", "·", "."),
    Step("under 10%", "░", "-"),
    Step("under 50%", "▒", "+"),
    Step("under 90%", "▓", "*"),
    Step("90% or more", "█", "#"),
)
"""From cold to warm."""
_UNDER = (10, 50, 90)


def step(plays: int, whole: int) -> int:
    """Return the number of the step of so many plays among a whole."""
    return 0 if not plays else 1 + sum(100 * plays >= under * whole for under in _UNDER)


def counted(count: int, what: str) -> str:
    """Return so many of something in words."""
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def percent(part: int, whole: int) -> str:
    """Return a share in words such as ``12%``; only nothing is 0% and only everything is 100%."""
    if not whole or part == 0:
        return "0%"
    near = (200 * part + whole) // (2 * whole)
    if part < whole and near == 100:
        return ">99%"
    return f"{near}%" if near else "<1%"
