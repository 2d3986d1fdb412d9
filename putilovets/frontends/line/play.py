"""Start plain line mode on standard input and output."""

import sys
from collections.abc import Callable
from io import StringIO
from shutil import get_terminal_size
from typing import TYPE_CHECKING, TextIO

from putilovets.frontends.hints.hinter import Hinter
from putilovets.frontends.line.reader import LineReader
from putilovets.frontends.settings.file import SettingsFile
from putilovets.frontends.settings.path import settings_path
from putilovets.journal.session import Session
from putilovets.story.edition import Edition

if TYPE_CHECKING:
    from pathlib import Path

    from putilovets.authoring.preview.lookout import News, Shown
    from putilovets.classroom.assignments import Assignment
    from putilovets.classroom.opening import Lesson
    from putilovets.frontends.line.lesson import Teller
    from putilovets.story.playthrough import Playthrough


NOT_WRITTEN = "Nothing was written."
NARROWEST = 20
"""A line is not made narrower than so many columns."""


def play_in_lines(edition: Edition, session: Session) -> None:
    """Play on standard input and output; a reader that goes away ends the play quietly."""
    given, told = _streams()
    kept = SettingsFile(settings_path())
    reader = LineReader(edition, session, given, told, kept)
    if kept.settings.hints:
        reader.hinter = Hinter(edition, session)
    _run(reader)


def watch_in_lines(shown: "Shown", again: "Callable[[Playthrough], News | None]") -> None:
    """Play on standard input and output a pack that is being written; `again` reads it anew."""
    from putilovets.frontends.line.preview import WatchingReader
    from putilovets.frontends.line.typed import typed

    given, told = _streams()
    _run(WatchingReader(shown, typed(given), told, again))


def attend_in_lines(
    plays: "Path",
    edition: Edition,
    assignment: "Assignment | None",
    who: str | None,
    name: str | None,
) -> None:
    """Begin a lesson on standard input and output, with its cover; with none, choose one first."""
    from putilovets.frontends.line.lesson import attend

    _talk(lambda teller: attend(teller, plays, edition, assignment, _play_of_lesson, who, name))


def go_on_in_lines(lesson: "Lesson") -> None:
    """Go on with a lesson on standard input and output."""
    from putilovets.frontends.line.lesson import go_through

    _talk(lambda teller: go_through(teller, lesson, _play_of_lesson))


def talk_in_lines(lesson: "Lesson") -> None:
    """Have the talk after a lesson on standard input and output, and hand in."""
    from putilovets.frontends.lesson.talk import Talk
    from putilovets.frontends.line.lesson import talk_over

    _talk(lambda teller: talk_over(teller, lesson, Talk(lesson)))


def form_in_lines(edition: Edition, path: "Path") -> str:
    """Ask for an assignment line by line; return what is still to be said of it at the end."""
    from putilovets.frontends.lesson.form import LEAVE, Form

    form = Form(edition, path, one_by_one=True)
    _talk(lambda teller: teller.run(form))
    return "" if form.outcome not in ("", LEAVE) else NOT_WRITTEN


def room_in_lines(lesson: "Lesson") -> None:
    """Play a lesson with a whole room on standard input and output."""
    from putilovets.frontends.lesson.course import room_of
    from putilovets.frontends.line.lesson import talk_over

    _talk(lambda teller: talk_over(teller, lesson, room_of(lesson)))


def _play_of_lesson(teller: "Teller", lesson: "Lesson") -> bool:
    from putilovets.frontends.line.lesson_play import LessonReader

    reader = LessonReader(lesson, teller.given, teller.told, SettingsFile(settings_path()))
    if reader.kept.settings.hints:
        reader.hinter = Hinter(lesson.edition, reader.session)
    _run(reader)
    return reader.goes_on


def _talk(then: "Callable[[Teller], object]") -> None:
    """Tell leaves; whoever goes away ends it quietly, and all that was told is kept already."""
    from putilovets.frontends.line.lesson import Teller

    teller, kept = Teller(*_streams()), SettingsFile(settings_path())
    teller.columns = lambda: columns(kept.settings.measure, teller.told)
    try:
        then(teller)
    except KeyboardInterrupt:
        teller.say(["", "Everything is kept on this computer."])
    except BrokenPipeError:
        sys.stdout = None


def _streams() -> tuple[TextIO, TextIO]:
    given = sys.stdin or StringIO()  # none at all where the standard streams are closed
    told = sys.stdout or StringIO()
    for stream in (given, told):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    return given, told


def columns(measure: int, told: TextIO) -> int:
    """Return how wide a line may be: as is set, and no wider than the terminal is now."""
    if not told.isatty():
        return measure
    return max(min(measure, get_terminal_size().columns), NARROWEST)


def _run(reader: LineReader) -> None:
    reader.columns = lambda: columns(reader.kept.settings.measure, reader.told)
    try:
        reader.run()
    except KeyboardInterrupt:
        reader.say(["", reader.session.farewell])
    except BrokenPipeError:
        sys.stdout = None
    finally:
        reader.session.close()
