"""The declared names of a pack: gauges, an author's own, and those that come of themselves."""

import keyword
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from putilovets.pack.atlas import Named
from putilovets.pack.chapter_models import ChapterFile
from putilovets.pack.folder import Folder
from putilovets.pack.models import (
    ChoiceTable,
    EffectTable,
    HallTable,
    NameTable,
    Table,
)
from putilovets.pack.newspaper_names import mirror_names, newspaper_names
from putilovets.pack.roll import roll_names
from putilovets.pack.staged_names import Own, desk_names, follow_names, meeting_names
from putilovets.pack.workshop import Where
from putilovets.story.called import minuted, noted, notes_in, struck, visits_to
from putilovets.story.names import Name
from putilovets.typed_toml.problems import Complaint

MOST_VISITS = 999
"""Where a count of visits stops."""


class Declared(NamedTuple):
    """A name with the place and the thing it is declared by."""

    name: Name
    where: Where
    thing: str
    """What stands there, in words: ``the minute sheet-1``."""
    own: bool = False
    """Whether the name comes of itself, so that no author sets it."""
    again: bool = False
    """Whether its place stands there a second time, which is complained of as such."""


def declared_names(folder: Folder, complaints: list[Complaint]) -> list[Declared]:
    """Return every declared name with what it comes of.

    A second declaration of an id is a complaint that names the first.
    """
    seen: dict[str, Declared] = {}
    for one in _all_names(folder, complaints):
        name, where = one.name, one.where
        if name.id in seen:
            told = any(each.file == where.file and each.loc == where.loc for each in complaints)
            if not (one.again or told):
                complaints.append(_second(one, seen[name.id]))
        elif keyword.iskeyword(name.id) or name.id in ("true", "false"):
            what = f"{name.id} is a word of the grammar and cannot be a name"
            complaints.append(Complaint("PU003", where.file, where.loc, what))
        else:
            seen[name.id] = one
    return list(seen.values())


def named(one: Declared) -> Named:
    """Return where a name is declared, for an atlas."""
    return Named(one.where, one.thing, one.own)


def _second(one: Declared, first: Declared) -> Complaint:
    """Return the complaint that something has the id or the name of something before it."""
    what, of = f"{one.thing} stands here a second time", [one.thing.split()[1]]
    if of != [first.thing.split()[1]] and of != ["name"]:
        what = f"{one.thing} brings the name {one.name.id}, which is there already"
    hint = f"the first is {first.thing} in {first.where.file.name}"
    return Complaint("PU014", one.where.file, one.where.loc, what, hint)


def _all_names(folder: Folder, complaints: list[Complaint]) -> Iterator[Declared]:
    seen: set[str] = set()
    gauges = folder.root / "gauges.toml"
    for number, gauge in enumerate(folder.gauges.gauge):
        name = Name(gauge.name, "number", gauge.start, gauge.lowest, gauge.highest)
        where = Where(gauges, ("gauge", number, "start"))
        yield Declared(_sound(name, where, complaints), where, f"the gauge {name.id}")
    for own in roll_names(folder.roll):
        where = Where(folder.root / "roll.toml", own.loc)
        yield Declared(own.name, where, own.thing, own.fixed)
    for file, chapter in folder.chapters:
        for number, table in enumerate(chapter.name):
            where = Where(file, ("name", number, "id"))
            name = _declared(table, where, complaints)
            yield Declared(name, where, f"the name {name.id}")
        for number, minute in enumerate(chapter.minute):
            where = Where(file, ("minute", number, "id"))
            yield Declared(_flag(minuted(minute.id)), where, f"the minute {minute.id}", True)
        for kind, number, place, names in _places(chapter):
            for name, fixed, thing, loc in names:
                where = Where(file, (kind, number, *loc))
                yield Declared(name, where, thing, fixed, place in seen)
            seen.add(place)
    yield from _counts(folder)


def _places(chapter: ChapterFile) -> Iterator[tuple[str, int, str, Iterator[Own]]]:
    for number, hall in enumerate(chapter.hall):
        yield "hall", number, hall.id, _hall_names(hall)
    for number, desk in enumerate(chapter.desk):
        yield "desk", number, desk.id, desk_names(desk)
    for number, meeting in enumerate(chapter.meeting):
        yield "meeting", number, meeting.id, meeting_names(meeting)
    for number, follow in enumerate(chapter.follow):
        yield "follow", number, follow.id, follow_names(follow)
    for number, newspaper in enumerate(chapter.newspaper):
        yield "newspaper", number, newspaper.id, newspaper_names(newspaper)
    for number, mirror in enumerate(chapter.mirror):
        yield "mirror", number, mirror.id, mirror_names(mirror)


def _hall_names(hall: HallTable) -> Iterator[Own]:
    notes = Name(notes_in(hall.id), "number", 0, 0, hall.notebook)
    yield Own(notes, True, f"the hall {hall.id}", ("id",))
    for at, speech in enumerate(hall.speech):
        for flag in (noted(speech.id), struck(speech.id)):
            yield Own(_flag(flag), True, f"the speech {speech.id}", ("speech", at, "id"))


def _flag(name_id: str) -> Name:
    return Name(name_id, "flag", False)


def _declared(table: NameTable, where: Where, complaints: list[Complaint]) -> Name:
    start = table.start
    if table.kind == "number" and start is False:
        start = max(table.lowest, min(0, table.highest))
    if table.kind == "word" and start is False:
        start = table.words[0] if table.words else ""
    name = Name(table.id, table.kind, start, table.lowest, table.highest, tuple(table.words))
    return _sound(name, where, complaints)


def _sound(name: Name, where: Where, complaints: list[Complaint]) -> Name:
    if name.kind == "word" and not name.words:
        what = f"{name.id} is a word and lists none in words = [...]"
        complaints.append(Complaint("PU012", where.file, where.loc, what))
    elif name.kind == "number" and name.lowest > name.highest:
        what = f"{name.id} runs from {name.lowest} to {name.highest}, and so is nothing"
        hint = "write the lower of the two as lowest"
        complaints.append(Complaint("PU012", where.file, where.loc, what, hint))
    elif not name.allows(name.start):
        what = f"{name.id} starts at {name.start!r}, which it does not allow"
        complaints.append(Complaint("PU012", where.file, where.loc, what))
    return name


def _counts(folder: Folder) -> Iterator[Declared]:
    """Count visits only where something reads them: a condition, or a draw its own."""
    read = _visits_read(folder)
    seen: set[str] = set()
    for file, chapter in folder.chapters:
        drawn = {fork.id for fork in chapter.junction if fork.pick == "drawn"}
        for kind, number, place in _counted(chapter):
            if place in drawn or visits_to(place) in read:
                where = Where(file, (kind, number, "id"))
                name = Name(visits_to(place), "number", 0, 0, MOST_VISITS, counted=True)
                thing = f"the count of visits to {place}"
                yield Declared(name, where, thing, True, place in seen)
                seen.add(place)


def _counted(chapter: ChapterFile) -> Iterator[tuple[str, int, str]]:
    """Yield the places whose visits may be counted: kind, number in the file, id."""
    yield from (("scene", number, each.id) for number, each in enumerate(chapter.scene))
    yield from (("junction", number, each.id) for number, each in enumerate(chapter.junction))


def _visits_read(folder: Folder) -> frozenset[str]:
    texts = [text for _, chapter in folder.chapters for text in _conditions(chapter)]
    return frozenset(word for text in texts if "visits_" in text for word in _VISITS.findall(text))


_VISITS = re.compile(r"\bvisits_\w+")


def _conditions(chapter: ChapterFile) -> Iterator[str]:
    for scene in chapter.scene:
        yield from _in_effects(scene.effects)
        for part in scene.paragraph:
            yield part.when or ""
        for choice in scene.choice:
            yield from _in_choice(choice)
    for ending in chapter.ending:
        yield from _in_effects(ending.effects)
        for part in ending.paragraph:
            yield part.when or ""
    for junction in chapter.junction:
        for way in junction.way:
            yield way.when or ""
    for hall in chapter.hall:
        for speech in hall.speech:
            for aside in speech.aside:
                yield from _in_choice(aside)
    staged = (chapter.desk, chapter.meeting, chapter.follow, chapter.newspaper, chapter.mirror)
    for tables in staged:
        yield from _in_table(tables)


def _in_choice(choice: ChoiceTable) -> Iterator[str]:
    yield choice.when or ""
    yield choice.needs or ""
    yield from _in_effects(choice.effects)


def _in_effects(effects: Iterable[EffectTable]) -> Iterator[str]:
    for effect in effects:
        yield effect.when or ""


def _in_table(table: object) -> Iterator[str]:
    """Yield every condition in a table, however deep it stands."""
    if isinstance(table, list):
        for each in table:
            yield from _in_table(each)
    elif isinstance(table, Table):
        for key, value in table:
            if key in ("when", "needs") and isinstance(value, str):
                yield value
            else:
                yield from _in_table(value)
