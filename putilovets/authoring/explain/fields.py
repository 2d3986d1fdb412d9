"""The plain values of a table, in words."""

from collections.abc import Iterable, Iterator, Mapping

from pydantic import BaseModel

from putilovets.pack.models import Table as Model

LONGEST = 160
"""How many characters of a text are shown."""
LAST = ("basis", "sources")
"""Keys that are told behind the others."""
PLACED = ("id", "when", "needs", "effects")
"""Keys that are told in their own way."""


def plain_fields(model: BaseModel, keys: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
    """Yield the keys of a table that hold plain values, with the values in words; or only some."""
    wanted = tuple(keys)
    found = {key: in_words(value) for key, value in model}
    for key in sorted(found, key=LAST.__contains__):
        if found[key] and (key in wanted or not (wanted or key in PLACED)):
            yield key, found[key]


def in_words(value: object) -> str:
    """Return a plain value in words; empty for nothing, and for what has tables in it."""
    if isinstance(value, str):
        text = " ".join(value.split())
        return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()} …"
    if value is None or value is False or isinstance(value, Model):
        return ""
    if value is True:
        return "yes"
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_inside(each)}" for key, each in value.items())
    if isinstance(value, list):
        return ", ".join(filter(None, map(in_words, value)))
    return str(value)


def _inside(value: object) -> str:
    return f"[{in_words(value)}]" if isinstance(value, list) else in_words(value)
