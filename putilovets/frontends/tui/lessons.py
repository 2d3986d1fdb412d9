"""Which screen of a lesson comes next."""

from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from putilovets.classroom.assignments import Assignment
from putilovets.classroom.errors import LessonError
from putilovets.classroom.opening import Lesson
from putilovets.frontends.lesson.course import after, begun, cover_for, pages_first, room_of
from putilovets.frontends.lesson.cover import LEAVE, Cover
from putilovets.frontends.lesson.leaf import Flow
from putilovets.frontends.lesson.ready import Ready
from putilovets.frontends.tui.screens.lesson import LeafScreen
from putilovets.frontends.tui.screens.lesson_room import RoomScreen
from putilovets.frontends.tui.screens.lesson_story import LessonStoryScreen, LessonTable
from putilovets.journal.errors import JournalError

if TYPE_CHECKING:
    from putilovets.frontends.tui.application import PutilovetsApp


def list_of(app: "PutilovetsApp") -> Screen[Any]:
    """Return the list of ready lessons."""

    def then(flow: Flow) -> None:
        if isinstance(flow, Ready) and flow.assignment is not None:
            app.switch_screen(cover_of(app, flow.assignment))
        else:
            app.leave_session()

    return LeafScreen(Ready(app.opener.edition()), then)


def cover_of(
    app: "PutilovetsApp", assignment: Assignment, who: str | None = None, name: str | None = None
) -> Screen[Any]:
    """Return the cover of a lesson; with it the lesson begins."""

    def then(flow: Flow) -> None:
        if not isinstance(flow, Cover) or flow.outcome == LEAVE:
            app.leave_session()
            return
        try:
            lesson = begun(app.opener.folder, app.opener.edition(), flow, name)
        except (LessonError, JournalError) as error:
            flow.outcome, flow.said = "", str(error)
            screen.tell()
            return
        begin(app, lesson)

    screen = LeafScreen(cover_for(app.opener.folder, app.opener.edition(), assignment, who), then)
    return screen


def begin(app: "PutilovetsApp", lesson: Lesson) -> None:
    """Go to the first page of a lesson, or to its first leaf."""
    session = app.opener.taken(lesson)
    if session is not None:
        app.open_session(session)
    else:
        app.switch_screen(screen_of(app, lesson, pages_first(lesson)))


def story_of(app: "PutilovetsApp", lesson: Lesson) -> Screen[Any]:
    """Return the screen of the page that a lesson's play stands on."""
    assert lesson.session is not None
    return LessonStoryScreen(LessonTable(lesson.edition, lesson.session, lesson))


def screen_of(app: "PutilovetsApp", lesson: Lesson, flow: Flow) -> Screen[Any]:
    """Return the screen of a flow of a lesson, after which comes the next one."""
    return LeafScreen(flow, lambda ended: _next(app, lesson, ended))


def room_screen(app: "PutilovetsApp", lesson: Lesson) -> Screen[Any]:
    """Return the screen of a lesson that a whole room has."""
    return RoomScreen(room_of(lesson), lambda ended: _next(app, lesson, ended))


def _next(app: "PutilovetsApp", lesson: Lesson, ended: Flow) -> None:
    following = after(lesson, ended)
    if following is None:
        app.leave_session()
    else:
        app.switch_screen(screen_of(app, lesson, following))
