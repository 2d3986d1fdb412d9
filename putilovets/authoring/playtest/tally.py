"""What was counted in the plays of one policy; tallies of other plays may be added."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from putilovets.authoring.dominance import Compared
from putilovets.authoring.playtest.loops import Moves, Round
from putilovets.authoring.playtest.moments import At

Chosen = tuple[str, str]
"""A place and a choice in it."""
Fault = Literal["locked", "endless"]
"""Why a play came to no ending: nothing was open, or it was given up after too many moves."""
FAULTS: dict[Fault, str] = {"locked": "nothing open", "endless": "given up"}
"""Both in words."""


Stuck = tuple[At, Fault]
"""Where a play came to no ending, and why."""


class Origin(NamedTuple):
    """Which play something was seen in."""

    policy: str
    seed: int


@dataclass(slots=True)
class Loop:
    """The loops that come back to one page."""

    times: int
    plays: int
    """In how many plays there was one."""
    origin: Origin
    shortest: Round

    def add(self, other: "Loop") -> None:
        """Count another's as well, and keep the shorter witness; of two as short the own."""
        self.times += other.times
        self.plays += other.plays
        if other.length < self.length:
            self.origin, self.shortest = other.origin, other.shortest

    @property
    def length(self) -> tuple[int, int]:
        """How long the witness is, the way round before the way to it."""
        return len(self.shortest.moves), len(self.shortest.before)


class Unfinished(NamedTuple):
    """A play that came to no ending."""

    origin: Origin
    moves: int
    """After how many moves it was over."""
    way: Moves
    """A way from the start to where nothing is open, or to the loop that it turned in last."""
    loop: Moves
    """The loop that it turned in last; empty where no state came again."""


@dataclass(slots=True)
class Tally:
    """Counts of some plays of one policy."""

    plays: int = 0
    decisions: int = 0
    closely: int = 0
    """How many of them were read, and their choices compared."""
    endings: Counter[str] = field(default_factory=Counter)
    """How many plays came to each ending."""
    stuck: Counter[Stuck] = field(default_factory=Counter)
    """How many came to none, by where they stand and why."""
    moves: Counter[int] = field(default_factory=Counter)
    """Of plays that came to an ending: how many had so many moves."""
    words: Counter[int] = field(default_factory=Counter)
    """Of those of them that were read: how many told so many words."""
    came: Counter[str] = field(default_factory=Counter)
    """How many plays came by each place."""
    stood: Counter[At] = field(default_factory=Counter)
    """How often a play stood on each page."""
    offered: Counter[Chosen] = field(default_factory=Counter)
    """How often each choice was open."""
    locked: Counter[Chosen] = field(default_factory=Counter)
    """How often it was shown but locked."""
    taken: Counter[Chosen] = field(default_factory=Counter)
    gauges: Counter[tuple[int, int, int]] = field(default_factory=Counter)
    """How many plays left a moment with a gauge at a value, all three as numbers."""
    ends: Counter[tuple[int, int]] = field(default_factory=Counter)
    """How many plays ended with a gauge at a value."""
    met: dict[str, tuple[int, int]] = field(default_factory=dict)
    """When each place was met first: the earliest moment, and the least moves before it."""
    loops: dict[At, Loop] = field(default_factory=dict)
    unfinished: dict[Stuck, Unfinished] = field(default_factory=dict)
    """For each of these one play, the first."""
    compared: Compared = field(default_factory=Compared)

    def add(self, other: "Tally") -> None:
        """Count the plays of another tally as well."""
        self.plays += other.plays
        self.decisions += other.decisions
        self.closely += other.closely
        for mine, its in zip(self._counters(), other._counters(), strict=True):
            mine.update(its)
        for place, met in other.met.items():
            self.met[place] = min(met, self.met.get(place, met))
        for at, loop in other.loops.items():
            self.turn(at, loop)
        for stuck, play in other.unfinished.items():
            self.unfinished.setdefault(stuck, play)
        self.compared.add(other.compared)

    def turn(self, at: At, loop: Loop) -> None:
        """Count loops that come back to a page."""
        if at in self.loops:
            self.loops[at].add(loop)
        else:
            self.loops[at] = Loop(loop.times, loop.plays, loop.origin, loop.shortest)

    def _counters(self) -> tuple[Counter, ...]:  # type: ignore[type-arg]
        return (
            *(self.endings, self.stuck, self.moves, self.words, self.came, self.stood),
            *(self.offered, self.locked, self.taken, self.gauges, self.ends),
        )
