"""Which play is opened, and whether it is part of a lesson; what lessons need is read only then."""

from pathlib import Path
from typing import TYPE_CHECKING

from putilovets.journal.folder import play_path
from putilovets.journal.lines import LONGEST_LINE, BadLine, read_header
from putilovets.journal.opening import last_of, opened
from putilovets.journal.session import Session
from putilovets.story.edition import Edition

if TYPE_CHECKING:
    from putilovets.classroom.opening import Lesson


def lesson_in(plays: Path, name: str) -> str | None:
    """Return by what the record of a play's lesson is called; None where it was played in none."""
    try:
        with play_path(plays, name).open("rb") as file:
            return read_header(file.readline(LONGEST_LINE + 1)).lesson
    except (OSError, BadLine):
        return None


def open_play(
    folder: Path,
    edition: Edition,
    *,
    new: str | None = None,
    go_on: bool = False,
    save: str | None = None,
    seed: int | None = None,
    start: str | None = None,
) -> "Lesson | Session":
    """Return the play that is asked for, with its lesson if it has one.

    JournalError says why it is not to be had.
    """
    name = save
    if name is None and new is None and seed is None and start is None:
        name = last_of(folder, edition)
    if name is not None and lesson_in(folder, name) is not None:
        from putilovets.classroom.reopening import reopened

        found = reopened(folder, edition, name)
        if go_on or save is not None or not _over(found):
            return found
        _session_of(found).close()
        go_on = False
    return opened(folder, edition, new=new, go_on=go_on, save=save, seed=seed, start=start)


def _over(found: "Lesson | Session") -> bool:
    if not isinstance(found, Session):
        return found.record.finished
    return found.play.ending is not None


def _session_of(found: "Lesson | Session") -> Session:
    session = found if isinstance(found, Session) else found.session
    assert session is not None
    return session
