"""Gauges of a playtest as small line charts, each with its figures in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from putilovets.authoring.playtest.heat import month_words
from putilovets.authoring.playtest.report import Band, Course, GaugeRow, Report
from putilovets.view.html import Element, element

WIDE, HIGH = 320, 128
LEFT, RIGHT, TOP, BOTTOM = 24.0, 314.0, 8.0, 106.0
"""Where the lines of a chart are drawn."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where moments and values stand in a chart."""

    first: int
    last: int
    """Moments as numbers."""
    low: int
    high: int
    """Values."""

    def x(self, moment: int) -> float:
        """Return how far right a moment stands."""
        return LEFT + (RIGHT - LEFT) * (moment - self.first) / max(self.last - self.first, 1)

    def y(self, value: int) -> float:
        """Return how far down a value stands."""
        return BOTTOM - (BOTTOM - TOP) * (value - self.low) / max(self.high - self.low, 1)


def gauge_charts(report: Report) -> Iterator[Element]:
    """Yield the charts: one a gauge, or under each gauge one a policy."""
    several = len(report.policies) > 1
    charts = []
    for gauge in report.gauges:
        figures = [
            _figure(each, gauge, each.policy if several else gauge.label, dated=report.dated)
            for each in gauge.courses
        ]
        if several:
            yield element("h3", None, gauge.label)
            yield element("div", {"class": "charts several"}, figures)
        charts += figures
    if not several:
        yield element("div", {"class": "charts"}, charts)


def _figure(course: Course, gauge: GaugeRow, name: str, *, dated: bool) -> Element:
    end = course.end
    told = f"{end.p10} · {end.p50} · {end.p90}" if end.plays else "no play came to an end"
    caption = element("figcaption", None, element("b", None, name), f" at the end {told}")
    if not course.bands:
        return element("figure", None, caption)
    numbers = [_number(band, at, dated=dated) for at, band in enumerate(course.bands)]
    frame = Frame(numbers[0], numbers[-1], gauge.lowest, _highest(gauge))
    look = {
        "viewBox": f"0 0 {WIDE} {HIGH}",
        "role": "img",
        "aria-label": f"{gauge.label}, {course.policy}: at the end {told}",
    }
    drawn = (*_grid(frame, course.bands, dated=dated), *_lines(frame, numbers, course.bands))
    return element("figure", None, caption, element("svg", look, drawn))


def _highest(gauge: GaugeRow) -> int:
    """Return how high the charts of a gauge go: a scale of ten whole, a long one as far as used."""
    if gauge.highest - gauge.lowest <= 10:
        return gauge.highest
    used = [band.spread.p90 for course in gauge.courses for band in course.bands]
    return min(max(*used, gauge.lowest + 4), gauge.highest)


def _number(band: Band, at: int, *, dated: bool) -> int:
    """Return a moment as a number: days are as far apart as they were."""
    return date.fromisoformat(band.at).toordinal() if dated else at


def _grid(frame: Frame, bands: Sequence[Band], *, dated: bool) -> Iterator[Element]:
    for value in dict.fromkeys((frame.low, (frame.low + frame.high) // 2, frame.high)):
        y = frame.y(value)
        yield element("line", {"class": "grid", "x1": LEFT, "x2": RIGHT, "y1": y, "y2": y})
        yield element("text", {"x": LEFT - 5, "y": y + 4, "text-anchor": "end"}, str(value))
    ends = ((bands[0], "start", LEFT), (bands[-1], "end", RIGHT))
    for band, anchor, x in ends[: len(bands)]:
        label = month_words(band.at) if dated else band.at
        yield element("text", {"x": x, "y": HIGH - 6, "text-anchor": anchor}, label)
    years = range(int(bands[0].at[:4]) + 1, int(bands[-1].at[:4]) + 1) if dated else ()
    for year in years:
        x = frame.x(date(year, 1, 1).toordinal())
        yield element("line", {"class": "grid", "x1": x, "x2": x, "y1": TOP, "y2": BOTTOM})
        if RIGHT - x > 70 and x - LEFT > 70:
            yield element("text", {"x": x, "y": HIGH - 6, "text-anchor": "middle"}, str(year))


def _lines(frame: Frame, numbers: Sequence[int], bands: Sequence[Band]) -> Iterator[Element]:
    """Yield the band from 10% to 90% of the plays, and the line of half of them."""
    spreads = [band.spread for band in bands]
    upper = _points(frame, numbers, [each.p90 for each in spreads])
    lower = _points(frame, numbers, [each.p10 for each in spreads])
    yield element("polygon", {"class": "band", "points": " ".join([*upper, *reversed(lower)])})
    half = _points(frame, numbers, [each.p50 for each in spreads])
    yield element("polyline", {"class": "half", "points": " ".join(half)})


def _points(frame: Frame, numbers: Sequence[int], values: Sequence[int]) -> list[str]:
    """Return the corners of a line that holds each value until the next moment."""
    points, before = [], values[0]
    for number, value in zip(numbers, values, strict=True):
        x = f"{frame.x(number):.1f}"
        if value != before:
            points.append(f"{x},{frame.y(before):.1f}")
        points.append(f"{x},{frame.y(value):.1f}")
        before = value
    return [*points, f"{RIGHT:.1f},{frame.y(before):.1f}"]
