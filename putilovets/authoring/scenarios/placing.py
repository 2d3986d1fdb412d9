"""Sentences about something in a scenario file, each with its file, line and column."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from putilovets.pack.atlas import Where
from putilovets.typed_toml.positions import placed
from putilovets.typed_toml.problems import Complaint


def told_at(found: Iterable[tuple[Where, str]], root: Path) -> Iterator[str]:
    """Yield each sentence with its place before it, in the order of the places."""
    told = (Complaint("", where.file, where.loc, says) for where, says in found)
    for each in placed(told, root):
        line = f":{each.line}:{each.column}" if each.line else ""
        yield f"{each.file}{line}: {each.message}"
