"""All saved plays on one screen: seen at three sizes, and everything that can be done there."""

import os
from pathlib import Path

import pytest
from textual.pilot import Pilot

from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.opening import Opener
from putilovets.frontends.tui.screens.saves import SavesScreen
from putilovets.frontends.tui.screens.title import TitleScreen
from putilovets.journal.session import begin, resume
from putilovets.story.edition import Edition

from .screens import SIZES, agrees, press, seen
from .shelves import CYRILLIC, LONG, NOON, WIDE, aged, filled


@pytest.fixture
def shelf(plays: Path, edition: Edition) -> PutilovetsApp:
    """An app with many plays, that knows of which story they may be."""
    filled(plays, edition)
    return PutilovetsApp(Opener(plays, lambda: edition, pack="small"))


@pytest.fixture
def two(plays: Path, edition: Edition) -> PutilovetsApp:
    """An app with two plays."""
    for days, name in enumerate(("mine", "hers")):
        session = begin(plays, name, edition, 7)
        session.show("One: the pencil", "Thursday 22 April 1926", f"The beginning of {name}.")
        session.close()
        aged(session.path, days)
    return PutilovetsApp(Opener(plays, lambda: edition, pack="small"))


async def typed(pilot: Pilot[None], text: str) -> str:
    """Put a line where one is asked for, and press Enter."""
    from textual.widgets import Input

    pilot.app.screen.query_one(Input).value = text
    return await press(pilot, "enter")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_many_plays(shelf: PutilovetsApp, size: tuple[int, int]) -> None:
    async with shelf.run_test(size=size) as pilot:
        await pilot.pause()
        agrees(seen(pilot), f"title-with-many-{size[0]}x{size[1]}")
        agrees(await press(pilot, "s"), f"saves-{size[0]}x{size[1]}")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_marked_play_is_told_of(shelf: PutilovetsApp, size: tuple[int, int]) -> None:
    async with shelf.run_test(size=size) as pilot:
        text = await press(pilot, "s", "home", *["down"] * 6)
        agrees(text, f"saves-earlier-{size[0]}x{size[1]}")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_no_play_at_all(title: PutilovetsApp, size: tuple[int, int]) -> None:
    async with title.run_test(size=size) as pilot:
        agrees(await press(pilot, "s"), f"saves-none-{size[0]}x{size[1]}")
        for key in ("r", "e", "d", "u", "b"):
            assert "Saved plays" in await press(pilot, key)
        assert "P U T I L O V E T S" in await press(pilot, "escape")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_asking_where_to_copy(two: PutilovetsApp, size: tuple[int, int]) -> None:
    async with two.run_test(size=size) as pilot:
        await press(pilot, "s", "e")
        from textual.widgets import Input

        pilot.app.screen.query_one(Input).value = "/home/anna/mine.putilovets.play"
        agrees(await press(pilot), f"saves-export-{size[0]}x{size[1]}")


async def test_neither_title_nor_list_reads_the_content(plays: Path, edition: Edition) -> None:
    filled(plays, edition)

    def never() -> Edition:
        raise AssertionError("the content was asked for")

    app = PutilovetsApp(Opener(plays, never, pack="small"))
    async with app.run_test(size=(80, 24)) as pilot:
        text = await press(pilot, "s", "down", "pagedown", "end", "pageup", "home")
        assert "Saved plays" in text
        assert isinstance(app.screen, SavesScreen)


async def test_at_most_five_plays_stand_on_the_title(shelf: PutilovetsApp) -> None:
    async with shelf.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(shelf.screen, TitleScreen)
        played = [row.play for row in shelf.screen.rows if row.play]
        assert played == ["mine", "branch", CYRILLIC, WIDE, LONG]


async def test_enter_and_digits_open(two: PutilovetsApp) -> None:
    async with two.run_test(size=(80, 24)) as pilot:
        assert "At the gate" in await press(pilot, "s", "down", "enter")
        assert two.session is not None
        assert two.session.name == "hers"
        assert "Go on with mine" in await press(pilot, "q")
        assert "At the gate" in await press(pilot, "s", "1")
        assert two.session.name == "mine"
        assert "P U T I L O V E T S" in await press(pilot, "q")
        assert [type(screen).__name__ for screen in two.screen_stack] == ["Screen", "TitleScreen"]
    two.close_session()


async def test_what_cannot_be_opened_says_why(
    shelf: PutilovetsApp, plays: Path, edition: Edition
) -> None:
    async with shelf.run_test(size=(80, 24)) as pilot:
        text = await press(pilot, "s", "home", "enter")
        assert "This play is of another story, 'other'." in text
        assert "This file is not a play." in await press(pilot, "down", "down", "enter")
        held = resume(plays, "mine", edition)
        assert "is open in another window" in await press(pilot, "up", "enter")
        held.close()


async def test_another_name(two: PutilovetsApp, plays: Path) -> None:
    async with two.run_test(size=(80, 24)) as pilot:
        assert "Another name for this play" in await press(pilot, "s", "r")
        text = await typed(pilot, CYRILLIC)
        assert f"mine is called {CYRILLIC}." in text
        assert f"► 1. {CYRILLIC}  One: the pencil  Thursday 22 April 1926" in text
        assert "«The beginning of mine.»" in text
        await press(pilot, "r")
        assert "There is already a play called 'hers'" in await typed(pilot, "hers")
        await press(pilot, "r", "escape")
        await press(pilot, "r")
        await typed(pilot, "")
        assert sorted(os.listdir(plays)) == ["cards", "hers.play", f"{CYRILLIC}.play"]


async def test_put_away_and_undone(two: PutilovetsApp, plays: Path) -> None:
    async with two.run_test(size=(80, 24)) as pilot:
        assert "Nothing has just been put away" in await press(pilot, "s", "u")
        text = await press(pilot, "d")
        assert "mine is put away. U brings it back at once, and B later." in text
        assert "► 1. hers" in text
        assert not (plays / "mine.play").exists()
        text = await press(pilot, "u")
        assert "mine is back." in text
        assert "► 1. mine" in text
        assert "«The beginning of mine.»" in text
        await press(pilot, "delete", "delete")
        assert "Nothing is saved." in seen(pilot)
        assert "Which one is to come back?" in await press(pilot, "b")
        assert "mine is back." in await press(pilot, "1")
        assert os.listdir(plays / "deleted" / "cards") == ["hers.json"]
        assert "hers is back." in await press(pilot, "b")
        assert "No play has been put away." in await press(pilot, "b")


async def test_a_copy_of_a_play(two: PutilovetsApp, plays: Path, tmp_path: Path) -> None:
    to = tmp_path / "copy.play"
    async with two.run_test(size=(80, 24)) as pilot:
        await press(pilot, "s", "e")
        assert "cannot be written" in await typed(pilot, str(tmp_path / "nowhere" / "x"))
        await press(pilot, "e")
        assert "mine is copied to" in await typed(pilot, f'"{to}"')
        assert to.read_bytes() == (plays / "mine.play").read_bytes()
        to.write_bytes(b"other")
        await press(pilot, "e")
        assert "There is such a file already." in await typed(pilot, str(to))
        await press(pilot, "1")
        assert to.read_bytes() == b"other"
        await press(pilot, "e")
        await typed(pilot, str(to))
        assert "mine is copied to" in await press(pilot, "2")
        assert to.read_bytes() == (plays / "mine.play").read_bytes()


async def test_a_play_from_a_file(two: PutilovetsApp, plays: Path, tmp_path: Path) -> None:
    came = tmp_path / "mine.putilovets.play"
    data = (plays / "mine.play").read_bytes()
    came.write_bytes(data)
    async with two.run_test(size=(80, 24)) as pilot:
        await press(pilot, "s", "i")
        assert "There is no file" in await typed(pilot, str(tmp_path / "gone"))
        assert str(tmp_path / "gone")[-20:] in await press(pilot, "i")
        text = " ".join((await typed(pilot, str(came))).split())
        assert "mine 2 is among your plays, with 0 acts. Enter opens it." in text
        assert "► 1. mine 2" in text
        assert "Its chapter and day will stand here once it has been opened." in text
        came.write_bytes(data.replace(b'"pack":"small"', b'"pack":"other"'))
        await press(pilot, "i")
        text = " ".join((await typed(pilot, str(came))).split())
        assert "It is of another story, 'other', with which alone it can be opened." in text


async def test_a_rough_name_does_nothing(two: PutilovetsApp, plays: Path) -> None:
    rough = plays / "[b]x[b] \x1b[31m.play"
    rough.write_bytes((plays / "mine.play").read_bytes())
    aged(rough, -1)
    async with two.run_test(size=(120, 40)) as pilot:
        text = await press(pilot, "s", "home")
        assert "► 1. [b]x[b] ␛[31m" in text
        await press(pilot, "r")
        assert "is called mended." in await typed(pilot, "mended")
        assert "\x1b" not in seen(pilot)


@pytest.mark.parametrize("key", ["enter", "d", "e", "r"])
async def test_another_window_has_renamed_the_play(
    two: PutilovetsApp, plays: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.chdir(tmp_path)
    async with two.run_test(size=(80, 24)) as pilot:
        await press(pilot, "s")
        (plays / "mine.play").rename(plays / "other.play")
        text = await press(pilot, key)
        if key in ("e", "r"):
            text = await press(pilot, "enter") if key == "e" else await typed(pilot, "new")
        assert "There is no play called 'mine'" in text
        assert "► 1. other" in text


async def test_the_window_may_change(shelf: PutilovetsApp) -> None:
    async with shelf.run_test(size=(120, 40)) as pilot:
        await press(pilot, "s", "end")
        for size in ((60, 20), (39, 11), (80, 24), (40, 12)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert "► " in seen(pilot)


def test_noon_is_the_same_day_everywhere_but_on_some_islands() -> None:
    assert NOON % 86_400 == 43_200
