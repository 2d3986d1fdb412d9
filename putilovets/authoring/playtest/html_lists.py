"""What a playtest found, as lists of a page: endings, choices, loops, plays without an ending."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from putilovets.authoring.playtest.loops import Moves
from putilovets.authoring.playtest.report import ChoiceRow, Page, PolicyRow, Report
from putilovets.authoring.playtest.spread import Spread
from putilovets.authoring.playtest.tally import FAULTS, Origin
from putilovets.authoring.playtest.warmth import counted, percent
from putilovets.view.html import Element, Node, element

MOST_ROWS = 1_000
"""How many choices a page lists."""
MOST_MOVES = 40
"""How many moves of one way a page lists."""


def endings(report: Report) -> Iterator[Element]:
    """Yield for each policy how many of its plays came to which ending, as bars."""
    titles = {row.id: row.title for row in report.places}
    for policy in report.policies:
        yield element("h3", None, f"{policy.name}: {policy.wants}")
        bars = [
            *((titles[ending], count) for ending, count in policy.endings.items()),
            *((f"none: {FAULTS[fault]}", count) for fault, count in policy.faults.items() if count),
        ]
        yield element("ul", {"class": "bars"}, (_bar(*each, policy.plays) for each in bars))


def _bar(name: str, count: int, plays: int) -> Element:
    box = {"y": 0, "height": 10}
    svg = element(
        "svg",
        {"viewBox": "0 0 100 10", "preserveAspectRatio": "none", "aria-hidden": "true"},
        element("rect", {"class": "trough", "x": 0, "width": 100, **box}),
        element("rect", {"class": "bar", "x": 0, "width": 100 * count / plays, **box}),
    )
    told = f"{percent(count, plays)} ({count:,})"
    return element("li", None, element("span", None, name), svg, element("span", None, told))


def lengths(policies: Iterable[PolicyRow]) -> Element:
    """Return a table of moves and minutes."""
    heads = ("", "plays", "moves", "read", "minutes")
    rows = (
        (
            *(row.name, f"{row.plays:,}", _three(row.moves)),
            *(f"{row.minutes.plays:,}", _three(row.minutes)),
        )
        for row in policies
    )
    table = element(
        "table",
        None,
        element("thead", None, _cells("th", heads)),
        element("tbody", None, (_cells("td", row) for row in rows)),
    )
    return element("div", {"class": "scroll"}, table)


def _cells(kind: str, texts: Iterable[str]) -> Element:
    return element("tr", None, (element(kind, None, text) for text in texts))


def _three(spread: Spread) -> str:
    return " · ".join(f"{each:,}" for each in spread[1:]) if spread.plays else "–"


def unmet(report: Report) -> Iterator[Element]:
    """Yield the places and pages to which no play came."""
    rows = [
        *((row.id, row.title, str(row.spot)) for row in report.unmet),
        *((str(page), "", str(page.spot)) for page in report.empty_pages),
    ]
    yield element("ul", {"class": "rows"}, (_row(_coded(*each[:2]), "", each[2]) for each in rows))
    if not rows:
        yield element("p", None, "Plays came to all of them.")
    if report.elsewhere:
        told = "Nothing leads from this start to: " + ", ".join(report.elsewhere) + "."
        yield element("p", {"class": "faint"}, told)


def untaken(report: Report) -> Iterator[Element]:
    """Yield the choices that no play took, place by place."""
    rows = report.untaken
    for place, choices in groupby(rows[:MOST_ROWS], lambda row: row.place):
        yield element("h3", None, element("code", None, place))
        yield element("ul", {"class": "rows"}, map(_untaken, choices))
    if len(rows) > MOST_ROWS:
        yield element("p", None, f"And {len(rows) - MOST_ROWS:,} more; --json has them all.")
    if not rows:
        yield element("p", None, "Every choice was taken.")


def _untaken(row: ChoiceRow) -> Element:
    times = row.offered or row.locked
    counts = f" {counted(times, 'time')}" if times else ""
    return _row(_coded(row.id, row.words), f"{row.why_not}{counts}", str(row.spot))


def dominant(report: Report) -> Iterator[Element]:
    """Yield the choices that dominated."""
    rows = (
        _row(
            _coded(f"{each.place}/{each.choice}", ""),
            f"{percent(each.dominated, each.visited)} of {each.visited:,} states",
            "",
        )
        for each in report.dominant
    )
    yield element("ul", {"class": "rows"}, rows)


def loops(report: Report) -> Iterator[Element]:
    """Yield the pages that came again, each with a shortest way round."""
    if not report.loops:
        yield element("p", None, "None.")
    for page, loop in report.loops:
        yield _page(page)
        told = f"{counted(loop.times, 'time')} in {loop.plays:,} of {report.plays:,} plays. "
        told += f"{_origin(loop.origin)}, after {counted(len(loop.shortest.before), 'move')}:"
        yield element("p", None, told)
        yield way(loop.shortest.moves)


def unfinished(report: Report) -> Iterator[Element]:
    """Yield where plays came to no ending, with the loop one turned in or the way there."""
    if not report.unfinished:
        yield element("p", None, "None.")
    for page, fault, plays, play in report.unfinished:
        yield _page(page)
        told = f"{counted(plays, 'play')} of {report.plays:,}: {FAULTS[fault]}. "
        told += f"{_origin(play.origin)}, after {counted(play.moves, 'move')}"
        if play.loop:
            yield element("p", None, f"{told}, turning in this loop:")
            yield way(play.loop)
        elif play.way:
            yield element("p", None, f"{told}. The way there:")
            yield way(play.way)
        else:
            yield element("p", None, f"{told}.")


def way(moves: Moves) -> Element:
    """Return some moves as a list."""
    items = [f"{move.place}/{move.choice}" for move in moves[:MOST_MOVES]]
    cut = len(moves) - MOST_MOVES
    told = [*items, f"and {cut:,} more"] if cut > 0 else items
    steps = (element("li", None, element("code", None, each)) for each in told)
    return element("ol", {"class": "way"}, steps)


def _page(page: Page) -> Element:
    spot = element("span", {"class": "spot"}, f" {page.spot}")
    return element("h3", None, element("code", None, str(page)), spot)


def _origin(origin: Origin) -> str:
    return f"{origin.policy}, seed {origin.seed}"


def _coded(name: str, words: str) -> tuple[Node, ...]:
    code = element("code", None, name)
    return (code, f" {words}") if words else (code,)


def _row(what: Iterable[Node], more: str, spot: str) -> Element:
    cells = (
        element("span", None, what),
        element("span", {"class": "faint"}, more),
        element("span", {"class": "spot"}, spot),
    )
    return element("li", None, cells)
