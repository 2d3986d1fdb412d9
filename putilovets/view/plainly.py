"""Why a bloc votes as it does, in one plain sentence; the sum behind it is told elsewhere."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from putilovets.story.chamber import Chamber, Group, Seat, number
from putilovets.story.names import Values
from putilovets.story.voting import Ballot, Point
from putilovets.view.listing import listed

MUCH = 4
"""From this gain on a bloc is brought much nearer to what it wants."""
MOST = 2
"""How many things on the side of its vote are told at most; of the other side the heaviest."""
INDIFFERENT = "it is nothing to them"
UNMOVED = "it brings things neither nearer to what they want nor further from it"
"""What is told of a bloc in whose sum there is nothing."""

DOES = {
    "much nearer": (
        "brings things much nearer to what they want",
        "bring things much nearer to what they want",
    ),
    "nearer": ("brings things nearer to what they want", "bring things nearer to what they want"),
    "too far": ("goes further than they want", "go further than they want"),
    "away": ("takes things away from what they want", "take things away from what they want"),
    "checked": ("has been checked", "have been checked"),
    "hearsay": ("is hearsay to them", "are hearsay to them"),
}
"""What one point does, and what several do."""


class Weight(NamedTuple):
    """Something that weighs with a bloc, for the draft or against it."""

    says: str
    sum: int


def plainly(chamber: Chamber, seat: Seat, group: Group, values: Values, mine: Ballot) -> str:
    """Return what most moves a bloc to vote as it does, as a clause without its full stop."""
    weights = sorted(_weights(chamber, seat, group, values, mine), key=lambda each: -abs(each.sum))
    pro = _heaviest([each for each in weights if each.sum > 0])
    con = _heaviest([each for each in weights if each.sum < 0])
    if not weights:
        cares = any(seat.cares.get(point.question, 0) for point in group.points)
        return UNMOVED if cares else INDIFFERENT
    if mine.verdict == "abstains":
        return _undecided(pro, con)
    side, other = (pro, con) if mine.verdict == "for" else (con, pro)
    return ", and ".join(side) + (f", though {other[0]}" if other else "")


def _heaviest(weights: Sequence[Weight]) -> list[str]:
    """Return what weighs most on a side; nothing that weighs less than half of the heaviest."""
    return [each.says for each in weights if 2 * abs(each.sum) >= abs(weights[0].sum)][:MOST]


def _undecided(pro: Sequence[str], con: Sequence[str]) -> str:
    """Return what holds a bloc between the two votes."""
    if pro and con:
        return f"{pro[0]}, but {con[0]}"
    way = "for" if pro else "against"
    return f"{(pro or con)[0]}, but that is not enough to vote {way}"


def _weights(
    chamber: Chamber, seat: Seat, group: Group, values: Values, mine: Ballot
) -> Iterator[Weight]:
    """Yield what weighs with a bloc: the points that do it alike together, then the chair."""
    numbers = chamber.numbers(values)
    alike: dict[str, list[tuple[int, int]]] = {}
    for point, worth in zip(group.points, mine.gains, strict=True):
        moved = worth - point.ground
        if moved:
            want, now = number(values, seat.wants[point.question]), chamber.now[point.question]
            alike.setdefault(_way(want, now, point), []).append((numbers[point.id], moved))
        if point.ground:
            kind = "checked" if point.ground > 0 else "hearsay"
            alike.setdefault(kind, []).append((numbers[point.id], point.ground))
    for kind, points in alike.items():
        worth = sum(each for _, each in points)
        much = "much " if kind == "nearer" and worth >= MUCH else ""
        said = _told(f"{much}{kind}", sorted(at for at, _ in points), len(group.points))
        yield Weight(said, worth)
    trust = number(values, seat.trust)
    if trust:
        yield Weight("they trust the chair" if trust > 0 else "they do not trust the chair", trust)
    if mine.trust != trust:
        yield Weight("they asked for a vote of their own", mine.trust - trust)
    if mine.read:
        yield Weight("the line was read out", mine.read)


def _way(want: int, now: int, point: Point) -> str:
    """Return which way a point takes things, as a bloc sees it that cares."""
    if abs(want - now) > abs(want - point.at):
        return "nearer"
    if want == now:
        return "as it is"
    return "too far" if (want - now) * (point.at - now) > 0 else "away"


def _told(kind: str, points: Sequence[int], of: int) -> str:
    """Return what some points out of so many do, as a bloc sees it."""
    many, each = len(points) > 1, [str(at) for at in points]
    which = "it" if of == 1 else f"points {listed(each)}" if many else f"point {each[0]}"
    if len(points) == of > 2:
        which = "all the points"
    if kind == "as it is":
        than = "" if of == 1 else f" than carry {which}"
        return f"they would rather leave things as they are{than}"
    return f"{which} {DOES[kind][many]}"
