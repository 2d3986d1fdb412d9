from pathlib import Path
from typing import NoReturn

from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.opening import Opener
from putilovets.journal.session import resume
from putilovets.pack.compiler import load_pack
from putilovets.story.edition import Edition

from .screens import press


async def test_title_reads_no_content(plays: Path) -> None:
    def never() -> NoReturn:
        raise AssertionError("the title page asked for the content")

    class Idle(Opener):
        def read_ahead(self) -> None:
            """Read nothing beside the title."""

    app = PutilovetsApp(Idle(plays, never))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "► 1. New play" in await press(pilot, "down", "up", "question_mark", "escape")


async def test_go_on_comes_first(title: PutilovetsApp) -> None:
    async with title.run_test(size=(80, 24)) as pilot:
        assert "► 1. Go on with play 1 (1 act)" in await press(pilot, "n", "1", "q")
        assert "The conference" in await press(pilot, "enter")


async def test_put_away_and_bring_back(title: PutilovetsApp, plays: Path) -> None:
    async with title.run_test(size=(80, 24)) as pilot:
        assert "play 1 is put away. B brings it back." in await press(pilot, "n", "q", "d")
        assert not (plays / "play 1.play").exists()
        assert "play 1 is back." in await press(pilot, "b")
        assert (plays / "play 1.play").exists()
        assert "No play has been put away." in await press(pilot, "b")
        assert "Mark the play" in await press(pilot, "down", "d")


async def test_one_of_several_comes_back(title: PutilovetsApp, plays: Path) -> None:
    async with title.run_test(size=(80, 24)) as pilot:
        text = await press(pilot, "n", "q", "n", "q", "d", "d", "b")
        assert "Which one is to come back?" in text
        assert "is back." in await press(pilot, "2")
        assert len(list(plays.glob("*.play"))) == 1


async def test_a_name_of_ones_own(title: PutilovetsApp, plays: Path) -> None:
    async with title.run_test(size=(80, 24)) as pilot:
        text = await press(pilot, "a", *("backspace",) * 6, *"mine", "enter")
        assert "At the gate" in text
        assert (plays / "mine.play").exists()
        text = await press(pilot, "q", "a", *("backspace",) * 6, *"mine", "enter")
        assert "There is already a play called 'mine'" in text
        assert "P U T I L O V E T S" in await press(pilot, "a", "escape")


async def test_several_starts_are_offered(pack: Path, tmp_path: Path) -> None:
    edition = load_pack(pack)
    words = edition.starts[0]
    both = Edition(**{**vars(edition), "starts": (words, words)})
    app = PutilovetsApp(Opener(tmp_path, lambda: both))
    async with app.run_test(size=(80, 24)) as pilot:
        text = await press(pilot, "n")
        assert "Where does it begin?" in text
        assert "2. April 1926" in text
        assert "At the gate" in await press(pilot, "2")
    app.close_session()


async def test_content_that_cannot_be_played(plays: Path, tmp_path: Path) -> None:
    app = PutilovetsApp(Opener(plays, lambda: load_pack(tmp_path)))
    async with app.run_test(size=(80, 24)) as pilot:
        text = " ".join((await press(pilot, "n")).split())
        assert "The content cannot be played: " in text
        assert "pack.toml" in text


async def test_a_play_that_is_open_elsewhere(
    title: PutilovetsApp, plays: Path, edition: Edition
) -> None:
    async with title.run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", "q")
        held = resume(plays, "play 1", edition)
        assert "is open in another window" in await press(pilot, "1")
        held.close()
        assert "At the gate" in await press(pilot, "1")


async def test_a_file_that_is_no_play(title: PutilovetsApp, plays: Path) -> None:
    plays.mkdir()
    (plays / "notes.play").write_bytes(b"hello\n")
    async with title.run_test(size=(80, 24)) as pilot:
        text = await press(pilot)
        assert "–  notes [closed] This file is not a play." in text
