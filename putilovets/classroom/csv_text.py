"""Tables for a spreadsheet, in which no cell acts (RFC 4180, UTF-8 with its mark)."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from putilovets.view.safe import safe

ACTING = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""With what a text begins that a spreadsheet takes for a formula."""


def csv_bytes(heads: Sequence[str], rows: Iterable[Sequence[str | int]]) -> bytes:
    """Return a table as a file; texts that would act stand behind an apostrophe."""
    told = StringIO()
    writer = csv.writer(told, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([_cell(each) for each in row] for row in rows)
    return told.getvalue().encode("utf-8-sig")


def _cell(value: str | int) -> str | int:
    if isinstance(value, int):
        return value
    text = safe(value)
    return f"'{text}" if text.lstrip(" ").startswith(ACTING) or value.startswith(ACTING) else text
