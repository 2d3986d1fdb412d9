"""What stands on a screen, compared with what should stand there."""

import os
from pathlib import Path

from textual.pilot import Pilot

from putilovets.frontends.tui.textual_private import rendered, screen_text

GOLDEN = Path(__file__).parent.parent / "golden" / "tui"
UPDATE = os.environ.get("PUTILOVETS_UPDATE_GOLDENS") == "1"
"""Read before the tests are kept apart from the environment."""
SIZES = ((60, 20), (80, 24), (120, 40))


def seen(pilot: Pilot[None]) -> str:
    """Return the screen as text; where no colour is wanted there is none."""
    if os.environ.get("NO_COLOR"):
        assert colours(pilot) == set()
    return screen_text(pilot.app)


def colours(pilot: Pilot[None]) -> set[str]:
    """Return the colours that are painted, other than the terminal's own two."""
    styles = {segment.style for strip in rendered(pilot.app) for segment in strip if segment.style}
    found = (each for style in styles for each in (style.color, style.bgcolor))
    return {str(each) for each in found if each is not None and not each.is_default}


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
