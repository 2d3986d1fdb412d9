"""The parameters of a scenario: values that stand for ``{name}`` in its ids, texts and numbers."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from putilovets.pack.atlas import Where
from putilovets.story.names import Value
from putilovets.typed_toml.nearest import nearest
from putilovets.typed_toml.problems import Complaint

_GIVEN = re.compile(r"\{([a-z][a-z0-9_]*)\}")
LONGEST = 40
"""The most characters of a value in the name of a test."""


@dataclass
class Row:
    """One table of ``[[scenario.with]]``; what is filled in amiss is noted."""

    values: Mapping[str, Value]
    where: Where
    complaints: list[Complaint]
    used: set[str] = field(default_factory=set)

    def text(self, text: str, where: Where) -> str:
        """Return a text with the parameters in it filled in."""

        def value(match: re.Match[str]) -> str:
            return self._given(match[1], match[0], where)

        told = len(self.complaints)
        filled = _GIVEN.sub(value, text)
        if unfilled(filled) and len(self.complaints) == told:
            self._complain("PU003", where, f"{filled}: a parameter cannot stand in a parameter")
        if not filled.strip():
            self._complain("PU003", where, "has nothing in it")
        return filled

    def value(self, value: Value, where: Where) -> Value:
        """Return a value; where it is a parameter and nothing else, the parameter's own."""
        if not isinstance(value, str):
            return value
        whole = _GIVEN.fullmatch(value)
        if whole is not None and whole[1] in self.values:
            self.used.add(whole[1])
            return self.values[whole[1]]
        return self.text(value, where)

    def number(
        self, value: int | str, where: Where, lowest: int | None = None, highest: int = 0
    ) -> int | None:
        """Return a whole number, if need be within bounds; None where it is none."""
        given = self.value(value, where)
        if isinstance(given, bool) or not isinstance(given, int):
            if given != value:
                self._complain("PU003", where, f"{value}: should be a whole number, not {given!r}")
            return None
        if lowest is not None and not lowest <= given <= highest:
            self._complain("PU003", where, f"{given}: should be from {lowest:,} to {highest:,}")
            return None
        return given

    def unused(self) -> None:
        """Note each parameter that nothing has used."""
        for name in self.values:
            if name not in self.used:
                what = f"nothing in this scenario uses {{{name}}}"
                self._complain("PU011", self.where.at(name), what, nearest(name, self.used))

    def _given(self, name: str, written: str, where: Where) -> str:
        if name in self.values:
            self.used.add(name)
            return _told(self.values[name])
        hint = nearest(name, self.values) or "give it a value in each [[scenario.with]]"
        self._complain("PU011", where, f"{written} is no parameter of this scenario", hint)
        return written

    def _complain(self, code: str, where: Where, what: str, hint: str = "") -> None:
        self.complaints.append(Complaint(code, where.file, where.loc, what, hint))


def unfilled(text: str) -> bool:
    """Tell whether a parameter in a text has not been filled in."""
    return _GIVEN.search(text) is not None


def labels(rows: Sequence[Mapping[str, Value]]) -> list[str]:
    """Return what the tests of some rows are called: by the first parameters that tell them apart.

    Rows that are alike in all of them are numbered.
    """
    most = max(len(row) for row in rows)
    for count in range(1, most + 1):
        told = [_label(row, count) for row in rows]
        if len(set(told)) == len(rows):
            return told
    return [f"{_label(row, most)}, table {number}" for number, row in enumerate(rows, start=1)]


def _label(row: Mapping[str, Value], count: int) -> str:
    return ", ".join(f"{name}={_short(value)}" for name, value in islice(row.items(), count))


def _told(value: Value) -> str:
    """Return a value as texts and conditions have it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _short(value: Value) -> str:
    told = _told(value)
    return told if len(told) <= LONGEST else f"{told[: LONGEST - 1]}…"
