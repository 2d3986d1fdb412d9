"""A fork where nobody stops: the first way that is open is taken, or one is drawn."""

from hashlib import blake2b
from typing import NamedTuple

from putilovets.story.boxes import Box
from putilovets.story.conditions import Condition
from putilovets.story.effects import Effect
from putilovets.story.places import Exit, Rule, Spread, Target
from putilovets.story.signing import condition_text
from putilovets.story.turn import Turn


class Candidate(NamedTuple):
    """One way out of a junction."""

    to: Target
    first_id: str
    """The id under which the target was first released: what the draw hashes."""
    when: Condition | None = None


class Junction(NamedTuple):
    """A place where nobody stops: the first way that is open is taken, or one is drawn.

    A draw has no dice: among the open ways the one with the highest hash of seed, junction,
    visit and first id wins, so that adding a way elsewhere moves nothing here.
    """

    id: str
    candidates: tuple[Candidate, ...]
    otherwise: Target
    """Where to go when no way is open."""
    drawn: bool = False
    first_id: str = ""
    visits: Effect | None = None
    visits_slot: int = -1

    @property
    def hand(self) -> int:
        """All are dealt."""
        return 0

    def key(self, frame: int) -> int | str:
        """Return the number of the frame."""
        return frame

    @property
    def stirs(self) -> bool:
        """Nothing but a count of visits is done on arrival."""
        return False

    @property
    def ends(self) -> bool:
        """Nobody stops here."""
        return False

    @property
    def rules(self) -> tuple[Rule, ...]:
        """None: nothing is chosen here."""
        return ()

    def rules_at(self, frame: int) -> tuple[Rule, ...]:
        """None."""
        return ()

    @property
    def arrivals(self) -> tuple[tuple[Effect, ...], ...]:
        """Its one frame: the count of the visit."""
        return (() if self.visits is None else (self.visits,),)

    def arrive(self, turn: Turn, frame: int) -> Target | None:
        """Send the play on."""
        visit = turn.get(self.visits_slot) if self.visits_slot >= 0 else 0
        if self.visits is not None:
            self.visits.apply(turn)
        values = turn.values
        open_ways = [way for way in self.candidates if way.when is None or way.when.holds(values)]
        if not open_ways:
            return self.otherwise
        taken = open_ways[0]
        if self.drawn:
            stem = f"{turn.seed}/{self.first_id}/{visit}/"
            taken = max(open_ways, key=lambda way: _lot(stem + way.first_id))
        turn.note(taken)
        return taken.to

    def abstract(self, box: Box, frame: int) -> Spread:
        """Send on what each way takes; a drawn way takes nothing from those after it."""
        arrived = box if self.visits is None else self.visits.widen(box)
        left: Box | None = arrived
        onward = []
        for way in self.candidates:
            reached = arrived if self.drawn else left
            taken = None if reached is None else reached.where(way.when)
            if taken is not None:
                onward.append((way.to, taken))
            left = None if left is None else left.unless(way.when)
        if left is not None:
            onward.append((self.otherwise, left))
        return Spread(None, tuple(onward))

    def exits_at(self, frame: int) -> tuple[Exit, ...]:
        """Return every way, the last where no other is open."""
        return (*(Exit(way.to, way.when) for way in self.candidates), Exit(self.otherwise))

    def spoken_at(self, frame: int) -> str:
        """Return nothing: no speech is heard."""
        return ""

    def signature(self) -> object:
        """Ways and how one is taken."""
        ways = [[*way.to, way.first_id, condition_text(way.when)] for way in self.candidates]
        return ["junction", self.id, self.drawn, ways, [*self.otherwise]]


def _lot(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=8).digest()
