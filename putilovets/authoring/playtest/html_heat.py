"""The heat map of a playtest as a page shows it: chapters of rooms, each with its share."""

from collections.abc import Iterator

from putilovets.authoring.html import Element, element
from putilovets.authoring.playtest.heat import months
from putilovets.authoring.playtest.report import PlaceRow, Report
from putilovets.authoring.playtest.warmth import STEPS, percent, step


def heat(report: Report) -> Iterator[Element]:
    """Yield the legend, then each chapter month by month."""
    told = (
        "Each room is a place, in the order of its day; the figure says what share of the plays "
        "came by. A dashed border: none did."
    )
    yield element("p", None, told)
    yield element("ul", {"class": "legend"}, map(_legend, range(len(STEPS))))
    for chapter, title in report.chapters.items():
        rows = [row for row in report.places if row.chapter == chapter]
        yield element("h3", None, title)
        for label, row in months(rows, dated=report.dated):
            cells = element("ul", {"class": "rooms"}, (_room(each, report.plays) for each in row))
            yield element("div", {"class": "month"}, element("span", None, label), cells)


def _legend(number: int) -> Element:
    return element("li", {"class": f"step-{number}"}, STEPS[number].says)


def _room(row: PlaceRow, plays: int) -> Element:
    share = percent(row.plays, plays)
    more = f"{row.title}. {row.plays:,} of {plays:,} plays, {row.times:,} times. {row.spot}"
    look = {"class": f"step-{step(row.plays, plays)}", "title": more}
    return element("li", look, element("b", None, share), row.id)
