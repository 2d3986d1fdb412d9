"""Renaming a play, sending it out as a file and taking one in, on the screen."""

from putilovets.frontends.tui.screens.asking import ask_line, ask_over
from putilovets.frontends.tui.screens.shelf import Result, ShelfScreen
from putilovets.frontends.typed_path import typed_path
from putilovets.journal.errors import JournalError

MARK_FIRST = "There is no play to {}: Esc goes back to the title page, where N begins one."


class MovingScreen(ShelfScreen[Result]):
    """What a list of plays can do with a play besides opening it."""

    sent_to = ""
    """A path that was typed in vain, so that it need not be typed anew."""
    taken_from = ""
    """The same of a file that could not be taken in."""

    def put_away(self, name: str) -> str:
        """Return what is said of a play that was put away."""
        return f"{name} is put away. U brings it back at once, and B later."

    def action_undo(self) -> None:
        """Bring back what was just put away."""
        if self.put:
            self.bring_back(self.put)
        else:
            self.say("Nothing has just been put away; B brings back what was put away before.")

    def action_rename(self) -> None:
        """Ask for another name of the marked play."""
        name = self.marked_play()
        if not name:
            self.say(MARK_FIRST.format("rename"))
            return
        from putilovets.journal.legal import legal_name

        ask_line(
            self.app,
            "Another name for this play, then Enter:",
            legal_name(name),
            lambda new: self._rename(name, new),
        )

    def _rename(self, name: str, new: str) -> None:
        from putilovets.journal.renaming import rename

        try:
            rename(self.opener.folder, name, new)
        except JournalError as error:
            self.complain(error)
            return
        self.tell(f"{name} is called {new}.", name=new)

    def action_export(self) -> None:
        """Ask where a copy of the marked play is to go."""
        name = self.marked_play()
        if not name:
            self.say(MARK_FIRST.format("copy"))
            return
        from putilovets.journal.parcel import parcel_path

        ask_line(
            self.app,
            "The file or folder to copy this play to, then Enter:",
            self.sent_to or str(parcel_path(name)),
            lambda typed: self._export(name, typed),
            path=True,
        )

    def _export(self, name: str, typed: str, over: bool = False) -> None:
        from putilovets.journal.errors import AlreadyThere
        from putilovets.journal.parcel import export_play

        try:
            sent = export_play(self.opener.folder, name, typed_path(typed), over=over)
        except AlreadyThere:
            ask_over(self.app, lambda: self._export(name, typed, over=True))
            return
        except JournalError as error:
            self.sent_to = typed
            self.complain(error)
            return
        self.sent_to = ""
        self.say(f"{name} is copied to {sent}.")

    def action_import(self) -> None:
        """Ask for the file of a play that is to be copied in."""
        ask_line(
            self.app,
            "The file to copy a play from, then Enter:",
            self.taken_from,
            self._import,
            path=True,
        )

    def _import(self, typed: str) -> None:
        from putilovets.frontends.saved import arrival
        from putilovets.journal.parcel import import_play

        try:
            came = import_play(self.opener.folder, typed_path(typed))
        except JournalError as error:
            self.taken_from = typed
            self.complain(error)
            return
        self.taken_from = ""
        pack = self.opener.pack or came.header.pack
        self.tell(arrival(came, pack, "Enter opens it."), name=came.name)
