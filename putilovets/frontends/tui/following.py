"""The terminal's own cursor, which screen readers and braille displays follow."""

from typing import Any

from textual.app import App

from putilovets.frontends.tui.lines import Lines


def follow(app: App[Any]) -> None:
    """Put the cursor to what has the keys: the marked choice, or where a text begins."""
    focused = app.screen.focused
    if isinstance(focused, Lines):
        focused.follow()
