"""The clock of a lesson: what is done from which minute on."""

from collections.abc import Iterator
from typing import NamedTuple

from putilovets.classroom.guide.brief import Brief
from putilovets.classroom.paper.blocks import Block, Grid, Text
from putilovets.classroom.paper.pages import Part

LESSON = 45
"""Minutes of one lesson."""
HOOK, ROLE, DEBRIEF, SLIP, SPARE = 5, 3, 12, 5, 2
"""Minutes of what stands around the play."""
BEFORE, AFTER = HOOK + ROLE, DEBRIEF + SLIP + SPARE
STEPS = (("Come out of it", 2), ("What happened", 4), ("What do we know?", 4), ("What follows", 2))
"""The four steps of a debrief, with their minutes."""


class Slot(NamedTuple):
    """Some minutes of a lesson."""

    what: str
    minutes: int
    how: str


def plan(minutes: int, doing: str) -> tuple[tuple[Slot, ...], ...]:
    """Return one lesson or several, each of 45 minutes, that hold so many minutes of play."""
    lessons: list[tuple[Slot, ...]] = []
    left, front = minutes, _front()
    while True:
        room = LESSON - sum(slot.minutes for slot in front)
        if left + AFTER <= room:
            lessons.append((*front, *_end(left, doing, room)))
            return tuple(lessons)
        now = min(left, room - SPARE)
        lessons.append((*front, _middle(now, doing), _spare(room - now)))
        left, front = left - now, ()


def timing(brief: Brief) -> Part:
    """Return the part that says what is done when."""
    lessons = plan(brief.assignment.cut.minutes, brief.doing)
    return Part("timing", "Timing", tuple(_tables(lessons)))


def _tables(lessons: tuple[tuple[Slot, ...], ...]) -> Iterator[Block]:
    many = len(lessons)
    for number, slots in enumerate(lessons, start=1):
        told = "One lesson of 45 minutes." if many == 1 else f"Lesson {number} of {many}."
        yield Text(told)
        yield Grid(("Clock", "Minutes", "What", "How"), tuple(_rows(slots)), "times")
    if many > 1:
        yield Text(
            "Between two lessons pupils close the program; it goes on where they stopped. Begin "
            "the next lesson with one sentence from each pair: where does the secretary stand?"
        )
    steps = ", ".join(f"{title.lower()} {minutes}" for title, minutes in STEPS)
    yield Text(
        f"The debrief in minutes: {steps}. If time runs short, cut the {_shorter(lessons)}, never "
        "the debrief: without it the rest may mislead."
    )


def _shorter(lessons: tuple[tuple[Slot, ...], ...]) -> str:
    return next(
        slot.what.split(" ")[0].lower()
        for slots in lessons
        for slot in slots
        if "pairs" in slot.what
    )


def _rows(slots: tuple[Slot, ...]) -> Iterator[tuple[str, str, str, str]]:
    at = 0
    for what, minutes, how in slots:
        yield f"0:{at:02}–0:{at + minutes:02}", str(minutes), what, how
        at += minutes


def _front() -> tuple[Slot, ...]:
    return (
        Slot("Hook", HOOK, "The opening of this guide; nothing is settled."),
        Slot("Role", ROLE, "Read out who the secretary is and what is asked of pupils."),
    )


def _middle(minutes: int, doing: str) -> Slot:
    told = {
        "play": "Two at one machine: reasons first, then the key. Change over halfway.",
        "reading": "Two with one text: one reads aloud, one keeps the sheet of sources.",
    }
    return Slot(f"{doing.capitalize()} in pairs", minutes, told[doing])


def _end(minutes: int, doing: str, room: int) -> Iterator[Slot]:
    if minutes:
        yield _middle(minutes, doing)
    yield Slot("Debrief", DEBRIEF, "Out of the role first; then the four steps.")
    yield Slot("Exit slip", SLIP, "Alone and in silence, about sixty words.")
    yield _spare(room - minutes - DEBRIEF - SLIP)


def _spare(minutes: int) -> Slot:
    return Slot("Spare", minutes, "For what took longer.")
