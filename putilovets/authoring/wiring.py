"""What a story's places write and read: every effect and condition, with where it hangs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from putilovets.story.conditions import Condition
from putilovets.story.edition import Edition
from putilovets.story.effects import Count, Effect, If, Reasoned
from putilovets.story.places import Place, Rule

Wiring = Mapping[str, frozenset[str]]
"""For each name the places."""
Use = Literal["shown", "open", "way", "effect", "told", "count"]
"""What a condition decides about."""


class Deed(NamedTuple):
    """One thing that a place may do to names."""

    place: str
    frame: int
    rule: Rule | None
    """The choice that does it; None where arriving does."""
    path: tuple[Effect, ...]
    """The effect, and before it all that it stands in, the outermost first."""

    @property
    def effect(self) -> Effect:
        """What is done, without its condition and its reason."""
        return self.path[-1]

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """All that must hold for it to be done, beside what opens the choice."""
        return tuple(each.when for each in self.path if isinstance(each, If))

    @property
    def because(self) -> str:
        """The id of the reason that the ledger gives; empty where it gives none."""
        return next((each.because for each in self.path if isinstance(each, Reasoned)), "")


class Asked(NamedTuple):
    """A condition, and what it decides about."""

    place: str
    condition: Condition
    use: Use
    rule: Rule | None = None
    """The choice it belongs to, where it belongs to one."""


def writers(edition: Edition) -> Wiring:
    """Return for each name the places that may change it."""
    names = edition.story.names.all
    return _by_name(
        (names[slot].id, place.id)
        for place in edition.story.places.values()
        for deed in deeds(place)
        for slot in deed.effect.touches
    )


def readers(edition: Edition) -> Wiring:
    """Return for each name the places that look at it."""
    return _by_name(
        (name, place.id)
        for place in edition.story.places.values()
        for asked in conditions(edition, place)
        if asked.use != "count"
        for name in asked.condition.reads
    )


def bare(effect: Effect) -> Effect:
    """Return an effect without its condition and its reason."""
    while isinstance(effect, If | Reasoned):
        effect = effect.effect
    return effect


def deeds(place: Place) -> Iterator[Deed]:
    """Yield everything that a place may do, frame by frame, what arriving does first."""
    for frame, arriving in enumerate(place.arrivals):
        for effect in arriving:
            yield from (Deed(place.id, frame, None, path) for path in _paths(effect))
        for rule in place.rules_at(frame):
            for effect in rule.effects:
                yield from (Deed(place.id, frame, rule, path) for path in _paths(effect))


def _paths(effect: Effect, above: tuple[Effect, ...] = ()) -> Iterator[tuple[Effect, ...]]:
    path = (*above, effect)
    if effect.touches:
        yield path
    for each in effect.within:
        yield from _paths(each, path)


def conditions(edition: Edition, place: Place) -> Iterator[Asked]:
    """Yield every condition that a place looks at, written or made by the engine."""
    for frame in range(len(place.arrivals)):
        for rule in place.rules_at(frame):
            if rule.when is not None:
                yield Asked(place.id, rule.when, "shown", rule)
            if rule.needs is not None:
                yield Asked(place.id, rule.needs, "open", rule)
        for way in place.exits_at(frame):
            if way.when is not None:
                yield Asked(place.id, way.when, "way")
    for deed in deeds(place):
        yield from (Asked(place.id, each, "effect", deed.rule) for each in deed.conditions)
        if isinstance(deed.effect, Count):
            yield from (Asked(place.id, each, "count", deed.rule) for each in deed.effect.of)
    if place.id in edition.settings:
        for told in edition.settings[place.id].frames:
            yield from (Asked(place.id, part.when, "told") for part in told if part.when)


def _by_name(pairs: Iterable[tuple[str, str]]) -> Wiring:
    found: dict[str, set[str]] = defaultdict(set)
    for name, place in pairs:
        found[name].add(place)
    return {name: frozenset(places) for name, places in found.items()}
