"""What there is to say of anything else that has an id: a clause, a person, a source, a start."""

from collections import Counter
from collections.abc import Iterator

from putilovets.authoring.explain.choices import rule_where
from putilovets.authoring.explain.effects import done_lines, written_lines
from putilovets.authoring.explain.fields import plain_fields
from putilovets.authoring.explain.knowledge import Knowledge
from putilovets.authoring.explain.names import holds
from putilovets.authoring.explain.reading import read_lines
from putilovets.authoring.explain.references import (
    compared_lines,
    quoting_lines,
    reference_lines,
    texts,
)
from putilovets.authoring.explain.told import Line, Told, told
from putilovets.authoring.tables import Table
from putilovets.authoring.wiring import Deed

NAMED = ("person", "term", "campaign")
"""Kinds that pages speak of in words."""


def thing_told(known: Knowledge, table: Table) -> Told:
    """Return what is said of a table that has an id."""
    key, names = table.chain[-1].key, tuple(_names_of(known, table))
    sections = (
        ("Its places", _place_lines(known, key, table.id)),
        ("Names that come of it", _name_lines(known, names)),
        ("Choices that come of it", _choice_lines(known, table)),
        ("What it does", done_lines(known, _deeds_in(known, table))),
        ("Refers to it", reference_lines(known, key, table.where, table.id)),
        ("Writes them", written_lines(known, names)),
        ("Reads them", read_lines(known, names) if names else ()),
        ("Compares with it", compared_lines(known, table.id)),
        ("Quotes it", quoting_lines(known, table.id)),
        ("Speaks of it", _spoken_lines(known, key, table.id)),
    )
    facts = [*_within(table), *plain_fields(table.model)]
    facts += ((role, condition.text) for role, condition in known.asks(table))
    return told(" ".join(table.kind), table.id, table.where, facts, sections)


def _deeds_in(known: Knowledge, table: Table) -> Iterator[Deed]:
    """Yield what is done by the effects that are written inside a table."""
    loc = table.where.loc
    for deed in known.deeds:
        where = known.written_at(deed)
        if where is not None and where.file == table.where.file and where.loc[: len(loc)] == loc:
            yield deed


def _within(table: Table) -> Iterator[tuple[str, str]]:
    if len(table.chain) > 1:
        yield "in", table.above.words


def _names_of(known: Knowledge, table: Table) -> Iterator[str]:
    """Yield the names that are declared by the table itself, not by what stands in it."""
    loc = table.where.loc
    for name, named in known.survey.atlas.names.items():
        same = named.where.file == table.where.file and named.where.loc[: len(loc)] == loc
        if same and len(named.where.loc) <= len(loc) + 1:
            yield name


def _name_lines(known: Knowledge, names: tuple[str, ...]) -> Iterator[Line]:
    declared = known.edition.story.names
    return (Line(None, name, holds(declared[name])) for name in names)


def _choice_lines(known: Knowledge, table: Table) -> Iterator[Line]:
    place = known.place_of(table.where)
    if not place:
        return
    for rule in known.edition.story.places[place].rules:
        if rule_where(known, place, rule) == table.where:
            words = known.edition.words.get(rule.text, "")
            yield Line(table.where, f"{place}/{rule.id}", f"«{words}»")


def _spoken_lines(known: Knowledge, key: str, thing: str) -> Iterator[Line]:
    """Yield the places whose texts speak of somebody or something, and how often."""
    if key not in NAMED:
        return
    found: Counter[str] = Counter()
    for where, text in texts(known):
        spots = known.edition.lexicon.spots(text)
        found[known.place_of(where)] += sum(f"{key}/{thing}" in spot.ids for spot in spots)
    for place, many in found.items():
        where = known.survey.atlas.places[place]
        if many:
            yield Line(where, known.owner(where), "once" if many == 1 else f"{many} times")


def _place_lines(known: Knowledge, key: str, thing: str) -> Iterator[Line]:
    """Yield the places of a chapter."""
    for place, where in known.survey.atlas.places.items():
        if key == "chapter" and where.file.parent.name == thing:
            setting = known.edition.settings.get(place)
            yield Line(where, known.owner(where), "" if setting is None else setting.title)
