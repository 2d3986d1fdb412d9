"""How a class chose at each decision, told so that no pupil can be worked out from the numbers.

A table parts all voices of the class into groups. Groups under three are merged, and the merged
group takes in others until it has three. A group that two tables together would give away, because
all of one is inside the other but for one or two, is merged as well.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from putilovets.classroom.groups import LEAST, Group, Parted, Told

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
    before: list[Told] = []
    for spot in sorted(found, key=lambda each: (-came[each], each)):
        if came[spot] < LEAST:
            continue
        parted = _safe(_large(Parted(tuple(found[spot]))), before)
        if len(parted.told.groups) > 1:
            before.append(parted.told)
        told[spot] = Table(tuple(_rows(parted, spots[spot])), came[spot])
    return told


def _groups(voices: Sequence[Voices], spot: Spot, choices: Sequence[str]) -> list[Group]:
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
    told = [Group((key,), pupils[key], hands[key]) for key in choices]
    return [*told, Group((), away, down, absent=True)]


def _large(parted: Parted) -> Parted:
    """Return groups of three and more: the small ones together, and with them as many as needed."""
    parted = parted.without(*(each for each in parted.alone if 0 < each.count < LEAST))
    while 0 < parted.other.count < LEAST or len(parted.told.groups) > MOST_GROUPS:
        parted = parted.without(_smallest(parted)[0])
    return parted


def _smallest(parted: Parted) -> list[Group]:
    return sorted((each for each in parted.alone if each.count), key=lambda each: each.count)


def _safe(parted: Parted, before: Sequence[Told]) -> Parted:
    """Return a coarser way to part the voices, in which no table before gives one of them away."""
    while parted.told.gives_away_beside(before):
        coarser = list(_coarser(parted))
        good = (each for each in coarser if not each.told.gives_away_beside(before))
        parted = next(good, coarser[0])
    return parted


def _coarser(parted: Parted) -> Iterator[Parted]:
    """Yield the ways to have one group less, those that lose the least first."""
    small = _smallest(parted)
    if parted.other.count:
        yield from (parted.without(each) for each in small)
    else:
        yield from (parted.without(*two) for two in combinations(small, 2))


def _rows(parted: Parted, order: Sequence[str]) -> Iterator[Row]:
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


__all__ = ["LEAST", "Row", "Spot", "Table", "Voices", "tables"]
