"""A sheet over a page: scrolled, closed with Esc, turned to another sheet with its key."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget

from putilovets.frontends.tui.commands import ALONE, SHEET, Command, bindings
from putilovets.frontends.tui.ink import BLANK, Line, line, prose
from putilovets.frontends.tui.keybar import KeyBar
from putilovets.frontends.tui.lines import Lines, Maker
from putilovets.frontends.tui.seam import Seam
from putilovets.frontends.tui.settled import settings_of

WIDEST = 81
"""The most columns of a sheet with its frame: as many as its text and the bar at its side fill."""
WIDER = 120
"""The same of a sheet with columns."""
Opener = Callable[[str], "SheetScreen"]
"""Makes the sheet of a word that is opened where it stands, such as ``term/cell``."""
FRAME = 6
"""The rows of a sheet that are not text: frame, title, a blank, seam, keys."""


def ended(make: Maker) -> Maker:
    """Return a maker of the same rows without blank ones at their end."""

    def made(width: int) -> Iterable[Line]:
        rows = list(make(width))
        while rows and rows[-1] == BLANK:
            rows.pop()
        return rows

    return made


def headed(heading: str, width: int, *, ruled: bool) -> Iterable[Line]:
    """Return a heading and the rule under it from side to side; a blank row where none is drawn."""
    rule = line("─" * width, "dim") if ruled else BLANK
    return (*prose(heading, max(width - 1, 1), "title", 1), rule)


class SheetScreen(ModalScreen[str]):
    """One sheet; the result is the name of another sheet that was asked for, or empty."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(SHEET),
        Binding("enter,q,Q,й,Й", "close", "close this sheet", show=False),
        Binding("space", "page_down", "read on", show=False),
    ]
    commands: ClassVar[tuple[Command, ...]] = SHEET
    widest: ClassVar[int] = WIDEST

    def __init__(self, key: str, title: str, make: Maker, opener: Opener | None = None) -> None:
        super().__init__()
        self.key = key
        """The name it was asked for by."""
        self.heading = title
        self.make = make
        self.opener = opener
        self.text = Lines(id="sheet-text", scrolls=True)
        self.least = 1
        """The rows the text keeps even where it needs fewer."""
        self.set_class(self.widest == WIDER, "wider")

    def compose(self) -> ComposeResult:
        """Lay the sheet out."""
        with Vertical(id="sheet"):
            yield Lines(id="sheet-title", widest=self.widest)
            yield from self.above()
            yield self.text
            yield Seam(self.text, id="sheet-seam")
            yield from self.below()
            yield KeyBar(self.others, id="sheet-keys")

    @property
    def others(self) -> tuple[Command, ...]:
        """The commands that lead elsewhere: the key of this very sheet only closes it."""
        own = f"show('{self.key}')"
        return tuple(each for each in self.commands if each.action != own)

    def above(self) -> Iterable[Widget]:
        """Return what stands between title and text."""
        return ()

    def below(self) -> Iterable[Widget]:
        """Return what stands between text and keys."""
        return ()

    def on_mount(self) -> None:
        """Tell it."""
        self.query_one("#sheet-title", Lines).tell(self._head)
        self.tell()
        self.call_after_refresh(self.follow)

    def _head(self, width: int) -> Iterable[Line]:
        return headed(self.heading, width, ruled=not settings_of(self.app).screen_reader)

    def tell(self) -> None:
        """Fill the sheet."""
        self.text.tell(ended(self.make))

    def follow(self) -> None:
        """Let the terminal's cursor be where the text begins."""
        self.app.cursor_position = self.text.content_region.offset

    def on_resize(self) -> None:
        """Take as many rows as the text needs, or as there are."""
        self.share()

    def share(self, taken: int = 0) -> None:
        """Give the text the rows it needs, or those there are besides `taken` ones."""
        width, height = self.size
        need = self.text.need(min(width, self.widest) - 2)
        self.text.styles.height = max(min(max(need, self.least), height - FRAME - taken), 1)

    def action_close(self) -> None:
        """Go back to the page."""
        self.dismiss("")

    def action_show(self, name: str) -> None:
        """Go to another sheet; the key of this one closes it."""
        self.dismiss("" if name == self.key else name)

    def on_lines_opened(self, message: Lines.Opened) -> None:
        """Open the word that was clicked, over this sheet."""
        self.open_word(message.word)

    def open_word(self, word_id: str) -> None:
        """Open a word over this sheet, unless it is the one that is open."""
        if self.opener is not None and word_id != self.key:
            self.app.push_screen(self.opener(word_id), self.turn)

    def turn(self, name: str | None) -> None:
        """Go on to a sheet that was asked for from the one that lay over this one."""
        if name and name != self.key:
            self.dismiss(name)

    def action_page_down(self) -> None:
        """Read on."""
        self.text.scroll_page_down(animate=False)


class SheetAlone(SheetScreen):
    """A sheet where no play is open, so that there is no other sheet to go on to."""

    commands: ClassVar[tuple[Command, ...]] = ALONE

    def action_show(self, name: str) -> None:
        """Close with its own key; there is nothing else to show."""
        if name == self.key:
            self.action_close()
