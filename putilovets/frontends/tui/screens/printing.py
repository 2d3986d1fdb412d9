"""Writing the minute book of the play that is open as a page for a browser."""

from pathlib import Path

from putilovets.frontends.tui.screens.laid import LaidOut
from putilovets.frontends.tui.table import Table
from putilovets.frontends.typed_path import typed_path
from putilovets.view.safe import safe

QUESTION = "The file to write it into, .html or .md, then Enter:"
OVER = ("Leave that file as it is", "Write over it")
"""What there is to do where a file is there already."""


class PrintingScreen(LaidOut):
    """A page from which the whole play can be written out."""

    table: Table
    typed = ""
    """A path that was typed in vain, so that it need not be typed anew."""

    def action_write_book(self) -> None:
        """Ask where the minute book is to go."""
        from putilovets.frontends.tui.screens.name import LONGEST_PATH, NameScreen

        def answered(typed: str | None) -> None:
            if typed:
                self._write(typed)

        proposed = self.typed or f"{self.table.session.name}.html"
        self.app.push_screen(NameScreen(safe(proposed), QUESTION, LONGEST_PATH), answered)

    def _write(self, typed: str, *, over: bool = False) -> None:
        from putilovets.classroom.errors import LessonError
        from putilovets.classroom.protocol.writing import write_minute_book
        from putilovets.journal.errors import AlreadyThere, JournalError

        session, path = self.table.session, typed_path(typed)
        self.typed = typed
        try:
            write_minute_book(session.folder, session.name, self.table.edition, path, over=over)
        except AlreadyThere:
            self._ask_over(typed)
        except (JournalError, LessonError) as error:
            self.say(str(error))
        else:
            self.typed = ""
            self.say(f"{_whole(path)} is written; a browser opens it and prints it.")

    def _ask_over(self, typed: str) -> None:
        from putilovets.frontends.tui.screens.ask import AskScreen

        def answered(at: int | None) -> None:
            if at:
                self._write(typed, over=True)

        self.app.push_screen(AskScreen("There is such a file already.", OVER), answered)


def _whole(path: Path) -> str:
    return safe(str(path.absolute()))
