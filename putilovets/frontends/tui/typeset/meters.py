"""Gauges and the notebook set in rows."""

from collections.abc import Iterator

from putilovets.frontends.tui.ink import Line, Span, cells, flow, line
from putilovets.view.page import Meter, Page

BAR = 10
"""How many columns a gauge's bar has in a panel with room for it."""


def told_strip(page: Page, width: int) -> list[Line]:
    """Return the gauges in one row, their names cut as short as the width asks."""
    longest = max((len(meter.label) for meter in page.meters), default=0)
    airy = [(longest, "  ", " "), (longest, " ", " ")]
    tight = [(length, " ", "") for length in range(longest, 1, -1)]
    rows = (_strip(page, *shape) for shape in (*airy, *tight))
    row = next((row for row in rows if cells(row) <= width), _strip(page, 1, " ", ""))
    return [row] if row else []


def told_gauges(page: Page, width: int) -> Iterator[Line]:
    """Yield the gauges, a row for each."""
    for meter in page.meters:
        yield _gauge(meter, width)


def told_notebook(page: Page, width: int) -> Iterator[Line]:
    """Yield the notebook and how much room is left in it."""
    head = f"Your notebook, {len(page.notebook)} of {page.notebook_room} lines"
    yield from flow(line(head, "strong"), width)
    for note in page.notebook:
        yield from flow([Span(note)], width, (Span("* "),), (Span("  "),))
    for _ in range(page.notebook_room - len(page.notebook)):
        yield line("* ____", "dim")


def _strip(page: Page, length: int, gap: str, space: str) -> Line:
    spans: list[Span] = []
    for meter in page.meters:
        spans.append(Span(f"{gap if spans else ''}{_cut(meter.label, length)} "))
        moved = f"{space}{_change(meter)}" if meter.change else ""
        spans.append(Span(f"{meter.value}{moved}", "strong" if meter.change else "plain"))
    return tuple(spans)


def _gauge(meter: Meter, width: int) -> Line:
    change = f"{_change(meter):>3}"
    tail = (Span(f"{meter.value:>3}"), Span(change, "strong"))
    room = width - cells(tail)
    bar = _bar(meter) if room >= 12 + 2 + BAR else ""
    label = _cut(meter.label, room - len(bar) - 1)
    gap = " " * (room - len(label) - len(bar))
    return (Span(f"{label}{gap}"), Span(bar, "dim"), *tail)


def _bar(meter: Meter) -> str:
    reach = max(meter.highest - meter.lowest, 1)
    full = round(BAR * (meter.value - meter.lowest) / reach)
    return "█" * full + "░" * (BAR - full)


def _change(meter: Meter) -> str:
    return f"{meter.change:+d}" if meter.change else ""


def _cut(label: str, length: int) -> str:
    if len(label) <= length:
        return label
    return f"{label[: length - 1]}." if length > 3 else label[:length]
