"""The reference of the format as one page of Markdown."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from pydantic import BaseModel

from putilovets.authoring.reference.examples import Examples
from putilovets.authoring.reference.tables import (
    NEEDED,
    SHARED,
    Key,
    TableOf,
    all_tables,
    keys_of,
)
from putilovets.authoring.reference.wording import EFFECT, FIRST, GUIDES, HEAD
from putilovets.pack.models import ActTable

COLUMNS = "| key | what it holds | if left out | what it means |\n|---|---|---|---|\n"
MANY = 4
"""A file of more kinds of table than this begins with a list of them."""


def page(examples: Examples) -> str:
    """Return the whole page."""
    return "".join(_Page(examples).parts())


class _Page:
    def __init__(self, examples: Examples) -> None:
        self.examples = examples
        self.tables = all_tables()
        self.titles = {each.model: _title(each) for each in self.tables} | dict(SHARED)
        by_heading = [(head, each.model) for each in self.tables for head in each.headings]
        self.homes = {head.strip("[]"): model for head, model in reversed(by_heading)}

    def parts(self) -> Iterator[str]:
        yield HEAD
        yield from self._contents()
        yield "## What many tables have in common\n\n"
        for model, title in reversed(list(SHARED.items())):
            yield from self._shared(model, title)
        yield from self._effects()
        for file, tables in self._files():
            yield f"## {_called(file)}\n\n"
            for table in tables:
                if not issubclass(table.model, ActTable) and table.model not in SHARED:
                    yield from self._table(table)

    def _files(self) -> list[tuple[str, list[TableOf]]]:
        found = {file: list(each) for file, each in groupby(self.tables, lambda one: one.file)}
        return [(file, found[file]) for file in sorted(found, key=_place)]

    def _contents(self) -> Iterator[str]:
        for file, tables in self._files():
            heads = [each for each in tables if each.headings and "." not in each.headings[0]]
            links = ", ".join(self._link(each.model) for each in heads)
            yield f"- [{_called(file)}](#{_anchor(_called(file))}): {links}\n"
        yield "\n"

    def _shared(self, model: type[BaseModel], title: str) -> Iterator[str]:
        """Yield what many tables have in common, with the lines of one of them."""
        table = next((each for each in self.tables if each.model is model), TableOf(model, ""))
        yield f"### {title}\n\n{table.about}{self._stands(table)}\n\n"
        yield from self._keys(table)
        under = [each for each in self.tables if issubclass(each.model, model)]
        headings = [head for each in under for head in each.headings]
        lines = self.examples.lines(headings, [each.name for each in table.own()])
        yield from _block(lines)

    def _effects(self) -> Iterator[str]:
        acts = [each for each in self.tables if issubclass(each.model, ActTable)]
        yield f"### An effect\n\n{EFFECT}\n\n{COLUMNS}"
        for table in acts:
            own = table.model.__annotations__
            yield from (self._key(each.key) for each in keys_of(table.model) if each.field in own)
        yield from (self._key(each.key) for each in keys_of(ActTable))
        yield "\n"
        found = [self.examples.of(each).rstrip() for each in acts]
        if any(found):
            yield from _block(f"effects = [\n{''.join(f'  {each},{chr(10)}' for each in found)}]\n")

    def _table(self, table: TableOf) -> Iterator[str]:
        if table.headings:
            yield f"### {self.titles[table.model]}\n\n{table.about}{_guide(table)}\n\n"
        whole = [each.key for each in keys_of(table.model)]
        only_tables = not table.headings and all(each.tables for each in whole)
        if not only_tables or len({each.tables for each in whole}) > MANY:
            yield from self._keys(table)
        yield from _block(self.examples.of(table))

    def _keys(self, table: TableOf) -> Iterator[str]:
        yield COLUMNS
        if table.shared is not None:
            names = ", ".join(f"`{each.key.name}`" for each in keys_of(table.shared))
            yield _row((names, "", "", f"as in {self._link(table.shared)}"))
        yield from map(self._key, table.own())
        yield "\n"

    def _key(self, key: Key) -> str:
        least = key.least if key.least in ("", NEEDED) else f"`{key.least}`"
        return _row((f"`{key.name}`", self._holds(key), least, self._linked(key.means)))

    def _holds(self, key: Key) -> str:
        if not key.tables:
            return key.holds
        if issubclass(key.tables[0], ActTable):
            return "a list of [effects](#an-effect)"
        link = self._link(key.tables[0])
        return f"{link}, {key.holds}" if key.holds else link

    def _stands(self, table: TableOf) -> str:
        if not table.headings:
            return ""
        return f" Stands as {_listed([f'`{each}`' for each in table.headings])}."

    def _link(self, model: type[BaseModel]) -> str:
        title = self.titles[model]
        return f"[{title[0].lower()}{title[1:]}](#{_anchor(title)})"

    def _linked(self, said: str) -> str:
        """Return sentences in which the headings of tables lead to them."""
        return re.sub(r"\[\[([a-z.]+)\]\]", lambda found: self._link(self.homes[found[1]]), said)


def _title(table: TableOf) -> str:
    return ", ".join(f"`{each}`" for each in table.headings)


def _guide(table: TableOf) -> str:
    """Return where to read how a table is used, if there is a page on it."""
    guide = GUIDES.get(table.headings[0])
    return f" How it is used: [{guide[0]}]({guide[1]})." if guide else ""


def _anchor(title: str) -> str:
    """Return what a heading is called in a link, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def _called(file: str) -> str:
    return "chapters/NAME/*.toml" if file == "chapter" else f"{file}.toml"


def _place(file: str) -> tuple[int, str]:
    return (FIRST.index(file) if file in FIRST else len(FIRST), file)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(each.replace('|', chr(92) + '|') for each in cells)} |\n"


def _block(text: str) -> Iterator[str]:
    if text:
        yield f"```toml\n{text}```\n\n"


def _listed(words: list[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
