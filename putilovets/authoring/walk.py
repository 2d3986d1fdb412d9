"""Everything that the places of a story do and ask, however deep it stands."""

from collections.abc import Iterable, Iterator

from putilovets.story.conditions import Condition
from putilovets.story.effects import Effect, If, Reasoned
from putilovets.story.floor import Decide
from putilovets.story.places import Place, Rule


def bare(effect: Effect) -> Effect:
    """Return an effect without its conditions and its reason."""
    while isinstance(effect, If | Reasoned):
        effect = effect.effect
    return effect


def rules_of(place: Place) -> Iterator[tuple[int, Rule]]:
    """Yield every rule of a place with its frame."""
    for frame in range(len(place.arrivals)):
        for rule in place.rules_at(frame):
            yield frame, rule


def effects_of(place: Place) -> Iterator[Effect]:
    """Yield everything that arriving at a place, or choosing there, may do; votes with it."""
    decided: set[str] = set()
    for frame in range(len(place.arrivals)):
        yield from place.arrivals[frame]
    for _, rule in rules_of(place):
        for effect in rule.effects:
            yield effect
            vote = bare(effect)
            if isinstance(vote, Decide) and vote.chamber.id not in decided:
                decided.add(vote.chamber.id)
                for clause in vote.chamber.clauses:
                    yield from (*clause.carried, *clause.lost)


def conditions_of(place: Place) -> Iterator[Condition]:
    """Yield everything that a place asks: of choices, of ways on, of effects."""
    for _, rule in rules_of(place):
        yield from (each for each in (rule.when, rule.needs) if each is not None)
    for frame in range(len(place.arrivals)):
        yield from (way.when for way in place.exits_at(frame) if way.when is not None)
    yield from asked_by(effects_of(place))


def asked_by(effects: Iterable[Effect]) -> Iterator[Condition]:
    """Yield the conditions under which some effects are done."""
    for effect in effects:
        while isinstance(effect, If | Reasoned):
            if isinstance(effect, If):
                yield effect.when
            effect = effect.effect
