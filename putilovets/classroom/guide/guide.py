"""The guide of an assignment: everything a teacher needs to give the lesson, on paper."""

from collections.abc import Iterator

from putilovets.classroom.assignments import Assignment
from putilovets.classroom.guide import apart, marking, opening, talk
from putilovets.classroom.guide.brief import Brief
from putilovets.classroom.guide.timing import timing
from putilovets.classroom.paper.blocks import Block, Text
from putilovets.classroom.paper.grounds import sources_part
from putilovets.classroom.paper.pages import Paper
from putilovets.story.days import day_words
from putilovets.story.edition import Edition

PARTS = (
    opening.objectives,
    timing,
    opening.preparation,
    opening.background,
    opening.hook,
    opening.role,
    opening.stops,
    talk.derole,
    talk.debrief,
    talk.questions,
    marking.rubric,
    marking.proves,
    marking.marking_sheet,
    apart.words,
    apart.letter,
    apart.alternative,
)
"""The parts in the order in which a teacher needs them."""


def guide(assignment: Assignment, edition: Edition) -> Paper:
    """Return the guide."""
    brief = Brief(assignment, edition)
    parts = tuple(part(brief) for part in PARTS)
    return Paper(
        title=assignment.title,
        running=f"{assignment.title} · class {assignment.code} · for teachers",
        head=tuple(_head(brief)),
        parts=(*parts, sources_part(edition, brief.sources())),
        contents=True,
    )


def _head(brief: Brief) -> Iterator[Block]:
    lesson = brief.lesson.lesson
    yield Text("Guide for teachers", "stamp")
    yield Text(lesson.purpose)
    story = brief.edition.story
    yield Text(
        f"It begins on {day_words(lesson.day)}. Class code {brief.assignment.code}; made for "
        f"{story.id} {story.version}.",
        "faint",
    )
    if brief.assignment.head.due:
        yield Text(f"Due on {day_words(brief.assignment.head.due)}.")
    yield apart.glance(brief)
    yield apart.required(brief)
