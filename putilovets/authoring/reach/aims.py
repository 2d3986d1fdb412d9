"""What a search is after: the parts of conditions to be brought about, and what they hang on."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from random import Random
from typing import NamedTuple, TypeVar

from putilovets.story.boxes import Box, Space
from putilovets.story.conditions import All, Atom, Tree, negated
from putilovets.story.effects import Count, Effect, If, Reasoned
from putilovets.story.places import Place
from putilovets.story.story import Story

DEEPEST = 6
"""How many conditions behind one another a plan looks at."""
WHOLE = 1_000
"""What a goal is worth that is reached."""


class Goal(NamedTuple):
    """A part of a condition to be brought about, and what that is to be done by."""

    atom: Atom
    by: str
    """The place at which it may be brought about; empty where nothing is known to."""
    first: tuple["Goal", ...]
    """What must hold there before."""


class Plan(NamedTuple):
    """One way in which something might be come to."""

    goals: tuple[Goal, ...]
    places: frozenset[str]
    """Where something may be done for it."""


class Writer(NamedTuple):
    """A choice or an arrival that may write a name, or lead to a place, and what it asks for."""

    place: str
    asks: tuple[Tree, ...]
    effect: Effect | None = None
    """What writes; None for what only leads."""


class Ways:
    """What may bring about the conditions of a story, and what leads to each of its places."""

    def __init__(self, story: Story, space: Space) -> None:
        self.story = story
        self.space = space
        self._able: dict[Atom, tuple[Writer, ...]] = {}

    @cached_property
    def writers(self) -> Mapping[int, tuple[Writer, ...]]:
        """For each slot what may write it."""
        places = self.story.places.values()
        return _gathered(pair for place in places for pair in _writing(place))

    @cached_property
    def entries(self) -> Mapping[str, tuple[Writer, ...]]:
        """For each place the ways that lead to it from others."""
        places = self.story.places.values()
        return _gathered(pair for place in places for pair in _leading(place))

    def able(self, atom: Atom) -> tuple[Writer, ...]:
        """Return what may make an atom hold that does not."""
        if atom not in self._able:
            slot, cells = self.space.cells(atom)
            without = self.space.anything().narrowed(negated(atom))
            found: tuple[Writer, ...] = ()
            if without is not None:
                writers = self.writers.get(slot, ())
                found = tuple(each for each in writers if _turns(each.effect, without, slot, cells))
            self._able[atom] = found
        return self._able[atom]

    def plan(self, trees: Iterable[Tree], strange: Iterable[str], random: Random) -> Plan:
        """Return one way, drawn among all, to make conditions hold and come to a strange place."""
        drawing = _Drawing(self, random)
        goals = [goal for tree in trees for goal in drawing.goals(tree, 0)]
        for place in strange:
            ways = self.entries.get(place, ())
            if ways:
                way = random.choice(ways)
                drawing.places.add(way.place)
                goals += [goal for ask in way.asks for goal in drawing.goals(ask, 0)]
        return Plan(tuple(goals), frozenset(drawing.places))


class _Drawing:
    """Draws one plan: of several ways to one end a single one."""

    def __init__(self, ways: Ways, random: Random) -> None:
        self.ways = ways
        self.random = random
        self.places: set[str] = set()
        self.open: set[Atom] = set()

    def goals(self, tree: Tree, depth: int) -> Iterator[Goal]:
        """Yield what must be brought about for a condition; of alternatives one."""
        if isinstance(tree, Atom):
            yield self._goal(tree, depth)
        elif isinstance(tree, All):
            for part in tree.parts:
                yield from self.goals(part, depth)
        elif tree.parts:
            yield from self.goals(self.random.choice(tree.parts), depth)

    def _goal(self, atom: Atom, depth: int) -> Goal:
        able = self.ways.able(atom)
        if not able or depth == DEEPEST or atom in self.open:
            return Goal(atom, "", ())
        self.open.add(atom)
        writer = self.random.choice(able)
        self.places.add(writer.place)
        first = tuple(goal for ask in writer.asks for goal in self.goals(ask, depth + 1))
        self.open.discard(atom)
        return Goal(atom, writer.place, first)


def _turns(effect: Effect | None, without: Box, slot: int, cells: int) -> bool:
    """Tell whether an effect may make a name that stands outside some cells come into them."""
    return effect is not None and bool(effect.widen(without).get(slot) & cells)


Key = TypeVar("Key")


def _gathered(pairs: Iterable[tuple[Key, Writer]]) -> Mapping[Key, tuple[Writer, ...]]:
    found: dict[Key, list[Writer]] = {}
    for key, writer in pairs:
        found.setdefault(key, []).append(writer)
    return {key: tuple(writers) for key, writers in found.items()}


def _writing(place: Place) -> Iterator[tuple[int, Writer]]:
    """Yield each slot that a place may write, with what must hold for it to be done."""
    for frame, arrival in enumerate(place.arrivals):
        yield from _done(place.id, arrival, ())
        for rule in place.rules_at(frame):
            asks = tuple(each.tree for each in (rule.when, rule.needs) if each is not None)
            yield from _done(place.id, rule.effects, asks)


def _done(
    place: str, effects: Iterable[Effect], asks: tuple[Tree, ...]
) -> Iterator[tuple[int, Writer]]:
    for effect in effects:
        inner, more = effect, asks
        while isinstance(inner, If | Reasoned):
            if isinstance(inner, If):
                more = (*more, inner.when.tree)
            inner = inner.effect
        if isinstance(inner, Count):
            more = (*more, *(each.tree for each in inner.of))
        for slot in inner.touches:
            yield slot, Writer(place, more, inner)
        if inner.within:
            yield from _done(place, inner.within, more)


def _leading(place: Place) -> Iterator[tuple[str, Writer]]:
    for frame in range(len(place.arrivals)):
        for rule in place.rules_at(frame):
            asks = tuple(each.tree for each in (rule.when, rule.needs) if each is not None)
            yield rule.to.place, Writer(place.id, asks)
        for way in place.exits_at(frame):
            asks = () if way.when is None else (way.when.tree,)
            yield way.to.place, Writer(place.id, asks)
