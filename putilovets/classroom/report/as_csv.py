"""The distributions of a class report as a table for a spreadsheet."""

from collections.abc import Iterator

from putilovets.classroom.csv_text import csv_bytes
from putilovets.classroom.report.html_bars import words_of
from putilovets.classroom.report.model import ClassReport

HEADS = ("decision", "place", "choice words", "count", "n", "known", "sources")


def table_of(report: ClassReport) -> bytes:
    """Return one row for each decision and choice that is told; a table's counts sum to n."""
    return csv_bytes(HEADS, _rows(report))


def _rows(report: ClassReport) -> Iterator[tuple[str | int, ...]]:
    if not report.enough:
        return
    for row in report.decisions:
        place = f"{row.title} ({row.day})" if row.day else row.title
        sources = " ".join(row.known.sources)
        for bar in row.bars:
            if bar.count or not bar.absent:
                words = " / ".join(words_of(bar))
                yield (row.number, place, words, bar.count, report.n, row.known.text, sources)
