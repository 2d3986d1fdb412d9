"""A sheet over a page: scrolled, closed with Esc, turned to another sheet with its key."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget

from putilovets.frontends.tui.commands import SHEET, Command, bindings
from putilovets.frontends.tui.ink import line
from putilovets.frontends.tui.keybar import KeyBar
from putilovets.frontends.tui.lines import Lines, Maker
from putilovets.frontends.tui.seam import Seam

WIDEST = 84
"""The most columns of a sheet with its frame."""
FRAME = 6
"""The rows of a sheet that are not text: frame, title, a blank, seam, keys."""


class SheetScreen(ModalScreen[str]):
    """One sheet; the result is the name of another sheet that was asked for, or empty."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(SHEET),
        Binding("enter,q,Q,й,Й", "close", "close this sheet", show=False),
        Binding("space", "page_down", "read on", show=False),
    ]
    commands: ClassVar[tuple[Command, ...]] = SHEET

    def __init__(self, key: str, title: str, make: Maker) -> None:
        super().__init__()
        self.key = key
        """The name it was asked for by."""
        self.heading = title
        self.make = make
        self.text = Lines(id="sheet-text", scrolls=True)
        self.least = 1
        """The rows the text keeps even where it needs fewer."""

    def compose(self) -> ComposeResult:
        """Lay the sheet out."""
        with Vertical(id="sheet"):
            yield Lines(id="sheet-title")
            yield from self.above()
            yield self.text
            yield Seam(self.text, id="sheet-seam")
            yield KeyBar(self.commands, id="sheet-keys")

    def above(self) -> Iterable[Widget]:
        """Return what stands between title and text."""
        return ()

    def on_mount(self) -> None:
        """Tell it."""
        self.query_one("#sheet-title", Lines).tell(lambda width: [line(self.heading, "title")])
        self.text.tell(self.make)
        self.call_after_refresh(self._follow)

    def _follow(self) -> None:
        self.app.cursor_position = self.text.content_region.offset

    def on_resize(self) -> None:
        """Take as many rows as the text needs, or as there are."""
        self.share()

    def share(self, taken: int = 0) -> None:
        """Give the text the rows it needs, or those there are besides `taken` ones."""
        width, height = self.size
        need = self.text.need(min(width, WIDEST) - 2)
        self.text.styles.height = max(min(max(need, self.least), height - FRAME - taken), 1)

    def action_close(self) -> None:
        """Go back to the page."""
        self.dismiss("")

    def action_show(self, name: str) -> None:
        """Go to another sheet; the key of this one closes it."""
        self.dismiss("" if name == self.key else name)

    def action_page_down(self) -> None:
        """Read on."""
        self.text.scroll_page_down(animate=False)
