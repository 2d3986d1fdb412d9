"""What a model asks for at a place of its file: the keys of a table, and what one looks like."""

from collections.abc import Iterable
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

TAG = "as:"
"""Marks the tags of a tagged union, which stand in an error's place but not in the file."""

_WRITTEN: dict[object, str] = {str: '"…"', int: "1", bool: "true"}
"""How a value of each kind is written."""
MOST_KEYS = 4
"""The most keys a table may need to be shown on one line."""


def known_keys(model: type[BaseModel], loc: Iterable[str | int]) -> list[str]:
    """Return the keys of the table at `loc`."""
    found = _models_at(model, loc)
    return sorted({_alias(one, field) for one in found for field in one.model_fields})


def belongs_above(model: type[BaseModel], loc: tuple[str | int, ...]) -> str:
    """Return where a key should stand that was written below a later heading, or nothing."""
    if any(isinstance(part, str) and part.startswith(TAG) for part in loc):
        return ""  # one of several shapes, which stands in braces
    key, headings = loc[-1], [part for part in loc[:-1] if isinstance(part, str)]
    for at in range(len(headings) - 1, 0, -1):
        if key in known_keys(model, headings[:at]):
            outer, inner = ".".join(headings[:at]), ".".join(headings[: at + 1])
            return f"if it is meant for [[{outer}]], write it before its first [[{inner}]]"
    return ""


def shape(model: type[BaseModel], error: ErrorDetails) -> str:
    """Return how to write a table where something else stands, or nothing."""
    found = _models_at(model, error["loc"])
    if error["type"] == "list_type" and found and isinstance(error["input"], dict):
        keys = (part for part in error["loc"] if isinstance(part, str))
        return f"write [[{'.'.join(keys)}]]"
    if error["type"] != "model_type" or not found:
        return ""
    fields = found[0].model_fields.items()
    needed = {key: _WRITTEN.get(field.annotation) for key, field in fields if field.is_required()}
    if not 0 < len(needed) <= MOST_KEYS or None in needed.values():
        return ""
    return f"for instance {{ {', '.join(f'{key} = {how}' for key, how in needed.items())} }}"


def _models_at(model: type[BaseModel], loc: Iterable[str | int]) -> list[type[BaseModel]]:
    """Return the models a table at `loc` may have, found by walking the fields."""
    here: list[type[BaseModel]] = [model]
    for part in loc:
        if isinstance(part, int):
            continue
        if part.startswith(TAG):
            tagged = part.removeprefix(TAG)
            here = [one for one in here if tagged in one.model_fields] or here
            continue
        here = [inner for one in here for inner in _models_in(one, part)]
    return here


def _alias(model: type[BaseModel], field: str) -> str:
    return model.model_fields[field].alias or field


def _models_in(model: type[BaseModel], key: str) -> list[type[BaseModel]]:
    for name, field in model.model_fields.items():
        if key in (name, field.alias):
            return _models(field.annotation)
    return []


def _models(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models(part)]
