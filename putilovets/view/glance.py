"""What is seen of a meeting or a desk at a glance, as plain data for every front end."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

NO_MEETING = "You are in no meeting."
"""The room, where there is none."""
COMING = "The meeting is still to come. This is as far as you know them."
"""Said before the room of a meeting that has not begun."""


class Axis(NamedTuple):
    """One question that the meeting touches."""

    label: str
    low: str
    high: str
    now: int
    line: int | None
    """The centre's position; None where it has none."""
    draft: tuple[int, ...]
    """The positions of the clauses in the draft, without repeats, lowest first."""


class Reach(NamedTuple):
    """Where a bloc stands on a question, as far as the player knows; `low` is `high` if exactly."""

    low: int
    high: int


class Row(NamedTuple):
    """A bloc as the chair sees it."""

    label: str
    people: int
    here: bool
    ear: int
    trust: int
    leaves: str
    """When it goes home, such as 21:45; empty where it stays."""
    known: bool
    stands: tuple[Reach, ...]
    """One for each axis."""
    verdict: str
    """How it would vote now: for, against, abstains, or two of them with "or"; empty without a
    draft."""
    total: str
    """The sum behind it, signed; a range where the bloc is not known."""
    reasons: tuple[str, ...]
    """How the sum comes about, a sentence for each part of it."""
    demands: bool
    """Whether it asks for a vote of its own on some point."""
    gone: str = ""
    """Why it is not in the room, in words: not come, or gone home; empty where it is."""
    plain: str = ""
    """What most moves it to vote so, as a clause; empty where that is not known."""


def absent(rows: Sequence[Row]) -> str:
    """Say who is not in the room, in a sentence; empty where everybody is."""
    told = []
    for gone in dict.fromkeys(row.gone for row in rows if row.gone):
        who = ", ".join(row.label for row in rows if row.gone == gone)
        told.append(f"{gone[:1].upper()}{gone[1:]}: {who}.")
    return " ".join(told)


class DraftLine(NamedTuple):
    """One clause that was taken up."""

    number: int
    text: str
    question: str
    at: int
    ground: str
    state: Literal["up", "narrow", "deferred", "struck"]
    tied: bool
    who: str
    """Who is to do it and by when; empty where nobody is named."""
    hands: str
    """The hands for and against, once it has been voted on."""
    duty: str = ""
    """Which of the two duties it serves, in words."""


class MeetingTable(NamedTuple):
    """Everything about a meeting that is seen at a glance."""

    stage: str
    clock: str
    quorum: int
    here: int
    roll: int
    line_read: bool
    next_leaving: str
    """Who goes home next and when, in words; empty where nobody does."""
    axes: tuple[Axis, ...]
    rows: tuple[Row, ...]
    draft: tuple[DraftLine, ...]
    forecast: str
    """What would come of putting the draft to the vote now; empty where there is none."""
    about: int = 0
    """The number of the point that the page is about; 0 where it is about none."""
    ahead: str = ""
    """How long reading, voting and naming take; empty where there is nothing to vote on."""
    apart: str = ""
    """What would come of a vote point by point; empty where it would be the same vote."""
    price: str = ""
    """Which gauges the draft would move from what to what if it were carried as it stands."""
    restless: str = ""
    """Who leaves next for want of a name or a sum, and when; empty where nobody does."""


class PaperLine(NamedTuple):
    """One of the papers on the desk."""

    label: str
    text: str
    left: bool
    """Whether it was left out."""


class Evening(NamedTuple):
    """One evening of the period."""

    day: str
    state: Literal["done", "open", "now", "ahead"]
    what: str
    """What was done with it; empty for one that is still to come."""


class DeskTable(NamedTuple):
    """A period at the desk at a glance."""

    papers: tuple[PaperLine, ...]
    sorted: bool
    """Whether the papers have been sorted."""
    evenings: tuple[Evening, ...]


LetterState = Literal["printed", "edited", "lying", "aside"]
"""What was made of a letter: printed as written or otherwise, not dealt with, or put aside."""


class LetterLine(NamedTuple):
    """One letter to a wall newspaper."""

    sender: str
    columns: int
    """How many columns it takes: on the sheet as it is printed, elsewhere as it was written."""
    state: LetterState


class NewspaperTable(NamedTuple):
    """A wall newspaper at a glance."""

    columns: int
    """How many columns the sheet has."""
    free: int
    """How many of them are still free."""
    letters: tuple[LetterLine, ...]
    """The letters that came: those on the sheet first, in the order in which they were printed."""

    @property
    def printed(self) -> tuple[LetterLine, ...]:
        """The letters on the sheet."""
        return tuple(each for each in self.letters if each.state in ("printed", "edited"))
