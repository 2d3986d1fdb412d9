"""Short digests of where a play stands; what two states share is worked out once."""

import json
from functools import lru_cache
from hashlib import blake2b

from putilovets.story.names import ROW_BITS, Names, Value, Values
from putilovets.story.renames import Renames

ROWS = 4_096
"""How many rows of values are remembered: those of a play of some thousand choices."""
Part = tuple[str, str]
"""The id under which a name was first released, and that id with a value as JSON."""


class Digests:
    """Digests of the states of one story. A digest is of the names that differ from their start.

    Counts of visits are not part of it: a condition written later would bring one into being.
    """

    def __init__(self, names: Names, renames: Renames) -> None:
        self._start = names.start
        self._ids = [None if name.counted else renames.first_name(name.id) for name in names]
        self._parts_of = lru_cache(maxsize=ROWS)(self._read)

    def of(self, place: str, frame: int | str, values: Values) -> str:
        """Return the digest of a place, what a save calls its frame, and values."""
        rows = zip(values, self._start, strict=True)
        parts = [
            part
            for number, (row, start) in enumerate(rows)
            if row is not start
            for part in self._parts_of(number, row)
        ]
        parts.sort()
        differing = ",".join([told for _, told in parts])
        return digest_of_json(f"[{_json(place)},{_json(frame)},[{differing}]]")

    def _read(self, number: int, row: tuple[Value, ...]) -> tuple[Part, ...]:
        """Return the parts of one row, which states share until it is changed."""
        ids = self._ids[number << ROW_BITS :]
        cells = zip(ids, row, self._start[number], strict=False)
        return tuple(
            (name, _json([name, value]))
            for name, value, start in cells
            if name is not None and value != start
        )


def digest_of(data: object) -> str:
    """Return a short stable digest of plain data, 12 hexadecimal digits."""
    return digest_of_json(_json(data))


def digest_of_json(text: str) -> str:
    """Return the digest of data that stands in JSON already, without white space."""
    return blake2b(text.encode(), digest_size=6).hexdigest()


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=True, separators=(",", ":"), default=str)
