"""The screen and the plain lines play the same game: their journals agree byte for byte."""

import io
from pathlib import Path

import pytest

from putilovets.frontends.line.reader import LineReader
from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.opening import Opener
from putilovets.journal.cards import card_of
from putilovets.journal.session import begin
from putilovets.story.edition import Edition

from .conftest import SEED
from .screens import press

SCRIPTS = {
    "numbers": (("1", "1", "2"), "1 1 2"),
    "undo": (("1", "u", "u", "2", "1", "2", "u", "1"), "1 undo undo 2 1 2 undo 1"),
    "arrows": (("down", "enter", "enter", "up", "enter"), "2 1 1"),
    "wrong": (("7", "3", "1", "9", "1"), "7 3 1 9 1"),
    "russian": (("1", "г", "2"), "1 undo 2"),
    "looking": (("w", "escape", "1", "m", "p", "escape", "1"), "why 1 minutes people 1"),
}


@pytest.mark.parametrize("script", SCRIPTS)
async def test_journals_agree(tmp_path: Path, edition: Edition, script: str) -> None:
    keys, lines = SCRIPTS[script]
    on_screen = begin(tmp_path / "screen", "same", edition, SEED)
    app = PutilovetsApp(Opener(tmp_path / "screen", lambda: edition), on_screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *keys)
    app.close_session()
    in_lines = begin(tmp_path / "lines", "same", edition, SEED)
    given = io.StringIO("".join(f"{word}\n" for word in lines.split()))
    LineReader(edition, in_lines, given, io.StringIO()).run()
    in_lines.close()
    written = on_screen.path.read_bytes()
    assert written == in_lines.path.read_bytes()
    assert written.count(b"\n") > 2
    card = card_of(on_screen.path)
    assert card is not None
    assert card == card_of(in_lines.path)
    assert card.acts == written.count(b"\n") - 1
