"""Gauges and the notebook set in rows."""

from collections.abc import Iterator

from putilovets.frontends.tui.ink import Line, Role, Span, cells, flow, line
from putilovets.frontends.tui.typeset.shelf import told_change
from putilovets.view.ledger import Change
from putilovets.view.page import Meter, Page

BAR = 10
"""How many columns a gauge's bar has in a panel with room for it."""


def told_strip(page: Page, width: int) -> list[Line]:
    """Return the gauges in one row, their names cut as short as the width asks."""
    longest = max((len(meter.label) for meter in page.meters), default=0)
    airy = [(longest, "  ", True), (longest, " ", True)]
    tight = [(length, " ", False) for length in range(longest, 1, -1)]
    rows = (_strip(page, *shape) for shape in (*airy, *tight))
    row = next((row for row in rows if cells(row) <= width), _strip(page, 1, " ", False))
    return [row] if row else []


def told_gauges(page: Page, width: int) -> Iterator[Line]:
    """Yield the gauges, a row for each."""
    for meter in page.meters:
        yield _gauge(meter, width)


def told_last(last: Change | None, width: int) -> Iterator[Line]:
    """Yield what moved last and why; nothing where nothing has."""
    if last is not None:
        yield from told_change(last, width, "Last: ")


def told_notebook(page: Page, width: int) -> Iterator[Line]:
    """Yield the notebook and how much room is left in it."""
    head = f"Your notebook, {len(page.notebook)} of {page.notebook_room} lines"
    yield from flow(line(head, "strong"), width)
    for note in page.notebook:
        yield from flow([Span(note)], width, (Span("* "),), (Span("  "),))
    for _ in range(page.notebook_room - len(page.notebook)):
        yield line("* ____", "dim")


def _strip(page: Page, length: int, gap: str, whole: bool) -> Line:
    """Return the gauges in a row; of a changed one from what to what, `whole` with its sign."""
    spans: list[Span] = []
    for meter in page.meters:
        spans.append(Span(f"{gap if spans else ''}{_cut(meter.label, length)} "))
        sign = f" {meter.change:+d}" if meter.change and whole else ""
        ink: Role = "strong" if meter.change else "plain"
        spans.append(Span(f"{_from(meter)}{meter.value}{sign}", ink))
    return tuple(spans)


def _gauge(meter: Meter, width: int) -> Line:
    change = f"{meter.change:+d}" if meter.change else ""
    value = Span(f"{_from(meter)}{meter.value}".rjust(6), "strong" if meter.change else "plain")
    tail = (value, Span(f"{change:>3}", "strong"))
    room = width - cells(tail)
    bar = _bar(meter) if room >= 12 + 2 + BAR else ""
    label = _cut(meter.label, room - len(bar) - 1)
    gap = " " * (room - len(label) - len(bar))
    return (Span(f"{label}{gap}"), Span(bar, "dim"), *tail)


def _bar(meter: Meter) -> str:
    reach = max(meter.highest - meter.lowest, 1)
    above = meter.value - meter.lowest
    full = max(
        round(BAR * above / reach), 1 if above > 0 else 0
    )  # what is not at the bottom is seen
    return filled(full, BAR)


def filled(full: int, whole: int) -> str:
    """Return a bar of `whole` columns, so many of them full; the empty ones are lighter by far."""
    return "█" * full + "·" * (whole - full)


def _from(meter: Meter) -> str:
    """Return from what a gauge has come to where it stands; empty where it has not moved."""
    return f"{meter.value - meter.change}→" if meter.change else ""


def _cut(label: str, length: int) -> str:
    if len(label) <= length:
        return label
    return f"{label[: length - 1]}." if length > 3 else label[:length]
