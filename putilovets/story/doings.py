"""Several effects, one after the other: what they may make of a box, and what they may write."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from putilovets.story.boxes import Box
from putilovets.story.effects import Effect


class Nesting(Protocol):
    """An effect that does others in turn."""

    def inside(self, box: Box) -> Iterable[tuple[tuple[Effect, ...], Box]]:
        """Return the others, and boxes around the states of `box` in which they are done."""
        ...


def done(effects: Iterable[Effect], box: Box) -> Iterator[tuple[Effect, Box]]:
    """Yield each effect, and those within it, with a box around the states it is done in."""
    every = tuple(effects)
    for at, effect in enumerate(every, start=1):
        yield effect, box
        if hasattr(effect, "inside"):
            for inner, there in effect.inside(box):
                yield from done(inner, there)
        if at < len(every):
            box = effect.widen(box)


def widened(effects: tuple[Effect, ...], box: Box) -> Box:
    """Return a box around all that some effects, one after the other, may make of a box."""
    for effect in effects:
        box = effect.widen(box)
    return box


def touched(effects: Iterable[Effect]) -> frozenset[int]:
    """Return every slot that some effects may write, by themselves or by what is within them."""
    found: frozenset[int] = frozenset()
    for effect in effects:
        found |= effect.touches | touched(effect.within)
    return found
