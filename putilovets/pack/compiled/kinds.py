"""The closed list of what a compiled pack is made of, and by what name each is known in a file."""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from importlib import import_module
from typing import Protocol, cast

STORY = "putilovets.story."
"""Where every class stands whose values may be kept."""
_KNOWN_AS = re.compile(r"[a-z_]+\.[A-Z][A-Za-z]+")

Make = Callable[..., object]
"""Makes a value from its parts, given in order."""


class CannotKeep(TypeError):  # noqa: N818
    """A value of a kind that is not kept."""


def kind_of(value: object) -> str:
    """Return by what name the kind of a value is known; CannotKeep when it is not kept."""
    found = type(value)
    if found in _BUILT_IN:
        return found.__name__
    name = found.__module__.removeprefix(STORY) + "." + found.__qualname__
    if _KNOWN_AS.fullmatch(name) and _is_value(found):
        return name
    raise CannotKeep(f"{found.__module__}.{found.__qualname__}")


def parts_of(value: object) -> list[object]:
    """Return what a value is made from, in the order in which `maker` takes it."""
    if (plain := _BUILT_IN.get(type(value))) is not None:
        return plain(value)
    if isinstance(value, tuple):
        return list(value)
    if is_dataclass(value):
        return [getattr(value, each.name) for each in fields(value) if each.init]
    return list(cast("Made", value).made_from())


def maker(kind: str) -> Make:
    """Return what makes values of a kind; CannotKeep when there is none of that name."""
    if kind in _MAKERS:
        return _MAKERS[kind]
    if not _KNOWN_AS.fullmatch(kind):
        raise CannotKeep(kind)
    module, name = kind.split(".")
    found = getattr(import_module(STORY + module), name, None)
    if not isinstance(found, type) or not _is_value(found):
        raise CannotKeep(kind)
    return _by_place(found)


class Made(Protocol):
    """A value that is no dataclass and says itself what it is made from."""

    def made_from(self) -> tuple[object, ...]:
        """Return what its class is called with to make it again."""
        ...


def _is_value(found: type) -> bool:
    named_tuple = issubclass(found, tuple) and hasattr(found, "_fields")
    return is_dataclass(found) or named_tuple or hasattr(found, "made_from")


def _by_place(found: type) -> Make:
    """Return what makes a value of a class from parts in order, keyword-only ones too."""
    taken = [each for each in fields(found) if each.init] if is_dataclass(found) else []
    if not any(each.kw_only for each in taken):
        return found
    names = [each.name for each in taken]
    return lambda *parts: found(**dict(zip(names, parts, strict=True)))


def _pairs(value: object) -> list[object]:
    return [part for pair in cast("dict[object, object]", value).items() for part in pair]


def _paired(*parts: object) -> dict[object, object]:
    return dict(zip(parts[::2], parts[1::2], strict=True))


_BUILT_IN: dict[type, Callable[[object], list[object]]] = {
    tuple: lambda value: list(cast("tuple[object, ...]", value)),
    frozenset: lambda value: sorted(cast("frozenset[object]", value), key=repr),
    dict: _pairs,
    date: lambda value: [cast("date", value).isoformat()],
}
_MAKERS: dict[str, Make] = {
    "tuple": lambda *parts: parts,
    "frozenset": lambda *parts: frozenset(parts),
    "dict": _paired,
    "date": date.fromisoformat,
}
