"""By ear: the terminal's real cursor is where the reader's attention should be."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from putilovets.frontends.settings.file import SettingsFile
from putilovets.frontends.settings.model import Settings
from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.opening import Opener
from putilovets.journal.session import begin
from putilovets.story.edition import Edition

from .screens import SIZES, agrees, press
from .terminal import GAME, Terminal

BOXES = set("─│┌┐└┘├┤┬┴┼═║╔╗╚╝╟╢▀▄█░▁▂▃▅▆▇▔▕▏▎▍►●")
"""What would be read aloud by its name, or as nothing."""


class Reader:
    """What somebody hears who follows the cursor of a terminal."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal

    def under(self) -> str:
        """Return the row under the cursor; empty while it is hidden."""
        cursor = self.terminal.screen.cursor
        return "" if cursor.hidden else self.terminal.rows[cursor.y].strip()

    def hears(self, begins: str) -> str:
        """Read until the row under the cursor begins so; return the whole screen."""
        self.terminal.until(lambda rows: self.under().startswith(begins), begins)
        return self.terminal.picture

    def press(self, key: str, begins: str) -> str:
        self.terminal.press(key)
        return self.hears(begins)


@pytest.fixture
def reader(pack: Path, tmp_path: Path) -> Iterator[Reader]:
    argv = [*GAME, "play", "--screen-reader", "--content", str(pack)]
    terminal = Terminal(argv, tmp_path, 80, 24)
    yield Reader(terminal)
    terminal.press("ctrl+q")
    assert terminal.left() == 0


def test_the_cursor_follows(reader: Reader) -> None:
    reader.hears("> 1. New play")
    reader.press("down", "> 2. Help")
    reader.press("up", "> 1. New play")
    screen = reader.press("a", "play 1")
    assert "A name for the new play" in screen
    screen = reader.press("enter", "> 1. Have it minuted")
    assert not BOXES & set(screen), BOXES & set(screen)
    reader.press("down", "> 2. Say that spri")
    reader.press("down", "–  Order the office".replace("–", "> –"))
    screen = reader.press("w", "Closed: Order the office to clear it")
    assert not BOXES & set(screen), BOXES & set(screen)
    reader.press("escape", "> –  Order the office")
    reader.press("tab", "Sentence 1 of the long page")


@pytest.fixture
def spoken(plays: Path, edition: Edition) -> Iterator[PutilovetsApp]:
    kept = SettingsFile()
    kept.settings = Settings(screen_reader=True)
    app = PutilovetsApp(Opener(plays, lambda: edition), begin(plays, "play", edition, 7), kept)
    yield app
    app.close_session()


PAGES = {"story": (), "why": ("w",), "minutes": ("1", "m"), "hall": ("1",), "settings": ("o",)}


@pytest.mark.parametrize("page", PAGES)
async def test_nothing_is_drawn(spoken: PutilovetsApp, page: str) -> None:
    async with spoken.run_test(size=(120, 40)) as pilot:
        text = await press(pilot, *PAGES[page])
        assert not BOXES & set(text), BOXES & set(text)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_page(spoken: PutilovetsApp, size: tuple[int, int]) -> None:
    async with spoken.run_test(size=size) as pilot:
        agrees(await press(pilot), f"spoken-{size[0]}x{size[1]}")
