"""Groups of the voices of a class, and whether two ways to group them give one voice away."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

LEAST = 3
"""The fewest voices that are told as a number."""


@dataclass(frozen=True, slots=True)
class Group:
    """Some of the voices at one spot."""

    choices: tuple[str, ...]
    pupils: int
    """The pupils in it as bits, by their number."""
    hands: int
    """Hands in it, which nobody can follow from one decision to the next."""
    absent: bool = False
    """Whether those who did not decide there are in it."""

    @property
    def count(self) -> int:
        """How many voices it has."""
        return self.pupils.bit_count() + self.hands

    def __or__(self, other: "Group") -> "Group":
        return Group(
            (*self.choices, *other.choices),
            self.pupils | other.pupils,
            self.hands + other.hands,
            self.absent or other.absent,
        )


NOBODY = Group((), 0, 0)


@dataclass(frozen=True)
class Parted:
    """A way to part the voices: groups that are told by themselves, and one of all the others."""

    alone: tuple[Group, ...]
    other: Group = field(default=NOBODY)

    @cached_property
    def told(self) -> "Told":
        """The groups that have somebody in them."""
        return Told(tuple(each for each in (*self.alone, self.other) if each.count))

    def without(self, *gone: Group) -> "Parted":
        """Return this with some groups put to the others, in their order."""
        other = self.other
        for each in gone:
            other |= each
        return Parted(tuple(each for each in self.alone if each not in gone), other)


class _Union(NamedTuple):
    """Some groups taken together."""

    pupils: int
    hands: bool
    """Whether hands are in it."""
    away: bool
    """Whether there are hands that are not in it."""


@dataclass(frozen=True)
class Told:
    """Groups that are told, each with its number."""

    groups: tuple[Group, ...]

    @cached_property
    def _unions(self) -> Sequence[_Union]:
        return tuple(_unions(self.groups))

    @cached_property
    def _cells(self) -> Sequence[tuple[int, int]]:
        return tuple((each.pupils, each.hands) for each in self.groups)

    def gives_away_beside(self, others: Iterable["Told"]) -> bool:
        """Tell whether any one of others gives somebody away beside this."""
        return any(self.gives_away(each) for each in others)

    def gives_away(self, other: "Told") -> bool:
        """Tell whether some groups of one are some of the other's but for one or two voices.

        It is enough to cover any groups of the shorter by as few of the longer as will do: what is
        inside them is outside of the rest, and every other group has three voices of its own.
        """
        short, long = sorted((self, other), key=lambda each: len(each.groups))
        cells = long._cells
        for pupils, hands, away in short._unions:
            if hands and away:
                continue  # which hands are meant nobody can tell
            covered, raised = 0, 0
            for cell, up in cells:
                if cell & pupils:
                    covered |= cell
                    raised += up
            more = (covered & ~pupils).bit_count() + (0 if hands else raised)
            if 0 < more < LEAST:
                return True
        return False


def _unions(groups: Sequence[Group]) -> Iterator[_Union]:
    """Yield any groups taken together, but for all of them."""
    all_hands = sum(each.hands for each in groups)
    for number in range(1, (1 << len(groups)) - 1):
        pupils = hands = 0
        for at, each in enumerate(groups):
            if number >> at & 1:
                pupils |= each.pupils
                hands += each.hands
        yield _Union(pupils, hands > 0, hands < all_hands)
