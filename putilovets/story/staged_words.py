"""How places of stages are told at a glance: the words that no rule reads."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """The wordings of a clause, and what minutes say of it."""

    text: str
    narrow: str
    """Empty where there is no narrower wording."""
    movers: Mapping[str, str]
    """The speeches from which it can be taken up, each with its speaker."""
    duty: str
    """``promote``, ``supervise`` or ``shop``."""
    days: Mapping[str, date]
    """For each person who may be named, the day by which it is to be done."""

    def reads(self, state: str) -> str:
        """Return how the clause reads in a state of the draft: as it was said, or narrowed."""
        return self.narrow if state == "narrow" else self.text


@dataclass(frozen=True, slots=True)
class MeetingWords:
    """How a meeting is told at a glance and minuted."""

    id: str
    opens: int
    """Minutes since midnight."""
    blocs: Mapping[str, str]
    """The label of each bloc."""
    items: Mapping[str, str]
    """The title of each item of the agenda."""
    speeches: Mapping[str, tuple[str, str]]
    """For each speech its item and its speaker."""
    clauses: Mapping[str, ClauseWords]
    ties: Mapping[str, str]
    """How each tie reads."""


@dataclass(frozen=True, slots=True)
class DeskWords:
    """How a desk is told at a glance."""

    papers: Mapping[str, tuple[str, str]]
    """For each paper whom it comes from and what it says."""
    tasks: Mapping[str, str]
    """The words of each task."""
    days: tuple[date, ...]
    """The evenings in order."""
    meeting: date | None
    """The day of the meeting that the evenings lead to."""
    to: str = ""
    """The place that the evenings lead to."""


@dataclass(frozen=True, slots=True)
class LetterWords:
    """A letter to the wall newspaper, at a glance."""

    sender: str
    """Who wrote it."""
    columns: Mapping[str, int]
    """For each way in which it may be printed, how many columns it takes."""


@dataclass(frozen=True, slots=True)
class NewspaperWords:
    """A wall newspaper at a glance."""

    columns: int
    """How many the sheet has."""
    letters: Mapping[str, LetterWords]
