"""A mapping whose values are made when they are first asked for."""

from collections.abc import Callable, ItemsView, Iterable, Iterator, KeysView, ValuesView
from typing import TypeVar

Value = TypeVar("Value")


class Lazily(dict[str, Value]):
    """A mapping of known ids, in order; a value is made once, when it is wanted.

    It is a dictionary so that what has been made is found as fast as in any.
    """

    def __init__(self, ids: Iterable[str], make: Callable[[str], Value]) -> None:
        super().__init__()
        self._ids = dict.fromkeys(ids)
        self._make = make

    def __missing__(self, wanted: str) -> Value:
        if wanted not in self._ids:
            raise KeyError(wanted)
        made = self[wanted] = self._make(wanted)
        return made

    def __contains__(self, wanted: object) -> bool:
        return wanted in self._ids

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def __eq__(self, other: object) -> bool:
        return self._whole() == other

    __hash__ = None

    def get(self, wanted: str, default: object = None) -> object:  # type: ignore[override]
        """Return the value of an id, or `default`."""
        return self[wanted] if wanted in self._ids else default

    def keys(self) -> KeysView[str]:  # type: ignore[override]
        """Return the ids."""
        return self._ids.keys()

    def values(self) -> ValuesView[Value]:  # type: ignore[override]
        """Return every value."""
        return self._whole().values()

    def items(self) -> ItemsView[str, Value]:  # type: ignore[override]
        """Return every id with its value."""
        return self._whole().items()

    def _whole(self) -> dict[str, Value]:
        return {each: self[each] for each in self._ids}
