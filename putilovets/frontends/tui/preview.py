"""The screen on a pack that is being written."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from putilovets.authoring.watching import PAUSE
from putilovets.frontends.settings.file import SettingsFile
from putilovets.frontends.settings.path import settings_path
from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.opening import Opener
from putilovets.frontends.tui.screens.story import StoryScreen

if TYPE_CHECKING:
    from putilovets.authoring.preview.lookout import News, Shown
    from putilovets.story.playthrough import Playthrough

    Again = Callable[[Playthrough], News | None]


class PreviewApp(PutilovetsApp):
    """The story at a page; whoever leaves it leaves the preview."""

    def __init__(
        self, shown: "Shown", again: "Again | None" = None, kept: SettingsFile | None = None
    ) -> None:
        super().__init__(_opener(shown), shown.session, kept)
        self.again = again

    def on_mount(self) -> None:
        """Begin with the story, and look at the files from time to time."""
        super().on_mount()
        if self.again is not None:
            self.set_interval(PAUSE, self.look)

    def look(self) -> None:
        """Show what came of an edit; while a sheet lies over the page, it waits."""
        screen = self.screen
        if self.again is None or self.session is None or not isinstance(screen, StoryScreen):
            return
        news = self.again(self.session.play)
        if news is None:
            return
        if news.shown is None:
            screen.say(f"{news.told[-1]} {news.told[0]}")  # there is room for no more
            return
        self.opener = _opener(news.shown)
        self.open_session(news.shown.session)

    def leave_session(self) -> None:
        """Leave the preview: there is no title page behind it."""
        self.exit()


def _opener(shown: "Shown") -> Opener:
    return Opener(Path(), lambda: shown.edition)


def run_preview(shown: "Shown", again: "Again | None" = None) -> None:
    """Look at a page on the screen; `again` reads the pack anew, where its files are watched."""
    app = PreviewApp(shown, again, SettingsFile(settings_path()))
    app.run(mouse=app.settings.mouse)
    if app.return_code:
        sys.exit(app.return_code)
