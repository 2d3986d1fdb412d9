"""The blocs of a meeting, a row for each: how they listen and trust, stand and would vote."""

from collections.abc import Iterator

from putilovets.frontends.tui.ink import Line, Span, cells, fitted, line
from putilovets.frontends.tui.typeset.columns import Columns, columns_for, short
from putilovets.frontends.tui.typeset.scale import (
    LENGTH,
    figure_of,
    inked,
    marks_of,
    signed,
    stand_of,
)
from putilovets.view.glance import Axis, MeetingTable, Reach, Row

LEGEND = ("n now  L line  x draft", "n L x")
"""What the marks above the scales mean, as long as there is room for."""
PUT_NOW = "if put now"
HALF_KNOWN = ("not for", "not against", "open")
"""How the vote of a bloc may be called that is not known."""


def told_blocs(table: MeetingTable, width: int) -> Iterator[Line]:
    """Yield heads, what stands on each question, and a row for each bloc."""
    columns = columns_for(table, width)
    yield _heads(table, columns)
    if columns.axis:
        yield _marks(table, columns)
    yield from (_bloc(row, columns) for row in table.rows)


def told_blocs_bare(table: MeetingTable, width: int) -> Iterator[Line]:
    """Yield heads and a row for each bloc."""
    columns = columns_for(table, width)
    yield _heads(table, columns)
    yield from (_bloc(row, columns) for row in table.rows)


def ear_of(row: Row) -> str:
    """Return how well a bloc listens, in as many stars of three."""
    return f"{'*' * row.ear}{'·' * (3 - row.ear)}"


def vote_of(row: Row, width: int) -> str:
    """Return how a bloc would vote now; of one that is not known the sum gives way first."""
    total = row.total.replace(" to ", "..")
    told = f"{row.verdict} {total}".strip()
    if cells(line(told)) > width and row.verdict in HALF_KNOWN:
        told = row.verdict
    return f"{told}!" if row.demands else told


def axis_marks(axis: Axis, width: int) -> list[Span]:
    """Return what stands on a question, set in the middle of a column."""
    if width < LENGTH:
        return [Span(f"{signed(axis.now):>{width}}", "dim")]
    marks = marks_of(axis)
    return list(inked((f"-{marks}+" if width >= LENGTH + 2 else marks).center(width)))


def bloc_stands(row: Row, width: int) -> Iterator[Span]:
    """Yield where a bloc stands on each question, each in a column after a blank."""
    for reach in row.stands:
        yield Span(" ")
        yield from _stand(reach, width)


def _stand(reach: Reach, width: int) -> Iterator[Span]:
    if width < LENGTH:
        yield Span(f"{figure_of(reach):>{width}}")
    else:
        yield from inked(stand_of(reach).center(width))


def _heads(table: MeetingTable, columns: Columns) -> Line:
    who = f"{'':<{columns.label}} {'#':>{columns.people}} ear"
    trust = "trust" if columns.trust == len("trust") else "tr"
    leaves = f" {'goes':<{columns.leaves}}" if columns.leaves else ""
    axes = "".join(f" {_head(axis, columns.axis)}" for axis in table.axes) if columns.axis else ""
    put = f" {PUT_NOW}" if columns.verdict else ""
    return line(f"{who} {trust}{leaves}{axes}{put}", "dim")


def _head(axis: Axis, width: int) -> str:
    name = short(axis.label, width)
    return name.rjust(width) if width < LENGTH else name.center(width)


def _marks(table: MeetingTable, columns: Columns) -> Line:
    legends = LEGEND if columns.axis >= LENGTH else ("what stands now", "now")
    legend = next((each for each in legends if len(each) <= columns.head), "")
    spans = [Span(fitted(legend, columns.head), "dim")]
    for axis in table.axes:
        spans += (Span(" "), *axis_marks(axis, columns.axis))
    return tuple(spans)


def _bloc(row: Row, columns: Columns) -> Line:
    label = f"{fitted(row.label, columns.label)} {row.people:>{columns.people}}"
    if not row.here:
        return line(f"{label} {row.gone}", "dim")
    spans = [Span(f"{label} {ear_of(row)} {signed(row.trust):>{columns.trust}}")]
    if columns.leaves:
        spans.append(Span(f" {row.leaves:<{columns.leaves}}"))
    if columns.axis:
        spans += bloc_stands(row, columns.axis)
    if columns.verdict:
        spans.append(Span(f" {vote_of(row, columns.verdict)}", "strong"))
    return tuple(spans)
