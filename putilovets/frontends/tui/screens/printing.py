"""Writing the minute book of the play that is open as a page for a browser."""

from pathlib import Path

from putilovets.frontends.tui.screens.asking import ask_line, ask_over
from putilovets.frontends.tui.screens.laid import LaidOut
from putilovets.frontends.tui.table import Table
from putilovets.frontends.typed_path import typed_path
from putilovets.view.safe import safe

QUESTION = "The file to write it into, .html or .md, then Enter:"


class PrintingScreen(LaidOut):
    """A page from which the whole play can be written out."""

    table: Table
    typed = ""
    """A path that was typed in vain, so that it need not be typed anew."""

    def action_write_book(self) -> None:
        """Ask where the minute book is to go."""
        proposed = self.typed or f"{self.table.session.name}.html"
        ask_line(self.app, QUESTION, proposed, self._write, path=True)

    def _write(self, typed: str, *, over: bool = False) -> None:
        from putilovets.classroom.errors import LessonError
        from putilovets.classroom.protocol.writing import write_minute_book
        from putilovets.journal.errors import AlreadyThere, JournalError

        session, path = self.table.session, typed_path(typed)
        self.typed = typed
        try:
            write_minute_book(session.folder, session.name, self.table.edition, path, over=over)
        except AlreadyThere:
            ask_over(self.app, lambda: self._write(typed, over=True))
        except (JournalError, LessonError) as error:
            self.say(str(error))
        else:
            self.typed = ""
            self.say(f"{_whole(path)} is written; a browser opens it and prints it.")


def _whole(path: Path) -> str:
    return safe(str(path.absolute()))
