"""The heat map of a playtest in glyphs: chapters as rows of rooms."""

from collections.abc import Iterator
from itertools import groupby

from putilovets.authoring.playtest.report import PlaceRow, Report
from putilovets.authoring.playtest.warmth import STEPS, step

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_LABEL = 10
"""Cells for the month."""


def heat_map(report: Report, width: int, *, plain: bool) -> Iterator[str]:
    """Yield the map: a row a month, or a chapter where a story has no days; a glyph a place."""
    glyphs = [each.plain if plain else each.glyph for each in STEPS]
    yield "One mark a place; how many of the plays came by:"
    yield "  " + "   ".join(
        f"{glyph} {each.says}" for glyph, each in zip(glyphs, STEPS, strict=True)
    )
    for chapter, title in report.chapters.items():
        yield title[:width]
        rows = [row for row in report.places if row.chapter == chapter]
        for label, row in months(rows, dated=report.dated):
            marks = "".join(glyphs[step(place.plays, report.plays)] for place in row)
            indent = _LABEL if report.dated else 0
            room = width - indent - 2
            for at in range(0, len(marks), room):
                yield f"  {label if not at else '':{indent}}{marks[at : at + room]}"


def months(rows: list[PlaceRow], *, dated: bool) -> Iterator[tuple[str, list[PlaceRow]]]:
    """Yield places month by month, each with a label such as ``Apr 1926``; else all at once."""
    for month, row in groupby(rows, lambda place: place.moment[:7] if dated else ""):
        yield month_words(month), list(row)


def month_words(day: str) -> str:
    """Return the month of a day such as ``1926-04-22``; empty where there is no day."""
    return f"{_MONTHS[int(day[5:7]) - 1]} {day[:4]}" if day else ""
