"""Start the screen."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from putilovets.frontends.settings.file import SettingsFile
from putilovets.frontends.settings.path import settings_path
from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.opening import Opener

if TYPE_CHECKING:
    from putilovets.journal.session import Session
    from putilovets.story.edition import Edition


def run_screen(
    folder: Path,
    edition: "Callable[[], Edition]",
    session: "Session | None" = None,
    title: str = "",
    *,
    pack: str = "",
    screen_reader: bool = False,
) -> None:
    """Play on the screen: the open `session`, or what the player takes on the title page.

    `edition` is not called before a play is opened; `title` is that of a story of one's own,
    and `pack` the id of the story; `screen_reader` sets that for this time only.
    """
    kept = SettingsFile(settings_path())
    if screen_reader:
        kept.settings = replace(kept.settings, screen_reader=True)
    app = PutilovetsApp(Opener(folder, edition, title, pack), session, kept)
    try:
        app.run(mouse=kept.settings.mouse)
    finally:
        app.close_session()
    if app.return_code:
        sys.exit(app.return_code)
