"""The cover of the title page: that of a minute book, with a stamp."""

from collections.abc import Iterable, Iterator

from putilovets.frontends.tui.ink import BLANK, Line, Span, cells, fitted, line, prose

NAME = "P U T I L O V E T S"
BOOK = "Minute book of a shop party cell"
WHAT = "A party cell in a shop of a Leningrad works, 1926 to 1941."
GOAL = (
    "Fifteen years. Get things done, make the bosses answer, bring your people through. "
    "You will not manage all three."
)
STAMP = ("LENINGRAD", "1926-1941")
LEAST = 44
"""The fewest columns that cover and stamp have room in."""
MARGIN = 3
"""Columns between the edge of the cover and what is written on it."""


def told_cover(width: int, *, tall: bool, plain: bool) -> Iterator[Line]:
    """Yield the cover, higher where there is room, and what the game is about; or words only."""
    if plain or width < LEAST:
        yield from (BLANK, line(NAME, "title"))
    else:
        written = [BLANK] * tall + [
            line(NAME, "title"),
            BLANK,
            *[BLANK] * tall,
            line(BOOK, "strong"),
        ]
        yield from _bound([*written, *[BLANK] * tall], width)
        yield BLANK
    yield from prose(WHAT, width)
    if tall or plain:
        yield BLANK
    yield from prose(GOAL, width, "dim")
    yield BLANK


def told_own_cover(title: str, width: int) -> Iterator[Line]:
    """Yield the cover of a story of one's own."""
    yield from (BLANK, *prose(title, width, "title"), BLANK)


def _bound(written: list[Line], width: int) -> Iterator[Line]:
    """Yield rows on a cover with a frame, the stamp at their right."""
    inner = width - 2
    stamp = list(stamped(STAMP))
    first = (len(written) - len(stamp) + 1) // 2
    rows = max(len(written), len(stamp))
    yield line(f"╔{'═' * inner}╗", "dim")
    for at in range(rows):
        row = written[at] if at < len(written) else BLANK
        beside = stamp[at - first] if 0 <= at - first < len(stamp) else BLANK
        gap = inner - 2 * MARGIN - cells(row) - cells(beside)
        pad = Span(" " * MARGIN)
        yield (Span("║", "dim"), pad, *row, Span(" " * gap), *beside, pad, Span("║", "dim"))
    yield line(f"╚{'═' * inner}╝", "dim")


def stamped(words: Iterable[str]) -> Iterator[Line]:
    """Yield words in the frame of a stamp."""
    told = list(words)
    inner = max(cells(line(word)) for word in told)
    yield line(f"┌{'─' * (inner + 2)}┐", "mark")
    for word in told:
        yield line(f"│ {fitted(word, inner)} │", "mark")
    yield line(f"└{'─' * (inner + 2)}┘", "mark")
