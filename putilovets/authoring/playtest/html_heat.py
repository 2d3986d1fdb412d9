"""The heat map of a playtest as a page shows it: chapters of rooms, each with its share."""

from collections.abc import Iterator

from putilovets.authoring.playtest.heat import months
from putilovets.authoring.playtest.report import PlaceRow, Report
from putilovets.authoring.playtest.warmth import STEPS, percent, step
from putilovets.view.html import Element, element


def heat(report: Report) -> Iterator[Element]:
    """Yield the legend, then each chapter month by month."""
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
    by = ", ".join(f"{name} {count:,}" for name, count in row.by_policy.items())
    more = f"{row.title}. {row.plays:,} of {plays:,} plays: {by}. {row.spot}"
    look = {"class": f"step-{step(row.plays, plays)}", "title": more}
    return element("li", look, element("b", None, share), row.id)
