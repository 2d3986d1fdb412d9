"""The Textual application: themes, the size of the window, and which screen comes next."""

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from textual.app import App, SystemCommand
from textual.command import CommandPalette
from textual.events import Resize
from textual.geometry import Size
from textual.screen import ModalScreen, Screen

from putilovets.frontends.tui.opening import Opener
from putilovets.frontends.tui.palette import ScreenCommands
from putilovets.frontends.tui.screens.small import LEAST, TooSmall
from putilovets.frontends.tui.textual_private import PALETTE_CSS, show_cursor
from putilovets.frontends.tui.themes import DARK, LIGHT

if TYPE_CHECKING:
    from putilovets.journal.session import Session


class PutilovetsApp(App[None]):
    """The game on a screen."""

    CSS_PATH = "house.tcss"
    CSS = PALETTE_CSS
    TITLE = "Putilovets"
    COMMANDS = {ScreenCommands}
    ENABLE_COMMAND_PALETTE = True

    def __init__(self, opener: Opener, session: "Session | None" = None) -> None:
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        self.opener = opener
        self.session = session
        self.animation_level = "none"
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = DARK.name

    def on_mount(self) -> None:
        """Begin with the story when a play is open, else with the title."""
        first = self._title() if self.session is None else self._story(self.session)
        self.push_screen(first)
        self.mind_size(self.size)

    def on_ready(self) -> None:
        """Let the terminal's cursor be seen, for those who follow it."""
        show_cursor(self)

    def on_resize(self, event: Resize) -> None:
        """Look at the new size, once there is a screen."""
        if len(self.screen_stack) > 1:
            self.mind_size(event.size)

    def mind_size(self, size: Size) -> None:
        """Say so while the window is too small to play in."""
        small = size.width < LEAST.width or size.height < LEAST.height
        if small and not isinstance(self.screen, TooSmall):
            self.push_screen(TooSmall())
        elif not small and isinstance(self.screen, TooSmall):
            self.pop_screen()

    def action_command_palette(self) -> None:
        """Open the palette, unless it is open already below another screen."""
        if not any(isinstance(screen, CommandPalette | TooSmall) for screen in self.screen_stack):
            super().action_command_palette()

    def action_colours(self) -> None:
        """Turn from light on dark to dark on light, and back."""
        self.theme = LIGHT.name if self.theme == DARK.name else DARK.name

    def action_help_quit(self) -> None:
        """Answer Ctrl+C."""
        self.notify("Ctrl+Q leaves the game. Everything is saved.", markup=False)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Offer none of Textual's own commands."""
        return ()

    def open_session(self, session: "Session") -> None:
        """Go to the story."""
        self.session = session
        self.switch_screen(self._story(session))

    def open_second(self, session: "Session") -> None:
        """Go on in a second play; the sheets that lie over the first are put away."""
        while isinstance(self.screen, ModalScreen):
            self.pop_screen()
        self.close_session()
        self.open_session(session)

    def leave_session(self) -> None:
        """Close the play and go to the title."""
        self.close_session()
        self.switch_screen(self._title())

    def close_session(self) -> None:
        """Let the file of the open play go."""
        if self.session is not None:
            self.session.close()
            self.session = None

    def _title(self) -> Screen[Any]:
        from putilovets.frontends.tui.screens.title import TitleScreen

        return TitleScreen(self.opener)

    def _story(self, session: "Session") -> Screen[Any]:
        from putilovets.frontends.tui.screens.story import StoryScreen
        from putilovets.frontends.tui.table import Table

        return StoryScreen(Table(self.opener.edition(), session))
