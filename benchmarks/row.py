"""One row of the table: what is measured, its budget, and what came out."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Budget:
    """A bound on the ratio of ours to the peer's or the floor's figure."""

    limit: float
    at_least: bool
    """Whether the ratio may not fall below the limit, rather than not rise above it."""

    def met(self, ratio: float) -> bool:
        """Tell whether a ratio keeps to the budget."""
        return ratio >= self.limit if self.at_least else ratio <= self.limit

    def __str__(self) -> str:
        return f"{'>=' if self.at_least else '<='} {self.limit:g}"


@dataclass(frozen=True, slots=True)
class Effort:
    """How long to measure."""

    rounds: int
    """How often each contender has its turn; odd, so that a median is a measurement."""
    decisions: int
    """How many choices one turn of random play makes."""


QUICK = Effort(rounds=3, decisions=5_000)
FULL = Effort(rounds=15, decisions=30_000)


@dataclass(frozen=True, slots=True)
class Measured:
    """What one row came to."""

    ours: str
    """Our figure in words."""
    beside: str
    """The peer's or the floor's figure in words, or why there is none."""
    ratio: float | None
    """Ours to the figure beside it, the median over the rounds; None without a peer."""
    floor: str = ""
    """A bare loop's figure, where that is of interest beside a peer's."""
    floor_ratio: float | None = None


class Row(Protocol):
    """A measurement that can be repeated."""

    @property
    def name(self) -> str:
        """What is measured."""
        ...

    @property
    def budget(self) -> Budget:
        """What its ratio must keep to."""
        ...

    def run(self, effort: Effort) -> Measured:
        """Measure."""
        ...
