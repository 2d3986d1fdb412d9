"""What a teacher sets in an assignment: each field with its values, or how it is typed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from putilovets.classroom.assignments import Assignment
from putilovets.classroom.lessons import shipped_lessons
from putilovets.story.edition import Edition

NONE = "none"


class NotSo(ValueError):  # noqa: N818 - it reads as a sentence where it is caught
    """What was typed cannot be the value of a field; the message says why."""


@dataclass(frozen=True)
class Field:
    """One row of the form."""

    key: str
    label: str
    help: str
    values: tuple[tuple[object, str], ...] = ()
    """What it may be, each with its words; empty where it is typed."""
    typed: Callable[[str, Edition], object] = lambda text, edition: text or None
    """Reads what was typed; NotSo says why it cannot be."""

    def word(self, value: object) -> str:
        """Return the words of a value."""
        for each, word in self.values:
            if each == value:
                return word
        if isinstance(value, list):
            return ", ".join(value) or NONE
        return NONE if value is None else str(value)

    def after(self, value: object) -> object:
        """Return the value after another."""
        known = [each for each, _ in self.values]
        return known[(known.index(value) + 1) % len(known)]


def fields() -> tuple[Field, ...]:
    """Return the fields, in their order."""
    lessons = tuple((each.lesson.id, each.lesson.title) for each in shipped_lessons().values())
    return (
        Field("lesson", "Lesson", "Which of the ready lessons it is.", lessons),
        Field("cut", "Cut", "One lesson of 45 minutes, or a long one.", _CUTS),
        Field("seeds", "Worlds", "Whether all play in the same world.", _SEEDS),
        Field("seed", "Seed", "The number of that world, 0 or more.", typed=_seed),
        Field("due", "Due", "The day it is due, such as 2026-12-04; - for none.", typed=_due),
        Field("undo", "Taking back", "Whether a choice may be taken back.", _UNDO),
        Field("notes", "Hard pages", "Shown after a note, or the way round at once.", _NOTES),
        Field("sources", "Sources", "To be opened, such as S41 S42; - for none.", typed=_sources),
        Field("title", "Title", "A title of your own; - for the lesson's.", typed=_line),
    )


def first_values(assignment: Assignment) -> dict[str, object]:
    """Return what stands in the form before anything is changed."""
    head = assignment.head
    told = {each.key: getattr(head, each.key) for each in fields()}
    return {**told, "sources": list(head.sources)}


_CUTS = (("short", "short, for one lesson"), ("long", "long"))
_SEEDS = (("same", "all in one world"), ("own", "each in their own"))
_UNDO = ((True, "allowed until it is signed"), (False, "not allowed"))
_NOTES = (("shown", "shown, with a note and a way round"), ("around", "the way round at once"))


def _line(text: str, edition: Edition) -> str | None:
    return None if text in ("", "-") else text


def _seed(text: str, edition: Edition) -> int:
    if text.isascii() and text.isdigit() and int(text) < 2**63:
        return int(text)
    raise NotSo("A seed is a whole number from 0 on.")


def _due(text: str, edition: Edition) -> date | None:
    if _line(text, edition) is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise NotSo("A day is written as year, month, day: 2026-12-04.") from None


def _sources(text: str, edition: Edition) -> list[str]:
    named = [] if text == "-" else text.replace(",", " ").split()
    called = {each.casefold(): each for each in edition.sources}
    for each in named:
        if each.casefold() not in called:
            raise NotSo(f"There is no source {each[:40]}.")
    return list(dict.fromkeys(called[each.casefold()] for each in named))
