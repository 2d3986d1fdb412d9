"""Where each fact of a pack is cited, and why those that are not are not.

Read from the files as they were written: a compiled story knows no files, and has no place for a
source that stands under a table whose words come to nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Literal

from pydantic import BaseModel

from putilovets.authoring.tables import inside, may_hold
from putilovets.pack.catalogue_models import FactTable
from putilovets.pack.folder import Folder

Fault = Literal["", "no place and no reason", "a reason, and yet a place"]
"""What is wrong with how a fact is used; empty where nothing is."""
NAMED_BY = ("id", "name", "clause")
"""The keys by which a table is known, the first one that it has."""


@dataclass(frozen=True, slots=True)
class Cited:
    """One place that cites a fact."""

    what: str
    """The tables it stands in, outermost first, such as ``hall palace, speech opening``."""
    file: str
    """Its path below the pack's folder, with slashes."""


@dataclass(frozen=True, slots=True)
class Used:
    """One fact and what is made of it."""

    id: str
    cited: tuple[Cited, ...]
    """Every place that cites it, in the order of the files."""
    unused: str
    """Why nothing cites it; empty where no reason is given."""

    @property
    def fault(self) -> Fault:
        """What has to be mended."""
        if self.cited:
            return "a reason, and yet a place" if self.unused else ""
        return "" if self.unused else "no place and no reason"

    def as_dict(self) -> dict[str, object]:
        """Return it as plain data."""
        return {**asdict(self), "fault": self.fault}


def facts(folder: Folder, only: str = "") -> tuple[Used, ...]:
    """Return every fact whose id begins with `only`, in order of the ids.

    Letters come in the order in which the file has them first, numbers by their size.
    """
    cited = citations(folder)
    tables = [each for each in folder.sources.fact if each.id.startswith(only)]
    made = (Used(each.id, cited.get(each.id, ()), each.unused or "") for each in _sorted(tables))
    return tuple(made)


def citations(folder: Folder) -> Mapping[str, tuple[Cited, ...]]:
    """Return for each source every place that cites it."""
    found: dict[str, dict[Cited, None]] = defaultdict(dict)
    for path, file in _files(folder):
        name = path.relative_to(folder.root).as_posix()
        for what, sources in _citing(file, ""):
            for source in sources:
                found[source][Cited(what or path.stem, name)] = None
    return {source: tuple(places) for source, places in found.items()}


def _files(folder: Folder) -> Iterator[tuple[Path, BaseModel]]:
    for head in fields(folder):
        file = getattr(folder, head.name)
        if isinstance(file, BaseModel):
            yield folder.root / f"{head.name}.toml", file
    yield from folder.chapters


def _citing(table: BaseModel, above: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield a table and every one below it that has sources, each with what it is called."""
    own = vars(table).get("sources")
    if own:
        yield above, tuple(own)
    for (key, *number), inner in inside(table):
        if may_hold(type(inner), "sources"):
            what = f"{key} {_name(inner, *number)}".rstrip()
            yield from _citing(inner, f"{above}, {what}" if above else what)


def _name(table: BaseModel, number: int | str = 0) -> str:
    """Return by what a table is known among its like: its id, its name, or its number."""
    names = (vars(table).get(key) for key in NAMED_BY)
    return next((name for name in names if isinstance(name, str)), str(int(number) + 1))


def _sorted(tables: list[FactTable]) -> list[FactTable]:
    letters: dict[str, int] = {}
    for table in tables:
        letters.setdefault(_parts(table.id)[0], len(letters))

    def rank(table: FactTable) -> tuple[int, int, str]:
        letter, number, rest = _parts(table.id)
        return letters[letter], number, rest

    return sorted(tables, key=rank)


def _parts(fact: str) -> tuple[str, int, str]:
    """Return the letters, the number and the rest of an id; -1 where it has no number."""
    match = re.match(r"(\D*)(\d{0,18})(.*)", fact)
    assert match is not None
    return match[1], int(match[2] or -1), match[3]
