"""The tables of a playtest: endings, length, gauges."""

from collections.abc import Iterator, Sequence

from putilovets.authoring.playtest.report import Band, GaugeRow, Report
from putilovets.authoring.playtest.spread import Spread
from putilovets.authoring.playtest.tally import FAULTS
from putilovets.authoring.playtest.warmth import percent

CELL = 11
"""Cells of a column."""
LABEL = 30
"""The most cells of what a gauge is called, where it stands beside several days."""
Row = tuple[str, Sequence[str]]
"""What a row is called, and its cells."""


def endings(report: Report, width: int) -> Iterator[str]:
    """Yield a row for each ending, and for plays that came to none; a column for each policy."""
    rows: list[Row] = [("", [row.name for row in report.policies])]
    for ending in report.policies[0].endings:
        counts = [(row.endings[ending], row.plays) for row in report.policies]
        rows.append((ending, [percent(*each) for each in counts]))
    for fault, says in FAULTS.items():
        counts = [(row.faults[fault], row.plays) for row in report.policies]
        if any(count for count, _ in counts):
            rows.append((says, [percent(*each) for each in counts]))
    yield from _table(rows, width)


def lengths(report: Report) -> Iterator[str]:
    """Yield a row for each policy: moves, and minutes of those that were read."""
    yield f"{'':30}{'moves':>20}{'minutes of reading':>30}"
    heads = f"{'10%':>7}{'50%':>7}{'90%':>7}"
    yield f"{'':12}{'plays':>9}  {heads}{'plays':>11}  {heads}"
    for row in report.policies:
        moves, minutes = (
            "".join(f"{each:>7}" for each in _figures(spread))
            for spread in (row.moves, row.minutes)
        )
        yield f"{row.name:12}{row.plays:>9,}  {moves}{row.minutes.plays:>11,}  {minutes}"


def gauges(report: Report, width: int) -> Iterator[str]:
    """Yield a row for each gauge: over time for one policy, at the end for each of several."""
    if len(report.policies) == 1:
        yield from _over_time(report.gauges, width, "day" if report.dated else "chapter")
    elif report.gauges:
        yield "At the end of the play; what 10%, 50% and 90% of them do not exceed."
        rows: list[Row] = [("", [row.name for row in report.policies])]
        for gauge in report.gauges:
            rows.append((_named(gauge), [_three(each.end) for each in gauge.courses]))
        yield from _table(rows, width)


def _over_time(gauges: Sequence[GaugeRow], width: int, when: str) -> Iterator[str]:
    if not gauges:
        return
    yield f"When the {when} was over; what 10%, 50% and 90% of the plays do not exceed."
    label = min(max(len(_named(gauge)) for gauge in gauges), LABEL)
    picked = _spread_over(gauges[0].courses[0].bands, (width - label) // CELL - 1)
    rows: list[Row] = [("", [*(band.at for band in picked), "end"])]
    for gauge in gauges:
        course = gauge.courses[0]
        at = {band.at: band.spread for band in course.bands}
        spreads = (*(at[each.at] for each in picked), course.end)
        rows.append((_named(gauge), [_three(each) for each in spreads]))
    yield from _table(rows, width)


def _spread_over(bands: Sequence[Band], many: int) -> list[Band]:
    """Return at most so many of some moments, the first and the last among them."""
    if len(bands) <= many:
        return list(bands)
    last = len(bands) - 1
    return [bands[number * last // (many - 1)] for number in range(many)]


def _table(rows: Sequence[Row], width: int) -> Iterator[str]:
    """Yield rows whose cells stand below one another; what has no room is cut."""
    label = min(max(len(name) for name, _ in rows), width - CELL * len(rows[0][1]))
    for name, cells in rows:
        yield f"{name[:label]:{label}}" + "".join(f"{each[: CELL - 1]:>{CELL}}" for each in cells)


def _named(gauge: GaugeRow) -> str:
    return f"{gauge.label} {gauge.lowest}-{gauge.highest}"


def _three(spread: Spread) -> str:
    return " ".join(_figures(spread))


def _figures(spread: Spread) -> tuple[str, ...]:
    """Return three figures; dashes where nothing is known."""
    known = tuple(f"{each:,}" for each in (spread.p10, spread.p50, spread.p90))
    return known if spread.plays else ("-", "-", "-")
