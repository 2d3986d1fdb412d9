"""Start the screen."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

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
) -> None:
    """Play on the screen: the open `session`, or what the player takes on the title page.

    `edition` is not called before a play is opened; `title` is that of a story of one's own,
    and `pack` the id of the story.
    """
    app = PutilovetsApp(Opener(folder, edition, title, pack), session)
    try:
        app.run()
    finally:
        app.close_session()
    if app.return_code:
        sys.exit(app.return_code)
