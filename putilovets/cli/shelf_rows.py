"""The list of plays in columns, for a terminal of some width or for a pipe."""

from collections.abc import Iterator, Sequence

from putilovets.frontends.saved import Saved
from putilovets.view.widths import columns, cut, padded

GAP = "  "
LEAST = 24
"""The fewest columns that are worth beginning a page's first words in."""


def rows_of(saves: Sequence[Saved], width: int | None = None) -> Iterator[str]:
    """Yield the list: a row for each play, or two where one is too wide for the terminal."""
    heads = [(each.title, each.counted, each.played) for each in saves]
    tails = [(each.chapter, each.dated) for each in saves]
    head, tail = _aligned(heads), _aligned(tails)
    left = None if width is None else width - _widest(head) - _widest(tail) - 2 * len(GAP)
    for each, first, second in zip(saves, head, tail, strict=True):
        if left is None or left >= LEAST:
            words = each.words if left is None else cut(each.words, left)
            yield GAP.join((first, second, words)).rstrip()
        else:
            yield first.rstrip()
            under = ". ".join(filter(None, (", ".join(_filled(each)), each.words)))
            if under:
                yield f"{GAP * 2}{cut(under, (width or 0) - 2 * len(GAP))}"


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(columns, column)) for column in zip(*rows, strict=True)]
    return [GAP.join(map(padded, row, widths)) for row in rows]


def _widest(rows: Sequence[str]) -> int:
    return max(map(columns, rows), default=0)


def _filled(each: Saved) -> tuple[str, ...]:
    return tuple(part for part in (each.chapter, each.dated) if part)
