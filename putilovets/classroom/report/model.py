"""A class report as plain data: distributions, what is known, and words that were shared."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from putilovets.classroom.debrief import Known
from putilovets.classroom.lesson_models import Step
from putilovets.story.edition import Basis


class Left(NamedTuple):
    """A file that is not counted."""

    file: str
    says: str
    """Why, in a sentence."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a distribution."""

    choices: tuple[str, ...]
    """The words of the choices; several where they are told together."""
    count: int
    absent: bool
    """Whether those who did not decide there are counted in it."""
    attested: bool
    """Whether a source attests one of the choices."""


class Cited(NamedTuple):
    """A source and what it says."""

    id: str
    says: str
    work: str
    """The work it stands in; empty for a work."""
    at: str
    """Where in the work."""


class Reason(NamedTuple):
    """What a pupil chose to share about a decision."""

    question: str
    text: str
    under: tuple[str, ...]
    """The words of the row it belongs to; empty where no numbers are told."""


@dataclass(frozen=True)
class DecisionRow:
    """One decision of the class."""

    number: int
    """From 1, in the order of the report."""
    title: str
    """The page on which it was made."""
    day: str
    """The date in words; empty where the page has none."""
    opening: str
    """How the page begins, for all who come to it; empty where that differs."""
    bars: tuple[Bar, ...]
    """Empty where too few chose differently for numbers to be told."""
    options: tuple[str, ...]
    """The words of everything that could be chosen."""
    known: Known
    attested: str
    """The words of the choice that a source attests; empty where none is attested."""
    reasons: tuple[Reason, ...]
    shared: int
    """How many reasons were shared in all."""


class Answers(NamedTuple):
    """What was shared in answer to one prompt that is about no decision."""

    step: Step
    title: str
    """Of the step."""
    question: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class ClassReport:
    """Everything that a report tells."""

    title: str
    code: str
    """The class code."""
    lesson: str
    purpose: str
    played: bool
    """Whether anything was played; a lesson may only be read."""
    files: int
    """How many hand-ins are counted."""
    n: int
    """How many voices: one for a pupil's hand-in, and the hands of a class for a class's."""
    left: tuple[Left, ...]
    decisions: tuple[DecisionRow, ...]
    answers: tuple[Answers, ...]
    labels: Mapping[Basis, tuple[int, int]]
    """How many of the pages that were met rest on what, and how many of their paragraphs."""
    cited: tuple[Cited, ...]
    """Every source that is cited, once."""

    @property
    def enough(self) -> bool:
        """Whether there are enough voices for anything of them to be told."""
        return self.n >= LEAST_TOLD


LEAST_TOLD = 3
"""With fewer voices nothing of them is told."""
