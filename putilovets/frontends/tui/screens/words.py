"""The sheet that lists the words of a page; Enter or a click opens the marked one."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from putilovets.frontends.tui.choices import ChoiceList
from putilovets.frontends.tui.screens.sheet import Opener, SheetScreen
from putilovets.frontends.tui.typeset.items import Item


class WordsSheet(SheetScreen):
    """A list of words; what one opens is laid over the list, and Esc comes back to it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(n), f"number({n})", f"word {n}", show=False) for n in range(1, 10)),
    ]

    def __init__(
        self, key: str, title: str, words: tuple[tuple[str, str], ...], opener: Opener
    ) -> None:
        super().__init__(key, title, lambda width: (), opener)
        self.words = words
        """For each word its id and how it is headed."""
        self.list = ChoiceList(id="sheet-text")
        self.text = self.list

    def tell(self) -> None:
        """Offer the words, the first nine with numbers."""
        numbered = enumerate(self.words, start=1)
        self.list.offer(
            tuple(Item(heading, number if number <= 9 else 0) for number, (_, heading) in numbered)
        )

    def follow(self) -> None:
        """Let the terminal's cursor be at the marked word."""
        self.list.show_marked()

    def on_choice_list_taken(self, message: ChoiceList.Taken) -> None:
        """Open the word that was taken."""
        self.open_word(self.words[message.index][0])

    def action_number(self, number: int) -> None:
        """Open the word with that number."""
        if number <= len(self.words):
            self.list.mark(number - 1)
            self.open_word(self.words[number - 1][0])
