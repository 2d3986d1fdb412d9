"""From the files of a pack to a compiled edition, or to everything that is wrong with it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from putilovets.pack import catalogue
from putilovets.pack.acts import settings
from putilovets.pack.atlas import Atlas
from putilovets.pack.chambers import calendar_of
from putilovets.pack.chapter_models import ChapterFile, ChapterTable
from putilovets.pack.checks import complaints_about
from putilovets.pack.counting import Counts
from putilovets.pack.declared import declared_names, named
from putilovets.pack.folder import Folder, read_folder
from putilovets.pack.making import Made, PlaceTable, places
from putilovets.pack.models import NameTable
from putilovets.pack.newspaper_names import spoken_in_print
from putilovets.pack.renaming import renames_of
from putilovets.pack.roll import counted, roll_words, spoken_roll
from putilovets.pack.staged_names import spoken_names
from putilovets.pack.workshop import Where, Workshop
from putilovets.story.edition import Edition, StartWords
from putilovets.story.names import Names
from putilovets.story.places import Place
from putilovets.story.renames import Renames
from putilovets.story.story import Start, Story
from putilovets.story.unplayable import Unplayable
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


def load_pack(root: Path) -> Edition:
    """Return the edition of the pack at `root`; BadPack lists every mistake in it."""
    edition, problems = compile_pack(root)
    if edition is None:
        raise BadPack(root, problems)
    return edition


def compile_pack(root: Path) -> tuple[Edition | None, list[Problem]]:
    """Return the edition, or None and all problems with file, line and column."""
    compiled = survey(read_folder(root))
    return compiled.edition, placed(compiled.complaints, root)


class Compiled(NamedTuple):
    """What became of the files of a pack."""

    edition: Edition | None
    complaints: list[Complaint]
    """Everything that is wrong; there is an edition only where there is nothing."""
    atlas: Atlas
    """Where everything stands, if it was asked for."""


def survey(folder: Folder, *, charted: bool = False) -> Compiled:
    """Compile a pack that has been read; `charted` also asks where in its files everything is."""
    complaints: list[Complaint] = list(folder.complaints)
    told = len(complaints)
    shop = _workshop(folder, complaints, Atlas(charted))
    renames = renames_of(folder, shop)
    made = Made(calendar_of(folder.campaigns.campaign), _questions(folder))
    for file, chapter in folder.chapters:
        if chapter.chapter is not None:
            _head(file, chapter.chapter, made, shop)
        for place, where in places(file, chapter, shop, renames, made):
            _keep(place, where, made, shop)
    edition = _edition(folder, shop, renames, made)
    if not shop.complaints:
        shop.complaints += complaints_about(folder, edition)
    if shop.complaints or edition is None:
        derived = _derived(folder)
        later = (complaint for complaint in complaints[told:] if complaint.code not in derived)
        rest = (_as_written(complaint, folder) for complaint in later)
        return Compiled(None, [*complaints[:told], *rest], shop.atlas)
    return Compiled(edition, [], shop.atlas)


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


def _workshop(folder: Folder, complaints: list[Complaint], atlas: Atlas) -> Workshop:
    found = declared_names(folder, complaints)
    declared = [each.name for each in found]
    if atlas.wanted:
        atlas.names.update({each.name.id: named(each) for each in found})
    chapters = [chapter for _, chapter in folder.chapters]
    places = frozenset(table.id for chapter in chapters for table in places_of(chapter))
    meetings = [table for chapter in chapters for table in chapter.meeting]
    uncounted = Names(declared)
    names = Counts(counted(folder.roll), uncounted).started(uncounted)
    return Workshop(
        names=names,
        counts=Counts(counted(folder.roll), names),
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
        own=frozenset(each.name.id for each in found if each.own),
        atlas=atlas,
        talks=frozenset(speech.id for table in meetings for speech in table.speech),
        meetings=frozenset(table.id for table in meetings),
        clauses={clause.id: table.id for table in meetings for clause in table.clause},
        called={person.id: person.name for person in folder.people.person},
        complaints=complaints,
    )


def places_of(chapter: ChapterFile) -> Iterator[PlaceTable]:
    """Yield the table of every place in a file, kind by kind."""
    yield from chapter.scene
    yield from chapter.hall
    yield from chapter.junction
    yield from chapter.ending
    yield from chapter.desk
    yield from chapter.meeting
    yield from chapter.follow
    yield from chapter.newspaper
    yield from chapter.mirror


_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def _head(file: Path, table: ChapterTable, made: Made, shop: Workshop) -> None:
    """Keep the heading of a chapter; a chapter is called like its folder, and headed once."""
    where, folder = Where(file, ("chapter", "id")), file.parent.name
    if table.id != folder:
        hint = f"write id = {folder!r}" if _ID.fullmatch(folder) else "rename the folder"
        shop.complain("PU003", where, "id: a chapter is called like the folder it is in", hint)
    elif folder in made.chapters:
        shop.complain("PU014", where, f"the chapter {folder} is headed a second time")
    made.chapters[folder] = table.title


def _keep(place: Place, where: Where, made: Made, shop: Workshop) -> None:
    shop.atlas.places.setdefault(place.id, where)
    if place.id in made.places:
        shop.complain("PU014", where.at("id"), f"the place {place.id} stands here a second time")
    made.places[place.id] = place


def _edition(folder: Folder, shop: Workshop, renames: Renames, made: Made) -> Edition | None:
    calendar, campaigns = catalogue.campaigns(folder, shop)
    catalogue.dated(folder, shop)
    told: dict[str, Any] = {
        "people": catalogue.people(folder, shop),
        "sources": catalogue.sources(folder, shop),
        "terms": catalogue.terms(folder, shop),
        "gauges": catalogue.gauges(folder, shop, booked=False),
        "figures": catalogue.gauges(folder, shop, booked=True),
        "questions": catalogue.questions(folder, shop),
        "minutes": catalogue.minutes(folder, shop),
        "roll": roll_words(folder, shop),
    }
    if folder.pack is None:
        return None
    numbered = enumerate(folder.pack.start)
    starts = {start.id: _start(folder, shop, number) for number, start in numbered}
    catalogue.unique(folder, shop, "pack.toml", "start", folder.pack.start)
    if folder.pack.closing is not None:
        shop.place(folder.pack.closing, Where(folder.root / "pack.toml", ()), "closing")
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
        words=made.words | shop.reasons,
        chapters=made.chapters,
        campaigns=campaigns,
        starts=tuple(StartWords(start.id, start.title) for start in folder.pack.start),
        meetings=made.meetings,
        desks=made.desks,
        newspapers=made.newspapers,
        spoken=dict(_all_spoken(folder)),
        closing=folder.pack.closing or "",
        **told,
    )


def _questions(folder: Folder) -> frozenset[str]:
    return frozenset(question.id for question in folder.questions.question)


def _all_spoken(folder: Folder) -> Iterator[tuple[str, tuple[str, str]]]:
    yield from spoken_roll(folder.roll)
    for _, chapter in folder.chapters:
        yield from ((name.id, _spoken(name)) for name in chapter.name)
        yield from spoken_names(chapter)
        yield from spoken_in_print(chapter)


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
