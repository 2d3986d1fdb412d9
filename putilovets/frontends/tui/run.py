"""Start the screen."""

import gc
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from putilovets.frontends.settings.file import SettingsFile
from putilovets.frontends.settings.path import settings_path
from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.opening import Opener

if TYPE_CHECKING:
    from textual.screen import Screen

    from putilovets.classroom.assignments import Assignment
    from putilovets.classroom.opening import Lesson
    from putilovets.journal.session import Session
    from putilovets.story.edition import Edition


def run_screen(
    folder: Path,
    edition: "Callable[[], Edition]",
    found: "Session | Lesson | None" = None,
    title: str = "",
    *,
    pack: str = "",
    screen_reader: bool = False,
) -> None:
    """Play on the screen: the open play, or what the player takes on the title page.

    `edition` is not called before a play is opened; `title` is that of a story of one's own,
    and `pack` the id of the story; `screen_reader` sets that for this time only.
    """
    kept = SettingsFile(settings_path())
    if screen_reader:
        kept.settings = replace(kept.settings, screen_reader=True)
    opener = Opener(folder, edition, title, pack)
    _run(PutilovetsApp(opener, opener.taken(found), kept))


def run_lesson(
    folder: Path,
    edition: "Edition",
    assignment: "Assignment | None",
    who: str | None,
    name: str | None,
) -> None:
    """Begin a lesson on the screen, with its cover; with none, choose one first."""
    from putilovets.frontends.tui.lessons import cover_of, list_of

    opener = Opener(folder, lambda: edition, pack=edition.story.id)
    app = PutilovetsApp(opener, None, SettingsFile(settings_path()))

    def first() -> "Screen[Any]":
        return list_of(app) if assignment is None else cover_of(app, assignment, who, name)

    app.first = first
    _run(app)


def run_talk(folder: Path, edition: "Edition", lesson: "Lesson") -> None:
    """Have the talk after a lesson on the screen."""
    from putilovets.frontends.lesson.talk import Talk
    from putilovets.frontends.tui.lessons import screen_of

    opener = Opener(folder, lambda: edition, pack=edition.story.id)
    app = PutilovetsApp(opener, opener.taken(lesson), SettingsFile(settings_path()))
    app.first = lambda: screen_of(app, lesson, Talk(lesson))
    _run(app)


def run_room(folder: Path, edition: "Edition", lesson: "Lesson") -> None:
    """Play a lesson with a whole room on the screen."""
    from putilovets.frontends.tui.lessons import room_screen

    opener = Opener(folder, lambda: edition, pack=edition.story.id)
    app = PutilovetsApp(opener, opener.taken(lesson), SettingsFile(settings_path()))
    app.first = lambda: room_screen(app, lesson)
    _run(app)


def run_form(edition: "Edition", path: Path) -> str:
    """Ask for an assignment on the screen; return what is said of it at the end."""
    from putilovets.frontends.lesson.form import LEAVE, Form
    from putilovets.frontends.tui.screens.lesson_form import FormScreen

    form = Form(edition, path)
    opener = Opener(Path(), lambda: edition, pack=edition.story.id)
    app = PutilovetsApp(opener, None, SettingsFile(settings_path()))
    app.first = lambda: FormScreen(form, lambda _: app.exit())
    _run(app)
    return form.said if form.outcome not in ("", LEAVE) else "Nothing was written."


def _run(app: PutilovetsApp) -> None:
    gc.disable()
    app.when_painted = _collect_again
    try:
        app.run(mouse=app.kept.settings.mouse)
    finally:
        gc.enable()
        app.close_session()
    if app.return_code:
        sys.exit(app.return_code)


def _collect_again() -> None:
    """Look for garbage from now on, and not in what starting has made: it all stays in use."""
    gc.freeze()
    gc.enable()
