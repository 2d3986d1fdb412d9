"""A question with a few answers."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from putilovets.frontends.tui.choices import ChoiceList
from putilovets.frontends.tui.commands import ASK, bindings
from putilovets.frontends.tui.keybar import KeyBar
from putilovets.frontends.tui.lines import Lines
from putilovets.frontends.tui.screens.sheet import headed
from putilovets.frontends.tui.settled import settings_of
from putilovets.frontends.tui.typeset.items import Item

WIDEST = 64
"""The most columns of a question with its frame."""


AROUND = 3
"""The rows of the frame and of the keys."""


class AskScreen(ModalScreen[int]):
    """A question; the result is the index of the answer, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(ASK),
        *(Binding(str(n), f"number({n})", f"answer {n}", show=False) for n in range(1, 10)),
    ]
    AUTO_FOCUS = "#answers"
    commands = ASK

    def __init__(self, question: str, answers: tuple[str, ...]) -> None:
        super().__init__()
        self.question = question
        self.answers = answers
        self.asked = Lines(id="question")

    def compose(self) -> ComposeResult:
        """Lay the question out."""
        with Vertical(id="ask"):
            yield self.asked
            yield ChoiceList(id="answers")
            yield KeyBar(ASK, id="ask-keys")

    def on_mount(self) -> None:
        """Ask."""
        ruled = not settings_of(self.app).screen_reader
        self.asked.tell(lambda width: headed(self.question, width, ruled=ruled))
        numbered = enumerate(self.answers, start=1)
        items = tuple(Item(text, number if number <= 9 else 0) for number, text in numbered)
        self.query_one(ChoiceList).offer(items)

    def on_resize(self) -> None:
        """Give the question the rows it needs, and the answers what is left."""
        rows = self.asked.need(min(self.size.width, WIDEST) - 2)
        self.asked.styles.height = rows
        self.query_one(ChoiceList).styles.max_height = max(self.size.height - rows - AROUND, 1)

    def action_number(self, number: int) -> None:
        """Take the answer with that number."""
        if number <= len(self.answers):
            self.dismiss(number - 1)

    def on_choice_list_taken(self, message: ChoiceList.Taken) -> None:
        """Take the marked answer."""
        self.dismiss(message.index)

    def action_close(self) -> None:
        """Take none."""
        self.dismiss(None)
