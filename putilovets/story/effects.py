"""Effects: a closed list of what a choice may do, each a class of its own."""

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from putilovets.story.boxes import Box
from putilovets.story.conditions import Condition
from putilovets.story.names import ROW_BITS, ROW_MASK, Value
from putilovets.story.turn import Turn


class Effect(Protocol):
    """Something that a rule does to a turn."""

    @property
    def writes(self) -> str:
        """The id of the name it changes."""
        ...

    @property
    def touches(self) -> frozenset[int]:
        """The slots that it may write by itself, apart from the effects within it."""
        ...

    @property
    def within(self) -> tuple["Effect", ...]:
        """The effects that it may do in its turn."""
        ...

    def apply(self, turn: Turn) -> None:
        """Do it."""
        ...

    def widen(self, box: Box) -> Box:
        """Return a box around all that doing it may make of the states of `box`."""
        ...


class Set(NamedTuple):
    """Give a name a value that it is known to allow."""

    writes: str
    slot: int
    value: Value

    @property
    def touches(self) -> frozenset[int]:
        """Its own slot."""
        return frozenset((self.slot,))

    @property
    def within(self) -> tuple[Effect, ...]:
        """None."""
        return ()

    def apply(self, turn: Turn) -> None:
        """Put the value."""
        turn.put(self.slot, self.value)

    def widen(self, box: Box) -> Box:
        """Hold the value only."""
        return box.put(self.slot, box.bit(self.slot, self.value))


class Move(NamedTuple):
    """Move a number by some steps, held within its bounds."""

    writes: str
    slot: int
    by: int
    lowest: int
    highest: int

    @property
    def touches(self) -> frozenset[int]:
        """Its own slot."""
        return frozenset((self.slot,))

    @property
    def within(self) -> tuple[Effect, ...]:
        """None."""
        return ()

    def apply(self, turn: Turn) -> None:
        """Add, then hold the sum within the bounds."""
        value = turn.values[self.slot >> ROW_BITS][self.slot & ROW_MASK] + self.by  # type: ignore[operator]
        if value > self.highest:
            value = self.highest
        elif value < self.lowest:
            value = self.lowest
        turn.put(self.slot, value)

    def widen(self, box: Box) -> Box:
        """Move every number of the set."""
        return box.moved(self.slot, self.by)


class Count(NamedTuple):
    """Count how many of some conditions hold."""

    writes: str
    slot: int
    of: tuple[Condition, ...]

    @property
    def touches(self) -> frozenset[int]:
        """Its own slot."""
        return frozenset((self.slot,))

    @property
    def within(self) -> tuple[Effect, ...]:
        """None."""
        return ()

    def apply(self, turn: Turn) -> None:
        """Count anew; a count that stands as it stood is no happening."""
        values = turn.values
        value = sum(1 for each in self.of if each.holds(values))
        if value != turn.get(self.slot):
            turn.put(self.slot, value)

    def widen(self, box: Box) -> Box:
        """Hold every count between those that must hold and those that may."""
        may = [each for each in self.of if box.narrowed(each.tree) is not None]
        must = sum(1 for each in may if box.narrowed(each.contrary) is None)
        return box.put(self.slot, box.space.domains[self.slot].between(must, len(may)))


class Strike(NamedTuple):
    """Strike a line out of a notebook, if it stands there; that it was struck is kept."""

    writes: str
    slot: int
    count_slot: int
    struck_slot: int

    @property
    def touches(self) -> frozenset[int]:
        """The line, the count of lines and that it was struck."""
        return frozenset((self.slot, self.count_slot, self.struck_slot))

    @property
    def within(self) -> tuple[Effect, ...]:
        """None."""
        return ()

    def apply(self, turn: Turn) -> None:
        """Take the line out, free its room and remember it."""
        if turn.get(self.slot):
            turn.put(self.slot, False)
            turn.put(self.count_slot, int(turn.get(self.count_slot)) - 1)
            turn.put(self.struck_slot, True)

    def widen(self, box: Box) -> Box:
        """Take it out where it may stand there."""
        if not box.may(self.slot, True):
            return box
        there = box.put(self.slot, box.bit(self.slot, False)).moved(self.count_slot, -1)
        struck = there.put(self.struck_slot, box.bit(self.struck_slot, True))
        if box.must(self.slot, True):
            return struck
        return struck.joined(box.put(self.slot, box.bit(self.slot, False)))


class Minute(NamedTuple):
    """Write a line in the minute book, once; the name says that it stands there."""

    writes: str
    slot: int
    entry: str

    @property
    def touches(self) -> frozenset[int]:
        """Its own slot."""
        return frozenset((self.slot,))

    @property
    def within(self) -> tuple[Effect, ...]:
        """None."""
        return ()

    def apply(self, turn: Turn) -> None:
        """Write the line and set the flag that conditions read."""
        if not turn.get(self.slot):
            turn.write(self.entry)
            turn.put(self.slot, True)

    def widen(self, box: Box) -> Box:
        """Hold that it stands there."""
        return box.put(self.slot, box.bit(self.slot, True))


class If(NamedTuple):
    """Do something only where a condition holds."""

    when: Condition
    effect: Effect

    @property
    def writes(self) -> str:
        """What the effect within changes."""
        return self.effect.writes

    @property
    def touches(self) -> frozenset[int]:
        """Nothing by itself."""
        return frozenset()

    @property
    def within(self) -> tuple[Effect, ...]:
        """What it is put around."""
        return (self.effect,)

    def apply(self, turn: Turn) -> None:
        """Look, then do it or leave it."""
        if self.when.holds(turn.values):
            turn.note(self)
            self.effect.apply(turn)

    def widen(self, box: Box) -> Box:
        """Do it where the condition may hold, and keep what there is where it may not."""
        there = box.where(self.when)
        if there is None:
            return box
        after, left = self.effect.widen(there), box.unless(self.when)
        return after if left is None else after.joined(left)

    def inside(self, box: Box) -> Iterator[tuple[tuple[Effect, ...], Box]]:
        """Return what is done where the condition holds."""
        there = box.where(self.when)
        if there is not None:
            yield (self.effect,), there


class Reasoned(NamedTuple):
    """Do something for a reason that the ledger tells."""

    effect: Effect
    because: str
    """The id of the words of the reason."""

    @property
    def writes(self) -> str:
        """What the effect within changes."""
        return self.effect.writes

    @property
    def touches(self) -> frozenset[int]:
        """Nothing by itself."""
        return frozenset()

    @property
    def within(self) -> tuple[Effect, ...]:
        """What it is put around."""
        return (self.effect,)

    def apply(self, turn: Turn) -> None:
        """Do it with the reason beside it."""
        turn.reason(self.because)
        self.effect.apply(turn)
        turn.reason("")

    def widen(self, box: Box) -> Box:
        """Do it; a reason changes nothing."""
        return self.effect.widen(box)

    def inside(self, box: Box) -> Iterator[tuple[tuple[Effect, ...], Box]]:
        """Return what is done for the reason."""
        yield (self.effect,), box
