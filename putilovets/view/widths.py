"""How many columns of a terminal a text takes, where nothing that draws is at hand."""

from functools import cache
from unicodedata import category, east_asian_width

NOTHING = ("Mn", "Me", "Cf")
"""Signs that stand on another sign, or are not seen."""


def columns(text: str) -> int:
    """Return how many columns a text takes: two for a wide sign, none for one on another."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def padded(text: str, width: int) -> str:
    """Return text with spaces behind it until it takes so many columns."""
    return text + " " * (width - columns(text))


def cut(text: str, width: int) -> str:
    """Return text that takes so many columns at most, cut at a word where there is one."""
    if columns(text) <= width:
        return text
    room, kept = width - 1, 0
    for char in text:
        room -= _columns(char)
        if room < 0:
            break
        kept += 1
    head = text[:kept]
    if not text[kept].isspace():
        whole = head.rpartition(" ")[0]
        head = whole if 2 * columns(whole) >= width else head
    return f"{head.rstrip(' ,;:.–-')}…" if width > 0 else ""


@cache
def _columns(char: str) -> int:
    if category(char) in NOTHING:
        return 0
    return 2 if east_asian_width(char) in "WF" else 1
