"""The terminal's own cursor, which screen readers and braille displays follow."""

from typing import Any

from textual.app import App
from textual.widgets import Input

from putilovets.frontends.tui.lines import Lines


def follow(app: App[Any]) -> None:
    """Put the cursor to what has the keys: the marked choice, the input, or where a text begins.

    The terminal hears of it with the next thing that is painted.
    """
    focused = app.screen.focused
    if isinstance(focused, Lines):
        focused.follow()
    elif isinstance(focused, Input):
        app.cursor_position = focused.cursor_screen_offset
    if focused is not None:
        focused.refresh()
