"""Numbers over the months drawn in blocks: half a row is one step, so that none is lost."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from putilovets.frontends.tui.ink import BLANK, Line, Span, cells, fitted, line, prose
from putilovets.frontends.tui.typeset.meters import filled
from putilovets.view.curves import NO_CURVES, Came, Curve, Curves

ROWS = 5
"""The rows of a chart; each holds two steps."""
AXIS = 4
"""The columns of the figures at the left and of the axis."""
WORDS = 24
"""The fewest columns in which the sentence can stand beside its chart."""
WIDEST = 36
"""The most columns of months; where there are more, several months share one."""
NAMED = 7
"""The columns of a month at most: its name, such as ``Jun 26``, and a gap."""
APART = 3
"""From this many columns on a month stands apart from the next."""
BAR = 20
"""The columns of a bar for those who came."""


def told_charts(curves: Curves | None, width: int) -> Iterator[Line]:
    """Yield a chart and a sentence for each gauge, then figures of the books, then who came."""
    if curves is None:
        yield from prose(NO_CURVES, width)
        return
    yield from prose(_head(curves), width, "dim")
    for curve in curves.gauges:
        yield BLANK
        yield from _curve(curve, curves, width)
    if curves.books:
        yield from (BLANK, line("From the books", "title"))
    for number, curve in enumerate(curves.books):
        yield from (BLANK,) if number else ()
        yield from _curve(curve, curves, width)
    if curves.came:
        yield from (BLANK, line("Who came, of those expected", "title"))
        yield from (_came(each, width) for each in curves.came)


def _head(curves: Curves) -> str:
    if curves.begins == curves.ends:
        return f"{curves.begins}. A column is a month."
    return f"From {curves.begins} to {curves.ends}; a column is a month, its end or today."


def _curve(curve: Curve, curves: Curves, width: int) -> Iterator[Line]:
    """Yield a chart with its sentence at its right, or below it where there is no room."""
    still = {curve.first, *curve.values} == {curve.first}
    moved = f"{curve.first}" if still else f"{curve.first}→{curve.values[-1]}"
    yield (Span(curve.label, "strong"), Span(f"  {moved}"))
    room = min(WIDEST, width - AXIS - 4)
    chart = list(_chart(curve, curves, room))
    broad = max(cells(row) for row in chart)
    if width - broad - 2 < WORDS:
        yield from chart
        yield from prose(curve.told, width)
        return
    told = prose(curve.told, width - broad - 2)
    for drawn, said in zip_longest(chart, told, fillvalue=BLANK):
        yield (*drawn, Span(" " * (broad - cells(drawn) + 2)), *said) if said else drawn


def _chart(curve: Curve, curves: Curves, room: int) -> Iterator[Line]:
    values = binned(curve.values, room)
    pitch = pitched(len(values), room)
    gap = " " if pitch >= APART else ""
    heights = [level(value, curve) for value in values]
    for row in range(ROWS - 1, -1, -1):
        blocks = gap.join(_block(height, row) * (pitch - len(gap)) for height in heights)
        figure = curve.highest if row == ROWS - 1 else ""
        last = f" {curve.values[-1]}" if row == max((heights[-1] - 1) // 2, 0) else ""
        axis = "┤" if row == ROWS - 1 else "│"
        yield (Span(f"{figure:>3}{axis}", "dim"), Span(blocks, "dim"), Span(last, "strong"))
    ground = len(values) * pitch - len(gap)
    yield line(f"{curve.lowest:>3}└{'─' * ground}", "dim")
    if curves.begins != curves.ends:
        yield line(f"    {_ends(curves, ground)}", "dim")


def pitched(months: int, room: int) -> int:
    """Return how many columns a month takes with the gap behind it: no more than its name does."""
    return max(min(NAMED, room // max(months, 1)), 1)


def binned(values: Sequence[int], room: int) -> list[int]:
    """Return as many values as there is room for: the last of each run of months."""
    step = -(-len(values) // max(room, 1))
    return [values[min(at + step, len(values)) - 1] for at in range(0, len(values), step)]


def level(value: int, curve: Curve) -> int:
    """Return how many steps high a value stands; what is not at the bottom is seen."""
    reach = max(curve.highest - curve.lowest, 1)
    above = value - curve.lowest
    return max(round(2 * ROWS * above / reach), 1 if above else 0)


def _block(height: int, row: int) -> str:
    return " ▄█"[min(max(height - 2 * row, 0), 2)]


def _ends(curves: Curves, columns: int) -> str:
    """Return the first and the last month below the axis, shortened, each at its end."""
    first, last = _short(curves.begins), _short(curves.ends)
    gap = max(columns - len(first) - len(last), 1)
    return f"{first}{' ' * gap}{last}"


def _short(month: str) -> str:
    name, year = month.split()
    return f"{name[:3]} {year[-2:]}"


def _came(came: Came, width: int) -> Line:
    full = round(BAR * came.here / max(came.people, 1))
    tail = f" {filled(full, BAR)} {came.here} of {came.people}"
    title = fitted(came.title, min(max(width - len(tail), 8), 40))
    return (Span(title), Span(tail, "dim" if not came.here else "plain"))
