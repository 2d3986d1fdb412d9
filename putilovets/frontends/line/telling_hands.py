"""A vote told in sentences, with a stroke for each hand where it is asked for."""

from collections.abc import Iterator

from putilovets.frontends.line.wrapping import wrapped
from putilovets.view.hands import NO_VOTE, Count, Hands, Raised, Vote

SIDES: tuple[Raised, ...] = (
    *("for", "against", "not voting", "not counted"),
    *("gone home", "not come"),
)
"""What people do with their hands, in the order in which it is told."""
STROKES: dict[Raised, str] = {"for": "|", "against": "-", "not voting": "o", "not counted": "o"}
"""A mark for each person in the room."""
MOST = 60
"""The most marks in a row; more people are told in figures alone."""


def told_count(count: Count) -> Iterator[str]:
    """Yield who voted how, who was not there, and the quorum."""
    sides = ((side, count.labels(side)) for side in SIDES)
    told = ". ".join(f"{side[:1].upper()}{side[1:]}: {who}" for side, who in sides if who)
    yield from wrapped(f"{told}. {count.room}.", "   ")


def told_vote(vote: Vote | None) -> Iterator[str]:
    """Yield the last vote, bloc by bloc, with the reasons of each."""
    if vote is None:
        yield NO_VOTE
        return
    yield from wrapped(f"{vote.title}.")
    for count in vote.counts:
        yield from wrapped(f"{count.told} {count.room}.")
        for row in count.rows:
            yield from _bloc(row)


def _bloc(row: Hands) -> Iterator[str]:
    stroke = STROKES.get(row.raised, "")
    marks = "" if row.people > MOST else " ".join(_fives(stroke * row.people))
    yield from wrapped(
        f"{row.label}, {row.people}, {row.raised}{': ' if marks else ''}{marks}", "   "
    )
    if row.plain:
        parts = "; ".join(row.reasons)
        summed = f" The sum, {row.total}: {parts}." if parts else ""
        yield from wrapped(f"{row.plain[:1].upper()}{row.plain[1:]}.{summed}", "      ")


def _fives(marks: str) -> Iterator[str]:
    return (marks[at : at + 5] for at in range(0, len(marks), 5))
