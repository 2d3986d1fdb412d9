"""What refers to a thing by its id: tables, conditions that compare with it, texts."""

from collections.abc import Iterator, Mapping

from putilovets.authoring.explain.knowledge import Knowledge
from putilovets.authoring.explain.told import Line
from putilovets.authoring.tables import Table
from putilovets.pack.atlas import Where
from putilovets.story.boxes import atoms_in
from putilovets.story.edition import QUOTED

KEYS: Mapping[str, frozenset[str]] = {
    "place": frozenset(("meeting", "sheet", "place", "scene")),
    "person": frozenset(("speaker", "people", "person", "reader", "held")),
    "member": frozenset(("held",)),
    "minute": frozenset(("minute", "sheet")),
    "clause": frozenset(("clause", "offers", "clauses")),
    "speech": frozenset(("strike",)),
    "bloc": frozenset(("bloc",)),
    "item": frozenset(("item",)),
    "question": frozenset(("question", "wants", "cares", "stands", "now", "seems", "positions")),
    "work": frozenset(("work", "sources")),
    "fact": frozenset(("sources",)),
}
"""By which keys a table refers to a thing of some kind."""
LOCAL = frozenset(("bloc", "item"))
"""Kinds whose ids mean something only inside the place in which they stand."""


def reference_lines(known: Knowledge, kind: str, where: Where, thing: str) -> Iterator[Line]:
    """Yield every table that refers to the thing of that kind and id; it stands at `where`."""
    keys = KEYS.get(kind, frozenset())
    home = known.place_of(where)
    for table in known.tables.all if keys else ():
        if kind in LOCAL and known.place_of(table.where) != home:
            continue
        for key in sorted(keys & set(type(table.model).model_fields)):
            if _names(table, key, thing):
                at = table.where.at(key)
                yield Line(at, known.owner(table.where), key)


def _names(table: Table, key: str, thing: str) -> bool:
    value = getattr(table.model, key)
    inside = isinstance(value, list | dict) and thing in value
    return inside or (isinstance(value, str) and value == thing)


def compared_lines(known: Knowledge, thing: str) -> Iterator[Line]:
    """Yield every condition that compares a name with the id of the thing."""
    for where, condition in known.written.items():
        if any(thing in atom.constants for atom in atoms_in(condition.tree)):
            yield Line(where, known.owner(where), f"{known.role(where)} {condition.text}")


def quoting_lines(known: Knowledge, thing: str) -> Iterator[Line]:
    """Yield every text in which the words of the thing, or the number of its sheet, stand."""
    for where, text in texts(known):
        if any(thing in (found["sheet"], found["clause"]) for found in QUOTED.finditer(text)):
            yield Line(where, known.owner(where))


def texts(known: Knowledge) -> Iterator[tuple[Where, str]]:
    """Yield every text of a page and of a choice that stands in a file, and where."""
    atlas = known.survey.atlas
    for setting in known.edition.settings.values():
        for part in (part for told in setting.frames for part in told):
            where = atlas.of(part)
            if where is not None:
                yield where, part.text
    for text_id, text in known.edition.words.items():
        where = atlas.rule("", text_id)
        if where is not None:
            yield where, text
