"""What texts may not say: quotations of no clause, and votes that no source counts."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from putilovets.pack.chapter_models import ChapterFile
from putilovets.pack.folder import Folder
from putilovets.pack.meeting_models import (
    ClauseTable,
    LineReadTable,
    NarrowTable,
    PersonForTable,
    TieTable,
)
from putilovets.pack.mirror_models import NothingTable
from putilovets.pack.models import ChoiceTable, HallTable, MinuteEffectTable, SpeechTable, Table
from putilovets.pack.newspaper_models import HangTable, PrintTable
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
    quotable = _quotable(folder)
    for file, chapter in folder.chapters:
        texts = _texts(chapter, ())
        for loc, code, what, hint in (*_quotations(texts, quotable), *_documented(chapter)):
            yield Complaint(code, file, loc, what, hint)
    for name, head in _heads(folder).items():
        texts = ((loc, text, False) for loc, text, _ in _texts(head, ()))
        for loc, code, what, hint in _quotations(texts, quotable):
            yield Complaint(code, folder.root / name, loc, what, hint)


Fault = tuple[Loc, str, str, str]


def _heads(folder: Folder) -> dict[str, Table]:
    """Return the files at the head of a pack in which texts are told as they stand."""
    return {
        "gauges.toml": folder.gauges,
        "questions.toml": folder.questions,
        "campaigns.toml": folder.campaigns,
        "people.toml": folder.people,
        "terms.toml": folder.terms,
        "sources.toml": folder.sources,
    }


class Quotable(NamedTuple):
    """What can be quoted."""

    wordings: Counter[str]
    """How many clauses and ties have each id."""
    sheets: frozenset[str]
    """The meetings and the minutes, each of which is a sheet of the minute book."""


def _quotable(folder: Folder) -> Quotable:
    """Return what can be quoted of a pack."""
    meetings = [table for _, chapter in folder.chapters for table in chapter.meeting]
    clauses = (clause.id for table in meetings for clause in table.clause)
    ties = (tie.id for table in meetings for tie in table.tie)
    minutes = (minute.id for _, chapter in folder.chapters for minute in chapter.minute)
    sheets = frozenset((*minutes, *(table.id for table in meetings)))
    return Quotable(Counter((*clauses, *ties)), sheets)


BRACE = re.compile(r"\{(?:([^{}\n]*)\}|[^\S\n]*([\w-]*))")
"""A brace with what stands in it, or with the word behind it where it is not closed."""


def _quotations(texts: Iterable[tuple[Loc, str, bool]], quotable: Quotable) -> Iterator[Fault]:
    for loc, text, filled in texts:
        for quoted, word in dict.fromkeys(match.groups() for match in BRACE.finditer(text)):
            what, hint = _misquoted(quoted, word, quotable, filled)
            if what:
                yield loc, "PU025", what, hint


def _misquoted(
    quoted: str | None, word: str | None, quotable: Quotable, filled: bool
) -> tuple[str, str]:
    """Return what is wrong with one brace, and what to write instead."""
    inside = (word if quoted is None else quoted) or ""
    if not any(letter.isalpha() for letter in inside):
        return "", ""
    wordings = quotable.wordings
    meant = inside.strip().lower().replace("_", "-")
    if quoted is None:
        hint = f"write {{{meant}}}" if meant in wordings else nearest(meant, wordings)
        return f"the brace before {word} is not closed", hint
    first, *of = meant.split()
    if quoted in wordings and wordings[quoted] == 1 and filled:
        return "", ""
    nearest_id = nearest(meant, wordings)
    if first == SHEET and quoted not in wordings:
        told = _no_sheet(quoted, of, quotable.sheets)
    elif quoted not in wordings:
        told = f"there is no clause {quoted.strip()} to quote", nearest_id
        if quoted != quoted.strip() and quoted.strip() in wordings:
            told = f"{{{quoted}}} has spaces between its braces", f"write {{{meant}}}"
    elif wordings[quoted] > 1:
        what = f"{{{quoted}}} quotes a clause and a tie, or two ties"
        told = what, "give one of them another id"
    else:
        told = "", ""
    return told if told[0] or filled else _unfilled(quoted)


SHEET = "sheet"
"""Stands in a brace before the id of a meeting or a minute, for its number in the book."""


def _no_sheet(quoted: str, of: list[str], sheets: frozenset[str]) -> tuple[str, str]:
    """Return what is wrong with a brace that asks for the number of a sheet."""
    if len(of) != 1:
        return f"{{{quoted}}} names no sheet", "write {sheet ID}, of a meeting or a minute"
    if of[0] not in sheets:
        return f"there is no meeting or minute {of[0]} to be a sheet", nearest(of[0], sheets)
    if quoted != f"{SHEET} {of[0]}":
        return f"{{{quoted}}} is not how a sheet is named", f"write {{{SHEET} {of[0]}}}"
    return "", ""


def _unfilled(quoted: str) -> tuple[str, str]:
    what = f"{{{quoted}}} stands where no quotation is filled in"
    return what, "quote it in a text, a paragraph or a reply"


_SHORT = (
    *(ChoiceTable, HangTable, NothingTable, PrintTable),
    *(ClauseTable, LineReadTable, NarrowTable, PersonForTable, TieTable),
)
"""Tables whose text is the words of a choice or of a clause, not a paragraph."""


_LONG = ("reply", "rest", "cut", "before", "said")
"""Keys of other tables behind which paragraphs stand."""


@cache
def _keys(model: type[Table]) -> Mapping[str, str]:
    """Return what each field of a model is called in a file."""
    return {name: field.alias or name for name, field in model.model_fields.items()}


def _texts(table: Table, loc: Loc) -> Iterator[tuple[Loc, str, bool]]:
    """Yield every text with a brace, its place, and whether quotations in it are filled in."""
    keys = _keys(type(table))
    for name, value in vars(table).items():
        key = keys[name]
        if isinstance(value, str):
            if "{" in value:
                long = key in _LONG
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
