"""Opening a play that may be part of a lesson, and a lesson by whatever a person calls it."""

from pathlib import Path

from putilovets.classroom.assignments import Assignment, assignment_for, assignment_in
from putilovets.classroom.errors import LessonError
from putilovets.classroom.finding import lesson_in
from putilovets.classroom.opening import Lesson, resume_lesson
from putilovets.classroom.records import FOLDER, RecordFile, record_in
from putilovets.journal.errors import JournalError
from putilovets.journal.folder import play_path
from putilovets.journal.session import Session, resume
from putilovets.story.edition import Edition

ORDINARY = "It goes on as an ordinary play."
MOST = 2_000
"""The most records that are looked through."""


def reopened(folder: Path, edition: Edition, name: str) -> Lesson | Session:
    """Go on with a play, with its lesson where it was played in one; JournalError if it cannot.

    A lesson whose record is gone or damaged is said to be so, and the play opens without it.
    """
    if lesson_in(folder, name) is None:
        return resume(folder, name, edition)
    try:
        return resume_lesson(folder, name, edition)
    except LessonError as error:
        session = resume(folder, name, edition)
        session.notices = (*session.notices, f"{error} {ORDINARY}")
        return session


def lesson_called(folder: Path, edition: Edition, called: str) -> Lesson:
    """Return a lesson that was begun, by the name of its play, or by file or class code if read.

    LessonError or JournalError says why there is none.
    """
    if _is_play(folder, called):
        return resume_lesson(folder, called, edition)
    try:
        assignment = assignment_for(called)
    except LessonError:
        raise LessonError(
            f"There is no play called {called!r}, and it is neither a file nor a class code."
        ) from None
    record = begun_before(folder, assignment)
    if record is None:
        raise LessonError(f"The lesson {assignment.code} has not been begun on this computer.")
    return Lesson(assignment, record, edition, None)


def begun_before(folder: Path, assignment: Assignment) -> RecordFile | None:
    """Return the last record of a lesson that is read; None where there is none, or it is played.

    A played lesson is gone on with by its play.
    """
    if assignment.played:
        return None
    found = (_readable(folder, path.stem) for path in _records(folder))
    return next((each for each in found if each is not None and _of(each, assignment)), None)


def _records(folder: Path) -> list[Path]:
    try:
        found = [path for path in (folder / FOLDER).iterdir() if path.suffix == ".json"][:MOST]
        return sorted(found, key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)
    except OSError:
        return []


def _readable(folder: Path, called: str) -> RecordFile | None:
    try:
        return record_in(folder, called)
    except LessonError:
        return None


def _of(file: RecordFile, assignment: Assignment) -> bool:
    try:
        return assignment_in(file.record.assignment).code == assignment.code
    except LessonError:
        return False


def _is_play(folder: Path, called: str) -> bool:
    try:
        return play_path(folder, called).is_file()
    except JournalError:
        return False
