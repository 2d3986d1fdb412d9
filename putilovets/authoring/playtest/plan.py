"""Which plays a playtest plays, cut into pieces that do not depend on who plays them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

CHUNK = 25
"""Plays in one piece. Players of one company share what they know within a piece and no further,
so that the same pieces give the same figures in whatever order and process they are played."""


class Task(NamedTuple):
    """One piece: plays of one policy, by consecutive seeds."""

    policy: str
    seeds: range
    closely: frozenset[int]
    """The seeds of the plays whose pages are told and whose choices are compared."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be played."""

    policies: tuple[str, ...]
    runs: int
    """Plays of each policy."""
    seed: int
    """The seed of the first play; the next has the next."""
    start: str
    """The id of the start from which all of them begin."""
    most: int
    """Moves after which a play that is not over is given up."""
    sample: int
    """Of how many plays of each policy the pages are told and the choices compared."""

    @property
    def plays(self) -> int:
        """How many plays there are in all."""
        return self.runs * len(self.policies)

    def tasks(self) -> Iterator[Task]:
        """Yield the pieces, policies in turn, so that what is known early is known of each."""
        end, sampled = self.seed + self.runs, frozenset(self._sampled())
        for first in range(self.seed, end, CHUNK):
            seeds = range(first, min(first + CHUNK, end))
            closely = sampled.intersection(seeds)
            for policy in self.policies:
                yield Task(policy, seeds, closely)

    def _sampled(self) -> Iterator[int]:
        """Yield the seeds of the sample, spread evenly over all."""
        many = min(self.sample, self.runs)
        return (self.seed + number * self.runs // many for number in range(many))
