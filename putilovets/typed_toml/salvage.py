"""The sound part of a document with mistakes, so that the rest of it can still be checked."""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from putilovets.typed_toml.problems import Loc

Model = TypeVar("Model", bound=BaseModel)

MOST_PASSES = 8
"""How often what is left is tried again; each pass removes something."""


def salvage(
    data: dict[str, Any], model: type[Model], is_tag: Any
) -> tuple[Model | None, tuple[Loc, ...]]:
    """Return the document without what is wrong in it, and what was taken out, in that order.

    A wrong value goes first; where the table cannot do without it, the table goes next. None when
    nothing sound is left.
    """
    rest = deepcopy(data)
    gone: list[Loc] = []
    for _ in range(MOST_PASSES):
        try:
            return model.model_validate(rest), tuple(gone)
        except ValidationError as error:
            bad = [
                (tuple(part for part in each["loc"] if not is_tag(part)), each["type"] == "missing")
                for each in error.errors()
            ]
            gone += _prune(rest, bad)
    return None, ()


def as_written(loc: Loc, gone: Sequence[Loc]) -> Loc:
    """Return where in the document, as it was written, something of its sound part stands."""
    for taken in reversed(gone):
        depth, number = len(taken) - 1, taken[-1]
        here = loc[depth] if loc[:depth] == taken[:depth] and len(loc) > depth else None
        if isinstance(number, int) and isinstance(here, int) and here >= number:
            loc = (*loc[:depth], here + 1, *loc[depth + 1 :])
    return loc


def _prune(data: dict[str, Any], bad: Iterable[tuple[Loc, bool]]) -> list[Loc]:
    """Take out what is bad, the last first, and return what was taken."""
    doomed = {_up_to_item(loc) if missing else loc for loc, missing in bad}
    gone: dict[Loc, None] = {}
    for loc in sorted(doomed, key=lambda one: [str(part).zfill(9) for part in one], reverse=True):
        if not any(loc[:length] in gone for length in range(1, len(loc) + 1)):
            gone.update(dict.fromkeys(_remove(data, loc)))
    return list(gone)


def _up_to_item(loc: Loc) -> Loc:
    """Return the way to the nearest table in an array around `loc`, or to the top-level key."""
    for length in range(len(loc) - 1, 0, -1):
        if isinstance(loc[length - 1], int):
            return loc[:length]
    return loc[:1]


def _remove(data: Any, loc: Loc) -> list[Loc]:
    here = data
    try:
        for part in loc[:-1]:
            here = here[part]
        del here[loc[-1]]
    except (KeyError, IndexError, TypeError):
        return _remove(data, loc[:-1]) if len(loc) > 1 else []
    return [loc]
