"""The list of the timeline: chapters and days that fold, and decisions."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType

from putilovets.frontends.tui.choices import ChoiceList
from putilovets.frontends.tui.ink import Line, prose
from putilovets.frontends.tui.settled import settings_of
from putilovets.frontends.tui.typeset.items import Item
from putilovets.frontends.tui.typeset.timeline import Entry, told_entry


class DecisionList(ChoiceList, inherit_bindings=False):
    """Entries of the timeline; one of them is marked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "mark(-1)", "the entry above", show=False),
        Binding("down", "mark(1)", "the entry below", show=False),
        Binding("pageup", "page(-1)", "a page up", show=False),
        Binding("pagedown,space", "page(1)", "a page down", show=False),
        Binding("home", "mark(-99_999)", "the first entry", show=False),
        Binding("end", "mark(99_999)", "the last entry", show=False),
        Binding("enter", "take", "open the marked entry", show=False),
    ]

    def __init__(self, *, id: str, widest: int) -> None:  # noqa: A002
        super().__init__(id=id)
        self.widest = widest
        self.entries: tuple[Entry, ...] = ()
        self.none = ""

    def fill(self, entries: tuple[Entry, ...], marked: int, none: str) -> None:
        """Show other entries and mark one of them; a sentence where there are none."""
        self.entries, self.none = entries, none
        self.offer(tuple(Item("") for _ in entries), min(max(marked, 0), max(len(entries) - 1, 0)))
        self.call_after_refresh(self.show_marked)

    def told(self, index: int, width: int) -> list[Line]:
        """Return the rows of one entry."""
        return told_entry(self.entries[index], width)

    def row(self, at: int) -> Line:
        """Return a row with the glyph next to its entry, however deep that lies."""
        row = super().row(at)
        if len(row) < 3 or row[1].text.strip() or settings_of(self.app).screen_reader:
            return row
        glyph, margin, *rest = row
        return (margin, glyph, *rest)

    def _rows(self, width: int) -> Iterator[Line]:
        if self.entries:
            yield from super()._rows(width)
            return
        told = prose(self.none, width - 2)
        self._owners[width] = [-1] * len(told)
        yield from told

    def action_page(self, pages: int) -> None:
        """Move the mark by as many rows as are in sight."""
        if self.marked not in self.owners:
            return
        at = self.owners.index(self.marked) + pages * max(self.size.height - 1, 1)
        self.mark(self.owners[min(max(at, 0), len(self.owners) - 1)])
