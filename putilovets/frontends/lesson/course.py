"""The order of a lesson: cover, play or pages, the talk, the hand-in."""

from pathlib import Path

from putilovets.classroom.assignments import Assignment
from putilovets.classroom.opening import Lesson, begin_lesson
from putilovets.classroom.reopening import begun_before
from putilovets.frontends.lesson.cover import AGAIN, Cover
from putilovets.frontends.lesson.handing import ANSWERS, Handing
from putilovets.frontends.lesson.leaf import Flow
from putilovets.frontends.lesson.pages import Reading, note_opened
from putilovets.frontends.lesson.room import Room
from putilovets.frontends.lesson.talk import ON, Talk
from putilovets.story.edition import Edition
from putilovets.view.page import Option, Page

GO_ON, LOOK_BACK = "go-on", "look-back"
AFTER = (
    Option(GO_ON, "Go on to the talk afterwards", "", ()),
    Option(LOOK_BACK, "Look back over the decisions", "", ()),
)
"""What there is to choose where a lesson has stopped, instead of what an ending offers."""


def cover_for(plays: Path, edition: Edition, assignment: Assignment, who: str | None) -> Cover:
    """Return the cover of a lesson; of one that is read it leads to where it was left as well."""
    return Cover(assignment, edition, who, before=begun_before(plays, assignment))


def begun(plays: Path, edition: Edition, cover: Cover, name: str | None = None) -> Lesson:
    """Begin what a cover was for, or go on; LessonError or JournalError says why that cannot be."""
    if cover.outcome == AGAIN and cover.before is not None:
        return Lesson(cover.assignment, cover.before, edition, None)
    lesson = begin_lesson(plays, edition, cover.assignment, cover.who or "", name)
    for source in cover.seen:
        note_opened(lesson, source)
    return lesson


def cover_again(lesson: Lesson) -> Cover:
    """Return the cover of a lesson that has begun."""
    record = lesson.record
    return Cover(lesson.assignment, lesson.edition, record.who, record.opened, begun=True)


def pages_first(lesson: Lesson) -> Flow:
    """Return what a lesson without a play begins with."""
    return Reading(lesson)


def room_of(lesson: Lesson) -> Flow:
    """Return a lesson as one room has it: decision by decision, or page by page."""
    return Reading(lesson) if lesson.session is None else Room(lesson, lesson.session)


def after(lesson: Lesson, flow: Flow) -> Flow | None:
    """Return what comes after a flow that has ended; None where the pupil leaves."""
    if isinstance(flow, Handing):
        return Talk(lesson) if flow.outcome == ANSWERS else None
    if isinstance(flow, Room):
        return Talk(lesson) if flow.outcome == ON else None
    if flow.outcome != ON:
        return None
    return Handing(lesson) if isinstance(flow, Talk) else Talk(lesson)


def with_ways_on(page: Page) -> Page:
    """Return a page of a lesson; the last one offers what comes after it."""
    return page._replace(options=AFTER) if page.ended else page
