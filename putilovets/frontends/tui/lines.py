"""A widget that paints rows made by a pure function of its width, and scrolls them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from putilovets.frontends.tui.ink import BLANK, ROLES, Line, Span, cells, words
from putilovets.view.safe import safe

Maker = Callable[[int], Iterable[Line]]
"""Makes the rows for a width."""

WIDEST = 76
"""The most columns a line of prose has; longer ones are tiring to read."""
UNDERLINED = Style(underline=True)
"""What can be opened where it stands."""


class Lines(ScrollView):
    """Rows of text; nothing in them is read as markup."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"lines--{role}" for role in ROLES}

    @dataclass
    class Opened(Message):
        """A word was clicked that can be opened."""

        word: str

    def __init__(self, *, id: str, scrolls: bool = False, widest: int = WIDEST) -> None:  # noqa: A002
        super().__init__(id=id, can_focus=scrolls)
        self.scrolls = scrolls
        self.widest = widest
        self.rows: list[Line] = []
        self._make: Maker = _nothing
        self._made: dict[int, list[Line]] = {}
        self._made_for = -1

    def tell(self, make: Maker) -> None:
        """Show other rows, from their top."""
        self._make = make
        self.scroll_to(0, 0, animate=False, force=True)
        self.remake()

    def remake(self) -> None:
        """Make the rows again: something else than the width has changed."""
        self._made, self._made_for = {}, -1
        self.relay()

    def relay(self) -> None:
        """Make the rows again if the width has changed."""
        width = min(self.scrollable_content_region.width, self.widest)
        if width > 0 and width != self._made_for:
            self._made_for = width
            self.rows = self.made(width)
            self.virtual_size = Size(width, len(self.rows))
            self.refresh()

    def need(self, outer: int) -> int:
        """Return how many rows there would be in a widget `outer` columns wide."""
        inner = outer - self.styles.gutter.width - (1 if self.scrolls else 0)
        return len(self.made(max(min(inner, self.widest), 1)))

    def made(self, width: int) -> list[Line]:
        """Return the rows for a width, made once."""
        if width not in self._made:
            self._made[width] = list(self._make(width))
        return self._made[width]

    @property
    def goes_on(self) -> bool:
        """Whether there are rows below the last one in sight."""
        return self.scroll_offset.y + self.size.height < len(self.rows)

    def on_resize(self) -> None:
        """Wrap anew."""
        self.relay()

    def on_focus(self) -> None:
        """Paint anew what shows who has the keys, and let the terminal's cursor come here."""
        self.follow()
        self.refresh()

    def follow(self) -> None:
        """Let the terminal's cursor be where the text begins."""
        self.app.cursor_position = self.content_region.offset

    def render_line(self, y: int) -> Strip:
        """Paint one row of the widget."""
        at = y + self.scroll_offset.y
        row = self.row(at) if at < len(self.rows) else BLANK
        painted = Strip([Segment(safe(span.text), self._ink_of(span, at)) for span in row])
        strip = painted.crop_extend(0, self.size.width, self.ink("plain", at))
        return self._selected(strip, at).apply_offsets(0, at)

    def row(self, at: int) -> Line:
        """Return the row to paint at a place in the text."""
        return self.rows[at]

    def ink(self, role: str, at: int) -> Style:
        """Return the style of a role at a row."""
        return self.get_component_rich_style(f"lines--{role}")

    def _ink_of(self, span: Span, at: int) -> Style:
        ink = self.ink(span.role, at)
        return ink + UNDERLINED if span.word else ink

    def word_at(self, x: int, y: int) -> str:
        """Return what the word at a place of the widget opens; empty where nothing stands there."""
        gutter = self.styles.gutter
        at, column = y - gutter.top + self.scroll_offset.y, x - gutter.left
        for span in self.row(at) if 0 <= at < len(self.rows) else ():
            column -= cells((span,))
            if column < 0:
                return span.word if x >= gutter.left else ""
        return ""

    def on_click(self, event: Click) -> None:
        """Open the word under the mouse."""
        word = self.word_at(event.x, event.y)
        if word:
            self.post_message(self.Opened(word))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the text under the mouse's selection."""
        return selection.extract("\n".join(words(row) for row in self.rows)), "\n"

    def _selected(self, strip: Strip, at: int) -> Strip:
        span = None if self.text_selection is None else self.text_selection.get_span(at)
        if span is None:
            return strip
        start, end = span[0], strip.cell_length if span[1] == -1 else span[1]
        before, marked, after = (
            strip.crop(0, start),
            strip.crop(start, end),
            strip.crop(end, strip.cell_length),
        )
        return Strip.join([before, marked.apply_style(Style(reverse=True)), after])


def _nothing(width: int) -> Iterable[Line]:
    return ()
