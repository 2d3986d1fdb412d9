"""A sheet that can be searched by words."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input

from putilovets.frontends.tui.commands import FIND, SHEET_TO_SEARCH, Command
from putilovets.frontends.tui.ink import line
from putilovets.frontends.tui.lines import Lines, Maker
from putilovets.frontends.tui.screens.sheet import Opener, SheetScreen, ended
from putilovets.frontends.tui.typed_line import TypedLine

LONGEST = 60
"""The most characters that are searched for."""


class FindingSheet(SheetScreen):
    """A sheet with a line for words; only the entries that have all of them are shown."""

    BINDINGS: ClassVar[list[BindingType]] = [
        FIND.binding,
        Binding("down", "leave_line", "read what was found", show=False),
    ]
    AUTO_FOCUS = "#sheet-text"
    commands: ClassVar[tuple[Command, ...]] = SHEET_TO_SEARCH

    def __init__(
        self,
        key: str,
        title: str,
        make: Maker,
        search: Callable[[str], Maker],
        opener: Opener | None = None,
    ) -> None:
        super().__init__(key, title, make, opener)
        self.search = search
        self.label = Lines(id="find-label")
        self.words = TypedLine(placeholder="words", max_length=LONGEST, compact=True)
        self.row = Horizontal(self.label, self.words, id="find")

    def above(self) -> Iterable[Widget]:
        """Return the line for the words, which is not seen until it is asked for."""
        self.row.display = False
        self.words.cursor_blink = False
        return (self.row,)

    def share(self, taken: int = 0) -> None:
        """Leave a row to the line."""
        super().share(taken + self.row.display)

    def action_find(self) -> None:
        """Ask for words; the sheet keeps its size, whatever is found."""
        self.least = self.text.size.height
        self.row.display = True
        self.label.tell(lambda width: [line("Find:", "strong")])
        self.words.focus()
        self.share()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what has the words, as they are typed."""
        self.look_for(event.value)
        self.share()

    def look_for(self, wanted: str) -> None:
        """Show what has some words; everything where there are none."""
        self.text.tell(ended(self.search(wanted) if wanted.strip() else self.make))

    def on_input_submitted(self) -> None:
        """Go on to what was found."""
        self.action_leave_line()

    def action_leave_line(self) -> None:
        """Give the keys to what was found."""
        self.text.focus()

    def action_close(self) -> None:
        """Clear the words first; where there are none, go back to the page."""
        if not self.row.display:
            super().action_close()
            return
        self.words.value = ""
        self.row.display = False
        self.least = 1
        self.text.focus()
        self.share()
