"""Hands in a room, a glyph for each person; what a hand does is never told by colour alone."""

from collections.abc import Iterator

from putilovets.frontends.tui.ink import BLANK, Line, Role, Span, cells, fitted, flow, line, prose
from putilovets.view.hands import NO_VOTE, Count, Hands, Raised, Vote

GLYPHS: dict[Raised, str] = {
    "for": "▲",
    "against": "▼",
    "not voting": "○",
    "not counted": "○",
    "gone home": "·",
    "not come": "·",
}
"""How one person is drawn."""
ABSENT = ("gone home", "not come")
FIVE = 5
LABEL = 26
"""The most columns of a bloc's name."""
STEP = 2


def told_count(count: Count, width: int, up: int | None = None) -> Iterator[Line]:
    """Yield a row of hands for each bloc, and the quorum; `up` hands are up, or all of them."""
    people = max((len(str(row.people)) for row in count.rows), default=1)
    word = max((len(row.raised) for row in count.rows), default=0)
    beside = people + word + 4
    longest = max((cells(line(row.label)) for row in count.rows), default=0)
    label = min(longest, LABEL, max(width - beside - len("▲ x 999"), 4))
    room = width - label - beside
    drawn = [_drawn(row, room) for row in count.rows]
    broad = max(map(len, drawn), default=0)
    for row, hands in zip(count.rows, drawn, strict=True):
        here = row.raised not in ABSENT
        if here and up is not None:
            hands, up = _still_down(hands, GLYPHS[row.raised], up), max(up - row.people, 0)
        ink: Role = "strong" if here else "dim"
        who = f"{fitted(row.label, label)} {row.people:>{people}} "
        told = f"{hands:<{broad}}  {row.raised}"
        yield (Span(who, "plain" if here else "dim"), Span(told, ink))
    yield line(f"{count.room}.", "dim")


def _drawn(row: Hands, room: int) -> str:
    """Return the hands of a bloc: in fives, in a row, as fives in figures, or as one figure."""
    glyph, people = GLYPHS[row.raised], row.people
    fives = [min(FIVE, people - at) for at in range(0, people, FIVE)]
    forms = (
        " ".join(glyph * each for each in fives),
        glyph * people,
        " ".join(f"{glyph}{each}" for each in fives),
    )
    return next((each for each in forms if len(each) <= room), f"{glyph} x {people}")


def _still_down(shown: str, glyph: str, up: int) -> str:
    """Return a row with only so many hands up, in the columns it has with all of them."""
    for at, each in enumerate(shown):
        up -= each == glyph
        if up < 0:
            return shown[:at] + " " * (len(shown) - at)
    return shown


def told_vote(vote: Vote | None, width: int) -> Iterator[Line]:
    """Yield the last vote, hand by hand, and why each bloc voted so."""
    if vote is None:
        yield from prose(NO_VOTE, width)
        return
    yield from prose(f"{vote.title}.", width, "dim")
    for count in vote.counts:
        yield BLANK
        yield from prose(count.told, width, "strong")
        yield BLANK
        yield from told_count(count, width)
        for row in count.rows:
            if row.plain:
                yield BLANK
                yield from _why(row, width)


def _why(row: Hands, width: int) -> Iterator[Line]:
    head = (Span(f"{row.label}, {row.raised}, {row.total}", "strong"), Span(f": {row.plain}."))
    yield from flow(head, width, (), (Span(" " * STEP),))
    for reason in row.reasons:
        yield from flow(line(reason, "dim"), width, (Span("  * "),), (Span("    "),))
