"""The sound part of a document with mistakes, so that the rest of it can still be checked."""

from collections.abc import Iterable
from copy import deepcopy
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from putilovets.typed_toml.problems import Loc

Model = TypeVar("Model", bound=BaseModel)

MOST_PASSES = 8
"""How often what is left is tried again; each pass removes something."""


def salvage(data: dict[str, Any], model: type[Model], is_tag: Any) -> Model | None:
    """Return the document without what is wrong in it, or None when nothing sound is left.

    A wrong value goes first; where the table cannot do without it, the table goes next.
    """
    rest = deepcopy(data)
    for _ in range(MOST_PASSES):
        try:
            return model.model_validate(rest)
        except ValidationError as error:
            bad = [
                (tuple(part for part in each["loc"] if not is_tag(part)), each["type"] == "missing")
                for each in error.errors()
            ]
            _prune(rest, bad)
    return None


def _prune(data: dict[str, Any], bad: Iterable[tuple[Loc, bool]]) -> None:
    doomed = {_up_to_item(loc) if missing else loc for loc, missing in bad}
    for loc in sorted(doomed, key=lambda one: [str(part).zfill(9) for part in one], reverse=True):
        _remove(data, loc)


def _up_to_item(loc: Loc) -> Loc:
    """Return the way to the nearest table in an array around `loc`, or to the top-level key."""
    for length in range(len(loc) - 1, 0, -1):
        if isinstance(loc[length - 1], int):
            return loc[:length]
    return loc[:1]


def _remove(data: Any, loc: Loc) -> None:
    here = data
    try:
        for part in loc[:-1]:
            here = here[part]
        del here[loc[-1]]
    except (KeyError, IndexError, TypeError):
        if len(loc) > 1:
            _remove(data, loc[:-1])
