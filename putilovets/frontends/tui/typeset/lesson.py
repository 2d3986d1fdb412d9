"""A leaf of a lesson set in rows."""

from collections.abc import Iterator

from putilovets.frontends.lesson.leaf import Leaf, Part
from putilovets.frontends.tui.ink import BLANK, Line, Role, Span, cells, flow, line
from putilovets.frontends.tui.typeset.items import Item
from putilovets.view.safe import safe

ROLES: dict[str, Role] = {
    "plain": "plain",
    "strong": "strong",
    "dim": "dim",
    "notice": "notice",
    "label": "label",
}
"""How each tone looks."""


def told_head(leaf: Leaf, width: int) -> Iterator[Line]:
    """Yield the title and where it stands: in one row where both have room."""
    title, place = Span(safe(leaf.title), "title"), Span(safe(leaf.where), "dim")
    gap = width - cells((title, place))
    if gap >= 2:
        yield (title, Span(" " * gap), place)
    else:
        yield from flow((title,), width)
        yield from flow((place,), width)


def told_parts(leaf: Leaf, width: int) -> Iterator[Line]:
    """Yield the paragraphs."""
    for number, part in enumerate(leaf.parts):
        if number and not part.close:
            yield BLANK
        yield from _told(part, width)
    for number, text in enumerate(leaf.slate, start=1):
        first = line(f"{number}  ", "strong")
        yield BLANK
        yield from flow(line(safe(text)), width, first, line("   "))


def items_of_ways(leaf: Leaf) -> tuple[Item, ...]:
    """Return what there is to choose, the first nine numbered."""
    return tuple(
        Item(safe(way.text), number if number <= 9 else 0, safe(way.note))
        for number, way in enumerate(leaf.ways, start=1)
    )


def _told(part: Part, width: int) -> Iterator[Line]:
    before = line(safe(part.before), "strong")
    margin = line(" " * cells(before))
    for number, text in enumerate(part.text.split("\n")):
        spans = [Span(safe(text), ROLES[part.tone])]
        yield from flow(spans, width, before if number == 0 else margin, margin)
