"""The content is read while the player reads the title, once, and nothing fails for it."""

import subprocess
import sys
from pathlib import Path
from threading import Event, current_thread, main_thread

import pytest

from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.opening import Opener
from putilovets.story.edition import Edition
from putilovets.story.unplayable import Unplayable

from .screens import press, seen

LONGEST = 20.0
"""Seconds after which something has hung."""


class Books:
    """Content that is read when it is let, and counts how often."""

    def __init__(self, edition: Edition, fails: Exception | None = None) -> None:
        self.edition = edition
        self.fails = fails
        self.begun, self.let, self.done = Event(), Event(), Event()
        self.aside: list[bool] = []
        """For each reading, whether it was done beside the screen."""

    def __call__(self) -> Edition:
        self.aside.append(current_thread() is not main_thread())
        self.begun.set()
        assert self.let.wait(LONGEST)
        self.done.set()
        if self.fails is not None:
            raise self.fails
        return self.edition


async def test_it_begins_when_the_title_can_be_seen(plays: Path, edition: Edition) -> None:
    shown: list[str] = []

    class Watched(Opener):
        def read_ahead(self) -> None:
            shown.append(seen(pilot))

    app = PutilovetsApp(Watched(plays, lambda: edition))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "down", "up")
        assert len(shown) == 1
        assert "P U T I L O V E T S" in shown[0]
        assert "► 1. New play" in shown[0]


async def test_it_is_read_beside_the_title_and_once(plays: Path, edition: Edition) -> None:
    books = Books(edition)
    app = PutilovetsApp(Opener(plays, books))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert books.begun.wait(LONGEST)
        assert "► 1. New play" in await press(pilot, "down", "up")
        books.let.set()
        assert "At the gate" in await press(pilot, "n")
        assert "P U T I L O V E T S" in await press(pilot, "q")
        assert books.aside == [True]
    app.close_session()


async def test_leaving_waits_for_nothing(plays: Path, edition: Edition) -> None:
    books = Books(edition)
    app = PutilovetsApp(Opener(plays, books))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert books.begun.wait(LONGEST)
        await pilot.press("ctrl+q")
    assert app.return_code == 0
    assert not books.done.is_set()
    books.let.set()


def test_who_wants_it_meanwhile_waits_for_it(plays: Path, edition: Edition) -> None:
    books = Books(edition)
    opener = Opener(plays, books)
    opener.read_ahead()
    opener.read_ahead()
    assert books.begun.wait(LONGEST)
    books.let.set()
    assert opener.edition() is edition
    opener.read_ahead()
    assert books.aside == [True]


async def test_content_that_fails_is_spoken_of_when_a_play_is_opened(
    plays: Path, edition: Edition
) -> None:
    books = Books(edition, Unplayable("The content cannot be played: it is torn."))
    app = PutilovetsApp(Opener(plays, books))
    books.let.set()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert books.done.wait(LONGEST)
        assert "torn" not in await press(pilot, "down", "up")
        assert "The content cannot be played: it is torn." in await press(pilot, "n")
        books.fails = None
        assert "At the gate" in await press(pilot, "n")
    assert books.aside == [True, False, False]
    app.close_session()


def test_a_mistake_in_the_program_is_kept_for_who_opens_a_play(
    plays: Path, edition: Edition
) -> None:
    books = Books(edition, ZeroDivisionError("a mistake"))
    books.let.set()
    opener = Opener(plays, books)
    opener.read_ahead()
    assert books.done.wait(LONGEST)
    with pytest.raises(ZeroDivisionError, match="a mistake"):
        opener.edition()


FIRST_FRAME = """
import asyncio, sys
from pathlib import Path
from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.opening import Opener

class Watched(Opener):
    def read_ahead(self):
        found = {name.split(".")[0] for name in sys.modules}
        print(*sorted({"pydantic", "tomli", "toml_rs"} & found), "putilovets.pack" in sys.modules)

async def shown():
    async with PutilovetsApp(Watched(Path(sys.argv[1]), lambda: None)).run_test() as pilot:
        await pilot.pause()

asyncio.run(shown())
"""


def test_nothing_that_reads_content_is_there_when_the_title_can_be_seen(tmp_path: Path) -> None:
    argv = [sys.executable, "-c", FIRST_FRAME, str(tmp_path)]
    done = subprocess.run(argv, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
