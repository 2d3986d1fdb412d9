"""What a name may hold, as a set of cells in the bits of one integer.

A cell is one value, or for a number of a very wide range one stretch between the constants that
conditions compare it with (its cut points): no condition tells the values of a stretch apart, so
that what is found out about cells is exact.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from putilovets.story.conditions import Relation
from putilovets.story.names import Name, Names, Value

WIDEST = 2_048
"""The most values of a number that each get a cell of their own."""


@dataclass(frozen=True)
class Domain:
    """The cells of one name, in order; a mask has the bit of each cell that is in a set."""

    name: Name
    firsts: tuple[Value, ...]
    """The first value of each cell."""
    stretched: bool = False
    """Whether a cell may hold more than one value; only numbers of a wide range are so."""

    @cached_property
    def full(self) -> int:
        """The set of every value."""
        return (1 << len(self.firsts)) - 1

    @cached_property
    def _numbers(self) -> tuple[int, ...]:
        return tuple(int(first) for first in self.firsts)

    @cached_property
    def _at(self) -> Mapping[Value, int]:
        return {first: at for at, first in enumerate(self.firsts)}

    def bit(self, value: Value) -> int:
        """Return the set that holds the cell of one allowed value."""
        if self.name.kind == "number":
            return 1 << self._cell(int(value))
        return 1 << self._at[value]

    def where(self, relation: Relation, constants: tuple[Value, ...]) -> int:
        """Return the set of the values that stand in a relation to constants."""
        if relation in ("==", "in"):
            return self._of(constants)
        if relation in ("!=", "not in"):
            return self.full & ~self._of(constants)
        least = int(constants[0])
        below = self._below(least if relation in ("<", ">=") else least + 1)
        return below if relation in ("<", "<=") else self.full & ~below

    def between(self, lowest: int, highest: int) -> int:
        """Return the set of the numbers from `lowest` to `highest` that the name may hold."""
        low, high = max(lowest, self.name.lowest), min(highest, self.name.highest)
        if low > high:
            return 0
        return (1 << self._cell(high) + 1) - (1 << self._cell(low))

    def moved(self, mask: int, by: int) -> int:
        """Return the set that a set of numbers becomes when each is moved, held in its bounds."""
        if self.stretched:
            return self._stretched(mask, by)
        if by < 0:
            gone = mask & ((1 << -by) - 1)
            return (mask >> -by) | (1 if gone else 0)
        moved = mask << by
        top = 1 << len(self.firsts) - 1
        return (moved & self.full) | (top if moved >> len(self.firsts) else 0)

    def least(self, mask: int) -> int:
        """Return the least number in a set that is not empty."""
        return self._numbers[(mask & -mask).bit_length() - 1]

    def most(self, mask: int) -> int:
        """Return the greatest number in a set that is not empty."""
        return self._end(mask.bit_length() - 1)

    def values(self, mask: int) -> tuple[Value, ...]:
        """Return the values of a set, of a stretch its first."""
        return tuple(first for at, first in enumerate(self.firsts) if mask >> at & 1)

    def _of(self, constants: Iterable[Value]) -> int:
        found = 0
        for value in constants:
            if self.name.allows(value):
                found |= self.bit(value)
        return found

    def _below(self, limit: int) -> int:
        return self.between(self.name.lowest, limit - 1)

    def _cell(self, value: int) -> int:
        if not self.stretched:
            return value - self.name.lowest
        return bisect_right(self._numbers, value) - 1

    def _end(self, at: int) -> int:
        last = at + 1 == len(self.firsts)
        return self.name.highest if last else self._numbers[at + 1] - 1

    def _stretched(self, mask: int, by: int) -> int:
        found = 0
        low, high = self.name.lowest, self.name.highest
        for at, first in enumerate(self._numbers):
            if mask >> at & 1:
                ends = (min(max(end + by, low), high) for end in (first, self._end(at)))
                found |= self.between(*ends)
        return found


def domain(name: Name, cuts: Iterable[int] = ()) -> Domain:
    """Return the cells of a name; `cuts` are the constants a number is compared with."""
    if name.kind == "flag":
        return Domain(name, (False, True))
    if name.kind == "word":
        return Domain(name, name.words)
    if name.highest - name.lowest < WIDEST:
        return Domain(name, tuple(range(name.lowest, name.highest + 1)))
    edges = {edge for cut in cuts for edge in (cut, cut + 1)}
    inside = sorted(edge for edge in edges if name.lowest < edge <= name.highest)
    return Domain(name, (name.lowest, *inside), stretched=True)


def domains(names: Names, cuts: Mapping[str, Iterable[int]]) -> tuple[Domain, ...]:
    """Return the cells of every name, in the order of their slots."""
    return tuple(domain(name, cuts.get(name.id, ())) for name in names)
