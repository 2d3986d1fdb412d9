"""Where each fact of a pack is cited, and why those that are not are not.

Read from the files as they were written: a compiled story knows no files, and has no place for a
source that stands under a table whose words come to nothing.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Literal

from putilovets.authoring.tables import tables
from putilovets.pack.catalogue_models import FactTable
from putilovets.pack.folder import Folder

Fault = Literal["", "no place and no reason", "a reason, and yet a place"]
"""What is wrong with how a fact is used; empty where nothing is."""


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
    for table in tables(folder):
        path = table.where.file
        for source in vars(table.model).get("sources") or ():
            name = path.relative_to(folder.root).as_posix()
            found[source][Cited(table.words or path.stem, name)] = None
    return {source: tuple(places) for source, places in found.items()}


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
