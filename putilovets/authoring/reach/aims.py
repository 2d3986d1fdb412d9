"""What a search is after: the parts of conditions to be brought about, and what they hang on."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from putilovets.authoring.reach.items import Item
from putilovets.authoring.walk import asked_by, effects_of
from putilovets.story.boxes import Space
from putilovets.story.conditions import All, Atom, Condition, Tree
from putilovets.story.effects import Effect, If, Reasoned
from putilovets.story.names import Values
from putilovets.story.places import Place, Target
from putilovets.story.story import Story

DEEPEST = 4
"""How many conditions behind one another are looked at."""
FADES = 8
"""How much less a part counts for each condition that it stands behind."""


class Aim(NamedTuple):
    """A condition to be brought about, and how much it counts."""

    tree: Tree
    weight: int


class Writer(NamedTuple):
    """Something that may write a name: a choice or an arrival, under conditions."""

    place: str
    asks: tuple[Tree, ...]
    """What must hold for it to be done."""


class Ways:
    """What writes each name of a story, and what leads to each of its places."""

    def __init__(self, story: Story) -> None:
        self.story = story

    @cached_property
    def writers(self) -> Mapping[str, tuple[Writer, ...]]:
        """For each name what may write it."""
        found: dict[str, list[Writer]] = {}
        for place in self.story.places.values():
            for name, writer in _writing(place):
                found.setdefault(name, []).append(writer)
        return {name: tuple(dict.fromkeys(writers)) for name, writers in found.items()}

    @cached_property
    def entries(self) -> Mapping[str, tuple[Writer, ...]]:
        """For each place the ways that lead to it from others, with what they ask."""
        found: dict[str, list[Writer]] = {}
        for place in self.story.places.values():
            for to, asks in _leading(place):
                if to != place.id:
                    found.setdefault(to, []).append(Writer(place.id, asks))
        return {place: tuple(dict.fromkeys(ways)) for place, ways in found.items()}
