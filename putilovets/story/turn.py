"""What one step changes while it is being taken, and the record of it when someone asks."""

from typing import NamedTuple

from putilovets.story.names import ROW_BITS, ROW_MASK, Names, Value, Values


class Leaf(NamedTuple):
    """One line of the minute book, with the lines before it behind it."""

    entry: str
    """The id of the minute."""
    place: str
    """The id of the place in which it was written."""
    before: "Leaf | None"
    """The line written before this one."""


class Cause(NamedTuple):
    """Why something changed: one move in a play, or the arrival that followed it."""

    move: int
    """The number of the move in the play, from 1."""
    place: str
    """The id of the place where the rule stands."""
    rule: str
    """The id of the choice, empty for what happens on arrival."""


class Happening(NamedTuple):
    """One name that one effect changed, or tried to."""

    cause: Cause
    name: str
    before: Value
    after: Value
    """Equal to `before` where the bounds held the value back."""
    at: tuple[str, int] | None = None
    """The place and frame whose arrival did it; None where the choice itself did."""
    because: str = ""
    """The id of the reason that the story gives for it; empty where the cause says enough."""


class Turn:
    """The values and the minute book of one step; it never leaves `Story`."""

    __slots__ = ("at", "book", "place", "seed", "values")

    def __init__(self, seed: int, place: str, values: Values, book: Leaf | None) -> None:
        self.seed = seed
        self.place = place
        self.values = values
        self.book = book
        self.at: tuple[str, int] | None = None
        """Where the step has arrived; None until it has left its place."""

    def get(self, slot: int) -> Value:
        """Return the value in a slot."""
        return self.values[slot >> ROW_BITS][slot & ROW_MASK]

    def put(self, slot: int, value: Value) -> None:
        """Change the value in a slot; rows that do not change are shared with the state before."""
        row, cell = slot >> ROW_BITS, slot & ROW_MASK
        old = self.values[row]
        if old[cell] == value:
            return
        new = list(old)
        new[cell] = value
        rows = list(self.values)
        rows[row] = tuple(new)
        self.values = tuple(rows)

    def write(self, entry: str) -> None:
        """Write a line in the minute book."""
        place = self.place if self.at is None else self.at[0]
        self.book = Leaf(entry, place, self.book)

    def reason(self, because: str) -> None:
        """Give the id of the reason for what follows; only a record keeps it."""

    def note(self, thing: object) -> None:
        """Say that something happens which need not: only a trace keeps it."""


class TracedTurn(Turn):
    """A turn that keeps by which of its ways it went: places come to, conditions that held."""

    __slots__ = ("noted",)

    def __init__(self, seed: int, place: str, values: Values, book: Leaf | None) -> None:
        self.noted: list[object] = []
        super().__init__(seed, place, values, book)

    def note(self, thing: object) -> None:
        """Keep what happens."""
        self.noted.append(thing)


class RecordedTurn(Turn):
    """A turn that keeps what happened in it."""

    __slots__ = ("because", "cause", "happened", "names")

    def __init__(
        self, seed: int, place: str, values: Values, book: Leaf | None, names: Names, cause: Cause
    ) -> None:
        super().__init__(seed, place, values, book)
        self.names = names
        self.cause = cause
        self.because = ""
        self.happened: list[Happening] = []

    def reason(self, because: str) -> None:
        """Keep the reason for what follows."""
        self.because = because

    def put(self, slot: int, value: Value) -> None:
        """Change the value in a slot and note it."""
        name = self.names.all[slot].id
        before = self.get(slot)
        self.happened.append(Happening(self.cause, name, before, value, self.at, self.because))
        super().put(slot, value)
