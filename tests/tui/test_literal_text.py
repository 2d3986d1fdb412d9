"""Whatever an author or a file name says is shown as it stands, and does nothing."""

import os
import re
from pathlib import Path

from putilovets.frontends import tui
from putilovets.frontends.tui.application import PutilovetsApp

from .screens import press

ROUGH = "[b]bold[/b] [/x] ␛[31m"


async def test_story_choices_and_reply(story: PutilovetsApp) -> None:
    async with story.run_test(size=(120, 40)) as pilot:
        text = await press(pilot, "2")
        assert f"\n    {ROUGH}   " in text
        assert "│ invented │" in text
        assert f"1. {ROUGH} ({ROUGH})" in text
        assert f"–  A closed one {ROUGH} [closed]" in text
        text = await press(pilot, "1")
        assert f"│ {ROUGH}" in text


async def test_sheets(story: PutilovetsApp) -> None:
    async with story.run_test(size=(120, 40)) as pilot:
        assert f"Closed: A closed one {ROUGH}" in await press(pilot, "2", "w")
        assert "\x1b" not in await press(pilot, "escape", "1", "w")


async def test_names_of_saves(title: PutilovetsApp, plays: Path) -> None:
    async with title.run_test(size=(120, 40)) as pilot:
        await press(pilot, "n", "q")
        header = (plays / "play 1.play").read_bytes()
        rough = plays / "[b]x[b] \x1b[31m [z].play"
        rough.write_bytes(header)
        os.utime(rough, (0, 0))
        text = await press(pilot, "enter", "q")
        assert "[b]x[b] ␛[31m [z] (0 acts)" in text
        text = await press(pilot, "4")
        assert "A play's name is made of letters" in text


def test_no_widget_that_reads_markup_is_used() -> None:
    """These parse square brackets in what they are given (research/textual.md 2.4)."""
    readers = (
        r"\b(Static|Label|Button|OptionList|DataTable|Tree|Collapsible|Markdown|from_markup)\b"
    )
    for path in sorted(Path(tui.__file__).parent.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        assert not re.search(readers, text), path
        assert text.count("notify(") == text.count("markup=False"), path
