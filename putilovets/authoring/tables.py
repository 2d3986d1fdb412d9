"""The tables of a pack as its author wrote them, each with where it stands and in what."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel

from putilovets.authoring.table_kinds import inside
from putilovets.pack.atlas import Where
from putilovets.pack.folder import Folder

NAMED_BY = ("id", "name", "clause", "person")
"""The keys by which a table is known among its like, the first one that it has."""


class Link(NamedTuple):
    """One step from a file down to a table."""

    key: str
    """What the table is called in the file, such as ``scene``."""
    id: str
    """By what it is known: its id, its name, or its number from 1; empty where it stands alone."""


class Table(NamedTuple):
    """A table in a file."""

    where: Where
    chain: tuple[Link, ...]
    """The tables it stands in, outermost first, and itself; none for the file as a whole."""
    model: BaseModel

    @property
    def id(self) -> str:
        """By what it is known."""
        return self.chain[-1].id if self.chain else ""

    @property
    def kind(self) -> tuple[str, ...]:
        """What it is, such as ``("scene", "choice")``."""
        return tuple(link.key for link in self.chain)

    @property
    def words(self) -> str:
        """What it is called, such as ``scene yard, choice home``."""
        return ", ".join(f"{link.key} {link.id}".rstrip() for link in self.chain)

    @property
    def above(self) -> "Table":
        """The same where only what it stands in is asked for."""
        return self._replace(chain=self.chain[:-1])


def tables(folder: Folder) -> Iterator[Table]:
    """Yield every table of a pack in the order of its files, the files themselves included."""
    for head in fields(folder):
        file = getattr(folder, head.name)
        if isinstance(file, BaseModel):
            yield from _below(Table(Where(folder.root / f"{head.name}.toml", ()), (), file))
    for path, chapter in folder.chapters:
        yield from _below(Table(Where(path, ()), (), chapter))


def _below(table: Table) -> Iterator[Table]:
    yield table
    for (key, *number), inner in inside(table.model):
        where = table.where.at(key, *number)
        counted = str(int(number[0]) + 1) if number else ""
        link = Link(str(key), _known_by(inner) or counted)
        yield from _below(Table(where, (*table.chain, link), inner))


def _known_by(model: BaseModel) -> str:
    held = vars(model)
    names = (held.get(key) for key in NAMED_BY)
    return next((name for name in names if isinstance(name, str)), "")


@dataclass(frozen=True)
class Tables:
    """All tables of a pack, to be looked up by where they stand."""

    all: tuple[Table, ...]

    @cached_property
    def _by_where(self) -> Mapping[tuple[Path, tuple[str | int, ...]], Table]:
        return {(table.where.file, table.where.loc): table for table in self.all}

    def around(self, where: Where) -> Table | None:
        """Return the innermost table in which something stands; None where no file was read."""
        loc = where.loc
        while True:
            found = self._by_where.get((where.file, loc))
            if found is not None or not loc:
                return found
            loc = loc[:-1]
