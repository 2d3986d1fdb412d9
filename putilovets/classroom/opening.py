"""A lesson that is opened: begun from an assignment, or gone on with."""

from dataclasses import dataclass
from pathlib import Path

from putilovets.classroom.assignments import Assignment, assignment_in
from putilovets.classroom.cuts import cut
from putilovets.classroom.errors import LessonError
from putilovets.classroom.finding import lesson_in
from putilovets.classroom.records import Record, RecordFile, new_record, record_in
from putilovets.journal.errors import JournalError
from putilovets.journal.folder import play_path
from putilovets.journal.opening import fresh_seed
from putilovets.journal.session import Session, begin, resume
from putilovets.journal.shelf import free_name
from putilovets.story.edition import Edition

ONE_PLAY = (
    "In a lesson there is one play, the one that is handed in; undo takes back what is not signed."
)
NO_UNDO = "In this lesson a choice stands: your teacher has set it so"


@dataclass
class Lesson:
    """A lesson in hand: its assignment, its record, and the play, where anything is played."""

    assignment: Assignment
    file: RecordFile
    edition: Edition
    """The story as far as the lesson goes."""
    session: Session | None
    """None in a lesson that is read."""

    @property
    def record(self) -> Record:
        """What has been written down so far."""
        return self.file.record


def begin_lesson(
    plays: Path, edition: Edition, assignment: Assignment, who: str = "", name: str | None = None
) -> Lesson:
    """Begin a lesson; LessonError or JournalError says why it cannot be begun."""
    played = cut(edition, assignment) if assignment.played else edition
    called = free_name(plays, _stem(assignment)) if name is None else name
    play_path(plays, called)
    file = new_record(plays, Record(assignment=assignment.as_toml(), who=who))
    if not assignment.played:
        return Lesson(assignment, file, played, None)
    seed = assignment.head.seed
    if assignment.head.seeds == "own":
        seed = fresh_seed()
    try:
        session = begin(plays, called, played, seed, assignment.cut.start, file.id)
    except JournalError:
        file.path.unlink(missing_ok=True)
        raise
    return _with_rules(Lesson(assignment, file, played, session))


def resume_lesson(plays: Path, name: str, edition: Edition) -> Lesson:
    """Go on with a lesson; LessonError or JournalError says why that cannot be."""
    called = lesson_in(plays, name)
    if called is None:
        raise LessonError(f"The play {name!r} was not played in a lesson.")
    file = record_in(plays, called)
    assignment = assignment_in(file.record.assignment)
    played = cut(edition, assignment)
    return _with_rules(Lesson(assignment, file, played, resume(plays, name, played)))


def _with_rules(lesson: Lesson) -> Lesson:
    if lesson.session is not None:
        lesson.session.one_play = ONE_PLAY
    if lesson.session is not None and not lesson.assignment.head.undo:
        lesson.session.no_undo = NO_UNDO
    return lesson


def _stem(assignment: Assignment) -> str:
    return f"lesson {assignment.code}"
