"""Saved plays set in rows: one row for each, and all that is known of the marked one."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from putilovets.frontends.saved import Saved
from putilovets.frontends.tui.ink import Line, Span, cells, fitted, line, prose
from putilovets.frontends.tui.typeset.items import CLOSED
from putilovets.view.widths import cut

GAP = 2
"""Columns between two columns."""
LEAST_NAME = 16
"""The fewest columns that a name has before another column is left out."""
LEAST_WORDS = 20
"""The fewest columns that are worth beginning a page's first words in."""
NO_CARD = "Its chapter and day will stand here once it has been opened."
NOTHING = (
    "Nothing is saved. Esc goes back to the title page, where N begins a play; "
    "I takes one in from a file."
)


class Columns(NamedTuple):
    """How many columns each part of a row takes; 0 for a part that is left out."""

    name: int
    chapter: int = 0
    day: int = 0
    acts: int = 0
    words: int = 0


def columns_for(saves: Sequence[Saved], width: int) -> Columns:
    """Return the columns for a width; where it is short of room the day stays, then the acts."""
    wide = Columns(*(max(map(_cells, part), default=0) for part in _parts(saves)))
    name = wide.name
    kept = Columns(min(name, LEAST_NAME))
    for part in ("day", "acts", "chapter"):
        tried = kept._replace(**{part: getattr(wide, part)})
        if _taken(tried) <= width:
            kept = tried
    left = max(width - _taken(kept), 0)
    words = 0
    if kept.chapter and left >= LEAST_WORDS + GAP:
        asked = min(name - kept.name, (left - GAP) // 3)
        words = min(left - GAP - asked, wide.words)
        left -= words + GAP
    return kept._replace(name=min(name, kept.name + left), words=words)


def told_row(saved: Saved, number: int, columns: Columns) -> Line:
    """Return the row of one play."""
    typed = f"{number}." if number else CLOSED if saved.closed else ""
    row = [Span(f"{typed:<3}", "closed" if saved.closed else "strong")]
    row.append(Span(fitted(saved.title, columns.name), "closed" if saved.closed else "plain"))
    texts = (saved.chapter, saved.dated, saved.counted)
    for text, width in zip(texts, (columns.chapter, columns.day, columns.acts), strict=True):
        if width:
            row.append(Span(f"{' ' * GAP}{fitted(text, width)}", "dim"))
    if columns.words:
        row.append(Span(f"{' ' * GAP}{cut(saved.words, columns.words)}", "dim"))
    return tuple(row)


def told_saved(saved: Saved | None, width: int) -> Iterator[Line]:
    """Yield all that is known of a play."""
    if saved is None:
        yield from prose(NOTHING, width)
        return
    yield from prose(saved.title, width, "strong")
    if saved.where:
        yield from prose(saved.where, width)
    if saved.words:
        yield from prose(f"«{saved.words}»", width)
    elif not saved.closed:
        yield from prose(NO_CARD, width, "dim")
    branched = f" It branched from {saved.parent}." if saved.parent else ""
    if saved.closed:
        yield from prose(saved.closed, width)
    yield from prose(f"{saved.history}.{branched}", width, "dim")


def _parts(saves: Sequence[Saved]) -> Iterator[list[str]]:
    yield [each.title for each in saves]
    yield [each.chapter for each in saves]
    yield [each.dated for each in saves]
    yield [each.counted for each in saves]
    yield [each.words for each in saves]


def _taken(columns: Columns) -> int:
    """Return the columns of a row, its number with it."""
    behind = (columns.chapter, columns.day, columns.acts, columns.words)
    return 3 + columns.name + sum(GAP + each for each in behind if each)


def _cells(text: str) -> int:
    return cells(line(text))
