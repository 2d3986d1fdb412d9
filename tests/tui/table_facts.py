"""What there is to know of a meeting, a desk and a newspaper, as words to be looked up."""

from collections.abc import Iterator

from putilovets.frontends.tui.typeset.scale import signed
from putilovets.view.glance import Axis, DraftLine, MeetingTable, NewspaperTable, Row
from putilovets.view.page import Page


def facts_on_page(page: Page) -> Iterator[str]:
    """Yield what must be told of the tables of a page itself, in lines and on the screen."""
    if page.desk is not None:
        for paper in page.desk.papers:
            yield paper.label
            if not page.desk.sorted:
                yield paper.text
        for evening in page.desk.evenings if page.desk.sorted else ():
            yield "left open" if evening.state == "open" else evening.what
    if page.newspaper is not None:
        yield from _of_newspaper(page.newspaper)
    if page.meeting is not None:
        yield from (page.meeting.clock, page.meeting.next_leaving, page.meeting.restless)
        yield f"here {page.meeting.here}"
        yield f"quorum {page.meeting.quorum}"
        yield from (row.gone for row in page.meeting.rows)


def facts_in_room(table: MeetingTable) -> Iterator[str]:
    """Yield what must be told of a meeting by `room`, in lines and on the screen."""
    yield from (table.next_leaving, table.restless, table.forecast, table.apart, table.price)
    if table.line_read:
        yield "the line has been read out"
    for axis in table.axes:
        yield from _of_axis(axis)
    for row in table.rows:
        yield from _of_row(row)
    for line in table.draft:
        yield from _of_draft(line)


def _of_newspaper(table: NewspaperTable) -> Iterator[str]:
    yield f"{table.free} of {table.columns} columns free"
    yield from (letter.sender for letter in table.printed)
    yield from (letter.sender for letter in table.letters if letter.state == "aside")


def _of_axis(axis: Axis) -> Iterator[str]:
    yield from (axis.label, axis.low, axis.high, f"now {signed(axis.now)}")
    if axis.line is not None:
        yield f"the line is {signed(axis.line)}"
    if axis.draft:
        yield f"the draft says {', '.join(signed(each) for each in axis.draft)}"


def _of_row(row: Row) -> Iterator[str]:
    yield f"{row.label}, {row.people}"
    if not row.here:
        yield row.gone
        return
    yield f"{row.ear} of 3, trust {signed(row.trust)}"
    yield from (row.leaves, row.verdict, row.total, row.plain, *row.reasons)
    if row.demands:
        yield "a vote of its own on one point"


def _of_draft(line: DraftLine) -> Iterator[str]:
    yield from (line.text.rstrip("."), line.ground, line.who, line.hands, line.duty)
    yield f"{line.question} {signed(line.at)}"
    if line.tied:
        yield "tied"
