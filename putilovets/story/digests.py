"""Short digests of where a play stands; what two states share is worked out once."""

import json
from functools import lru_cache
from hashlib import blake2b

from putilovets.story.names import Names, Value, Values, rows_of
from putilovets.story.renames import Renames

Row = tuple[Value, ...]
REMEMBERED = 4_096
"""How many values are remembered as JSON."""


class Digests:
    """Digests of the states of one story. A digest is of the names that differ from their start.

    Counts of visits are not part of it: a condition written later would bring one into being.
    """

    def __init__(self, names: Names, renames: Renames) -> None:
        self._start = names.start
        ids = [None if name.counted else renames.first_name(name.id) for name in names]
        heads = ["" if each is None else f"[{_json(each)}," for each in ids]
        self._heads = rows_of(heads)
        self._ranks = rows_of(_ranks(ids))
        self._last: tuple[Values, list[str]] = (names.start, [""] * len(ids))

    def of(self, place: str, frame: int | str, values: Values) -> str:
        """Return the digest of a place, what a save calls its frame, and values.

        What was told of the values before is gone on with: of a choice few rows are new. It is
        put in place of that as a whole, so that digests may be asked for from several threads.
        """
        before, parts = self._last
        if values is not before:
            parts = parts.copy()
            for number, (row, old) in enumerate(zip(values, before, strict=True)):
                if row is not old:
                    self._tell(number, row, old, parts)
            self._last = values, parts
        differing = "".join(parts)[:-1]  # each has a comma behind it
        return digest_of_json(f"[{_told(place)},{_told(frame)},[{differing}]]")

    def _tell(self, number: int, row: Row, old: Row, parts: list[str]) -> None:
        """Put what has changed in a row among the parts; nothing for a name that is as at first."""
        start, heads, ranks = self._start[number], self._heads[number], self._ranks[number]
        for value, was, first, head, rank in zip(row, old, start, heads, ranks, strict=True):
            if value is not was:
                parts[rank] = f"{head}{_told(value)}]," if head and value != first else ""


def _ranks(ids: list[str | None]) -> list[int]:
    """Return the place of each name among all, by its id."""
    order = sorted(range(len(ids)), key=lambda slot: ids[slot] or "")
    ranks = [0] * len(ids)
    for rank, slot in enumerate(order):
        ranks[slot] = rank
    return ranks


def digest_of(data: object) -> str:
    """Return a short stable digest of plain data, 12 hexadecimal digits."""
    return digest_of_json(_json(data))


def digest_of_json(text: str) -> str:
    """Return the digest of data that stands in JSON already, without white space."""
    return blake2b(text.encode(), digest_size=6).hexdigest()


@lru_cache(maxsize=REMEMBERED, typed=True)  # true is not 1
def _told(value: Value) -> str:
    return _json(value)


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=True, separators=(",", ":"), default=str)
