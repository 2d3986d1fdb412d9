"""A leaf for a whole room: few words in a row, air between the rows, numbers seen from the back."""

from collections.abc import Iterator

from putilovets.frontends.lesson.leaf import Leaf
from putilovets.frontends.tui.ink import BLANK, Line, Span, flow, line
from putilovets.frontends.tui.typeset.lesson import told_parts
from putilovets.view.safe import safe

GLYPHS = (
    "███ █ █ █ █ █ █ ███",
    " █  ██   █   █  ███",
    "███   █ ███ █   ███",
    "███   █ ███   █ ███",
    "█ █ █ █ ███   █   █",
    "███ █   ███   █ ███",
    "███ █   ███ █ █ ███",
    "███   █   █   █   █",
    "███ █ █ ███ █ █ ███",
    "███ █ █ ███   █ ███",
)
"""The ten digits, each five rows of three columns with a blank between the rows."""
ROWS, COLUMNS = 5, 3
HALVES = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}
GAP = 3
"""Columns between a digit and its words."""


def told_wide(leaf: Leaf, rows: int, spoken: bool, width: int) -> Iterator[Line]:
    """Yield the paragraphs with a blank row above each row, and the choices with great digits.

    The digits are smaller where `rows` are too few, and plain on a screen for ears.
    """
    if spoken:
        yield from told_parts(leaf, width)
        return
    for number, row in enumerate(told_parts(leaf._replace(slate=()), width)):
        if number:
            yield BLANK
        yield row
    if leaf.slate:
        if leaf.parts:
            yield BLANK
        great, small = (list(told_slate(leaf.slate, width, great=size)) for size in (True, False))
        yield from great if len(great) <= rows else small


def told_slate(texts: tuple[str, ...], width: int, *, great: bool) -> Iterator[Line]:
    """Yield choices, each with its number as a block of five rows, or of three."""
    for number, text in enumerate(texts, start=1):
        if number > 1:
            yield BLANK
        glyph = digits(number, great=great)
        wide = len(glyph[0])
        margin = " " * (wide + GAP)
        words = flow(line(safe(text), "strong"), max(width - len(margin), 8))
        first = max((len(glyph) - len(words)) // 2, 0)
        for at in range(max(len(glyph), len(words))):
            block = glyph[at] if at < len(glyph) else " " * wide
            beside = words[at - first] if 0 <= at - first < len(words) else BLANK
            yield (Span(block, "mark"), Span(" " * GAP), *beside)


def digits(number: int, *, great: bool) -> list[str]:
    """Return a number as rows of blocks."""
    drawn = [_drawn(int(each), great=great) for each in str(number)]
    return [" ".join(rows) for rows in zip(*drawn, strict=True)]


def _drawn(digit: int, *, great: bool) -> list[str]:
    cells = GLYPHS[digit]
    rows = [cells[at * (COLUMNS + 1) : at * (COLUMNS + 1) + COLUMNS] for at in range(ROWS)]
    if great:
        return ["".join(cell * 2 for cell in row) for row in rows]
    pairs = zip(rows[::2], [*rows[1::2], " " * COLUMNS], strict=True)
    return [
        "".join(HALVES[(up == "█", down == "█")] for up, down in zip(*pair, strict=True))
        for pair in pairs
    ]
