"""How a class chose at each decision, told so that no pupil can be worked out from the numbers.

A table parts all voices of the class into groups. Groups under three are merged, and the merged
group takes in others until it has three. A group that two tables together would give away, because
all of one is inside the other but for one or two, is merged as well.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import NamedTuple

LEAST = 3
"""The fewest voices that are told as a number."""
MOST_GROUPS = 12
"""The most groups of a table; among more the small ones are merged."""


class Spot(NamedTuple):
    """A moment of the story at which pupils decide, the same for all who come to it."""

    place: str
    frame: str
    """The key of the frame inside the place."""
    time: int = 1
    """Whether they come there for the first time, the second, and so on."""


@dataclass(frozen=True)
class Voices:
    """What one hand-in says: a pupil's choices, or the hands of a class."""

    chosen: Mapping[Spot, Mapping[str, int]]
    """By the id of the choice, how many voices it had."""
    many: int = 1
    """How many voices there are; those without a choice at a spot did not decide there."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table."""

    choices: tuple[str, ...]
    """Ids of choices; several where they are told together."""
    count: int
    absent: bool = False
    """Whether those who did not decide there are counted in it."""


class Table(NamedTuple):
    """The distribution at one spot; its rows sum to the voices of the class."""

    rows: tuple[Row, ...]
    """Empty where too few chose differently for anything to be told."""
    came: int
    """How many decided there; it is not told."""

    def row_of(self, choice: str) -> int | None:
        """Return the number of the row that a choice is told in; None where none is told."""
        found = (at for at, row in enumerate(self.rows) if choice in row.choices)
        return next(found, None)


@dataclass(frozen=True)
class _Group:
    """Some of the voices at one spot."""

    choices: tuple[str, ...]
    pupils: int
    """The pupils in it as bits, by their number."""
    hands: int
    """Hands in it, which nobody can follow from one decision to the next."""
    absent: bool = False

    @property
    def count(self) -> int:
        return self.pupils.bit_count() + self.hands

    def __or__(self, other: "_Group") -> "_Group":
        return _Group(
            (*self.choices, *other.choices),
            self.pupils | other.pupils,
            self.hands + other.hands,
            self.absent or other.absent,
        )


@dataclass(frozen=True)
class _Parted:
    """A way to part the voices: groups that are told by themselves, and one of all the others."""

    alone: tuple[_Group, ...]
    other: _Group = field(default=_Group((), 0, 0))

    @property
    def told(self) -> tuple[_Group, ...]:
        """The groups that have somebody in them."""
        return tuple(each for each in (*self.alone, self.other) if each.count)

    def without(self, *gone: _Group) -> "_Parted":
        """Return this with some groups put to the others, in their order."""
        other = self.other
        for each in gone:
            other |= each
        return _Parted(tuple(each for each in self.alone if each not in gone), other)


def tables(voices: Sequence[Voices], spots: Mapping[Spot, Sequence[str]]) -> Mapping[Spot, Table]:
    """Return what may be told at each spot, given the ids of its choices in their order.

    Nothing where the class has under three voices; no spot to which under three came.
    """
    many = sum(each.many for each in voices)
    if many < LEAST:
        return {}
    found = {spot: _groups(voices, spot, choices) for spot, choices in spots.items()}
    came = {spot: many - groups[-1].count for spot, groups in found.items()}
    told: dict[Spot, Table] = {}
    before: list[tuple[_Group, ...]] = []
    for spot in sorted(found, key=lambda each: (-came[each], each)):
        if came[spot] < LEAST:
            continue
        parted = _safe(_large(_Parted(tuple(found[spot]))), before)
        before.append(parted.told)
        told[spot] = Table(tuple(_rows(parted, spots[spot])), came[spot])
    return told


def _groups(voices: Sequence[Voices], spot: Spot, choices: Sequence[str]) -> list[_Group]:
    """Return a group for each choice, and the one of those who did not decide there, last."""
    pupils, hands = dict.fromkeys(choices, 0), dict.fromkeys(choices, 0)
    away, down = 0, 0
    for number, each in enumerate(voices):
        chosen = {key: count for key, count in each.chosen.get(spot, {}).items() if key in pupils}
        left = each.many - sum(chosen.values())
        if each.many == 1:
            for key, count in chosen.items():
                pupils[key] |= count << number
            away |= left << number
        else:
            for key, count in chosen.items():
                hands[key] += count
            down += left
    told = [_Group((key,), pupils[key], hands[key]) for key in choices]
    return [*told, _Group((), away, down, absent=True)]


def _large(parted: _Parted) -> _Parted:
    """Return groups of three and more: the small ones together, and with them as many as needed."""
    parted = parted.without(*(each for each in parted.alone if 0 < each.count < LEAST))
    while 0 < parted.other.count < LEAST or len(parted.told) > MOST_GROUPS:
        parted = parted.without(_smallest(parted)[0])
    return parted


def _smallest(parted: _Parted) -> list[_Group]:
    return sorted((each for each in parted.alone if each.count), key=lambda each: each.count)


def _safe(parted: _Parted, before: Sequence[tuple[_Group, ...]]) -> _Parted:
    """Return a coarser way to part the voices, in which no table before gives one of them away."""
    while any(gives_away(parted.told, each) for each in before):
        coarser = list(_coarser(parted))
        good = (
            each for each in coarser if not any(gives_away(each.told, other) for other in before)
        )
        parted = next(good, coarser[0])
    return parted


def _coarser(parted: _Parted) -> Iterator[_Parted]:
    """Yield the ways to have one group less, those that lose the least first."""
    small = _smallest(parted)
    if parted.other.count:
        yield from (parted.without(each) for each in small)
    else:
        yield from (parted.without(*two) for two in combinations(small, 2))


def gives_away(one: Sequence[_Group], other: Sequence[_Group]) -> bool:
    """Tell whether some groups of one table are some of the other's but for one or two voices.

    It is enough to cover any groups of the shorter table by as few of the longer as will do: what
    is inside them is outside of the rest, and every other group has three voices of its own.
    """
    short, long = sorted((one, other), key=len)
    for pupils, hands, away in _unions(short):
        cover = [each for each in long if each.pupils & pupils or (each.hands and hands)]
        if hands and away:
            continue  # which hands are meant nobody can tell
        more = sum((each.pupils & ~pupils).bit_count() for each in cover)
        more += 0 if hands else sum(each.hands for each in cover)
        if 0 < more < LEAST:
            return True
    return False


def _unions(groups: Sequence[_Group]) -> Iterator[tuple[int, bool, bool]]:
    """Yield any groups taken together: the pupils, whether hands are in and whether without."""
    all_hands = sum(each.hands for each in groups)
    for number in range(1, 1 << len(groups)):
        pupils = hands = 0
        for at, each in enumerate(groups):
            if number >> at & 1:
                pupils |= each.pupils
                hands += each.hands
        yield pupils, hands > 0, hands < all_hands


def _rows(parted: _Parted, order: Sequence[str]) -> Iterator[Row]:
    """Yield the rows: choices in their order, who did not decide there, and the merged last.

    Choices that nobody took stand with the merged ones, where there are any: so it is not told
    which of them somebody took.
    """
    other = parted.other
    if not other.count:
        yield from (Row(each.choices, each.count, each.absent) for each in parted.alone)
        return
    if not any(each.count for each in parted.alone):
        return
    shown = [each for each in parted.alone if each.count]
    yield from (Row(each.choices, each.count, each.absent) for each in shown)
    alone = {choice for each in shown for choice in each.choices}
    merged = tuple(choice for choice in order if choice not in alone)
    yield Row(merged, other.count, other.absent)
