"""A vote as hands in a room: bloc by bloc, with the tally, the quorum and every reason.

Everything here is worked out by the chamber that voted, from the values it voted on.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from putilovets.story.chamber import Chamber, Group, Seat, number
from putilovets.story.days import day_words
from putilovets.story.edition import Edition
from putilovets.story.names import Values
from putilovets.story.playthrough import Move, Playthrough
from putilovets.story.staged_words import MeetingWords
from putilovets.story.stages import Meeting
from putilovets.story.voting import Ballot, Tally
from putilovets.view.listing import listed
from putilovets.view.meeting import clock_words, gone, reasons, wording
from putilovets.view.plainly import plainly
from putilovets.view.safe import safe

VOTES = ("vote/whole", "vote/points")
"""The choices that take a vote."""
NO_VOTE = "No vote has been taken in this play yet."

Raised = Literal["for", "against", "not voting", "not counted", "gone home", "not come"]
"""What the people of a bloc do with their hands."""


class Hands(NamedTuple):
    """The people of one bloc."""

    label: str
    people: int
    raised: Raised
    total: str = ""
    """The sum they voted by, signed; empty where they did not vote."""
    plain: str = ""
    """What most moved them, as a clause."""
    reasons: tuple[str, ...] = ()
    """The parts of the sum."""


class Count(NamedTuple):
    """The hands on what was put to the vote together."""

    told: str
    """What came of it, with the tally, in a sentence."""
    present: int
    quorum: int
    rows: tuple[Hands, ...]

    @property
    def room(self) -> str:
        """How many were in the room, and how many a vote needs."""
        return f"{self.present} in the room, {self.quorum} needed"

    def labels(self, raised: Raised) -> str:
        """Return who did that with their hands, each with how many they are; empty for nobody."""
        return ", ".join(f"{row.label} {row.people}" for row in self.rows if row.raised == raised)


class Vote(NamedTuple):
    """One vote of a meeting."""

    title: str
    """The meeting, its day and the time of the vote."""
    counts: tuple[Count, ...]
    """One where the draft was put as a whole; else one for each part of it."""


def last_vote(edition: Edition, play: Playthrough) -> Vote | None:
    """Return the last vote of a play; None where none has been taken."""
    moves, states = play.moves, play.states
    for at in range(len(moves) - 1, -1, -1):
        place = _meeting(edition, moves[at])
        if place is not None:
            values = states[at].values
            counts = tuple(_counts(edition, place, moves[at].choice, values))
            return Vote(_title(edition, place, values), counts)
    return None


def just_counted(edition: Edition, play: Playthrough) -> Iterator[Count]:
    """Yield the hands that the last choice has counted; none where it took no vote."""
    move, before = play.last_move, play.before
    if move is None or before is None:
        return
    place = _meeting(edition, move)
    if place is not None:
        yield from _counts(edition, place, move.choice, before.values)


def _meeting(edition: Edition, move: Move) -> Meeting | None:
    """Return the meeting in which a move took a vote; None where it took none."""
    place = edition.story.places[move.place]
    return place if isinstance(place, Meeting) and move.choice in VOTES else None


def _title(edition: Edition, place: Meeting, values: Values) -> str:
    setting, words = edition.settings[place.id], edition.meetings[place.id]
    clock = clock_words(words.opens + number(values, place.chamber.clock))
    day = day_words(setting.day) if setting.day else ""
    return safe(". ".join(filter(None, (setting.title, ", ".join(filter(None, (day, clock)))))))


def _counts(edition: Edition, place: Meeting, choice: str, values: Values) -> Iterator[Count]:
    chamber, words = place.chamber, edition.meetings[place.id]
    whole = choice == VOTES[0]
    for group in (chamber.whole(values),) if whole else chamber.apart(values):
        tally = chamber.vote(group, values)
        told = safe(_told(_what(words, chamber, group, values), tally))
        rows = tuple(_rows(words, chamber, group, values, tally))
        yield Count(told, tally.present, tally.quorum, rows)


def _told(what: str, tally: Tally) -> str:
    if not tally.valid:
        missing = f"{tally.present} in the room, {tally.quorum} needed. No vote stands."
        return f"{what[:1].upper()}{what[1:]}: {missing}"
    yes, no, none = (tally.hands(each) for each in ("for", "against", "abstains"))
    word = "Carried" if tally.carried else "Not carried"
    return f"{word}: {what}. For {yes}, against {no}, not voting {none}."


def _what(words: MeetingWords, chamber: Chamber, group: Group, values: Values) -> str:
    """Return what was voted on: one point in its words, several by their numbers in the draft."""
    if len(group.clauses) == 1:
        return f"«{wording(words, group.clauses[0], values).rstrip('.')}»"
    numbers = chamber.numbers(values)
    return f"points {listed([str(numbers[each.id]) for each in group.clauses])}"


def _rows(
    words: MeetingWords, chamber: Chamber, group: Group, values: Values, tally: Tally
) -> Iterator[Hands]:
    ballots = {each.bloc: each for each in tally.ballots}
    for seat in chamber.seats:
        label, mine = safe(words.blocs[seat.id]), ballots.get(seat.id)
        if mine is None:
            absent: Raised = (
                "not come" if gone(chamber, seat, values) == "not come" else "gone home"
            )
            yield Hands(label, seat.people, absent)
        elif not tally.valid:
            yield Hands(label, seat.people, "not counted")
        else:
            yield _voted(label, chamber, seat, group, values, mine)


def _voted(
    label: str, chamber: Chamber, seat: Seat, group: Group, values: Values, mine: Ballot
) -> Hands:
    verdict = mine.verdict
    return Hands(
        label,
        seat.people,
        "not voting" if verdict == "abstains" else verdict,
        f"{mine.total:+}",
        safe(plainly(chamber, seat, group, values, mine)),
        tuple(safe(each) for each in reasons(chamber, seat, group, values, mine)),
    )
