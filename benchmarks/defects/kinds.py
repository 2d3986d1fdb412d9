"""What a class of defects is: how one is made, and which codes are right about it."""

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from benchmarks.defects.good import Good, Mutant

Make = Callable[[Good, Random], Mutant | None]
"""Makes one defect; None where the pack has nothing to be changed so."""


class Defect(NamedTuple):
    """A class of defects."""

    name: str
    codes: frozenset[str]
    """Codes of which one must be said for the defect to count as found."""
    beside: frozenset[str]
    """Codes that may be said too, because the defect brings them about."""
    make: Make


KINDS: list[Defect] = []
"""Every class, in the order of the modules."""


def defect(name: str, codes: str, beside: str = "") -> Callable[[Make], Make]:
    """Register a class of defects."""

    def register(make: Make) -> Make:
        KINDS.append(Defect(name, frozenset(codes.split()), frozenset(beside.split()), make))
        return make

    return register
