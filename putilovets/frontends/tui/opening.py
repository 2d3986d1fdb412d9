"""Opening a play from the title page: whatever fails is a sentence for the player."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING

from putilovets.journal.errors import JournalError
from putilovets.story.unplayable import Unplayable

if TYPE_CHECKING:
    from putilovets.classroom.opening import Lesson
    from putilovets.journal.session import Session
    from putilovets.story.edition import Edition


class CannotOpen(Exception):  # noqa: N818 - it reads as a sentence where it is caught
    """The content or a play cannot be opened; the message says why."""


class Opener:
    """Reads the content once: when the first play is opened, or a little before."""

    def __init__(
        self, folder: Path, load: "Callable[[], Edition]", title: str = "", pack: str = ""
    ) -> None:
        self.folder = folder
        self.title = title
        """What the story is called, where it is not the one that came with the program."""
        self.pack = pack
        """The id of the story whose plays can be opened; empty where it is not known."""
        self.lesson: Lesson | None = None
        """The lesson that was opened last."""
        self._load = load
        self._edition: Edition | None = None
        self._reading = Lock()
        """Held while the content is read, so that whoever wants it meanwhile waits for it."""
        self._ahead: Thread | None = None

    def edition(self) -> "Edition":
        """Return the edition; CannotOpen when the content cannot be played."""
        with self._reading:
            if self._edition is None:
                try:
                    self._edition = self._load()
                except (Unplayable, OSError) as error:
                    raise CannotOpen(str(error)) from error
            return self._edition

    def read_ahead(self) -> None:
        """Begin to read the content, while the player reads the title; no leaving waits for it."""
        if self._edition is None and self._ahead is None:
            self._ahead = Thread(target=self._read_quietly, name="reading ahead", daemon=True)
            self._ahead.start()

    def _read_quietly(self) -> None:
        with suppress(Exception):  # it is read again, and said, when a play is opened
            self.edition()

    def begin(self, name: str, start: str | None = None) -> "Session":
        """Begin a play; CannotOpen when it is not to be had."""
        return self._opened(new=name, start=start)

    def taken(self, found: "Lesson | Session | None") -> "Session | None":
        """Return the play of what was opened elsewhere, and know its lesson if it has one."""
        from putilovets.journal.session import Session

        if found is None or isinstance(found, Session):
            return found
        self.lesson = found
        return found.session

    def lesson_of(self, session: "Session") -> "Lesson | None":
        """Return the lesson that an open play is part of; None where it is of none."""
        ours = self.lesson is not None and self.lesson.session is session
        return self.lesson if ours else None

    def resume(self, name: str) -> "Session":
        """Go on with a play; CannotOpen when it is not to be had."""
        return self._opened(save=name)

    def _opened(self, **wish: str | None) -> "Session":
        from putilovets.classroom.finding import open_play

        try:
            found = open_play(self.folder, self.edition(), **wish)  # type: ignore[arg-type]
        except JournalError as error:
            raise CannotOpen(str(error)) from error
        session = self.taken(found)
        assert session is not None
        return session
