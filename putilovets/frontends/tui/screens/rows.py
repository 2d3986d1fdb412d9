"""The rows of the title page."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from putilovets.frontends.saved import Saved, last_played
from putilovets.frontends.tui.typeset.items import Item

MOST = 5
"""How many plays stand on the title page at most."""


class Row(NamedTuple):
    """One row."""

    item: Item
    play: str = ""
    """The play it opens; empty for a row that does something else."""
    action: str = ""
    """What it does otherwise."""


def rows_for(saves: Sequence[Saved], *, lessons: bool = True) -> tuple[Row, ...]:
    """Return the rows: go on first when there is a play, then a new one, then the others.

    A story of one's own has no lessons.
    """
    rows = []
    for number, row in enumerate(_rows(saves, lessons=lessons), start=1):
        numbered = number if number <= 9 and not row.item.closed else 0
        rows.append(row._replace(item=row.item._replace(number=numbered)))
    return tuple(rows)


def _rows(saves: Sequence[Saved], *, lessons: bool) -> Iterator[Row]:
    last = last_played(saves)
    if last is not None:
        under = tuple(filter(None, (last.where, last.words)))
        yield Row(Item(f"Go on with {last.title}", note=last.counted, under=under), last.name)
    yield Row(Item("New play"), action="new")
    if lessons:
        yield Row(Item("A lesson"), action="lesson")
    others = [each for each in saves if each is not last]
    others.sort(key=lambda each: bool(each.closed))
    for each in others[: MOST - (last is not None)]:
        note = "" if each.closed else each.counted
        yield Row(Item(each.title, note=note, closed=each.closed), each.name)
    if saves:
        yield Row(Item("All saved plays", note=str(len(saves))), action="saves")
    yield Row(Item("Help"), action="show('help')")
    yield Row(Item("Quit"), action="app.quit")
