"""What stands on a screen, compared with what should stand there."""

import os
from pathlib import Path

from textual.pilot import Pilot

from putilovets.frontends.tui.textual_private import screen_text

GOLDEN = Path(__file__).parent.parent / "golden" / "tui"
UPDATE = os.environ.get("PUTILOVETS_UPDATE_GOLDENS") == "1"
"""Read before the tests are kept apart from the environment."""
SIZES = ((60, 20), (80, 24), (120, 40))


def seen(pilot: Pilot[None]) -> str:
    """Return the screen as text."""
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
