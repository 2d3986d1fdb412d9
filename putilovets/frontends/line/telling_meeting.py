"""Meetings, desks and wall newspapers told in sentences."""

from collections.abc import Iterator

from putilovets.frontends.line.wrapping import wrapped
from putilovets.view.glance import (
    Axis,
    DeskTable,
    DraftLine,
    Evening,
    LetterLine,
    MeetingTable,
    NewspaperTable,
    Reach,
    Row,
    absent,
)

BRIEF = ("prepare", "floor", "speech", "asked")
"""The stages on whose pages the draft is only counted."""
AS_IT_WAS = "{} is as it was; room tells it."
"""What is said instead of what was told on the page before."""
EVENINGS_AS_THEY_WERE = "The other evenings are as they were; look tells them."
FULL = ("agenda", "vote")
"""The stages on whose pages the whole room is told; elsewhere it is a word away."""


def told_glance(table: MeetingTable, known: MeetingTable | None = None) -> Iterator[str]:
    """Yield what must be heard of a meeting on every page; the room whole where it counts.

    Nothing is told again that stood in a table that is `known`.
    """
    if table.stage in FULL:
        yield from told_room(table, known)
        return
    yield from wrapped(_head(table))
    gone = absent(table.rows)
    if gone:
        yield from wrapped(gone)
    if table.stage in BRIEF:
        yield from _told_outlook(table)
    elif table.stage != "sign":  # what was resolved stands on the sheet above
        yield from _told_draft(table, known)


def told_room(table: MeetingTable, known: MeetingTable | None = None) -> Iterator[str]:
    """Yield who sits where, who leans how far, what is drafted, and what would pass now."""
    yield from wrapped(_head(table))
    heard = frozenset(_seats(known)) if known is not None and known.stage in FULL else frozenset()
    seats = tuple(_seats(table))
    for indent, told in seats:
        if (indent, told) not in heard:
            yield from wrapped(told, indent)
    if heard.intersection(seats):
        yield AS_IT_WAS.format("The room" if heard.issuperset(seats) else "The rest of the room")
    yield from _told_draft(table, known)


def _seats(table: MeetingTable) -> Iterator[tuple[str, str]]:
    """Yield the questions, then who sits there, each behind its indent."""
    for axis in table.axes:
        yield "", _axis(axis)
    for row in table.rows:
        yield "   ", _row(row, table.axes)


def told_reasons(table: MeetingTable) -> Iterator[str]:
    """Yield why each bloc would vote as it would."""
    for row in table.rows:
        parts = "; ".join(row.reasons)
        if row.plain:
            summed = f" The sum, {row.total}: {parts}." if parts else ""
            yield from wrapped(f"{row.label}, {row.verdict}: {row.plain}.{summed}", "   ")
        elif parts:
            yield from wrapped(f"{row.label}, {row.total}: {parts}.", "   ")


def told_desk(table: DeskTable, known: DeskTable | None = None) -> Iterator[str]:
    """Yield the papers, then what was done with each evening, of a known desk what is new."""
    if table.sorted:
        kept = ", ".join(paper.label for paper in table.papers if not paper.left)
        left = ", ".join(paper.label for paper in table.papers if paper.left)
        heard = known.evenings if known is not None and known.sorted else ()
        if left and not heard:
            yield from wrapped(f"For the agenda: {kept}. Left out: {left}.", "   ")
        for evening in table.evenings:
            if evening not in heard:
                yield from wrapped(_evening(evening), "   ")
        if heard:
            yield f"   {EVENINGS_AS_THEY_WERE}"
        return
    for paper in table.papers:
        yield from wrapped(f"{paper.label}: {paper.text}", "   ")


def told_newspaper(table: NewspaperTable) -> Iterator[str]:
    """Yield what stands on the sheet, how much room is left, and what was put aside."""
    free = f"{table.free} of {table.columns} columns free"
    on = "; ".join(_letter(each) for each in table.printed)
    yield from wrapped(f"On the sheet: {on or 'nothing yet'}. {free}.", "   ")
    aside = ", ".join(each.sender for each in table.letters if each.state == "aside")
    if aside:
        yield from wrapped(f"Put aside: {aside}.", "   ")


def _letter(letter: LetterLine) -> str:
    columns = "1 column" if letter.columns == 1 else f"{letter.columns} columns"
    return f"{letter.sender}, {columns}{', edited' if letter.state == 'edited' else ''}"


def _evening(evening: Evening) -> str:
    words = {"done": "", "open": "left open", "now": "tonight", "ahead": "still free"}
    what = evening.what.rstrip(".") if evening.state == "done" else words[evening.state]
    if evening.state == "ahead" and evening.what:
        what = evening.what
    return f"{evening.day}: {what}."


def _head(table: MeetingTable) -> str:
    read = " The line has been read out." if table.line_read else ""
    leaving = f" {table.next_leaving}." if table.next_leaving else ""
    tired = f" {table.restless}." if table.restless else ""
    here = f"Here {table.here}, quorum {table.quorum}."
    return f"It is {table.clock}. {here}{leaving}{tired}{read}"


def _axis(axis: Axis) -> str:
    line = "" if axis.line is None else f", the line is {axis.line:+}"
    drafted = ", ".join(f"{each:+}" for each in axis.draft)
    draft = f", the draft says {drafted}" if drafted else ""
    ends = f"from -3 «{axis.low}» to +3 «{axis.high}»"
    return f"{axis.label}, {ends}: now {axis.now:+}{line}{draft}."


def _row(row: Row, axes: tuple[Axis, ...]) -> str:
    if not row.here:
        return f"{row.label}, {row.people}: {row.gone}."
    stands = ", ".join(
        f"{axis.label.lower()} {_reach(reach)}"
        for axis, reach in zip(axes, row.stands, strict=True)
    )
    leaves = f", go at {row.leaves}" if row.leaves else ""
    vote = f" If put now: {row.verdict}, {row.total}." if row.verdict else ""
    demand = " They ask for a vote of its own on one point." if row.demands else ""
    trust = f"trust {row.trust:+}"
    return (
        f"{row.label}, {row.people}: ear {row.ear} of 3, {trust}{leaves}; {stands}.{vote}{demand}"
    )


def _reach(reach: Reach) -> str:
    if reach.low == reach.high:
        return f"{reach.low:+}"
    return f"between {reach.low:+} and {reach.high:+}"


def _told_draft(table: MeetingTable, known: MeetingTable | None = None) -> Iterator[str]:
    heard = map(_point, known.draft) if known is not None and known.stage not in BRIEF else ()
    points, told = [_point(line) for line in table.draft], frozenset(heard)
    for point in points:
        if point not in told:
            yield from wrapped(point, "   ")
    if told.intersection(points):
        yield AS_IT_WAS.format("The draft" if told.issuperset(points) else "The rest of the draft")
    if table.forecast:
        yield from wrapped(f"If the draft were put now: {table.forecast}.")
    if table.apart:
        yield from wrapped(f"Point by point: {table.apart}.")
    if table.price:
        yield from wrapped(f"If it is carried: {table.price}.")


def _told_outlook(table: MeetingTable) -> Iterator[str]:
    """Yield how many points the draft has, what would come of them, and how long it takes."""
    live = sum(line.state in ("up", "narrow") for line in table.draft)
    if live:
        points = "1 point" if live == 1 else f"{live} points"
        yield from wrapped(f"In the draft {points}; if put now: {table.forecast}; {table.ahead}.")


def _point(line: DraftLine) -> str:
    state = {"up": "", "narrow": ", narrowed", "deferred": ", put off", "struck": ", struck out"}
    tied = ", tied" if line.tied else ""
    who = f" {line.who}." if line.who else ""
    hands = f" {line.hands}." if line.hands else ""
    duty = f"{line.duty}; " if line.duty else ""
    what = f"{duty}{line.question.lower()} {line.at:+}, {line.ground}{tied}{state[line.state]}"
    return f"Draft {line.number}: «{line.text.rstrip('.')}» ({what}).{who}{hands}"
