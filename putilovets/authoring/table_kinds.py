"""Which keys of a kind of table hold other tables: asked once for each kind, not for each table."""

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Any, get_args

from pydantic import BaseModel


@cache
def holding(kind: type[BaseModel]) -> tuple[str, ...]:
    """Return the keys of a kind of table that hold other tables, one or a list of them."""
    fields = kind.model_fields.items()
    return tuple(key for key, each in fields if any(map(_is_table, types_in(each.annotation))))


def inside(table: BaseModel) -> Iterator[tuple[tuple[str | int, ...], BaseModel]]:
    """Yield the tables that stand in a table, each with the way to it: a key, perhaps a number."""
    for key in holding(type(table)):
        value = vars(table)[key]
        if isinstance(value, list):
            for number, each in enumerate(value):
                yield (key, number), each
        elif value is not None:
            yield (key,), value


@cache
def may_hold(kind: type[BaseModel], key: str) -> bool:
    """Tell whether a kind of table, or a table anywhere inside it, has a key."""
    return key in kind.model_fields or any(
        may_hold(one, key)
        for each in kind.model_fields.values()
        for one in types_in(each.annotation)
        if _is_table(one)
    )


@cache
def is_kind(kind: type, of: type | UnionType) -> bool:
    """Tell whether a kind of table is one of some others.

    A dictionary answers it, where isinstance asks pydantic, fifty times as slowly.
    """
    return issubclass(kind, of)


def types_in(annotation: Any) -> list[Any]:
    """Return everything that stands in an annotation."""
    return [annotation, *(one for inner in get_args(annotation) for one in types_in(inner))]


def _is_table(one: object) -> bool:
    return isinstance(one, type) and issubclass(one, BaseModel)
