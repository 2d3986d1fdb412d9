"""A play that comes to a page, as a proof that it can be come to."""

from collections import Counter
from collections.abc import Sequence
from random import Random
from typing import NamedTuple, Protocol

from putilovets.authoring.preview.aims import Aim, passed_over
from putilovets.authoring.preview.ways import distances
from putilovets.story.edition import Edition
from putilovets.story.places import Rule, Target
from putilovets.story.playthrough import Playthrough
from putilovets.story.story import Start, Story

MOST_MOVES = 20_000
"""After as many moves of all its plays a search is given up: a second or two."""
LONGEST = 2_000
"""The most moves of one play."""


class Witness(NamedTuple):
    """A play: where it begins, its seed, and what is chosen."""

    start: str
    seed: int
    choices: tuple[str, ...]


class Witnesses(Protocol):
    """Whoever knows plays that come to a page."""

    def __call__(
        self, edition: Edition, aim: Aim, starts: Sequence[str], seed: int = 0
    ) -> Witness | None:
        """Return a play from one of `starts` that stands on what is aimed at; None if unknown.

        Where there are more, those with `seed` or a later one come first.
        """
        ...


def witness_for(edition: Edition, aim: Aim, starts: Sequence[str], seed: int = 0) -> Witness | None:
    """Search for a play from one of `starts` that comes to a page; None where none was found.

    The nearest start is tried first. Each play takes what leads nearer, and what has been taken
    less often. The same story and the same first `seed` give the same play.
    """
    if passed_over(edition.story, aim):
        return None
    return _Search(edition.story, aim).found(starts, seed)


class _Search:
    def __init__(self, story: Story, aim: Aim) -> None:
        self.story = story
        self.aim = aim
        self.far = distances(story, aim.pages(story))
        self.taken: Counter[tuple[Target, str]] = Counter()
        self.moves = 0

    def found(self, starts: Sequence[str], seed: int) -> Witness | None:
        """Play until a play comes there, or enough moves have been made."""
        away = {each: self.far.get(_page_of(self.story.starts[each])) for each in starts}
        near = sorted((far, each) for each, far in away.items() if far is not None)
        number = 0
        while near and self.moves < MOST_MOVES:
            start, each = near[number % len(near)][1], seed + number // len(near)
            play = self._played(start, each)
            if play is not None:
                return Witness(start, each, tuple(move.choice for move in play.moves))
            number += 1
        return None

    def _played(self, start: str, seed: int) -> Playthrough | None:
        """Return one play if it comes to what is aimed at."""
        play, random = Playthrough(self.story, seed, start), Random(seed)
        self.moves += 1
        while not self.aim.reached(play.state):
            at = Target(play.state.place, play.state.frame)
            ways = [rule for rule in self.story.offered(play.state) if rule.to in self.far]
            if not ways or len(play.moves) == LONGEST:
                return None
            rule = min(ways, key=lambda each: (self._cost(at, each), random.random()))
            self.taken[at, rule.id] += 1
            self.moves += 1
            play.choose(rule.id)
        return play

    def _cost(self, at: Target, rule: Rule) -> int:
        return self.far[rule.to] + WEARY * self.taken[at, rule.id]


WEARY = 2
"""By how many steps a way seems longer each time that it has been taken."""


def _page_of(start: Start) -> Target:
    return Target(start.place, start.frame)
