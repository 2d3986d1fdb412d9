"""A teacher's form on the screen."""

from typing import ClassVar

from putilovets.frontends.tui.commands import FORM, Command
from putilovets.frontends.tui.screens.lesson import LeafScreen


class FormScreen(LeafScreen):
    """The rows of an assignment; the marked one stays marked when its value changes."""

    commands: ClassVar[tuple[Command, ...]] = FORM

    def tell(self) -> None:
        """Tell the form again where it was."""
        marked = self.choices.marked
        super().tell()
        if marked < len(self.choices.items):
            self.choices.mark(marked)

    def action_leave(self) -> None:
        """Leave the form."""
        self.app.exit()

    def action_sources(self) -> None:
        """Open nothing: a form rests on no source."""
