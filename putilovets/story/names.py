"""The declared names of a story (gauges, flags, words) and the values they hold."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeVar

Value = bool | int | str
Kind = Literal["flag", "number", "word"]
Values = tuple[tuple[Value, ...], ...]
"""The value of every name, in rows that steps share when they do not change them."""

Cell = TypeVar("Cell")

ROW_BITS = 5
ROW_MASK = (1 << ROW_BITS) - 1


@dataclass(frozen=True, slots=True)
class Name:
    """One declared name: what it may hold and what it holds at the start."""

    id: str
    """A Python identifier, the word that conditions and effects use."""
    kind: Kind
    """``flag`` holds true or false, ``number`` an integer, ``word`` one of ``words``."""
    start: Value
    """The value when a play begins."""
    lowest: int = 0
    """The least integer a number may hold, inclusive."""
    highest: int = 0
    """The greatest integer a number may hold, inclusive."""
    words: tuple[str, ...] = ()
    """What a word may be, in the author's order."""
    counted: bool = field(default=False, compare=False)
    """A count of arrivals: it follows from the path, and is there only where something reads it."""

    def allows(self, value: Value) -> bool:
        """Tell whether this name may hold `value`."""
        if self.kind == "flag":
            return isinstance(value, bool)
        if self.kind == "word":
            return value in self.words
        return type(value) is int and self.lowest <= value <= self.highest


class Names:
    """Every declared name in a fixed order, with the slot each has in the rows of values."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.all: tuple[Name, ...] = tuple(names)
        self._slots = {name.id: slot for slot, name in enumerate(self.all)}
        self.start: Values = rows_of(name.start for name in self.all)

    def made_from(self) -> tuple[object, ...]:
        """Return what the names were made from."""
        return (self.all,)

    def __contains__(self, name_id: object) -> bool:
        return name_id in self._slots

    def __iter__(self) -> Iterator[Name]:
        return iter(self.all)

    def __len__(self) -> int:
        return len(self.all)

    def __getitem__(self, name_id: str) -> Name:
        return self.all[self._slots[name_id]]

    def slot(self, name_id: str) -> int:
        """Return the slot of a name; KeyError when it is not declared."""
        return self._slots[name_id]

    def value(self, values: Values, name_id: str) -> Value:
        """Return what `name_id` holds in `values`; KeyError when it is not declared."""
        slot = self._slots[name_id]
        return values[slot >> ROW_BITS][slot & ROW_MASK]

    def differing(self, values: Values, base: Values) -> Iterator[tuple[str, Value]]:
        """Yield name and value wherever `values` differs from `base`, in slot order."""
        for number, (row, start) in enumerate(zip(values, base, strict=True)):
            if row is start:
                continue
            for cell, (value, first) in enumerate(zip(row, start, strict=True)):
                if value != first:
                    yield self.all[(number << ROW_BITS) + cell].id, value


def rows_of(values: Iterable[Cell]) -> tuple[tuple[Cell, ...], ...]:
    """Lay `values` out in rows."""
    flat = tuple(values)
    width = 1 << ROW_BITS
    return tuple(flat[at : at + width] for at in range(0, len(flat), width))


def put(values: Values, slot: int, value: Value) -> Values:
    """Return `values` with one slot changed; every other row is shared with the old value."""
    row, cell = slot >> ROW_BITS, slot & ROW_MASK
    old = values[row]
    new = (*old[:cell], value, *old[cell + 1 :])
    return (*values[:row], new, *values[row + 1 :])
