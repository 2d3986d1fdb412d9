"""What there is to say of a name: what declares it, what writes it, what reads it."""

from collections.abc import Iterator

from putilovets.authoring.explain.acts import value_words
from putilovets.authoring.explain.effects import written_lines
from putilovets.authoring.explain.fields import plain_fields
from putilovets.authoring.explain.knowledge import Knowledge
from putilovets.authoring.explain.reading import read_lines
from putilovets.authoring.explain.told import Line, Told, told
from putilovets.pack.atlas import Where
from putilovets.story.called import valued
from putilovets.story.edition import Edition
from putilovets.story.effects import Count
from putilovets.story.names import Name


def name_told(known: Knowledge, name_id: str) -> Told:
    """Return what is said of a declared name."""
    names = known.edition.story.names
    declared = known.survey.atlas.names.get(name_id)
    facts = (
        ("declared by", "" if declared is None else declared.thing),
        ("holds", holds(names[name_id])),
        ("is set", "only by itself" if declared is None or declared.own else ""),
        ("spoken of as", "; ".join(_spoken(known.edition, names[name_id]))),
        *_declaration(known, name_id),
        ("is counted in", ", ".join(dict.fromkeys(_counted_in(known, name_id)))),
    )
    sections = (
        ("Given at a start", _starts(known, name_id)),
        ("Written", written_lines(known, (name_id,))),
        ("Read", read_lines(known, (name_id,))),
    )
    where = None if declared is None else declared.where
    return told("name", name_id, where, facts, sections)


def holds(name: Name) -> str:
    """Return what a name may hold and what it holds at the start."""
    allowed = {
        "flag": "true or false",
        "number": f"{name.lowest} to {name.highest}",
        "word": "one of " + ", ".join(name.words),
    }
    return f"{allowed[name.kind]}; {value_words(name.start)} at the start"


def _spoken(edition: Edition, name: Name) -> Iterator[str]:
    if name.id in edition.labels:
        yield f"«{edition.labels[name.id]}»"
    keys = [name.id] if name.kind == "flag" else [valued(name.id, word) for word in name.words]
    for key in keys:
        if key in edition.spoken:
            yield " / ".join(f"«{words}»" for words in edition.spoken[key])


def _declaration(known: Knowledge, name_id: str) -> Iterator[tuple[str, str]]:
    """Yield what is written where a name stands for itself, as gauges and declared names do."""
    declared = known.survey.atlas.names.get(name_id)
    table = None if declared is None else known.tables.around(declared.where)
    if table is not None and table.id == name_id:
        yield from plain_fields(table.model, ("label", "meaning", "book", "basis", "sources"))


def _counted_in(known: Knowledge, name_id: str) -> Iterator[str]:
    for deed in known.deeds:
        if isinstance(deed.effect, Count) and any(name_id in of.reads for of in deed.effect.of):
            yield deed.effect.writes


def _starts(known: Knowledge, name_id: str) -> Iterator[Line]:
    pack = known.survey.folder.pack
    for number, start in enumerate(pack.start if pack else ()):
        if name_id in start.set:
            where = Where(known.survey.folder.root / "pack.toml", ("start", number, "set", name_id))
            yield Line(where, f"start {start.id}", f"= {value_words(start.set[name_id])}")
