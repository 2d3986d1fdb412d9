"""The list of choices: numbers, a glyph at the marked one, reasons at the closed ones."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from textual.binding import Binding, BindingType
from textual.events import Click
from textual.geometry import Offset
from textual.message import Message

from putilovets.frontends.tui.ink import Line, Span
from putilovets.frontends.tui.lines import Lines
from putilovets.frontends.tui.settled import settings_of
from putilovets.frontends.tui.typeset.items import Item, told_item

MARKED = "► "
"""Before the marked choice while the list has the keys."""
WAITING = "> "
"""Before the marked choice while something else has the keys, and always on a screen for ears."""
UNMARKED = "  "


class ChoiceList(Lines, inherit_bindings=False):
    """Choices; one of them is marked, Enter or a click takes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "mark(-1)", "the choice above", show=False),
        Binding("down", "mark(1)", "the choice below", show=False),
        Binding("home", "mark(-99)", "the first choice", show=False),
        Binding("end", "mark(99)", "the last choice", show=False),
        Binding("enter", "take", "take the marked choice", show=False),
    ]

    @dataclass
    class Taken(Message):
        """A choice was taken."""

        index: int

    @dataclass
    class Marked(Message):
        """Another choice was marked."""

        index: int

    COMPONENT_CLASSES: ClassVar[set[str]] = {"choices--marked"}

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id, scrolls=True, widest=100)
        self.items: tuple[Item, ...] = ()
        self.marked = 0
        self._owners: dict[int, list[int]] = {}

    def offer(self, items: tuple[Item, ...], marked: int = 0) -> None:
        """Show other choices and mark one of them."""
        self.items, self.marked = items, marked
        self.tell(self._rows)

    def relay(self) -> None:
        """Make the rows again if the width has changed, and keep the marked one in sight."""
        super().relay()
        self.call_after_refresh(self.show_marked)

    @property
    def owners(self) -> list[int]:
        """For each row, the choice it belongs to."""
        return self._owners.get(self._made_for, [])

    def _rows(self, width: int) -> Iterator[Line]:
        owners: list[int] = []
        self._owners[width] = owners
        for index in range(len(self.items)):
            told = self.told(index, width - len(UNMARKED))
            owners += [index] * len(told)
            yield from told

    def told(self, index: int, width: int) -> list[Line]:
        """Return the rows of one choice."""
        return told_item(self.items[index], width)

    def row(self, at: int) -> Line:
        """Return a row with the glyph before the first row of the marked choice."""
        if at >= len(self.owners):
            return ()
        first = at == 0 or self.owners[at - 1] != self.owners[at]
        if first and self.owners[at] == self.marked:
            glyph = (
                MARKED if self.has_focus and not settings_of(self.app).screen_reader else WAITING
            )
            return (Span(glyph, "mark"), *self.rows[at])
        return (Span(UNMARKED), *self.rows[at])

    def ink(self, role: str, at: int) -> Style:
        """Return the style of a role, on other paper at the marked choice."""
        style = super().ink(role, at)
        if at < len(self.owners) and self.owners[at] == self.marked:
            paper = self.get_component_rich_style("choices--marked")
            bold, turned = style.bold or role == "plain", paper.reverse or None
            if turned:  # one block of one colour, the glyph with it
                style += Style(color=super().ink("plain", at).color)
            return style + Style(bgcolor=paper.bgcolor, bold=bold, reverse=turned)
        return style

    def action_mark(self, by: int) -> None:
        """Move the mark."""
        self.mark(min(max(self.marked + by, 0), len(self.items) - 1))

    def mark(self, index: int) -> None:
        """Mark a choice and bring it into sight."""
        if self.items:
            self._refresh_marked()
            self.marked = index
            self._refresh_marked()
            self.show_marked()
            self.post_message(self.Marked(index))

    def _refresh_marked(self) -> None:
        if self.marked in self.owners:
            self.refresh_lines(self.owners.index(self.marked), self.owners.count(self.marked))

    def action_take(self) -> None:
        """Take the marked choice."""
        if self.items:
            self.post_message(self.Taken(self.marked))

    def on_click(self, event: Click) -> None:
        """Mark and take the choice under the mouse."""
        at = event.y - self.styles.gutter.top + self.scroll_offset.y
        if 0 <= at < len(self.owners):
            self.mark(self.owners[at])
            self.action_take()

    def show_marked(self) -> None:
        """Scroll to the marked choice and let the terminal's cursor follow it."""
        if self.marked not in self.owners or not self.is_attached:
            return
        first, rows = self.owners.index(self.marked), self.owners.count(self.marked)
        top, height = self.scroll_offset.y, self.size.height
        if len(self.owners) <= height:
            self.scroll_to(0, 0, animate=False)
        elif first < top or first + rows > top + height:
            below = min(first, first + rows - height)  # of one that is too tall, its beginning
            self.scroll_to(0, first if first < top else below, animate=False)
        if self.has_focus:
            inside = self.content_region
            self.app.cursor_position = Offset(inside.x, inside.y + first - self.scroll_offset.y)

    def follow(self) -> None:
        """Let the terminal's cursor be at the marked choice."""
        self.show_marked()

    def on_blur(self) -> None:
        """Paint the glyph of a list that waits."""
        self.refresh()
