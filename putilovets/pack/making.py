"""The places of one chapter file, each kind by its own maker."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from putilovets.pack import chambers
from putilovets.pack.chapter_models import ChapterFile
from putilovets.pack.desks import desk, follow
from putilovets.pack.halls import hall
from putilovets.pack.meeting_models import DeskTable, FollowTable, MeetingTable
from putilovets.pack.meetings import meeting
from putilovets.pack.mirror_models import MirrorTable
from putilovets.pack.mirrors import mirror, mirror_setting
from putilovets.pack.misfits import complaints
from putilovets.pack.misfits_desk import desk_complaints, follow_complaints
from putilovets.pack.misfits_newspaper import mirror_complaints, newspaper_complaints
from putilovets.pack.models import EndingTable, HallTable, JunctionTable, SceneTable
from putilovets.pack.newspaper_models import NewspaperTable
from putilovets.pack.newspapers import newspaper, newspaper_setting, newspaper_words
from putilovets.pack.rules import ending, junction, scene
from putilovets.pack.settings import hall_setting, page_setting
from putilovets.pack.staged_settings import (
    desk_setting,
    desk_words,
    follow_setting,
    meeting_setting,
    meeting_words,
)
from putilovets.pack.workshop import Where, Workshop
from putilovets.story.edition import Setting
from putilovets.story.line import Calendar
from putilovets.story.places import Place
from putilovets.story.renames import Renames
from putilovets.story.staged_words import DeskWords, MeetingWords, NewspaperWords

PlaceTable = (
    SceneTable
    | HallTable
    | JunctionTable
    | EndingTable
    | DeskTable
    | MeetingTable
    | FollowTable
    | NewspaperTable
    | MirrorTable
)


@dataclass
class Made:
    """What has been compiled of the chapters so far."""

    calendar: Calendar
    questions: frozenset[str]
    places: dict[str, Place] = field(default_factory=dict)
    settings: dict[str, Setting] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    chapters: dict[str, str] = field(default_factory=dict)
    meetings: dict[str, MeetingWords] = field(default_factory=dict)
    desks: dict[str, DeskWords] = field(default_factory=dict)
    newspapers: dict[str, NewspaperWords] = field(default_factory=dict)


def places(
    file: Path, chapter: ChapterFile, shop: Workshop, renames: Renames, made: Made
) -> Iterator[tuple[Place, Where]]:
    """Yield every place of a file with where it stands; how it is told goes into `made`."""
    name = file.parent.name
    for number, table in enumerate(chapter.scene):
        where = Where(file, ("scene", number))
        made.settings[table.id] = page_setting(table, name, where, shop)
        yield scene(table, where, shop, made.words), where
    for number, heard in enumerate(chapter.hall):
        where = Where(file, ("hall", number))
        made.settings[heard.id] = hall_setting(heard, name, where, shop)
        yield hall(heard, where, shop, made.words), where
    for number, fork in enumerate(chapter.junction):
        where = Where(file, ("junction", number))
        yield junction(fork, where, shop, renames), where
    for number, end in enumerate(chapter.ending):
        where = Where(file, ("ending", number))
        made.settings[end.id] = page_setting(end, name, where, shop)
        yield ending(end, where, shop), where
    yield from _staged(file, chapter, shop, made)
    yield from _on_the_wall(file, chapter, shop, made)


def _staged(
    file: Path, chapter: ChapterFile, shop: Workshop, made: Made
) -> Iterator[tuple[Place, Where]]:
    name = file.parent.name
    for number, table in enumerate(chapter.desk):
        where = Where(file, ("desk", number))
        desk_complaints(table, where, shop)
        period = desk(table, where, shop, made.words)
        made.settings[table.id] = desk_setting(table, period, name, where, shop)
        made.desks[table.id] = desk_words(table)
        yield period, where
    for number, called in enumerate(chapter.meeting):
        where = Where(file, ("meeting", number))
        if complaints(called, where, shop, made.questions):
            hall_of = chambers.chamber(called, where, shop, made.calendar)
            place = meeting(called, where, shop, made.words, hall_of)
            made.settings[called.id] = meeting_setting(called, place, name, where, shop)
            made.meetings[called.id] = meeting_words(called)
            yield place, where
    for number, due in enumerate(chapter.follow):
        where = Where(file, ("follow", number))
        follow_complaints(due, where, shop)
        made.settings[due.id] = follow_setting(due, name, where, shop)
        yield follow(due, where, shop, made.words), where


def _on_the_wall(
    file: Path, chapter: ChapterFile, shop: Workshop, made: Made
) -> Iterator[tuple[Place, Where]]:
    name = file.parent.name
    for number, table in enumerate(chapter.newspaper):
        where = Where(file, ("newspaper", number))
        newspaper_complaints(table, where, shop)
        made.settings[table.id] = newspaper_setting(table, name, where, shop)
        made.newspapers[table.id] = newspaper_words(table)
        yield newspaper(table, where, shop, made.words), where
    for number, held in enumerate(chapter.mirror):
        where = Where(file, ("mirror", number))
        mirror_complaints(held, where, shop)
        made.settings[held.id] = mirror_setting(held, name, where, shop)
        yield mirror(held, where, shop, made.words), where
