"""What a story's places write and read, name by name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from putilovets.story.conditions import Condition
from putilovets.story.edition import Edition
from putilovets.story.effects import Effect, If, Reasoned
from putilovets.story.junctions import Junction
from putilovets.story.places import Place
from putilovets.story.stages import Meeting, Staged

Wiring = Mapping[str, frozenset[str]]
"""For each name the places."""


def writers(edition: Edition) -> Wiring:
    """Return for each name the places that may change it."""
    return _by_name(
        (bare(effect).writes, place.id)
        for place in edition.story.places.values()
        for effect in effects_of(place)
    )


def readers(edition: Edition) -> Wiring:
    """Return for each name the places that look at it."""
    return _by_name(
        (name, place.id)
        for place in edition.story.places.values()
        for condition in _conditions(edition, place)
        for name in condition.reads
    )


def bare(effect: Effect) -> Effect:
    """Return an effect without its condition and its reason."""
    while isinstance(effect, If | Reasoned):
        effect = effect.effect
    return effect


def effects_of(place: Place) -> Iterator[Effect]:
    """Yield everything that a place may do."""
    for rule in place.rules:
        yield from rule.effects
    if isinstance(place, Staged):
        for stage in place.stages:
            yield from stage.on_arrival
    else:
        yield from getattr(place, "on_arrival", ())
    if isinstance(place, Meeting):
        for clause in place.chamber.clauses:
            yield from (*clause.carried, *clause.lost)


def _conditions(edition: Edition, place: Place) -> Iterator[Condition]:
    for rule in place.rules:
        yield from (each for each in (rule.when, rule.needs) if each is not None)
    for effect in effects_of(place):
        while isinstance(effect, If | Reasoned):
            if isinstance(effect, If):
                yield effect.when
            effect = effect.effect
    if isinstance(place, Staged):
        for stage in place.stages:
            yield from (way.when for way in stage.exits if way.when is not None)
    if isinstance(place, Junction):
        yield from (each.when for each in place.candidates if each.when is not None)
    if place.id in edition.settings:
        for frame in edition.settings[place.id].frames:
            yield from (part.when for part in frame if part.when is not None)


def _by_name(pairs: Iterable[tuple[str, str]]) -> Wiring:
    found: dict[str, set[str]] = defaultdict(set)
    for name, place in pairs:
        found[name].add(place)
    return {name: frozenset(places) for name, places in found.items()}
