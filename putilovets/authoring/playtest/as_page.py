"""A playtest as one page for a browser that needs nothing else."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from putilovets.authoring.playtest import html_lists as lists
from putilovets.authoring.playtest.html_charts import gauge_charts
from putilovets.authoring.playtest.html_heat import heat
from putilovets.authoring.playtest.html_style import sheet
from putilovets.authoring.playtest.report import ENOUGH, Report
from putilovets.authoring.playtest.spread import Spread
from putilovets.view.html import Element, document, element


class Section(NamedTuple):
    """A part of the page."""

    id: str
    title: str
    says: str
    """What the figures mean."""
    inside: Iterable[Element]


def as_page(report: Report) -> str:
    """Return the page."""
    title = f"Playtest of {report.title}"
    sections = tuple(_sections(report))
    links = (element("a", {"href": f"#{each.id}"}, each.title) for each in sections)
    head = element("header", None, element("h1", None, title), _head(report))
    whole = element("main", None, head, element("nav", None, links), map(_section, sections))
    return document(title, sheet(), whole)


def _section(section: Section) -> Element:
    head = element("h2", None, section.title)
    return element("section", {"id": section.id}, head, _text(section.says), section.inside)


def _text(text: str, look: str = "") -> Element:
    return element("p", {"class": look} if look else None, text)


def _head(report: Report) -> Iterator[Element]:
    plan = report.plan
    names = ", ".join(row.name for row in report.policies)
    each = f"{plan.runs:,} plays{' of each' if len(report.policies) > 1 else ''}"
    told = f"{report.pack} {report.version}, from the start {plan.start}. Played by {names}: "
    yield _text(f"{told}{each}, seeds from {plan.seed}.", "faint")
    yield _text(
        "Bots have played this. What they find is what the rules allow, and how often chance or "
        "one simple wish comes to it. It is not what people do, and not what is good."
    )
    if not report.whole:
        told = f"{report.plays:,} of {plan.plays:,} plays"
        yield _text(f"It was interrupted: this rests on {told}.", "warning")
    yield element("ul", {"class": "figures"}, _figures(report))


def _figures(report: Report) -> Iterator[Element]:
    places, choices = len(report.places), len(report.choices)
    stuck = sum(sum(row.faults.values()) for row in report.policies)
    told = (
        (f"{report.plays:,}", "plays"),
        (_range(row.moves for row in report.policies), "moves in half of the plays"),
        (_range(row.minutes for row in report.policies), "minutes to read, in half of them"),
        (f"{places - len(report.unmet):,} / {places:,}", "places come to"),
        (f"{choices - len(report.untaken):,} / {choices:,}", "choices taken"),
        (f"{len(report.loops):,}", "pages that came again unchanged"),
        (f"{stuck:,}", "plays without an ending"),
    )
    return (element("li", None, element("b", None, figure), name) for figure, name in told)


def _range(spreads: Iterable[Spread]) -> str:
    """Return the median, or the least and the greatest of several."""
    halves = sorted(each.p50 for each in spreads if each.plays)
    if not halves:
        return "–"
    return f"{halves[0]:,}" if halves[0] == halves[-1] else f"{halves[0]:,}–{halves[-1]:,}"


def _sections(report: Report) -> Iterator[Section]:
    yield Section(
        "heat", "Where they went",
        "Each room is a place, in the order of its day or of its first meeting. The figure is the "
        "share of the plays that came by; a dashed room is one that none came to.",
        heat(report),
    )  # fmt: skip
    yield Section(
        "gauges", "Gauges over time",
        "The line is what half of the plays do not exceed, the band holds them from a tenth to "
        "nine tenths. The three figures are those at the end.",
        gauge_charts(report),
    )  # fmt: skip
    yield Section("endings", "Endings", "Of each policy.", lists.endings(report))
    yield Section(
        "length", "Length",
        "What a tenth, half and nine tenths of the plays do not exceed. The minutes are for "
        "reading alone, of as many plays as were read.",
        (lists.lengths(report.policies),),
    )  # fmt: skip
    yield Section(
        "unmet", "Places and pages that no play came to",
        "Either hardly anything leads there, or nothing does.",
        lists.unmet(report),
    )  # fmt: skip
    yield from _about_choices(report)
    yield Section(
        "loops", f"Loops: {len(report.loops):,}",
        "Pages on which a play stood again with every name as it was: what was done between "
        "changed nothing. Under each the shortest way round that was seen.",
        lists.loops(report),
    )  # fmt: skip
    yield Section(
        "unfinished", "Plays without an ending",
        "They came to where nothing is open, or were given up after "
        f"{report.plan.most:,} moves. Of each page the first play.",
        lists.unfinished(report),
    )  # fmt: skip


def _about_choices(report: Report) -> Iterator[Section]:
    found = report.dominance
    yield Section(
        "dominant", f"Choices better than all beside them: {len(report.dominant):,}",
        f"In {found.states:,} states of {found.plays:,} plays every open choice was tried. Listed "
        "is what was better than all beside it in more than four fifths of its states, where "
        f"there were {ENOUGH} or more.",
        lists.dominant(report),
    )  # fmt: skip
    yield Section(
        "untaken", f"Choices never taken: {len(report.untaken):,} of {len(report.choices):,}",
        "Never shown: its page was not come to, or its condition did not hold. Locked: it was "
        "shown, and never open. Offered: it was open, and nobody took it.",
        lists.untaken(report),
    )  # fmt: skip
