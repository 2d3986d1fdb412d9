"""What stands on a screen, compared with what should stand there."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rich.style import Style
from textual.app import App
from textual.color import BLACK
from textual.pilot import Pilot

from putilovets.frontends.tui.textual_private import rendered, screen_text

GOLDEN = Path(__file__).parent.parent / "golden" / "tui"
UPDATE = os.environ.get("PUTILOVETS_UPDATE_GOLDENS") == "1"
"""Read before the tests are kept apart from the environment."""
SIZES = ((60, 20), (80, 24), (120, 40))


def seen(pilot: Pilot[None]) -> str:
    """Return the screen as text; without colour no cell of it may have any."""
    if os.environ.get("NO_COLOR"):
        for style in sent(pilot.app):
            assert style.color is None or style.color.is_default, style
            assert style.bgcolor is None or style.bgcolor.is_default, style
    return screen_text(pilot.app)


async def press(pilot: Pilot[None], *keys: str) -> str:
    """Press keys one after another, let the screen settle, and return it as text."""
    await pilot.pause()
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
    return seen(pilot)


def agrees(text: str, name: str) -> None:
    """Compare a screen with its golden file; PUTILOVETS_UPDATE_GOLDENS=1 writes it anew."""
    path = GOLDEN / f"{name}.txt"
    if UPDATE:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    assert text == path.read_bytes().decode()


def sent(app: App[Any]) -> Iterator[Style]:
    """Yield the styles that reach the terminal: those painted, through the filters of the app."""
    for strip in rendered(app):
        segments = list(strip)
        for line_filter in app._filters:
            if line_filter.enabled:
                segments = line_filter.apply(segments, BLACK)
        yield from (style for text, style, _ in segments if text.strip() and style is not None)
