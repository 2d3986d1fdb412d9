"""Every widget and every screen, found by themselves, given text that means harm."""

import json
import re
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.events import Mount
from textual.screen import Screen
from textual.widget import Widget

from putilovets.frontends import tui
from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.opening import Opener
from putilovets.frontends.tui.table import Table
from putilovets.frontends.tui.textual_private import screen_text
from putilovets.journal.unkept import Unkept
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from tests.hostile import ACTING, BRACKETS, CONTROLS, CORPUS, WIDE
from tests.packs import edition_of, start_at
from tests.tui.walls import all_widgets, is_screen, made

KINDS = sorted(all_widgets(), key=lambda kind: kind.__name__)
WIDTH, HEIGHT = 100, 40
WHOLE = ("Lines", "ChoiceList", "Fitted", "AskScreen", "SheetScreen", "WordsSheet")
"""Those whose words are all their own, so that brackets must be found on them again."""


class Frame(PutilovetsApp):
    """An application that shows one widget, or one screen."""

    CSS_PATH = Path(tui.__file__).parent / "house.tcss"

    def __init__(self, kind: type[Widget], text: str, table: Table) -> None:
        super().__init__(Opener(Path(), lambda: table.edition), table.session)
        self.kind, self.text, self.table = kind, text, table

    def on_mount(self, event: Mount) -> None:
        event.prevent_default()  # not what the game begins with
        shown = made(self.kind, self.text, self.table)
        if isinstance(shown, Screen):
            self.push_screen(shown)
        else:
            self.screen.mount(shown)
            shown.styles.height = 20


@pytest.fixture(scope="module")
def rough(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """A pack all of whose words are hostile, as far as a file can hold them."""
    held = (each for each in CORPUS if not re.search(r"[{}\ud800-\udfff]", each))
    word = json.dumps(" ".join(held), ensure_ascii=False).replace("\x7f", "\\u007f")
    chapter = f"""
[[scene]]
id = "gate"
title = {word}
room = {word}
basis = "invented"
sources = []
text = {word}
[[scene.choice]]
id = "on"
text = {word}
cost = {word}
reply = {word}
to = "gate"
"""
    return edition_of(tmp_path_factory.mktemp("rough"), chapter, start_at("gate"))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
async def test_nothing_acts_and_nothing_is_wider_than_the_window(
    kind: type[Widget], rough: Edition
) -> None:
    for texts in (BRACKETS, CONTROLS, WIDE):
        text = " ".join(texts)
        table = Table(rough, Unkept(Playthrough(rough.story, 7), (text,)))
        app = Frame(kind, text, table)
        async with app.run_test(size=(WIDTH, HEIGHT)) as pilot:
            await pilot.pause()
            await pilot.pause()
            shown = screen_text(app)
        assert ACTING.findall(shown) == []
        assert max(cell_len(row) for row in shown.split("\n")) <= WIDTH
        shown.encode()
        if kind.__name__ in WHOLE and texts == BRACKETS:
            flat = " ".join(shown.replace("│", " ").split())
            assert [each for each in BRACKETS if each not in flat] == []


def test_there_are_widgets_and_screens() -> None:
    assert sum(is_screen(kind) for kind in KINDS) >= 8
    assert sum(not is_screen(kind) for kind in KINDS) >= 5
