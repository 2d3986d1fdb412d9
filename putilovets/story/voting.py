"""How a bloc votes on a draft: the spatial model of voting in small integers, and nothing else.

A question runs from -3 to +3. What stands now, the centre's line, a clause and each bloc have a
position on it. A bloc gains from a clause by as much as it brings things nearer to what it wants.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

Verdict = Literal["for", "against", "abstains"]

FOR = 2
"""From this sum on a bloc votes for."""
AGAINST = -2
"""From this sum down a bloc votes against."""
SPLIT = -4
"""From this gain down a bloc may demand that the clause is voted on by itself."""
TRUSTED = 2
"""The furthest that trust goes, up and down."""
WITHIN = 1
"""How near the line every clause must be for the line, read out, to help."""


class Point(NamedTuple):
    """A clause as it stands in a draft."""

    id: str
    question: str
    at: int
    """Its position on the question, from -3 to +3."""
    ground: int
    """What the complaint in it rests on: checked 1, noted 0, hearsay -1."""


class Bloc(NamedTuple):
    """Some people in the hall who vote alike."""

    id: str
    people: int
    wants: Mapping[str, int]
    """Its position on each question, from -3 to +3."""
    cares: Mapping[str, int]
    """How much each question is to it, from 0 to 2."""
    trust: int
    """What it thinks of the chair, from -2 to +2."""


class Ballot(NamedTuple):
    """How one bloc votes on one draft, with the sum it comes from."""

    bloc: str
    people: int
    gains: tuple[int, ...]
    """What it gains by each point, in the order of the draft."""
    trust: int
    read: int
    """1 where the line was read out and every point is near it, else 0."""

    @property
    def total(self) -> int:
        """The sum that decides."""
        return sum(self.gains) + self.trust + self.read

    @property
    def verdict(self) -> Verdict:
        """For, against or neither."""
        return verdict_of(self.total)


class Tally(NamedTuple):
    """The vote of a hall on one draft."""

    ballots: tuple[Ballot, ...]
    quorum: int

    def hands(self, verdict: Verdict) -> int:
        """Return how many people vote that way."""
        return sum(ballot.people for ballot in self.ballots if ballot.verdict == verdict)

    @property
    def present(self) -> int:
        """How many people are in the room."""
        return sum(ballot.people for ballot in self.ballots)

    @property
    def valid(self) -> bool:
        """Whether there are enough people in the room for a vote."""
        return self.present >= self.quorum

    @property
    def carried(self) -> bool:
        """Whether the draft is carried."""
        return self.valid and self.hands("for") > self.hands("against")


def verdict_of(total: int) -> Verdict:
    """Return how a bloc with that sum votes."""
    return "for" if total >= FOR else "against" if total <= AGAINST else "abstains"


def gain(care: int, want: int, now: int, point: Point) -> int:
    """Return what a bloc gains by a point: how much nearer it comes, and what it rests on."""
    return care * (abs(want - now) - abs(want - point.at)) + point.ground


def near_line(points: Iterable[Point], line: Mapping[str, int]) -> bool:
    """Tell whether every point on a question that has a line is within reach of it."""
    return all(abs(each.at - line.get(each.question, each.at)) <= WITHIN for each in points)


def ahead(point: Point, now: int, line: Mapping[str, int]) -> int:
    """Return by how many steps a point goes beyond the line, away from what stands now."""
    if point.question not in line:
        return 0
    way = line[point.question] - now
    beyond = point.at - line[point.question]
    return abs(beyond) if way * beyond > 0 else 0


def slighted(bloc: Bloc) -> Bloc:
    """Return the bloc as it is once its demand has been refused."""
    return bloc._replace(trust=max(bloc.trust - 1, -TRUSTED))


def ballot(bloc: Bloc, points: Sequence[Point], now: Mapping[str, int], read: int) -> Ballot:
    """Return how `bloc` votes on a draft; `read` is 1 where the line helps the draft."""
    gains = tuple(
        gain(bloc.cares.get(each.question, 0), bloc.wants[each.question], now[each.question], each)
        for each in points
    )
    return Ballot(bloc.id, bloc.people, gains, bloc.trust, read)


def tally(
    blocs: Iterable[Bloc], points: Sequence[Point], now: Mapping[str, int], read: int, quorum: int
) -> Tally:
    """Return the vote of the blocs in the room on a draft."""
    return Tally(tuple(ballot(bloc, points, now, read) for bloc in blocs), quorum)
