"""What there is to say of a place: what leads there and away, who is there, what it rests on."""

from collections.abc import Callable, Iterable, Iterator

from putilovets.authoring.explain.effects import done_lines
from putilovets.authoring.explain.knowledge import Knowledge
from putilovets.authoring.explain.references import reference_lines
from putilovets.authoring.explain.told import Line, Told, told
from putilovets.authoring.size import words_in
from putilovets.authoring.ways import Way, ways_out
from putilovets.pack.atlas import Where
from putilovets.story.edition import Setting

LEADS = ("to", "otherwise", "knock")
"""The keys under which a table says where it leads."""


def place_told(known: Knowledge, place_id: str) -> Told:
    """Return what is said of a place."""
    where = known.survey.atlas.places[place_id]
    story = known.edition.story
    place = story.places[place_id]
    into = (way for each in story.places for way in ways_out(story, each) if way.target == place_id)
    arriving = (deed for deed in known.deeds if deed.place == place_id and deed.rule is None)
    sections = (
        ("Done on arrival", done_lines(known, arriving)),
        ("Leads here", _grouped(known, into, lambda way: way.source)),
        ("Where it leads", _grouped(known, ways_out(story, place_id), lambda way: way.target)),
        ("Refers to it", reference_lines(known, "place", where, place_id)),
    )
    facts = [*_facts(known, place_id), ("choices", str(len(place.rules) or ""))]
    return told(str(where.loc[0]), place_id, where, facts, sections)


def _facts(known: Knowledge, place_id: str) -> Iterator[tuple[str, str]]:
    edition, where = known.edition, known.survey.atlas.places[place_id]
    chapter = where.file.parent.name
    setting = edition.settings.get(place_id)
    if setting is not None:
        yield "title", setting.title
    yield "chapter", f"{chapter}, {edition.chapters.get(chapter, '')}".rstrip(", ")
    starts = [start.id for start in edition.story.starts.values() if start.place == place_id]
    yield "starts here", ", ".join(starts)
    if setting is not None:
        days = dict.fromkeys(setting.day_in(frame) for frame in range(len(setting.frames)))
        yield "day", ", ".join(str(day) for day in (days or (setting.day,)) if day is not None)
        yield "room", setting.room
        yield "label", _label(setting)
        yield "people", ", ".join(edition.people[each].name for each in setting.people)
        yield "words", str(words_in(edition, place_id))


def _label(setting: Setting) -> str:
    """Return the label of a page, then those that parts of it have, each with all its sources."""
    found: dict[str, dict[str, None]] = {}
    for ground in (setting.ground, *(part.ground for frame in setting.frames for part in frame)):
        found.setdefault(ground.basis, {}).update(dict.fromkeys(ground.sources))
    labels = (f"{basis} ({', '.join(cited)})" if cited else basis for basis, cited in found.items())
    return "; ".join(labels)


def _grouped(known: Knowledge, ways: Iterable[Way], end: Callable[[Way], str]) -> Iterator[Line]:
    """Yield a line for each table that leads somewhere, with how many choices come of it."""
    found: dict[tuple[Where, str], list[str]] = {}
    for way in ways:
        for where in _written(known, way):
            choices = found.setdefault((where, end(way)), [])
            choices += [] if way.rule is None else [way.rule.id]
    for (where, other), choices in found.items():
        parts = [f"to {other}"] if other != known.place_of(where) else []
        parts += [str(where.loc[-1])] if where.loc[-1] in LEADS[1:] else []
        parts += [f"{len(choices)} choices"] if len(choices) > 1 else []
        parts += filter(None, (known.asked_of(where),))
        yield Line(where, known.owner(where), "; ".join(parts))


def _written(known: Knowledge, way: Way) -> Iterator[Where]:
    """Yield where a way is written: a choice's own table, or all that lead from place to place."""
    atlas = known.survey.atlas
    if way.rule is not None:
        yield atlas.rule(way.source, way.rule.text) or atlas.places[way.source]
        return
    home = atlas.places[way.source]
    for table in known.tables.all:
        if table.where.file == home.file and table.where.loc[: len(home.loc)] == home.loc:
            for key in LEADS:
                if getattr(table.model, key, None) == way.target:
                    yield table.where.at(key)
