"""Names of Textual that are not promised to stay, each with the version and the reason."""

from typing import Any

from textual.app import App
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

PALETTE_CSS = "SearchIcon { display: none; }"
"""Hides the magnifying glass of the command palette.

``textual.command.SearchIcon`` (Textual 8.2.8): it is an emoji, which terminals disagree on the
width of, and there is no setting for it.
"""


def screen_text(app: App[Any]) -> str:
    """Return what stands on the screen as text, for tests."""
    rows = ("".join(segment.text for segment in strip).rstrip() for strip in rendered(app))
    return "\n".join(rows) + "\n"


def rendered(app: App[Any]) -> list[Strip]:
    """Return the rows that are painted, for tests.

    ``Screen._compositor.render_strips`` (Textual 8.2.8): the only way to them; the public
    screenshot is a picture of some fifteen kilobytes whose differences nobody can read.
    """
    return list(app.screen._compositor.render_strips())


def paint(screen: Screen[Any]) -> None:
    """Lay a screen out and paint it now, whatever of it was changed.

    ``Screen._refresh_layout`` and what leads to it (Textual 8.2.8): each widget that was changed
    says so when it is idle next, the screen then waits for the next tick of a timer of sixty a
    second, and a page that is ready stands unseen for up to 17 ms and more. What is done here is
    what happens there, without the way.
    """
    if not screen.is_current or screen.app._batch_count:
        return  # it is painted when its turn comes
    for widget in screen.walk_children(Widget):
        if widget._layout_required:
            widget._layout_required = False
            for ancestor in widget.ancestors:
                if isinstance(ancestor, Widget):
                    ancestor._clear_arrangement_cache()
        if widget._repaint_required:
            widget._repaint_required = False
            screen._dirty_widgets.add(widget)
    screen._refresh_layout()
    screen._layout_required = False


def show_cursor(app: App[Any]) -> None:
    """Show the terminal's own cursor, which screen readers and braille displays follow.

    ``App._driver.write`` (Textual 8.2.8): the driver hides the cursor when it starts and has no
    setting for it (Textualize/textual#2348).
    """
    if app._driver is not None:
        app._driver.write("\x1b[?25h")
        app._driver.flush()
