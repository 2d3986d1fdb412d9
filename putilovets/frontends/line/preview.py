"""Line mode on a pack that is being written: an edit is shown as soon as it is saved."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TextIO

from putilovets.authoring.watching import PAUSE
from putilovets.frontends.line.commands import Table
from putilovets.frontends.line.reader import LineReader
from putilovets.frontends.line.typed import Typed
from putilovets.view.safe import safe

if TYPE_CHECKING:
    from putilovets.authoring.preview.lookout import News, Shown
    from putilovets.story.playthrough import Playthrough

DROPPED = "What you typed was meant for the page before."


class WatchingReader(LineReader):
    """Looks at the files between lines, and whenever something is typed; Enter alone looks too."""

    given: Typed

    def __init__(
        self,
        shown: "Shown",
        given: Typed,
        told: TextIO,
        again: "Callable[[Playthrough], News | None]",
    ) -> None:
        super().__init__(shown.edition, shown.session, given, told)
        self.again = again

    def hear(self) -> str:
        """Return the next line that is meant for the page that is shown."""
        while True:
            typed = self.given.waits(PAUSE)
            line = super().hear() if typed else ""
            news = self.again(self.session.play)
            if news is not None:
                self.tell(news, typed=typed)
                if news.shown is not None and line.strip():
                    self.say([DROPPED])
            if typed and (not line or news is None or news.shown is None):
                return line
            if news is not None:
                self.prompt()

    def tell(self, news: "News", *, typed: bool) -> None:
        """Say what came of an edit, and show the page anew if there is another."""
        if not typed:
            self.say([""])  # the prompt stands in this line
        # A finding stays in one line, however long, for whoever copies it.
        self.told.write("".join(f"{safe(line)}\n" for line in news.told))
        if news.shown is not None:
            self.session = news.shown.session
            self.table = Table(*news.shown)
            self.begin()

    def obey(self, words: str) -> bool:
        """Do what a line asks for; Enter alone tells the page again."""
        if not words:
            self.look(again=True)
            return True
        return super().obey(words)
