"""How a number varies from play to play."""

from collections.abc import Callable, Mapping
from typing import NamedTuple


class Spread(NamedTuple):
    """Three of many numbers, each the least that a part of them does not exceed."""

    plays: int
    """How many numbers there are; 0 where nothing is known, and the others are 0 as well."""
    p10: int = 0
    """A tenth of them is no greater."""
    p50: int = 0
    """Half of them is no greater."""
    p90: int = 0
    """Nine tenths of them are no greater."""

    def map(self, change: Callable[[int], int]) -> "Spread":
        """Return the same of numbers that are each changed, whose order does not change."""
        return Spread(self.plays, change(self.p10), change(self.p50), change(self.p90))


def spread(counts: Mapping[int, int]) -> Spread:
    """Return how numbers vary of which each was counted so many times."""
    plays = sum(counts.values())
    if not plays:
        return Spread(0)
    ordered = sorted(counts.items())
    return Spread(plays, *(_reached(ordered, -(-part * plays // 100)) for part in (10, 50, 90)))


def _reached(ordered: list[tuple[int, int]], many: int) -> int:
    """Return the least number that is no less than `many` of them."""
    passed = 0
    for number, count in ordered:
        passed += count
        if passed >= many:
            return number
    raise AssertionError(many)
