"""Opening a play from the title page: whatever fails is a sentence for the player."""

from collections.abc import Callable
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from putilovets.journal.errors import JournalError

if TYPE_CHECKING:
    from putilovets.journal.session import Session
    from putilovets.story.edition import Edition


class CannotOpen(Exception):  # noqa: N818 - it reads as a sentence where it is caught
    """The content or a play cannot be opened; the message says why."""


class Opener:
    """Reads the content once, when the first play is opened."""

    def __init__(self, folder: Path, load: "Callable[[], Edition]") -> None:
        self.folder = folder
        self._load = load
        self._edition: Edition | None = None

    def edition(self) -> "Edition":
        """Return the edition; CannotOpen when the content cannot be played."""
        if self._edition is None:
            self._edition = _loaded(self._load)
        return self._edition

    def begin(self, name: str, start: str | None = None) -> "Session":
        """Begin a play; CannotOpen when it is not to be had."""
        return self._opened(new=name, start=start)

    def resume(self, name: str) -> "Session":
        """Go on with a play; CannotOpen when it is not to be had."""
        return self._opened(save=name)

    def _opened(self, **wish: str | None) -> "Session":
        from putilovets.journal.opening import opened

        try:
            return opened(self.folder, self.edition(), **wish)  # type: ignore[arg-type]
        except JournalError as error:
            raise CannotOpen(str(error)) from error


def _loaded(load: "Callable[[], Edition]") -> "Edition":
    """Call a loader that is not ours: it may raise what this layer cannot name, or leave."""
    said = StringIO()
    try:
        with redirect_stderr(said):
            return load()
    except SystemExit as error:
        raise CannotOpen(said.getvalue().strip() or "The content cannot be played.") from error
    except Exception as error:
        first = next(iter(str(error).splitlines()), type(error).__name__)
        raise CannotOpen(f"The content cannot be played: {first}") from error
