"""From the files of a pack to a compiled edition, or to everything that is wrong with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from putilovets.pack import catalogue
from putilovets.pack.acts import settings
from putilovets.pack.checks import complaints_about
from putilovets.pack.declared import declared_names
from putilovets.pack.folder import Folder, read_folder
from putilovets.pack.halls import hall
from putilovets.pack.models import (
    ChapterFile,
    ChapterTable,
    EndingTable,
    HallTable,
    JunctionTable,
    NameTable,
    SceneTable,
)
from putilovets.pack.renaming import renames_of
from putilovets.pack.rules import ending, junction, scene
from putilovets.pack.settings import hall_setting, page_setting
from putilovets.pack.workshop import Where, Workshop
from putilovets.story.edition import Edition, Setting, StartWords, Unplayable
from putilovets.story.names import Names
from putilovets.story.places import Place
from putilovets.story.renames import Renames
from putilovets.story.story import Start, Story
from putilovets.typed_toml.positions import placed
from putilovets.typed_toml.problems import Complaint, Problem
from putilovets.typed_toml.salvage import as_written


class BadPack(Unplayable):
    """A pack with problems; nothing of it can be played."""

    def __init__(self, root: Path, problems: list[Problem]) -> None:
        more = f", and {len(problems) - 1} more" if len(problems) > 1 else ""
        what = f"The content cannot be played: {problems[0]}{more}."
        super().__init__(f"{what} See: putilovets check {root}")
        self.problems = problems


@dataclass
class _Made:
    """What has been compiled of the chapters so far."""

    places: dict[str, Place]
    settings: dict[str, Setting]
    words: dict[str, str]
    chapters: dict[str, str]


def load_pack(root: Path) -> Edition:
    """Return the edition of the pack at `root`; BadPack lists every mistake in it."""
    edition, problems = compile_pack(root)
    if edition is None:
        raise BadPack(root, problems)
    return edition


def compile_pack(root: Path) -> tuple[Edition | None, list[Problem]]:
    """Return the edition, or None and all problems with file, line and column."""
    folder = read_folder(root)
    complaints: list[Complaint] = list(folder.complaints)
    told = len(complaints)
    shop = _workshop(folder, complaints)
    renames = renames_of(folder, shop)
    made = _Made({}, {}, {}, {})
    for file, chapter in folder.chapters:
        if chapter.chapter is not None:
            _head(file, chapter.chapter, made, shop)
        for place, where in _places(file, chapter, shop, renames, made):
            _keep(place, where, made, shop)
    edition = _edition(folder, shop, renames, made)
    if not shop.complaints:
        shop.complaints += complaints_about(folder, edition)
    if shop.complaints or edition is None:
        derived = _derived(folder)
        later = (complaint for complaint in complaints[told:] if complaint.code not in derived)
        rest = (_as_written(complaint, folder) for complaint in later)
        return None, placed([*complaints[:told], *rest], root)
    return edition, []


_HOLDS = {
    "people.toml": "PU015",
    "sources.toml": "PU013",
    "gauges.toml": "PU011",
}


def _derived(folder: Folder) -> set[str]:
    """Return the codes of complaints that a file of which nothing could be read brings about."""
    return {_HOLDS[path.name] for path in folder.unparsed if path.name in _HOLDS}


def _as_written(complaint: Complaint, folder: Folder) -> Complaint:
    """Return a complaint about the sound part of a file as one about the whole of it."""
    gone = folder.gone.get(complaint.file, ())
    return replace(complaint, loc=as_written(complaint.loc, gone)) if gone else complaint


def _workshop(folder: Folder, complaints: list[Complaint]) -> Workshop:
    declared, own = declared_names(folder, complaints)
    chapters = [chapter for _, chapter in folder.chapters]
    places = frozenset(table.id for chapter in chapters for table in _places_of(chapter))
    return Workshop(
        names=Names(declared),
        places=places,
        minutes=frozenset(minute.id for chapter in chapters for minute in chapter.minute),
        people=frozenset(person.id for person in folder.people.person),
        sources=frozenset(
            {work.id for work in folder.sources.work} | {fact.id for fact in folder.sources.fact}
        ),
        unread=folder.unread,
        speeches={
            speech.id: hall.id
            for chapter in chapters
            for hall in chapter.hall
            for speech in hall.speech
        },
        own=own,
        complaints=complaints,
    )


def _places_of(
    chapter: ChapterFile,
) -> list[SceneTable | HallTable | JunctionTable | EndingTable]:
    return [*chapter.scene, *chapter.hall, *chapter.junction, *chapter.ending]


def _places(
    file: Path, chapter: ChapterFile, shop: Workshop, renames: Renames, made: _Made
) -> Iterator[tuple[Place, Where]]:
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


_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def _head(file: Path, table: ChapterTable, made: _Made, shop: Workshop) -> None:
    """Keep the heading of a chapter; a chapter is called like its folder, and headed once."""
    where, folder = Where(file, ("chapter", "id")), file.parent.name
    if table.id != folder:
        hint = f"write id = {folder!r}" if _ID.fullmatch(folder) else "rename the folder"
        shop.complain("PU003", where, "id: a chapter is called like the folder it is in", hint)
    elif folder in made.chapters:
        shop.complain("PU014", where, f"the chapter {folder} is headed a second time")
    made.chapters[folder] = table.title


def _keep(place: Place, where: Where, made: _Made, shop: Workshop) -> None:
    if place.id in made.places:
        shop.complain("PU014", where.at("id"), f"the place {place.id} stands here a second time")
    made.places[place.id] = place


def _edition(folder: Folder, shop: Workshop, renames: Renames, made: _Made) -> Edition | None:
    calendar, campaigns = catalogue.campaigns(folder, shop)
    told: dict[str, Any] = {
        "people": catalogue.people(folder, shop),
        "sources": catalogue.sources(folder, shop),
        "terms": catalogue.terms(folder, shop),
        "gauges": catalogue.gauges(folder, shop),
        "questions": catalogue.questions(folder, shop),
        "minutes": catalogue.minutes(folder, shop),
    }
    if folder.pack is None:
        return None
    numbered = enumerate(folder.pack.start)
    starts = {start.id: _start(folder, shop, number) for number, start in numbered}
    catalogue.unique(folder, shop, "pack.toml", "start", folder.pack.start)
    story = Story(
        id=folder.pack.id,
        version=folder.pack.version,
        names=shop.names,
        places=made.places,
        starts=starts,
        first_start=folder.pack.start[0].id,
        calendar=calendar,
        renames=renames,
    )
    return Edition(
        story=story,
        title=folder.pack.title,
        settings=made.settings,
        words=made.words,
        chapters=made.chapters,
        campaigns=campaigns,
        starts=tuple(StartWords(start.id, start.title) for start in folder.pack.start),
        spoken={name.id: _spoken(name) for _, chapter in folder.chapters for name in chapter.name},
        **told,
    )


def _spoken(name: NameTable) -> tuple[str, str]:
    if name.yes is None:
        words = name.id.replace("_", " ")
        return words, name.no or f"not {words}"
    return name.yes, name.no or f"not that {name.yes}"


def _start(folder: Folder, shop: Workshop, number: int) -> Start:
    assert folder.pack is not None
    table = folder.pack.start[number]
    where = Where(folder.root / "pack.toml", ("start", number))
    shop.place(table.place, where, "place")
    return Start(table.id, table.place, settings(table.set, where.at("set"), shop))
