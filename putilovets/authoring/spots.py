"""Places in files as an author is told them: the file, as seen from the pack, and the line."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from putilovets.pack.atlas import Where
from putilovets.typed_toml.positions import lines
from putilovets.typed_toml.problems import Loc


class Spot(NamedTuple):
    """A line of a file."""

    file: str
    """Its path below the pack's folder, with slashes."""
    line: int
    """From 1; 0 where it is not in one line."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


def spots(wheres: Iterable[Where], root: Path) -> Mapping[Where, Spot]:
    """Return the line of each of some places; every file is looked through once."""
    asked: dict[Path, dict[Loc, None]] = defaultdict(dict)
    for where in wheres:
        asked[where.file][where.loc] = None
    found: dict[Where, Spot] = {}
    for file, locs in asked.items():
        name = file.relative_to(root).as_posix() if file.is_relative_to(root) else file.as_posix()
        for loc, line in lines(file, locs).items():
            found[Where(file, loc)] = Spot(name, line)
    return found
