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
    from putilovets.authoring.preview.lookout import News, Shown
    from putilovets.story.playthrough import Playthrough


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
