"""What stands fixed in a meeting and where its changing numbers are found.

Everything that varies is a declared name; a chamber knows the slots, and reads blocs, points and
votes out of a state's values. Effects, the page and the minutes all read through it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from putilovets.story import voting
from putilovets.story.effects import Effect
from putilovets.story.names import ROW_BITS, ROW_MASK, Value, Values
from putilovets.story.voting import Bloc, Point, Tally

LIVE = ("up", "narrow")
"""What a clause is called while it stands in the draft, as it was said or narrowed."""
MOST_EAR = 3
"""How well a bloc can listen at most."""
HEARS = 2
"""From this ear on a bloc is moved by a speech and may demand a vote of its own."""
FIVE = 5
"""Minutes that asking, reading the line, each clause, each vote and each naming take."""
PATIENCE = 15
"""Minutes without a name or a sum after which every bloc listens less."""


class Seat(NamedTuple):
    """A bloc: what is fixed about it, and the slots of what is not."""

    id: str
    people: int
    cares: Mapping[str, int]
    leaves: int | None
    """Minutes after the opening at which it goes home; None where it stays."""
    here: int
    ear: int
    trust: int
    knows: int
    wants: Mapping[str, int]
    """For each question the slot of its position."""
    seems: Mapping[str, tuple[int, int]]
    """For each question how far below and above its position it might be, to who has not asked."""
    missed: int = -1
    """The slot of the flag that it had not come at the opening; -1 where nobody counts."""


class Clause(NamedTuple):
    """Something that may go into the resolution, and the slots of what becomes of it."""

    id: str
    question: str
    at: int
    """Its position as it was said from the floor."""
    narrow: int | None
    """Its position once narrowed; None where there is no narrower wording."""
    draft: int
    ground: int
    fate: int
    by: int
    """The slot of the word that says who is to do it."""
    hands: tuple[int, int]
    """The slots of the hands for and against."""
    carried: tuple[Effect, ...]
    lost: tuple[Effect, ...]


class Tie(NamedTuple):
    """Two clauses that may be tied, so that they stand or fall together."""

    id: str
    clauses: tuple[str, str]


class Group(NamedTuple):
    """Clauses that are voted on together."""

    clauses: tuple[Clause, ...]
    points: tuple[Point, ...]


@dataclass(frozen=True, repr=False)
class Chamber:
    """A meeting's blocs, clauses, quorum and slots."""

    id: str
    seats: tuple[Seat, ...]
    clauses: tuple[Clause, ...]
    ties: tuple[Tie, ...]
    now: Mapping[str, int]
    """What stands on each question."""
    line: Mapping[str, int]
    """The centre's position on each question on the day of the meeting."""
    quorum: int
    clock: int
    """The slot of the minutes since the opening."""
    dry: int
    """The slot of the minutes since a name or a sum was last heard."""
    read: int
    """The slot of the flag that the line was read out."""
    tied: int
    """The slot of the word that says which two clauses are tied."""
    refused: int
    """The slot of the flag that a demand for a vote of its own was refused."""
    result: int
    """The slot of the word that says how the meeting ended."""
    above: int = -1
    """The slot of the number that pays for going ahead of the line; -1 where none does."""
    least: int = 0
    """The least that this number may be."""
    needed: int = -1
    """The slot of the quorum, where what came before may move it; -1 where it stands fixed."""
    came: int = -1
    """The slot of how many were in the room at the opening; -1 where nobody counts."""

    def __repr__(self) -> str:
        return f"chamber {self.id}"

    @property
    def people(self) -> int:
        """How many may come."""
        return sum(seat.people for seat in self.seats)

    @property
    def weighs(self) -> frozenset[int]:
        """The slots that decide who hears whom, who stays and how the votes go."""
        slots = {self.clock, self.dry, self.read, self.tied}
        slots |= {self.needed} if self.needed >= 0 else set()
        for seat in self.seats:
            slots |= {seat.here, seat.ear, seat.trust, *seat.wants.values()}
        for clause in self.clauses:
            slots |= {clause.draft, clause.ground}
        return frozenset(slots)

    def in_room(self, values: Values) -> Iterator[Seat]:
        """Yield the blocs that are still in the room."""
        return (seat for seat in self.seats if read(values, seat.here))

    def present(self, values: Values) -> int:
        """Return how many people are in the room."""
        return sum(seat.people for seat in self.in_room(values))

    def needs(self, values: Values) -> int:
        """Return how many must be in the room for a vote."""
        return self.quorum if self.needed < 0 else number(values, self.needed)

    def bloc(self, seat: Seat, values: Values) -> Bloc:
        """Return a bloc as it stands."""
        wants = {question: number(values, slot) for question, slot in seat.wants.items()}
        return Bloc(seat.id, seat.people, wants, seat.cares, number(values, seat.trust))

    def point(self, clause: Clause, values: Values) -> Point:
        """Return a clause as it stands in the draft."""
        narrowed = clause.narrow is not None and read(values, clause.draft) == "narrow"
        at = clause.narrow if narrowed and clause.narrow is not None else clause.at
        return Point(clause.id, clause.question, at, number(values, clause.ground))

    def drafted(self, values: Values) -> tuple[Clause, ...]:
        """Return the clauses that were ever taken up; their order numbers them."""
        return tuple(each for each in self.clauses if read(values, each.draft) != "none")

    def numbers(self, values: Values) -> Mapping[str, int]:
        """Return the number of each clause of the draft, by its id."""
        return {clause.id: at for at, clause in enumerate(self.drafted(values), start=1)}

    def live(self, values: Values) -> tuple[Clause, ...]:
        """Return the clauses that stand in the draft."""
        return tuple(each for each in self.clauses if read(values, each.draft) in LIVE)

    def tie(self, values: Values) -> Tie | None:
        """Return the two clauses that are tied, if any are."""
        tied = read(values, self.tied)
        return next((tie for tie in self.ties if tie.id == tied), None)

    def whole(self, values: Values) -> Group:
        """Return the whole draft, to be voted on at once."""
        return self._group(self.live(values), values)

    def apart(self, values: Values) -> tuple[Group, ...]:
        """Return the draft point by point; what is tied stays together."""
        live, tie = self.live(values), self.tie(values)
        bound = tuple(each for each in live if tie is not None and each.id in tie.clauses)
        first = bound[0].id if bound else ""
        return tuple(
            self._group(bound if clause.id == first else (clause,), values)
            for clause in live
            if clause not in bound[1:]
        )

    def demands(self, group: Group, values: Values) -> tuple[Seat, ...]:
        """Return the blocs that ask for a vote of their own on some point of a group."""
        if len(group.points) < 2:
            return ()
        listening = (seat for seat in self.in_room(values) if number(values, seat.ear) >= HEARS)
        return tuple(seat for seat in listening if self._loses_much(seat, group, values))

    def vote(self, group: Group, values: Values) -> Tally:
        """Return the vote of those in the room on a group of clauses put to them together.

        A bloc whose demand for a vote of its own is refused by that trusts the chair less.
        """
        near = voting.near_line(group.points, self.line)
        helps = int(bool(read(values, self.read)) and near)
        refused = self.demands(group, values)
        blocs = (
            voting.slighted(self.bloc(seat, values)) if seat in refused else self.bloc(seat, values)
            for seat in self.in_room(values)
        )
        return voting.tally(blocs, group.points, self.now, helps, self.needs(values))

    def _loses_much(self, seat: Seat, group: Group, values: Values) -> bool:
        gains = voting.ballot(self.bloc(seat, values), group.points, self.now, 0).gains
        return min(gains) <= voting.SPLIT

    def _group(self, clauses: tuple[Clause, ...], values: Values) -> Group:
        return Group(clauses, tuple(self.point(clause, values) for clause in clauses))

    def signature(self) -> object:
        """Return what decides about the votes, as plain data."""
        seats = [
            [seat.id, seat.people, sorted(seat.cares.items()), seat.leaves] for seat in self.seats
        ]
        clauses = [[each.id, each.question, each.at, each.narrow] for each in self.clauses]
        ties = [[tie.id, *tie.clauses] for tie in self.ties]
        fixed = [sorted(self.now.items()), sorted(self.line.items()), self.quorum]
        return [seats, clauses, ties, fixed]


def read(values: Values, slot: int) -> Value:
    """Return the value in a slot."""
    return values[slot >> ROW_BITS][slot & ROW_MASK]


def number(values: Values, slot: int) -> int:
    """Return the number in a slot."""
    return int(values[slot >> ROW_BITS][slot & ROW_MASK])
