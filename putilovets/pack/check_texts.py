"""What texts may not say: quotations of no clause, and votes that no source counts."""

import re
from collections.abc import Iterator

from putilovets.pack.chapter_models import ChapterFile
from putilovets.pack.folder import Folder
from putilovets.pack.meeting_models import (
    ClauseTable,
    LineReadTable,
    NarrowTable,
    PersonForTable,
    TieTable,
)
from putilovets.pack.models import ChoiceTable, HallTable, MinuteEffectTable, SpeechTable, Table
from putilovets.story.edition import QUOTED
from putilovets.typed_toml.nearest import nearest
from putilovets.typed_toml.problems import Complaint, Loc

COUNTED = re.compile(
    r"\b\d+\b[^.!?]*\b(?:votes?|voted|hands|against)\b"
    r"|\b(?:[Vv]otes?|[Vv]oted|[Hh]ands|[Aa]gainst)\b[^.!?]*\b\d+\b"
    r"|\b(?:is|are|was|were|be|been) carried\b|\bCarried\b|\bcarried (?:by|with)\b"
    r"|\b[Uu]nanimous(?:ly)?\b|\b[Rr]esolved\b"
)
"""Words that tell how a vote went."""


def text_complaints(folder: Folder) -> Iterator[Complaint]:
    """Complain of quotations that quote nothing, and of votes invented in a documented hall."""
    chapters = [chapter for _, chapter in folder.chapters]
    clauses = frozenset(
        clause.id for chapter in chapters for table in chapter.meeting for clause in table.clause
    )
    for file, chapter in folder.chapters:
        for loc, code, what, hint in (*_quotations(chapter, clauses), *_documented(chapter)):
            yield Complaint(code, file, loc, what, hint)


Fault = tuple[Loc, str, str, str]


def _quotations(chapter: ChapterFile, clauses: frozenset[str]) -> Iterator[Fault]:
    for loc, text, filled in _texts(chapter, ()):
        for quoted in dict.fromkeys(QUOTED.findall(text)):
            if quoted not in clauses:
                what = f"there is no clause {quoted} to quote"
                yield loc, "PU025", what, nearest(quoted, clauses)
            elif not filled:
                what = f"the clause {quoted} is quoted where no quotation is filled in"
                yield loc, "PU025", what, "quote it in a text, a paragraph or a reply"


_SHORT = (ChoiceTable, ClauseTable, LineReadTable, NarrowTable, PersonForTable, TieTable)
"""Tables whose text is the words of a choice or of a clause, not a paragraph."""


def _texts(table: Table, loc: Loc) -> Iterator[tuple[Loc, str, bool]]:
    """Yield every text below a table with its place, and whether quotations in it are filled in."""
    for key, value in table:
        if isinstance(value, str):
            long = key in ("reply", "rest", "cut", "before")
            yield (*loc, key), value, long or (key == "text" and not isinstance(table, _SHORT))
        elif isinstance(value, Table):
            yield from _texts(value, (*loc, key))
        elif isinstance(value, list):
            for number, each in enumerate(value):
                if isinstance(each, Table):
                    yield from _texts(each, (*loc, key, number))


def _documented(chapter: ChapterFile) -> Iterator[Fault]:
    """Documented halls stay halls, and a meeting of one's own is never documented."""
    for number, hall in enumerate(chapter.hall):
        if hall.basis == "documented" or any(each.basis == "documented" for each in hall.speech):
            yield from _in_hall(hall, ("hall", number))
    for number, meeting in enumerate(chapter.meeting):
        if meeting.basis == "documented":
            what = f"{meeting.id} is a meeting that the player runs and cannot be documented"
            hint = "a documented meeting is a [[hall]]"
            yield ("meeting", number, "basis"), "PU026", what, hint


def _in_hall(hall: HallTable, loc: Loc) -> Iterator[Fault]:
    for number, speech in enumerate(hall.speech):
        at = (*loc, "speech", number)
        for spot, text in _invented_in(speech):
            told = COUNTED.search(text)
            if told is not None:
                what = f"«{told[0]}» tells of a vote in a documented hall, and is our invention"
                yield (*at, *spot), "PU026", what, ""
        for place, aside in enumerate(speech.aside):
            for effect, act in enumerate(aside.effects):
                if isinstance(act, MinuteEffectTable):
                    what = "nothing that a player does in a documented hall is minuted"
                    spot = (*at, "aside", place, "effects", effect, "minute")
                    yield spot, "PU026", what, "write it on a scene of your own"


def _invented_in(speech: SpeechTable) -> Iterator[tuple[Loc, str]]:
    """Yield the texts around a speech that are told as invented."""
    yield ("before",), speech.before or ""
    for place, aside in enumerate(speech.aside):
        yield ("aside", place, "text"), aside.text
        yield ("aside", place, "reply"), aside.reply or ""
        yield ("aside", place, "cost"), aside.cost or ""
