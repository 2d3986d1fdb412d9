"""Asking for the name of a new play."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from putilovets.frontends.tui.commands import ASK, bindings
from putilovets.frontends.tui.ink import BLANK, line
from putilovets.frontends.tui.keybar import KeyBar
from putilovets.frontends.tui.lines import Lines
from putilovets.frontends.tui.typed_line import TypedLine
from putilovets.journal.folder import LONGEST_NAME


class NameScreen(ModalScreen[str]):
    """The name of a new play; the result is the name, or None."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(ASK)  # type: ignore[assignment]
    commands = ASK

    def __init__(self, proposed: str) -> None:
        super().__init__()
        self.proposed = proposed

    def compose(self) -> ComposeResult:
        """Lay the question out."""
        with Vertical(id="ask"):
            yield Lines(id="question")
            yield TypedLine(self.proposed, max_length=LONGEST_NAME, compact=True)
            yield KeyBar(ASK, id="ask-keys")

    def on_mount(self) -> None:
        """Ask."""
        asked = "A name for the new play, then Enter:"
        self.query_one("#question", Lines).tell(lambda width: [line(asked, "title"), BLANK])
        self.query_one(Input).cursor_blink = False

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the name."""
        self.dismiss(event.value.strip())

    def action_close(self) -> None:
        """Take none."""
        self.dismiss(None)
