"""The declared names of a pack: gauges, an author's own, and those that come of themselves."""

import keyword
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from putilovets.pack.chapter_models import ChapterFile
from putilovets.pack.folder import Folder
from putilovets.pack.models import ChoiceTable, EffectTable, NameTable, Table
from putilovets.pack.staged_names import Own, desk_names, follow_names, meeting_names
from putilovets.pack.workshop import Where, minuted, noted, notes_in, struck, visits_to
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


def declared_names(
    folder: Folder, complaints: list[Complaint]
) -> tuple[list[Name], frozenset[str]]:
    """Return every declared name, and which of them come of themselves.

    A second declaration of an id is a complaint that names the first.
    """
    seen: dict[str, Declared] = {}
    for one in _all_names(folder, complaints):
        name, where = one.name, one.where
        if name.id in seen:
            first = seen[name.id]
            hint = f"the first is {first.thing} in {first.where.file.name}"
            what = f"{one.thing} stands here a second time"
            if not any(each.file == where.file and each.loc == where.loc for each in complaints):
                complaints.append(Complaint("PU014", where.file, where.loc, what, hint))
        elif keyword.iskeyword(name.id) or name.id in ("true", "false"):
            what = f"{name.id} is a word of the grammar and cannot be a name"
            complaints.append(Complaint("PU003", where.file, where.loc, what))
        else:
            seen[name.id] = one
    return [one.name for one in seen.values()], frozenset(
        one.name.id for one in seen.values() if one.own
    )


def _all_names(folder: Folder, complaints: list[Complaint]) -> Iterator[Declared]:
    gauges = folder.root / "gauges.toml"
    for number, gauge in enumerate(folder.gauges.gauge):
        name = Name(gauge.name, "number", gauge.start, gauge.lowest, gauge.highest)
        where = Where(gauges, ("gauge", number, "start"))
        yield Declared(_sound(name, where, complaints), where, f"the gauge {name.id}")
    for file, chapter in folder.chapters:
        for number, table in enumerate(chapter.name):
            where = Where(file, ("name", number, "id"))
            name = _declared(table, where, complaints)
            yield Declared(name, where, f"the name {name.id}")
        yield from _by_themselves(file, chapter)
    yield from _counts(folder)


def _by_themselves(file: Path, chapter: ChapterFile) -> Iterator[Declared]:
    for number, minute in enumerate(chapter.minute):
        where = Where(file, ("minute", number, "id"))
        yield Declared(_flag(minuted(minute.id)), where, f"the minute {minute.id}", True)
    for number, hall in enumerate(chapter.hall):
        where = Where(file, ("hall", number, "id"))
        notes = Name(notes_in(hall.id), "number", 0, 0, hall.notebook)
        yield Declared(notes, where, f"the hall {hall.id}", True)
        for at, speech in enumerate(hall.speech):
            spot = Where(file, ("hall", number, "speech", at, "id"))
            for flag in (noted(speech.id), struck(speech.id)):
                yield Declared(_flag(flag), spot, f"the speech {speech.id}", True)
    yield from _staged(file, chapter)


def _staged(file: Path, chapter: ChapterFile) -> Iterator[Declared]:
    for number, desk in enumerate(chapter.desk):
        yield from _of_place(desk_names(desk), Where(file, ("desk", number, "id")), desk.id)
    for number, meeting in enumerate(chapter.meeting):
        where = Where(file, ("meeting", number, "id"))
        yield from _of_place(meeting_names(meeting), where, meeting.id)
    for number, follow in enumerate(chapter.follow):
        yield from _of_place(follow_names(follow), Where(file, ("follow", number, "id")), follow.id)


def _of_place(names: Iterable[Own], where: Where, place: str) -> Iterator[Declared]:
    for name, own in names:
        yield Declared(name, where, f"{name.id}, which comes of {place},", own)


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
    elif not name.allows(name.start):
        what = f"{name.id} starts at {name.start!r}, which it does not allow"
        complaints.append(Complaint("PU012", where.file, where.loc, what))
    return name


def _counts(folder: Folder) -> Iterator[Declared]:
    """Count visits only where something reads them: a condition, or a draw its own."""
    read = _visits_read(folder)
    for file, chapter in folder.chapters:
        for number, scene in enumerate(chapter.scene):
            if visits_to(scene.id) in read:
                yield _count(scene.id, Where(file, ("scene", number, "id")))
        for number, fork in enumerate(chapter.junction):
            if fork.pick == "drawn" or visits_to(fork.id) in read:
                yield _count(fork.id, Where(file, ("junction", number, "id")))


def _count(place: str, where: Where) -> Declared:
    name = Name(visits_to(place), "number", 0, 0, MOST_VISITS, counted=True)
    return Declared(name, where, f"the count of visits to {place}", True)


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
    for staged in (*chapter.desk, *chapter.meeting, *chapter.follow):
        yield from _in_table(staged)


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
