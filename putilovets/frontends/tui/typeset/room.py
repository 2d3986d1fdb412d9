"""The sheet of a meeting in full: questions, blocs with their reasons, the draft, the notebook."""

from collections.abc import Iterator

from putilovets.frontends.tui.ink import BLANK, Line, Span, flow, line, prose
from putilovets.frontends.tui.typeset.beside import KEY, told_here
from putilovets.frontends.tui.typeset.blocs import ear_of
from putilovets.frontends.tui.typeset.draft import told_draft
from putilovets.frontends.tui.typeset.meters import told_notebook
from putilovets.frontends.tui.typeset.scale import inked, marks_of, signed, stand_of
from putilovets.view.glance import COMING, NO_MEETING, Axis, Reach, Row
from putilovets.view.page import Page

STEP = "   "
"""What belongs to a heading stands this far to the right of it."""


def told_room(page: Page, width: int) -> Iterator[Line]:
    """Yield everything about the meeting of a page; of a page without one a sentence."""
    table = page.meeting or page.coming
    if table is None:
        yield line(NO_MEETING)
        return
    if page.meeting is None:
        yield from prose(f"{COMING} It is to begin at {table.clock}.", width)
        yield BLANK
    else:
        where = ", ".join(filter(None, (page.day, table.clock, page.room)))
        yield from prose(f"{page.title}. {where}.", width)
    yield from told_here(table, width)
    for axis in table.axes:
        yield from _question(axis, width)
    yield BLANK
    yield from prose(KEY, width, "dim")
    for row in table.rows:
        yield BLANK
        yield from _bloc(row, table.axes, width)
    if table.draft:
        yield from (BLANK, line("The draft", "title"))
        yield from told_draft(table, width)
        if table.ahead:
            yield from prose(f"{table.ahead[:1].upper()}{table.ahead[1:]}.", width)
        if table.apart:
            yield from prose(f"Point by point: {table.apart}.", width)
        if table.price:
            yield from prose(f"If it is carried: {table.price}.", width)
    if page.notebook_room:
        yield BLANK
        yield from told_notebook(page, width)


def _question(axis: Axis, width: int) -> Iterator[Line]:
    line_at = "" if axis.line is None else f", the line is {signed(axis.line)}"
    drafted = ", ".join(signed(each) for each in axis.draft)
    draft = f", the draft says {drafted}" if drafted else ""
    yield BLANK
    head = (Span(axis.label, "strong"), Span(f": now {signed(axis.now)}{line_at}{draft}"))
    yield from flow(head, width)
    scale = (Span(STEP), *inked(marks_of(axis)), Span("  "))
    ends = f"from -3 «{axis.low}» to +3 «{axis.high}»"
    yield from flow(line(ends), width, scale, (Span(" " * 12),))


def _bloc(row: Row, axes: tuple[Axis, ...], width: int) -> Iterator[Line]:
    head = f"{row.label}, {row.people}"
    if not row.here:
        yield line(f"{head}: {row.gone}", "dim")
        return
    leaves = f", go home at {row.leaves}" if row.leaves else ""
    ear = f": ear {ear_of(row)} {row.ear} of 3, trust {signed(row.trust)}{leaves}"
    yield from flow((Span(head, "strong"), Span(ear)), width)
    for axis, reach in zip(axes, row.stands, strict=True):
        scale = (Span(STEP), *inked(stand_of(reach)), Span("  "))
        stand = f"{axis.label} {_stand(reach)}"
        yield from flow(line(stand), width, scale, (Span(" " * 12),))
    if row.verdict:
        told = f"{STEP}If put now: {row.verdict}, {row.total}"
        yield from flow(line(told, "strong"), width, (), (Span(STEP),))
    if row.plain:
        yield from prose(f"{row.plain[:1].upper()}{row.plain[1:]}.", width, indent=len(STEP))
    for reason in row.reasons:
        yield from flow(line(reason), width, (Span(f"{STEP}* "),), (Span(f"{STEP}  "),))
    if row.demands:
        demand = "They ask for a vote of its own on one point."
        yield from prose(demand, width, "strong", len(STEP))


def _stand(reach: Reach) -> str:
    if reach.low == reach.high:
        return signed(reach.low)
    return f"somewhere from {signed(reach.low)} to {signed(reach.high)}"
