"""A class of whole plays, handed in: playing them all again, and reporting on them."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.rounds import seconds
from benchmarks.row import Budget, Effort, Measured
from putilovets.bots.players import at_random, play_out
from putilovets.classroom.assignment_models import AssignmentFile, AssignmentTable, PartTable
from putilovets.classroom.assignments import Assignment
from putilovets.classroom.debrief import debrief
from putilovets.classroom.handins import SUFFIX, written
from putilovets.classroom.lessons import shipped_lessons
from putilovets.classroom.records import Answer, Record
from putilovets.classroom.report.as_csv import table_of
from putilovets.classroom.report.as_page import page_of
from putilovets.classroom.report.reporting import class_report
from putilovets.classroom.verifying import Verifier
from putilovets.pack.compiled.kept import edition_at
from putilovets.pack.home import shipped_content
from putilovets.story.edition import Edition

ALLOWED = Budget(1, at_least=False)
"""The seconds that are allowed, once."""
START = "beginning"
ROUNDS = 3


@dataclass(frozen=True)
class OfAClass(ABC):
    """Seconds that something takes with the hand-ins of so many whole plays of the story."""

    many: int
    allowed: float
    """Seconds."""
    folder: Path
    """An empty folder."""
    budget: Budget = ALLOWED

    @property
    @abstractmethod
    def name(self) -> str:
        """What is done, and with how many."""

    @abstractmethod
    def work(self, edition: Edition, whole: Assignment) -> None:
        """Do it once, from reading the first file."""

    def run(self, effort: Effort) -> Measured:
        """Hand them in, then do it again and again."""
        edition, whole = _handed_in(self.folder, self.many)
        times = range(_rounds(effort))
        return _measured([seconds(lambda: self.work(edition, whole)) for _ in times], self.allowed)


class Verifying(OfAClass):
    """Seconds to play whole plays of the shipped story again, digest for digest."""

    @property
    def name(self) -> str:
        """How many."""
        return f"replay-verify {self.many} finished plays"

    def work(self, edition: Edition, whole: Assignment) -> None:
        """Verify them all, to the last verdict."""
        found = Verifier(edition, [whole]).verdicts(self.folder)
        assert [each.status for each in found] == ["ok"] * self.many


class Reporting(OfAClass):
    """Seconds from the files of a class that played the whole story to its page and table."""

    @property
    def name(self) -> str:
        """How many."""
        return f"report of {self.many} finished plays"

    def work(self, edition: Edition, whole: Assignment) -> None:
        """Verify and report."""
        judge = Verifier(edition, [whole])
        report = class_report(judge, judge.verdicts(self.folder), whole)
        assert report.n == self.many
        assert page_of(report)
        assert table_of(report)


def _rounds(effort: Effort) -> int:
    return min(effort.rounds, ROUNDS)


def _handed_in(folder: Path, many: int) -> tuple[Edition, Assignment]:
    """Write so many hand-ins of whole plays into a new folder."""
    folder.mkdir()
    edition = edition_at(shipped_content())
    whole = _whole(edition)
    for number in range(many):
        play = play_out(edition.story, at_random(number), number, START)
        answers = tuple(
            Answer(prompt=asked.prompt, text=f"Of {number}.", shared=True, decision=asked.decision)
            for page in debrief(whole, edition, play)
            for asked in page.asked
        )
        record = Record(assignment=whole.as_toml(), who=f"bot-{number}", answers=answers)
        told = written(whole, edition, record, play)
        (folder / f"bot-{number:03}{SUFFIX}").write_bytes(told.encode())
    return edition, whole


def _whole(edition: Edition) -> Assignment:
    """Return an assignment that plays the shipped story from its first page to any ending."""
    ends = [place.id for place in edition.story.places.values() if place.ends]
    lesson = next(iter(shipped_lessons().values()))
    part = PartTable(start=START, until=ends, minutes=240)
    head = AssignmentTable(lesson=lesson.lesson.id, seeds="own", part=part)
    return Assignment(AssignmentFile(assignment=head), lesson)


def _measured(took: list[float], allowed: float) -> Measured:
    ours = median(took)
    return Measured(f"{ours:.1f} s", f"{allowed:g} s allowed", ours / allowed)
