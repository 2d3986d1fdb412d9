"""What is done in a meeting: time passes, people are moved or leave, the draft is voted on."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from putilovets.story import floor_boxes
from putilovets.story.boxes import Box
from putilovets.story.chamber import (
    HEARS,
    MOST_EAR,
    PATIENCE,
    Chamber,
    Clause,
    Group,
    Seat,
    number,
    read,
)
from putilovets.story.effects import Effect
from putilovets.story.turn import Turn
from putilovets.story.voting import Point, Tally, ahead, slighted

REACH = 2
"""How far off a speech may stand and still move a bloc."""
HECKLED = 4
"""From how far off a speech is heckled."""
LATEST = 600
"""Where the clock of a meeting stops, in minutes."""


class Pass(NamedTuple):
    """Let minutes pass: without a name or a sum blocs listen less, and late ones go home."""

    chamber: Chamber
    minutes: int
    told: bool = False
    """Whether a name or a sum was heard, or something was decided."""

    @property
    def writes(self) -> str:
        """The clock."""
        return f"clock of {self.chamber.id}"

    @property
    def touches(self) -> frozenset[int]:
        """The clock, who listens and who is here."""
        return minute_slots(self.chamber)

    @property
    def within(self) -> tuple[Effect, ...]:
        """None."""
        return ()

    def apply(self, turn: Turn) -> None:
        """Move the clock, tire those who heard nothing, and see the late ones off."""
        pass_minutes(turn, self.chamber, self.minutes, self.told)

    def widen(self, box: Box) -> Box:
        """Let the minutes pass for every state."""
        return floor_boxes.passed(box, self.chamber, self.minutes, self.told)


class Opened(NamedTuple):
    """Count once who is in the room as a meeting is opened."""

    chamber: Chamber

    @property
    def writes(self) -> str:
        """How many came."""
        return f"those who came to {self.chamber.id}"

    @property
    def touches(self) -> frozenset[int]:
        """How many came, and who had not."""
        missed = (seat.missed for seat in self.chamber.seats)
        return frozenset((self.chamber.came, *missed))

    @property
    def within(self) -> tuple[Effect, ...]:
        """None."""
        return ()

    def apply(self, turn: Turn) -> None:
        """Write down how many are in the room and who is not, unless it has been done."""
        if turn.get(self.chamber.came):
            return
        turn.put(self.chamber.came, self.chamber.present(turn.values))
        for seat in self.chamber.seats:
            if not read(turn.values, seat.here):
                turn.put(seat.missed, True)

    def widen(self, box: Box) -> Box:
        """Count all who may be there."""
        return floor_boxes.opened(box, self.chamber)


class Speak(NamedTuple):
    """Hear a speech to the end: those who listen and stand near are moved one step."""

    chamber: Chamber
    stand: Mapping[str, int]
    """The position of the speech on each question it touches."""
    own: int
    """The number of the seat whose speaker it is; -1 where it is nobody's in the room."""

    @property
    def writes(self) -> str:
        """Positions."""
        return f"positions of {self.chamber.id}"

    @property
    def touches(self) -> frozenset[int]:
        """Positions, ears, and whether the speaker is known."""
        slots = set[int]()
        for seat in self.chamber.seats:
            slots |= {seat.ear, seat.knows, *(seat.wants[each] for each in self.stand)}
        return frozenset(slots)

    @property
    def within(self) -> tuple[Effect, ...]:
        """None."""
        return ()

    def apply(self, turn: Turn) -> None:
        """Move the positions of those who hear, and raise the ears of those who heckle."""
        for at, seat in enumerate(self.chamber.seats):
            if not turn.get(seat.here):
                continue
            heard = number(turn.values, seat.ear)
            if at == self.own:
                turn.put(seat.knows, True)
            if at == self.own or self._distant(seat, turn) >= HECKLED:
                turn.put(seat.ear, min(heard + 1, MOST_EAR))
            if heard >= HEARS:
                self._sway(seat, turn)

    def _distant(self, seat: Seat, turn: Turn) -> int:
        stands = self.stand.items()
        return max(
            (abs(number(turn.values, seat.wants[each]) - y) for each, y in stands), default=0
        )

    def _sway(self, seat: Seat, turn: Turn) -> None:
        for question, y in self.stand.items():
            want = number(turn.values, seat.wants[question])
            if want != y and abs(want - y) <= REACH:
                turn.put(seat.wants[question], want + (1 if y > want else -1))

    def widen(self, box: Box) -> Box:
        """Move all who may hear it."""
        return floor_boxes.spoken(box, self.chamber, self.stand, self.own, (REACH, HECKLED))


class Decide(NamedTuple):
    """Put the draft to the vote, whole or point by point."""

    chamber: Chamber
    whole: bool
    minutes: int

    @property
    def writes(self) -> str:
        """What becomes of the clauses."""
        return f"votes of {self.chamber.id}"

    @property
    def touches(self) -> frozenset[int]:
        """Hands, fates, how the meeting ended, what refusing and going ahead cost, and time."""
        chamber = self.chamber
        slots = {chamber.result, chamber.refused, *(seat.trust for seat in chamber.seats)}
        for clause in chamber.clauses:
            slots |= {*clause.hands, clause.fate}
        paid = frozenset((chamber.above,) if chamber.above >= 0 else ())
        return minute_slots(chamber) | paid | slots

    @property
    def within(self) -> tuple[Effect, ...]:
        """What follows from each clause that is carried or lost."""
        clauses = self.chamber.clauses
        return tuple(each for clause in clauses for each in (*clause.carried, *clause.lost))

    def apply(self, turn: Turn) -> None:
        """Vote, write down the hands, and do what follows from what is carried and lost."""
        chamber, values = self.chamber, turn.values
        groups = (chamber.whole(values),) if self.whole else chamber.apart(values)
        votes = [(group, chamber.vote(group, values)) for group in groups]
        for group, tally in votes:
            if tally.valid:
                self._refuse(group, turn)
            self._count(group, tally, turn)
        valid = all(tally.valid for _, tally in votes)
        turn.put(chamber.result, "decided" if valid else "no-quorum")
        pass_minutes(turn, chamber, self.minutes * len(groups), True)

    def _refuse(self, group: Group, turn: Turn) -> None:
        for seat in self.chamber.demands(group, turn.values):
            turn.put(seat.trust, slighted(self.chamber.bloc(seat, turn.values)).trust)
            turn.put(self.chamber.refused, True)

    def _count(self, group: Group, tally: Tally, turn: Turn) -> None:
        yes, no = tally.hands("for"), tally.hands("against")
        for clause, point in zip(group.clauses, group.points, strict=True):
            turn.put(clause.hands[0], yes)
            turn.put(clause.hands[1], no)
            turn.put(clause.fate, _fate(tally))
            turn.note((clause.fate, _fate(tally)))
            if tally.carried:
                carry(self.chamber, clause, point, turn)
            elif tally.valid:
                _do(clause.lost, turn)

    def widen(self, box: Box) -> Box:
        """Carry, lose and leave undecided all that may be."""
        return floor_boxes.decided(box, self.chamber, self.whole, self.minutes, AHEAD)

    def inside(self, box: Box) -> Iterator[tuple[tuple[Effect, ...], Box]]:
        """Return what follows from each clause that may be carried, and from each that may not."""
        for clause in self.chamber.clauses:
            for carried, there in floor_boxes.votes(box, self.chamber, clause, AHEAD):
                yield (clause.carried if carried else clause.lost), there


AHEAD = 2
"""From how many steps on being ahead of the line has a price."""


def carry(chamber: Chamber, clause: Clause, point: Point, turn: Turn) -> None:
    """Do what follows from a clause that is carried; going beyond the line has its price."""
    steps = ahead(point, chamber.now[clause.question], chamber.line)
    if steps >= AHEAD and chamber.above >= 0:
        turn.reason(f"ahead/{chamber.id}/{clause.id}")
        paid = number(turn.values, chamber.above) - steps
        turn.put(chamber.above, max(paid, chamber.least))
        turn.reason("")
    _do(clause.carried, turn)


def pass_minutes(turn: Turn, chamber: Chamber, minutes: int, told: bool) -> None:
    """Let minutes pass in a meeting."""
    clock = min(number(turn.values, chamber.clock) + minutes, LATEST)
    turn.put(chamber.clock, clock)
    dry = 0 if told else number(turn.values, chamber.dry) + minutes
    while dry >= PATIENCE:
        dry -= PATIENCE
        for seat in chamber.in_room(turn.values):
            turn.put(seat.ear, max(number(turn.values, seat.ear) - 1, 0))
    turn.put(chamber.dry, dry)
    for seat in chamber.seats:
        late = seat.leaves is not None and clock >= seat.leaves
        if read(turn.values, seat.here) and (late or number(turn.values, seat.ear) == 0):
            turn.put(seat.here, False)


def _fate(tally: Tally) -> str:
    return "carried" if tally.carried else "lost" if tally.valid else "undecided"


def _do(effects: tuple[Effect, ...], turn: Turn) -> None:
    for effect in effects:
        effect.apply(turn)


def minute_slots(chamber: Chamber) -> frozenset[int]:
    """Return the slots that passing minutes may write: the clock, ears and who is here."""
    seats = (slot for seat in chamber.seats for slot in (seat.ear, seat.here))
    return frozenset((chamber.clock, chamber.dry, *seats))
