"""The outline of each kind of place, so that kinds are told apart without colour."""

from collections.abc import Callable, Mapping

Outline = Callable[[float, float], str]
"""Given width and height, the path of an outline."""


def _box(w: float, h: float) -> str:
    return f"M0 0H{w:g}V{h:g}H0Z"


def _framed(w: float, h: float) -> str:
    return f"{_box(w, h)}M4 4H{w - 4:g}V{h - 4:g}H4Z"


def _pillars(w: float, h: float) -> str:
    return f"{_box(w, h)}M6 0V{h:g}M{w - 6:g} 0V{h:g}"


def _pointed(w: float, h: float) -> str:
    return f"M14 0H{w - 14:g}L{w:g} {h / 2:g}L{w - 14:g} {h:g}H14L0 {h / 2:g}Z"


def _table(w: float, h: float) -> str:
    return f"M8 0H{w - 8:g}L{w:g} {h:g}H0Z"


def _octagon(w: float, h: float) -> str:
    return f"M10 0H{w - 10:g}L{w:g} 10V{h - 10:g}L{w - 10:g} {h:g}H10L0 {h - 10:g}V10Z"


def _arrow(w: float, h: float) -> str:
    return f"M0 0H{w - 16:g}L{w:g} {h / 2:g}L{w - 16:g} {h:g}H0Z"


def _folded(w: float, h: float) -> str:
    return f"M0 0H{w - 14:g}L{w:g} 14V{h:g}H0ZM{w - 14:g} 0V14H{w:g}"


def _oval(w: float, h: float) -> str:
    r = h / 2
    return f"M{r:g} 0H{w - r:g}A{r:g} {r:g} 0 0 1 {w - r:g} {h:g}H{r:g}A{r:g} {r:g} 0 0 1 {r:g} 0Z"


KINDS: Mapping[str, tuple[str, Outline]] = {
    "scene": ("S", _box),
    "junction": ("J", _pointed),
    "hall": ("H", _pillars),
    "desk": ("D", _table),
    "meeting": ("M", _octagon),
    "follow": ("F", _arrow),
    "newspaper": ("N", _folded),
    "mirror": ("R", _oval),
    "ending": ("E", _framed),
}
"""For each kind its letter and its outline."""


def letter_of(kind: str) -> str:
    """Return the letter of a kind; that of an unknown kind is its first."""
    return KINDS[kind][0] if kind in KINDS else kind[:1].upper()


def outline_of(kind: str, width: float, height: float) -> str:
    """Return the path of the outline of a kind; that of an unknown kind is a box."""
    return KINDS.get(kind, KINDS["scene"])[1](width, height)
