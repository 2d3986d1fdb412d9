"""Asking for a line: the name of a play, or of a file."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from putilovets.frontends.tui.commands import ASK, bindings
from putilovets.frontends.tui.keybar import KeyBar
from putilovets.frontends.tui.lines import Lines
from putilovets.frontends.tui.screens.ask import WIDEST
from putilovets.frontends.tui.screens.sheet import headed
from putilovets.frontends.tui.settled import settings_of
from putilovets.frontends.tui.typed_line import TypedLine
from putilovets.journal.folder import LONGEST_NAME

LONGEST_PATH = 1_000
"""The most characters of a file's path that are taken."""
NEW_NAME = "A name for the new play, then Enter:"


class NameScreen(ModalScreen[str]):
    """A line that is asked for; the result is the line, or None."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(ASK)  # type: ignore[assignment]
    commands = ASK

    def __init__(self, proposed: str, question: str = NEW_NAME, most: int = LONGEST_NAME) -> None:
        super().__init__()
        self.proposed = proposed
        self.question = question
        self.most = most
        self.asked = Lines(id="question")

    def compose(self) -> ComposeResult:
        """Lay the question out."""
        with Vertical(id="ask"):
            yield self.asked
            yield TypedLine(
                self.proposed,
                max_length=self.most,
                compact=True,
                select_on_focus=self.most <= LONGEST_NAME,  # a path is more often gone on with
            )
            yield KeyBar(ASK, id="ask-keys")

    def on_mount(self) -> None:
        """Ask."""
        ruled = not settings_of(self.app).screen_reader
        self.asked.tell(lambda width: headed(self.question, width, ruled=ruled))
        typed = self.query_one(Input)
        typed.cursor_blink = False
        if not typed.select_on_focus:
            self.call_after_refresh(_show_end, typed)

    def on_resize(self) -> None:
        """Give the question the rows it needs."""
        self.asked.styles.height = self.asked.need(min(self.size.width, WIDEST) - 2)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the line."""
        self.dismiss(event.value.strip())

    def action_close(self) -> None:
        """Take none."""
        self.dismiss(None)


def _show_end(typed: Input) -> None:
    """Bring the end into sight: a line that is laid out for the first time shows its beginning."""
    typed.action_home()
    typed.action_end()
