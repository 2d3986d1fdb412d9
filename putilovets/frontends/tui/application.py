"""The Textual application: themes, the size of the window, and which screen comes next."""

import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from textual.app import App, SystemCommand
from textual.command import CommandPalette
from textual.events import Resize
from textual.geometry import Size
from textual.screen import ModalScreen, Screen
from textual.signal import Signal

from putilovets.frontends.settings.file import SettingsFile
from putilovets.frontends.settings.model import Setting, Settings, Value, setting_called
from putilovets.frontends.tui.following import follow
from putilovets.frontends.tui.opening import Opener
from putilovets.frontends.tui.palette import ScreenCommands
from putilovets.frontends.tui.screens.small import LEAST, TooSmall
from putilovets.frontends.tui.textual_private import PALETTE_CSS, show_cursor
from putilovets.frontends.tui.themes import THEMES

if TYPE_CHECKING:
    from putilovets.journal.session import Session


class PutilovetsApp(App[None]):
    """The game on a screen."""

    CSS_PATH = "house.tcss"
    CSS = PALETTE_CSS
    TITLE = "Putilovets"
    COMMANDS = {ScreenCommands}
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        opener: Opener,
        session: "Session | None" = None,
        kept: SettingsFile | None = None,
        first: "Callable[[], Screen[Any]] | None" = None,
    ) -> None:
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        self.opener = opener
        self.session = session
        self.first = first
        """Makes the screen to begin with; None where that is the title, or an open play."""
        self.when_painted: Callable[[], None] | None = None
        """Called once the first page stands."""
        self.kept = SettingsFile() if kept is None else kept
        self.settings_changed: Signal[Settings] = Signal(self, "settings-changed")
        """Published with what is set, whenever something is set."""
        self._unsaid = self.kept.said
        self.animation_level = "none"
        for theme in THEMES:
            self.register_theme(theme)
        self.settle()

    @property
    def settings(self) -> Settings:
        """What is set."""
        return self.kept.settings

    def settle(self) -> None:
        """Look as it is set."""
        self.theme = self.settings.theme
        self.set_class(self.settings.screen_reader, "-spoken")

    def change(self, setting: Setting, value: Value) -> str:
        """Set something, which holds at once; return a sentence where it could not be kept."""
        failed = self.kept.change(setting, value)
        self.settle()
        self.settings_changed.publish(self.settings)
        return failed

    def unsaid(self) -> tuple[str, ...]:
        """Return what is to be said of the file of settings, once."""
        said, self._unsaid = self._unsaid, ()
        return said

    def on_mount(self) -> None:
        """Begin with the story when a play is open, else with the title."""
        self.screen_change_signal.subscribe(self, self._follow)
        self.push_screen(self._first())
        self.mind_size(self.size)

    def on_ready(self) -> None:
        """Let the terminal's cursor be seen, for those who follow it, and read on ahead."""
        show_cursor(self)
        self.screen.call_after_refresh(self._painted)

    def _painted(self) -> None:
        if self.when_painted is not None:
            self.when_painted()
        self.opener.read_ahead()

    def _follow(self, screen: Screen[Any]) -> None:
        self.call_after_refresh(follow, self)

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
        """Go to the next theme, and keep it."""
        setting = setting_called("theme")
        if setting is not None:
            failed = self.change(setting, setting.after(self.settings.theme))
            if failed:
                self.notify(f"{failed} It holds until you leave.", markup=False)

    def action_settings(self) -> None:
        """Open the settings, over whatever is open."""
        from putilovets.frontends.tui.screens.settings import SettingsSheet

        self.push_screen(SettingsSheet())

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

    def _first(self) -> Screen[Any]:
        if self.first is not None:
            return self.first()
        return self._title() if self.session is None else self._story(self.session)

    def _title(self) -> Screen[Any]:
        from putilovets.frontends.tui.screens.title import TitleScreen

        return TitleScreen(self.opener)

    def _story(self, session: "Session") -> Screen[Any]:
        from putilovets.frontends.tui.screens.story import StoryScreen
        from putilovets.frontends.tui.table import Table

        lesson = self.opener.lesson_of(session)
        if lesson is not None:
            from putilovets.frontends.tui.lessons import story_of

            return story_of(self, lesson)
        return StoryScreen(Table(self.opener.edition(), session))
