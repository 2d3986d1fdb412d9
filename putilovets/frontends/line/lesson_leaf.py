"""A leaf of a lesson told in plain lines."""

from collections.abc import Iterable, Iterator

from putilovets.frontends.lesson.leaf import Leaf, Part
from putilovets.frontends.line.wrapping import wrapped
from putilovets.view.safe import safe
from putilovets.view.shelf import Card

NO_SOURCES = "Nothing on this leaf rests on a source."


def told_leaf(leaf: Leaf) -> Iterator[str]:
    """Yield all of a leaf."""
    yield from wrapped(safe(leaf.title).upper())
    if leaf.where:
        yield from wrapped(safe(f"[{leaf.where}]"))
    for part in leaf.parts:
        if not part.close:
            yield ""
        yield from _told(part)
    if leaf.slate:
        yield ""
        for number, text in enumerate(leaf.slate, start=1):
            yield from wrapped(safe(text), f"{number}: ")
    yield ""
    yield from told_ways(leaf)


def told_ways(leaf: Leaf) -> Iterator[str]:
    """Yield what there is to choose, or to type."""
    for number, way in enumerate(leaf.ways, start=1):
        note = f" ({way.note})" if way.note else ""
        yield from wrapped(safe(f"{way.text}{note}"), f"{number}. ")
    wanted = leaf.wanted
    if wanted is None:
        return
    if wanted.before:
        yield from wrapped(safe(f"There stands: {' '.join(wanted.before.split())}"))
    yield from wrapped(safe(f"{wanted.hint} {_how(wanted.lines, bool(wanted.before))}".strip()))


def told_cards(cards: Iterable[Card]) -> Iterator[str]:
    """Yield sources in full, or a sentence where there are none."""
    none = True
    for card in cards:
        none = False
        yield from wrapped(safe(f"{card.heading}. {card.text} [{card.basis}]"))
    if none:
        yield NO_SOURCES


def _told(part: Part) -> Iterator[str]:
    for number, text in enumerate(part.text.split("\n")):
        before = part.before if number == 0 else " " * len(part.before)
        yield from wrapped(safe(text), safe(before))


def _how(lines: bool, kept: bool) -> str:
    """Say how the typing of something ends."""
    if lines and kept:
        return "Type it anew and end with an empty line; Enter alone keeps it, - empties it."
    if lines:
        return "Type as many lines as you like and end with an empty one."
    return "Enter alone keeps it." if kept else ""
