"""A value and all it is made of as a table of rows, and back.

Equal values stand in a table once. A row names its kind and the numbers of its parts: from 0 on
what is given from outside, then the rows before it; a negative number is one of the plain values,
counted from the end.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from putilovets.pack.compiled.kinds import Make, kind_of, parts_of

Plain = str | int | bool | None
Wanted = TypeVar("Wanted")


class Table(NamedTuple):
    """A value taken apart; every part of it can be written as JSON."""

    plain: list[Plain]
    rows: list[list[int]]
    """For each value the number of its kind and the numbers of its parts; the last is the whole."""


def taken_apart(value: object, kinds: dict[str, int], given: Sequence[object] = ()) -> Table:
    """Return the table of a value, adding to `kinds` those it is made of.

    `given` are values that stand elsewhere. CannotKeep when a part is of a kind that is not kept.
    """
    apart = _Apart(kinds, given)
    apart.number(value)
    return Table(apart.plain[::-1], apart.rows)


def put_together(table: Table, makers: Sequence[Make], given: Sequence[object] = ()) -> object:
    """Return the value of a table, its kinds made by `makers`; any error when it is no table."""
    before, count = len(given), len(given) + len(table.rows)
    made: list[object] = [*given, *[None] * len(table.rows), *table.plain]
    at = made.__getitem__
    for number, (kind, *parts) in enumerate(table.rows, before):
        made[number] = makers[kind](*map(at, parts))
    return made[count - 1]


def within(values: Iterable[object], wanted: type[Wanted]) -> list[Wanted]:
    """Return the parts of some values that are of a class, equal ones once, in order."""
    found: dict[Wanted, None] = {}
    met: set[int] = set()
    left = [*values][::-1]
    while left:
        value = left.pop()
        if value is None or isinstance(value, str | int) or id(value) in met:
            continue
        met.add(id(value))
        if isinstance(value, wanted):
            found.setdefault(value)
        else:
            left += parts_of(value)[::-1]
    return [*found]


class _Apart:
    def __init__(self, kinds: dict[str, int], given: Sequence[object]) -> None:
        self.plain: list[Plain] = []
        self.rows: list[list[int]] = []
        self._kinds = kinds
        self._given = len(given)
        self._plain: dict[tuple[type, Plain], int] = {}
        self._rows: dict[tuple[int, ...], int] = {}
        self._seen = {id(value): (value, number) for number, value in enumerate(given)}
        """By identity the value, which is held so that its identity stays its own."""

    def number(self, value: object) -> int:
        """Return the number of a value, which gets one with all its parts if it has none."""
        if value is None or isinstance(value, str | int):
            return self._plain_number(value)
        if id(value) not in self._seen:
            self._seen[id(value)] = value, self._row(value)
        return self._seen[id(value)][1]

    def _plain_number(self, value: Plain) -> int:
        known = type(value), value  # True is not 1 here
        if known not in self._plain:
            self.plain.append(value)
            self._plain[known] = -len(self.plain)
        return self._plain[known]

    def _row(self, value: object) -> int:
        kind = self._kinds.setdefault(kind_of(value), len(self._kinds))
        row = [kind, *map(self.number, parts_of(value))]
        new = self._given + len(self.rows)
        known = self._rows.setdefault(tuple(row), new)
        if known == new:
            self.rows.append(row)
        return known
