"""A class report, made of hand-ins that were verified."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from putilovets.classroom.assignments import Assignment
from putilovets.classroom.debrief import known_of
from putilovets.classroom.errors import LessonError
from putilovets.classroom.report.ballots import Gathered, gathered
from putilovets.classroom.report.choosing import answers, reasons
from putilovets.classroom.report.grounds import labels_of
from putilovets.classroom.report.model import (
    LEAST_TOLD,
    Bar,
    ClassReport,
    DecisionRow,
    Left,
)
from putilovets.classroom.report.moments import attested_in, cited, opening
from putilovets.classroom.tally import Spot, Table, tables
from putilovets.classroom.verdicts import Verdict
from putilovets.classroom.verifying import Verifier
from putilovets.story.edition import Edition


def class_report(
    verifier: Verifier, verdicts: Sequence[Verdict], wanted: Assignment | None = None
) -> ClassReport:
    """Return the report of the assignment that is wanted, or of the one most hand-ins are of.

    LessonError where no hand-in says which assignment it is of.
    """
    assignment = wanted or _most(verifier, verdicts)
    counted = [each for each in verdicts if each.good and _code(each) == assignment.code]
    edition = verifier.edition_of(assignment)
    told = gathered(edition, counted)
    n = sum(each.many for each in told.ballots)
    enough = n >= LEAST_TOLD
    decisions = tuple(_decisions(assignment, edition, told))
    return ClassReport(
        title=assignment.title,
        code=assignment.code,
        lesson=assignment.lesson.lesson.title,
        purpose=assignment.lesson.lesson.purpose,
        played=assignment.played,
        files=len(counted),
        n=n,
        left=tuple(_left(verdicts, assignment)),
        decisions=decisions,
        answers=tuple(answers(assignment, told.ballots)) if enough else (),
        labels=labels_of(assignment, edition, told),
        cited=cited(edition, (each for row in decisions for each in row.known.sources)),
    )


def _most(verifier: Verifier, verdicts: Iterable[Verdict]) -> Assignment:
    codes = Counter(_code(each) for each in verdicts if each.good)
    known = sorted((-many, code) for code, many in codes.items() if code in verifier.assignments)
    if not known:
        raise LessonError(
            "Not one file can be counted, so there is nothing to report; "
            "putilovets teach verify says of each what is wrong."
        )
    return verifier.assignments[known[0][1]]


def _code(verdict: Verdict) -> str:
    return verdict.read.hand_in.code if verdict.read is not None else ""


def _left(verdicts: Iterable[Verdict], assignment: Assignment) -> Iterator[Left]:
    for each in verdicts:
        if not each.good:
            yield Left(each.file, f"{each.status}: {each.says}")
        elif _code(each) != assignment.code:
            says = f"other assignment: its class code is {_code(each)}; report on it by itself."
            yield Left(each.file, says)


def _decisions(assignment: Assignment, edition: Edition, told: Gathered) -> Iterator[DecisionRow]:
    """Yield the decisions to which enough came, in the order of the story."""
    found = tables(
        [each.voices for each in told.ballots],
        {spot: tuple(options) for spot, options in told.options.items()},
    )
    numbers = count(1)
    for spot in sorted(found, key=lambda each: (told.latest[each], each)):
        yield _row(assignment, edition, told, spot, found[spot], next(numbers))


def _row(
    assignment: Assignment, edition: Edition, told: Gathered, spot: Spot, table: Table, number: int
) -> DecisionRow:
    decision, words = told.first[spot], told.options[spot]
    known = known_of(assignment, decision)
    attested = attested_in(known, words)
    bars = tuple(
        Bar(
            tuple(words[each] for each in row.choices),
            row.count,
            row.absent,
            any(words[each] == attested for each in row.choices),
        )
        for row in table.rows
    )
    given, shared = reasons(assignment, told, spot, table, bars)
    return DecisionRow(
        number=number,
        title=decision.title,
        day=decision.day,
        opening=opening(edition, spot),
        bars=bars,
        options=tuple(words.values()),
        known=known,
        attested=attested,
        reasons=given,
        shared=shared,
    )
