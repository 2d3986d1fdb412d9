"""The rows of the title page."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from putilovets.frontends.tui.typeset.items import Item
from putilovets.journal.shelf import Entry
from putilovets.view.safe import safe

NOT_A_PLAY = "This file is not a play."


class Row(NamedTuple):
    """One row."""

    item: Item
    play: str = ""
    """The play it opens; empty for a row that does something else."""
    action: str = ""
    """What it does otherwise."""


def rows_for(entries: Sequence[Entry]) -> tuple[Row, ...]:
    """Return the rows: go on first when there is a play, then a new one, then the others."""
    rows = []
    for number, row in enumerate(_rows(entries), start=1):
        numbered = number if number <= 9 and not row.item.closed else 0
        rows.append(row._replace(item=row.item._replace(number=numbered)))
    return tuple(rows)


def _rows(entries: Sequence[Entry]) -> Iterator[Row]:
    last = next((entry for entry in entries if entry.header is not None), None)
    if last is not None:
        yield Row(Item(f"Go on with {safe(last.name)}", note=_acts(last)), last.name)
    yield Row(Item("New play"), action="new")
    for entry in entries:
        if entry is not last:
            closed = "" if entry.header is not None else NOT_A_PLAY
            note = _acts(entry) if entry.header is not None else ""
            yield Row(Item(safe(entry.name), note=note, closed=closed), entry.name)
    yield Row(Item("Help"), action="show('help')")
    yield Row(Item("Quit"), action="app.quit")


def _acts(entry: Entry) -> str:
    return f"{entry.acts} act{'' if entry.acts == 1 else 's'}"
