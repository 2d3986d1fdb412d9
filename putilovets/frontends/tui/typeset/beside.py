"""A meeting at a glance beside the text: two rows for each bloc, the draft in full."""

from collections.abc import Iterator

from putilovets.frontends.tui.ink import BLANK, Line, Span, cells, fitted, line, prose
from putilovets.frontends.tui.typeset.blocs import (
    axis_marks,
    bloc_stands,
    ear_of,
    vote_of,
)
from putilovets.frontends.tui.typeset.columns import FIGURE, LABEL, SCALE, short
from putilovets.frontends.tui.typeset.draft import told_draft, told_summary
from putilovets.frontends.tui.typeset.scale import LENGTH, signed
from putilovets.view.glance import MeetingTable, Row

KEY = "n what stands now, L the line, x the draft; a capital stands on the line. ? somewhere here."
"""What the marks mean."""


def told_beside(table: MeetingTable, width: int) -> Iterator[Line]:
    """Yield everything, the draft in full."""
    yield from told_beside_short(table, width, whole=True)


def told_beside_short(table: MeetingTable, width: int, *, whole: bool = False) -> Iterator[Line]:
    """Yield who is here, the blocs, and the draft in a row, or whole."""
    yield from told_here(table, width)
    yield BLANK
    voted = table.stage in ("name", "sign")
    label = min(max((cells(line(row.label)) for row in table.rows), default=0), LABEL)
    axis = _axis(table, width - label - 4)
    if axis and not voted:
        yield from _heads(table, label + 4, axis)
    for row in table.rows:
        yield from _bloc(row, label, axis, None if voted else width)
    if axis and not voted:
        yield from prose(KEY, width, "dim")
    if table.draft:
        yield BLANK
        yield from told_draft(table, width) if whole else told_summary(table, width)


def told_here(table: MeetingTable, width: int) -> Iterator[Line]:
    """Yield who is here and what the clock will do next."""
    here = f"Here {table.here} of {table.roll}, quorum {table.quorum}."
    leaving = f" {table.next_leaving}." if table.next_leaving else ""
    if table.restless:
        leaving = f"{leaving} {table.restless}."
    read = " The line has been read out." if table.line_read else ""
    yield from prose(f"{here}{leaving}{read}", width)


def _axis(table: MeetingTable, room: int) -> int:
    wanted = (SCALE, LENGTH, FIGURE)
    return next((each for each in wanted if len(table.axes) * (each + 1) <= room), 0)


def _heads(table: MeetingTable, before: int, width: int) -> Iterator[Line]:
    names = "".join(f" {short(axis.label, width):^{width}}" for axis in table.axes)
    yield line(f"{'':<{before}}{names}", "dim")
    spans = [Span(f"{'':<{before}}")]
    for axis in table.axes:
        spans += (Span(" "), *axis_marks(axis, width))
    yield tuple(spans)


def _bloc(row: Row, label: int, axis: int, width: int | None) -> Iterator[Line]:
    """Yield the rows of a bloc; no width is given once it has voted."""
    name = Span(f"{fitted(row.label, label)} {row.people:>3}", "strong")
    if not row.here:
        yield (name, Span(f" {row.gone}", "dim"))
        return
    yield (name, *(bloc_stands(row, axis) if axis and width is not None else ()))
    if width is None:
        return
    leaves = f"goes {row.leaves}" if row.leaves else ""
    about = f"  ear {ear_of(row)} trust {signed(row.trust):>2} {leaves}"
    yield (Span(about), Span(f" {vote_of(row, width - len(about) - 2)}", "strong"))
