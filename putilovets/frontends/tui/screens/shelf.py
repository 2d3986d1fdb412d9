"""What the title page and the list of plays share: a sentence, a list, and two ways of tidying."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from textual.screen import Screen

from putilovets.frontends.tui.choices import ChoiceList
from putilovets.frontends.tui.ink import BLANK, prose
from putilovets.frontends.tui.lines import Lines
from putilovets.frontends.tui.opening import CannotOpen, Opener
from putilovets.frontends.tui.screens.asking import ask
from putilovets.journal.errors import JournalError
from putilovets.journal.shelf import delete, deleted, restore
from putilovets.view.safe import safe

if TYPE_CHECKING:
    from putilovets.journal.session import Session

Result = TypeVar("Result")


class ShelfScreen(Screen[Result]):
    """A screen on which saved plays are opened and tidied; it reads no content before that."""

    AUTO_FOCUS = "#entries"

    def __init__(self, opener: Opener, entries: ChoiceList) -> None:
        super().__init__()
        self.opener = opener
        self.entries = entries
        self.notice = Lines(id="notice")
        self.put = ""
        """The play that was put away last, as it is called there."""

    @abstractmethod
    def tell(self, said: str = "", marked: int = 0, name: str = "") -> None:
        """Show the list with a row marked, that of a play where its `name` is given."""

    @abstractmethod
    def marked_play(self) -> str:
        """Return the name of the play that is marked; empty where none is."""

    @abstractmethod
    def share(self) -> None:
        """Give each part its rows."""

    @abstractmethod
    def gone_to(self, session: "Session") -> None:
        """Go to a play that was opened."""

    def on_resize(self) -> None:
        """Share the room out anew."""
        self.share()

    def say(self, sentence: str) -> None:
        """Show a sentence above the list."""
        text = safe(sentence)
        self.notice.tell(lambda width: [*prose(text, width, "notice"), BLANK] if text else [])
        self.share()

    def complain(self, error: Exception) -> None:
        """Say why something cannot be done, and show what is in the folder by now."""
        self.tell(str(error), self.entries.marked)

    def open(self, how: "Callable[[], Session]") -> None:
        """Open a play, saying so first: reading the content takes a moment."""
        self.say("Opening the books.")
        self.call_after_refresh(self._open, how)

    def _open(self, how: "Callable[[], Session]") -> None:
        try:
            session = how()
        except CannotOpen as error:
            self.complain(error)
            return
        self.gone_to(session)

    def ask(self, question: str, answers: Sequence[str], then: Callable[[int], None]) -> None:
        """Ask a question with a few answers."""
        ask(self.app, question, answers, then)

    def action_put_away(self) -> None:
        """Put the marked play away."""
        marked, name = self.entries.marked, self.marked_play()
        if not name:
            self.say("Mark the play that is to be put away first.")
            return
        try:
            put = delete(self.opener.folder, name)
        except (JournalError, OSError) as error:
            self.complain(error)
            return
        self.put = put.stem
        self.tell(self.put_away(self.put), marked)

    def put_away(self, name: str) -> str:
        """Return what is said of a play that was put away."""
        return f"{name} is put away. B brings it back."

    def action_bring_back(self) -> None:
        """Bring a play back, asking which one where there are several."""
        names = tuple(entry.name for entry in deleted(self.opener.folder))
        if not names:
            self.say("No play has been put away.")
        elif len(names) == 1:
            self.bring_back(names[0])
        else:
            shown = tuple(safe(name) for name in names)
            question = "Which one is to come back?"
            self.ask(question, shown, lambda at: self.bring_back(names[at]))

    def bring_back(self, name: str) -> None:
        """Bring a play back and mark it."""
        try:
            restore(self.opener.folder, name)
        except JournalError as error:
            self.complain(error)
            return
        self.put = ""
        self.tell(f"{name} is back.", name=name)
