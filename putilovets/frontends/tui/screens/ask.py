"""A question with a few answers."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from putilovets.frontends.tui.choices import ChoiceList
from putilovets.frontends.tui.commands import ASK, bindings
from putilovets.frontends.tui.ink import BLANK, line
from putilovets.frontends.tui.keybar import KeyBar
from putilovets.frontends.tui.lines import Lines
from putilovets.frontends.tui.typeset.items import Item


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

    def compose(self) -> ComposeResult:
        """Lay the question out."""
        with Vertical(id="ask"):
            yield Lines(id="question")
            yield ChoiceList(id="answers")
            yield KeyBar(ASK, id="ask-keys")

    def on_mount(self) -> None:
        """Ask."""
        self.query_one("#question", Lines).tell(lambda width: [line(self.question, "title"), BLANK])
        numbered = enumerate(self.answers, start=1)
        items = tuple(Item(text, number if number <= 9 else 0) for number, text in numbered)
        self.query_one(ChoiceList).offer(items)

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
