"""What real people say, and that nobody speaks before he was born or after he died."""

from collections.abc import Iterator, Sequence
from datetime import date

from putilovets.pack.catalogue_models import PersonTable
from putilovets.pack.chapter_models import ChapterFile
from putilovets.pack.folder import Folder
from putilovets.pack.meeting_models import FollowTable, MeetingTable, TalkTable
from putilovets.pack.mirror_models import MirrorTable
from putilovets.pack.models import HallTable, PageTable, PartTable, SpeechTable
from putilovets.pack.workshop import Where
from putilovets.typed_toml.problems import Complaint, Loc

People = dict[str, PersonTable]
Seen = tuple[Loc, str, date | None]
"""Where somebody speaks or is named, who it is, and on what day."""


def people_complaints(folder: Folder) -> Iterator[Complaint]:
    """Complain of words that no source gives, and of people who are not alive."""
    people = {person.id: person for person in folder.people.person}
    for file, chapter in folder.chapters:
        for loc, speaker in _unsourced(chapter, people):
            yield _words(Where(file, loc), speaker)
        for loc, speaker in _answering(chapter, people):
            what = f"{speaker} really lived: no source has an answer to what only a player says"
            yield Complaint("PU022", file, loc, what)
        for loc, person, day in _acting(chapter):
            what = _not_alive(people.get(person), day)
            if what:
                yield Complaint("PU024", file, loc, what)
        for loc, person, day in _spoken_of(chapter):
            what = _not_born(people.get(person), day)
            if what:
                yield Complaint("PU024", file, loc, what)


def _words(where: Where, speaker: str) -> Complaint:
    what = f"{speaker} really lived: words need basis = 'documented' and a source that gives them"
    return Complaint("PU022", where.file, where.loc, what)


def _pages(chapter: ChapterFile) -> Iterator[tuple[Loc, PageTable]]:
    """Yield every place of a chapter that has a heading."""
    kinds: dict[str, list[PageTable]] = {
        "scene": [*chapter.scene],
        "ending": [*chapter.ending],
        "hall": [*chapter.hall],
        "desk": [*chapter.desk],
        "meeting": [*chapter.meeting],
        "follow": [*chapter.follow],
        "newspaper": [*chapter.newspaper],
        "mirror": [*chapter.mirror],
    }
    for kind, tables in kinds.items():
        for number, table in enumerate(tables):
            yield (kind, number), table


def _parts(loc: Loc, table: PageTable) -> Iterator[tuple[Loc, PartTable, date | None]]:
    """Yield the paragraphs of a page with their places and days."""
    for at, part in enumerate(getattr(table, "paragraph", ())):
        yield (*loc, "paragraph", at), part, table.date
    if isinstance(table, FollowTable):
        for number, case in enumerate(table.case):
            for at, part in enumerate(case.paragraph):
                yield (*loc, "case", number, "paragraph", at), part, case.date or table.date


def _speeches(table: PageTable) -> Sequence[SpeechTable | TalkTable]:
    return table.speech if isinstance(table, HallTable | MeetingTable) else ()


def _unsourced(chapter: ChapterFile, people: People) -> Iterator[tuple[Loc, str]]:
    """Yield where somebody who really lived is given words that nothing documents."""
    for loc, table in _pages(chapter):
        for at, part, _ in _parts(loc, table):
            sourced = part.basis == "documented" and bool(part.sources)
            if part.speaker and _real(part.speaker, people) and not sourced:
                yield (*at, "speaker"), part.speaker
        for number, speech in enumerate(_speeches(table)):
            if _real(speech.speaker, people) and speech.basis != "documented":
                yield (*loc, "speech", number, "speaker"), speech.speaker
        if isinstance(table, MirrorTable) and _real(table.reader, people):
            bases = {each.basis or table.basis for each in table.defect}
            if bases - {"documented"}:
                yield (*loc, "reader"), table.reader


def _answering(chapter: ChapterFile, people: People) -> Iterator[tuple[Loc, str]]:
    """Yield where somebody who really lived answers to what only a player does."""
    for number, table in enumerate(chapter.meeting):
        for at, speech in enumerate(table.speech):
            if _real(speech.speaker, people) and speech.basis == "documented":
                for more in _invented_answers(speech):
                    yield ("meeting", number, "speech", at, *more), speech.speaker


def _invented_answers(speech: TalkTable) -> Iterator[Loc]:
    if speech.cut is not None:
        yield ("cut",)
    for number, ask in enumerate(speech.ask):
        if ask.reply is not None:
            yield ("ask", number, "reply")


def _acting(chapter: ChapterFile) -> Iterator[Seen]:
    """Yield everybody who speaks, or may be named to do something."""
    for loc, table in _pages(chapter):
        for at, part, day in _parts(loc, table):
            if part.speaker:
                yield (*at, "speaker"), part.speaker, day
        for number, speech in enumerate(_speeches(table)):
            yield (*loc, "speech", number, "speaker"), speech.speaker, table.date
        if isinstance(table, MirrorTable):
            yield (*loc, "reader"), table.reader, table.date
        if isinstance(table, MeetingTable):
            for number, clause in enumerate(table.clause):
                for place, name in enumerate(clause.name):
                    spot = (*loc, "clause", number, "name", place, "person")
                    yield spot, name.person, table.date


def _spoken_of(chapter: ChapterFile) -> Iterator[Seen]:
    """Yield everybody who is present or spoken of: the dead may be."""
    for loc, table in _pages(chapter):
        for number, person in enumerate(table.people):
            yield (*loc, "people", number), person, table.date
        if isinstance(table, FollowTable):
            for at, case in enumerate(table.case):
                for number, person in enumerate(case.people):
                    yield (*loc, "case", at, "people", number), person, case.date or table.date


def _real(person: str, people: People) -> bool:
    return person in people and people[person].real


def _not_alive(person: PersonTable | None, day: date | None) -> str:
    if person is not None and day is not None and person.died is not None and day > person.died:
        return f"{person.id} died on {person.died} and this is {day}"
    return _not_born(person, day)


def _not_born(person: PersonTable | None, day: date | None) -> str:
    if person is not None and day is not None and person.born is not None and day < person.born:
        return f"{person.id} was born on {person.born} and this is {day}"
    return ""
