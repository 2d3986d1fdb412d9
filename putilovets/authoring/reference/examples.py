"""An example of every table, out of a pack that has every key."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from putilovets.authoring.reference.tables import TableOf, keys_of
from putilovets.pack.models import ActTable

HEADING = re.compile(r"^\[\[?[a-z.]+\]\]?$")
KEY = re.compile(r"^(?:\{ )?(\w+) = |[{,] (\w+) = ", re.MULTILINE)


class Examples:
    """The tables of a pack, each as it is written, by their headings; of no pack none."""

    def __init__(self, folder: Path | None) -> None:
        self.blocks: dict[str, list[str]] = defaultdict(list)
        for path in sorted(folder.rglob("*.toml")) if folder is not None else ():
            for heading, block in _blocks(path.read_text(encoding="utf-8")):
                self.blocks[heading or path.stem].append(block)

    def of(self, table: TableOf) -> str:
        """Return as few tables as have, together, all its keys that stand anywhere."""
        missing = {each.key.name for each in keys_of(table.model)}
        found, chosen = list(self._written(table)), list[str]()
        while best := max(found, key=lambda text: len(missing & keys_in(text)), default=""):
            if not missing & keys_in(best):
                break
            chosen.append(best)
            missing -= keys_in(best)
        return "\n".join(chosen)

    def lines(self, headings: Iterable[str], wanted: Iterable[str]) -> str:
        """Return those lines of a table that have the wanted keys: of the one with most of them."""
        known = set(wanted)
        found = [block for each in headings for block in self.blocks[each]]
        best = max(found, key=lambda text: len(known & keys_in(text)), default="")
        return "".join(part for part in _assignments(best) if part.split(" = ")[0] in known)

    def _written(self, table: TableOf) -> Iterator[str]:
        if issubclass(table.model, ActTable):
            act = next(iter(table.model.__annotations__))
            yield from (f"{each}\n" for each in self._braces(rf"{act} = "))
        elif not table.headings:
            yield from self.blocks[table.file]
        for heading in table.headings:
            yield from self.blocks[heading]
            if not heading.startswith("[["):
                above, _, key = heading.strip("[]").rpartition(".")
                for block in (*self.blocks[f"[[{above}]]"], *self.blocks[f"[{above}]"]):
                    yield from (part for part in _assignments(block) if part.startswith(f"{key} ="))

    def _braces(self, start: str) -> Iterator[str]:
        for blocks in self.blocks.values():
            for block in blocks:
                yield from re.findall(rf"\{{ {start}[^{{}}]*\}}", block)


def keys_in(text: str) -> set[str]:
    """Return the keys that a text gives a value to, those in braces too."""
    return {key for pair in KEY.findall(text) for key in pair if key}


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """Yield each table of a file with its heading; what stands above the first has none."""
    heading, lines = "", list[str]()
    for line in (*text.splitlines(), "[]"):
        if HEADING.match(line) or line == "[]":
            block = "\n".join(lines).strip()
            if block:
                yield heading, f"{block}\n"
            heading, lines = line, []
        lines.append(line)


def _assignments(block: str) -> Iterator[str]:
    """Yield each key of a table with its value, as it is written."""
    part = ""
    for line in block.splitlines(keepends=True):
        begins = re.match(r"^\w+ = ", line) is not None
        if begins and part:
            yield part
        if begins or part:
            part = line if begins else part + line
    if part:
        yield part
