"""The play that is printed, with its lesson where it was played in one. All is only read."""

from pathlib import Path

from putilovets.classroom.assignments import Assignment, assignment_in
from putilovets.classroom.cuts import cut
from putilovets.classroom.errors import LessonError
from putilovets.classroom.finding import lesson_in
from putilovets.classroom.paper.pages import Paper
from putilovets.classroom.protocol.protocol import minute_book_of
from putilovets.classroom.records import FOLDER, Record, record_in
from putilovets.journal.folder import play_path
from putilovets.journal.looking import looked_at
from putilovets.story.edition import Edition


def minute_book_in(plays: Path, name: str, edition: Edition) -> Paper:
    """Return the minute book of a play, or of a lesson that was read, by the name of its record.

    JournalError or LessonError says why there is none; a lesson whose record is lost is told
    without it.
    """
    if _only_read(plays, name):
        record = record_in(plays, name).record
        assignment = assignment_in(record.assignment)
        return minute_book_of(edition, None, (assignment, record))
    called = lesson_in(plays, name)
    if called is None:
        play, notes = looked_at(plays, name, edition)
        return minute_book_of(edition, play, None, notes)
    try:
        lesson = _lesson(plays, called)
    except LessonError as error:
        play, notes = looked_at(plays, name, edition)
        lost = f"{error} The answers are therefore not in this book."
        return minute_book_of(edition, play, None, (*notes, lost))
    played = cut(edition, lesson[0]) if lesson[0].played else edition
    play, notes = looked_at(plays, name, played)
    return minute_book_of(played, play, lesson, notes)


def _lesson(plays: Path, called: str) -> tuple[Assignment, Record]:
    record = record_in(plays, called).record
    return assignment_in(record.assignment), record


def _only_read(plays: Path, name: str) -> bool:
    """Tell whether a name is that of a record and of no play."""
    return (
        name.isalnum()
        and (plays / FOLDER / f"{name}.json").is_file()
        and not play_path(plays, name).is_file()
    )
