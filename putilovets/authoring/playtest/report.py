"""What a playtest has to say, as plain values in a stable order."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from putilovets.authoring.dominance import Dominance, Standing
from putilovets.authoring.playtest.plan import Plan
from putilovets.authoring.playtest.spread import Spread
from putilovets.authoring.playtest.tally import Fault, Loop, Unfinished
from putilovets.authoring.spots import Spot


class StageRow(NamedTuple):
    """One page of a place that has several."""

    key: str
    times: int
    """How often a play stood there."""
    spot: Spot
    """Where the first of its choices is written."""


ENOUGH = 10
"""States in which a choice must have been offered before anything is said of it."""


class Page(NamedTuple):
    """A page of a place."""

    place: str
    key: str
    """Which page, where the place has several; empty where it has one."""
    spot: Spot
    """Where the first of its choices is written."""

    def __str__(self) -> str:
        return f"{self.place}, {self.key}" if self.key else self.place


class PlaceRow(NamedTuple):
    """A place at which a play can stand."""

    id: str
    title: str
    chapter: str
    """The id of its chapter."""
    moment: str
    """When it happens or was met first; empty where neither is known."""
    plays: int
    """How many plays came by."""
    by_policy: Mapping[str, int]
    """The same of each policy."""
    times: int
    """How often a play stood there, on any of its pages."""
    stages: tuple[StageRow, ...]
    """Its pages, where it has several on which a play can stand."""
    spot: Spot


class ChoiceRow(NamedTuple):
    """A choice of a place."""

    place: str
    id: str
    words: str
    offered: int
    """How often it was open."""
    locked: int
    """How often it was shown but locked."""
    taken: int
    spot: Spot

    @property
    def why_not(self) -> str:
        """Why it was never taken, in a few words; empty where it was."""
        if self.taken:
            return ""
        if self.offered:
            return "offered"
        return "always locked" if self.locked else "never shown"


class Band(NamedTuple):
    """A gauge at one moment."""

    at: str
    """A day as ``1926-04-22``, or the id of a chapter."""
    spread: Spread


class Course(NamedTuple):
    """A gauge over time in the plays of one policy."""

    policy: str
    bands: tuple[Band, ...]
    end: Spread
    """When the play ended."""


class GaugeRow(NamedTuple):
    """A gauge over time."""

    name: str
    label: str
    lowest: int
    highest: int
    courses: tuple[Course, ...]


class PolicyRow(NamedTuple):
    """What became of the plays of one policy."""

    name: str
    wants: str
    plays: int
    moves: Spread
    """Moves of the plays that came to an ending."""
    minutes: Spread
    """Minutes that some of them take to read."""
    endings: Mapping[str, int]
    """How many plays came to each ending, in the order of the places."""
    faults: Mapping[Fault, int]
    """How many came to none, and why."""


class StuckRow(NamedTuple):
    """A page on which plays came to no ending."""

    page: Page
    fault: Fault
    plays: int
    example: Unfinished
    """The first of these plays."""


@dataclass(frozen=True)
class Report:
    """What was found."""

    pack: str
    title: str
    version: str
    rules_hash: str
    plan: Plan
    plays: int
    """How many plays it rests on."""
    decisions: int
    policies: tuple[PolicyRow, ...]
    chapters: Mapping[str, str]
    """The titles of the chapters in the order in which they are played, by their ids."""
    dated: bool
    """Whether moments are days."""
    elsewhere: tuple[str, ...]
    """Places that nothing leads to from this start; there are no rows for them."""
    places: tuple[PlaceRow, ...]
    """By chapter, then by day or first meeting."""
    choices: tuple[ChoiceRow, ...]
    """By place, then as written."""
    gauges: tuple[GaugeRow, ...]
    dominance: Dominance
    loops: tuple[tuple[Page, Loop], ...]
    """The pages that came again, what came in most plays first."""
    unfinished: tuple[StuckRow, ...]
    """Where plays came to no ending, what befell most of them first."""

    @property
    def whole(self) -> bool:
        """Whether all plays were played that were asked for."""
        return self.plays == self.plan.plays

    @property
    def unmet(self) -> tuple[PlaceRow, ...]:
        """The places that no play came by."""
        return tuple(row for row in self.places if not row.plays)

    @property
    def untaken(self) -> tuple[ChoiceRow, ...]:
        """The choices that no play took."""
        return tuple(row for row in self.choices if not row.taken)

    @property
    def empty_pages(self) -> tuple[Page, ...]:
        """The pages on which no play stood, of places that some play came by."""
        met = (row for row in self.places if row.plays)
        return tuple(
            Page(row.id, stage.key, stage.spot)
            for row in met
            for stage in row.stages
            if not stage.times
        )

    @property
    def coldest(self) -> tuple[ChoiceRow, ...]:
        """The choices of places that some play came by, what was taken least first.

        Among choices taken as often, those come first whose table in the file gives no other that
        was taken: a task of a desk is written once and offered on every evening.
        """
        met = {row.id for row in self.places if row.plays}
        warm: Counter[Spot] = Counter()
        for row in self.choices:
            warm[row.spot] += row.taken
        here = (row for row in self.choices if row.place in met)
        return tuple(
            sorted(here, key=lambda row: (row.taken, warm[row.spot], row.offered, row.locked))
        )

    @property
    def dominant(self) -> tuple[Standing, ...]:
        """The choices that dominated in too many of the states in which they were offered.

        There were ten such states or more: fewer say little.
        """
        return tuple(each for each in self.dominance.too_often if each.visited >= ENOUGH)
