"""Which choices are better than all that stand beside them, whatever the player is after.

In every state that random plays come to, with two open choices or more, each open choice is taken
and what it brings is compared (`gains` says what is ranked and what is not). A choice *dominates*
there when against every other open choice no number is worse, some number is better, and nothing
else differs. Only what the next page finds is compared, never what comes of it later.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import NamedTuple

from putilovets.authoring.gains import Outcome, Scale, scales
from putilovets.bots.players import WHOLE, at_random, play_out
from putilovets.story.edition import Edition
from putilovets.story.story import State

MOST = (4, 5)
"""The share of the states visited in which a choice may dominate, as a fraction."""
WORST = 5
"""How many choices a report names."""
At = tuple[str, str]
"""A place and a choice in it."""


class Standing(NamedTuple):
    """How often one choice came out before all that were open beside it."""

    place: str
    choice: str
    visited: int
    """In how many states it was open with another."""
    dominated: int
    """In how many of them it dominated every other."""
    by_numbers: int
    """The same if nothing but the numbers is looked at: the most that could be said against it."""

    @property
    def share(self) -> float:
        """The part of the states visited in which it dominated, from 0 to 1."""
        return self.dominated / self.visited

    @property
    def too_often(self) -> bool:
        """Whether it dominated in more than four fifths of the states visited."""
        return self.dominated * MOST[1] > self.visited * MOST[0]


@dataclass(frozen=True, slots=True)
class Dominance:
    """What was found in all plays together."""

    plays: int
    states: int
    """States with two open choices or more."""
    pairs: int
    """Pairs of choices that were open together."""
    ranked: int
    """Pairs in which nothing but numbers differed, or nothing at all."""
    standings: tuple[Standing, ...]
    """Every choice met, the most dominant first."""

    @property
    def worst(self) -> tuple[Standing, ...]:
        """The five that dominated in the greatest share of the states visited."""
        return self.standings[:WORST]

    @property
    def too_often(self) -> tuple[Standing, ...]:
        """Those that dominated in more than four fifths of the states visited."""
        return tuple(each for each in self.standings if each.too_often)


def dominance(
    edition: Edition,
    runs: int,
    seed: int = 0,
    starts: Sequence[str] | None = None,
    until: Collection[str] = WHOLE,
) -> Dominance:
    """Return how choices fare in `runs` random plays from each start; NoEnd if one does not end.

    Plays that come to a place in `until` stop there.
    """
    story = edition.story
    compared, comparer = Compared(), Comparer(edition)
    begun = [
        (start, each)
        for start in (story.starts if starts is None else starts)
        for each in range(seed, seed + runs)
    ]
    for start, each in begun:
        comparer.look(play_out(story, at_random(each), each, start, until).states, compared)
    return compared.found(len(begun))


@dataclass(slots=True)
class Compared:
    """What has been compared so far; what others have compared may be added."""

    states: int = 0
    pairs: int = 0
    ranked: int = 0
    visited: Counter[At] = field(default_factory=Counter)
    dominated: Counter[At] = field(default_factory=Counter)
    by_numbers: Counter[At] = field(default_factory=Counter)

    def add(self, other: "Compared") -> None:
        """Count what another has compared as well."""
        self.states += other.states
        self.pairs += other.pairs
        self.ranked += other.ranked
        self.visited.update(other.visited)
        self.dominated.update(other.dominated)
        self.by_numbers.update(other.by_numbers)

    def found(self, plays: int) -> Dominance:
        """Return what was found in so many plays."""
        return Dominance(plays, self.states, self.pairs, self.ranked, tuple(self._standings()))

    def _standings(self) -> Iterator[Standing]:
        """Yield every choice met, by share, then by counts, then by name."""
        met = (
            Standing(*at, visited, self.dominated[at], self.by_numbers[at])
            for at, visited in self.visited.items()
        )
        yield from sorted(met, key=_order)


class Comparer:
    """Takes every open choice of a state and compares what they bring."""

    def __init__(self, edition: Edition) -> None:
        self._story = edition.story
        self._scales: Mapping[str, Scale] = scales(edition)

    def look(self, states: Iterable[State], compared: Compared) -> None:
        """Compare the choices of every state, and count what comes of it."""
        for state in states:
            outcomes = self._outcomes(state)
            if len(outcomes) > 1:
                _compare(state.place, outcomes, compared)

    def _outcomes(self, state: State) -> dict[str, Outcome]:
        scale, step = self._scales[state.place], self._story.step
        offered = [rule.id for rule in self._story.offered(state)]
        return {each: scale.outcome(state, step(state, each)) for each in offered}


def _compare(place: str, outcomes: Mapping[str, Outcome], compared: Compared) -> None:
    compared.states += 1
    for one, other in combinations(outcomes.values(), 2):
        compared.pairs += 1
        compared.ranked += one.marks == other.marks
    for choice, own in outcomes.items():
        others = [each for key, each in outcomes.items() if key != choice]
        compared.visited[place, choice] += 1
        compared.dominated[place, choice] += all(map(own.dominates, others))
        compared.by_numbers[place, choice] += all(map(own.betters, others))


def _order(each: Standing) -> tuple[float, int, int, At]:
    return -each.share, -each.dominated, -each.by_numbers, (each.place, each.choice)
