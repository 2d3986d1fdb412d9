import os
from pathlib import Path

import pytest

from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.screens.room import Room, shared
from putilovets.frontends.tui.screens.story import StoryScreen
from putilovets.frontends.tui.seam import MORE

from .screens import press


async def test_more_is_said_until_the_end_is_reached(story: PutilovetsApp) -> None:
    async with story.run_test(size=(60, 20)) as pilot:
        assert MORE in await press(pilot)
        assert MORE not in await press(pilot, "space", "space")
        assert MORE in await press(pilot, "pageup")


async def test_a_new_page_begins_at_its_top(story: PutilovetsApp) -> None:
    async with story.run_test(size=(60, 20)) as pilot:
        text = await press(pilot, "space", "space", "1", "u")
        assert "Sentence 1 of" in text
        assert "Taken back." in text


async def test_nothing_to_take_back(story: PutilovetsApp) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        assert "There is no going back: nothing has been chosen yet." in await press(pilot, "u")


async def test_tab_gives_the_arrows_to_the_text(story: PutilovetsApp) -> None:
    async with story.run_test(size=(60, 20)) as pilot:
        text = await press(pilot, "tab", "down", "down")
        assert "Sentence 1 of" not in text
        assert "> 1. Have" in text
        assert "► 1. Have" in await press(pilot, "tab")


async def test_the_mark_is_a_glyph_and_the_cursor_follows(story: PutilovetsApp) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        text = await press(pilot, "down")
        assert "► 2. Say" in text
        row = next(at for at, line in enumerate(text.splitlines()) if "► 2." in line)
        assert pilot.app.cursor_position == (0, row)


async def test_mouse(story: PutilovetsApp) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        await press(pilot)
        await pilot.click("#choices", offset=(8, 1))
        assert "The conference" in await press(pilot)
        await pilot.click("#keys", offset=(2, 0))
        assert "Taken back." in await press(pilot)


async def test_size_changes_live(story: PutilovetsApp) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        assert "│ Above " in await press(pilot, "1")
        await pilot.resize_terminal(60, 20)
        text = await press(pilot)
        assert "Above 5 Floor 4→5" in text
        assert "Your notebook, 0 of 1 lines" in text
        await pilot.resize_terminal(39, 11)
        text = await press(pilot, "1")
        assert "The game needs a window of 40 columns and" in " ".join(text.split())
        assert "this one has 39 and 11." in " ".join(text.split())
        await pilot.resize_terminal(120, 40)
        text = await press(pilot)
        assert "What has the cell done?" in text
        assert text.count("Your notebook") == 1


async def test_the_palette_below_a_window_that_became_too_small(story: PutilovetsApp) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        await press(pilot, "ctrl+p")
        await pilot.resize_terminal(30, 10)
        assert "The game needs a window" in await press(pilot, "ctrl+p")
        await pilot.resize_terminal(80, 24)
        assert "Search for commands" in await press(pilot)


async def test_a_full_disk_is_a_sentence(
    story: PutilovetsApp, plays: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    async with story.run_test(size=(60, 20)) as pilot:
        before = (plays / "play.play").read_bytes()
        await press(pilot)
        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", full)
            text = await press(pilot, "1")
        assert "could not be saved: No space left on device." in " ".join(text.split())
        assert "At the gate" in text
        assert (plays / "play.play").read_bytes() == before
        assert "The conference" in await press(pilot, "1")


async def test_what_opening_has_to_say_comes_first(story: PutilovetsApp) -> None:
    assert story.session is not None
    story.session.notices = ("The old file is [b]kept[/b].",)
    async with story.run_test(size=(60, 20)) as pilot:
        assert "The old file is [b]kept[/b]." in await press(pilot)
        assert "The old file is [b]kept[/b]." not in await press(pilot, "1", "u")


async def test_a_sheet_scrolls_turns_and_closes(story: PutilovetsApp) -> None:
    async with story.run_test(size=(60, 20)) as pilot:
        assert "Supervised 0" not in await press(pilot, "w")
        assert "Supervised 0" in await press(pilot, "pagedown", "space")
        assert "Words of the time" in await press(pilot, "t")
        assert "► 1. Have it minuted" in await press(pilot, "t")
        assert "► 1. Have it minuted" in await press(pilot, "w", "escape")


async def test_the_ending_leads_out(story: PutilovetsApp) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        text = await press(pilot, "1", "1", "1", "1")
        assert "Go on with play (3 acts)" in text


async def test_the_ending_leaves_the_game(story: PutilovetsApp) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        await press(pilot, "1", "1", "1", "2")
    assert story.return_code == 0


async def test_the_ending_is_written_out_as_a_page(
    story: PutilovetsApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with story.run_test(size=(80, 24)) as pilot:
        assert "play.html" in await press(pilot, "1", "1", "1", "4")
        assert "is written" in await press(pilot, "enter")
        assert "There is such a file already." in await press(pilot, "4", "enter")
        assert "is written" in await press(pilot, "2")
    told = (tmp_path / "play.html").read_text(encoding="utf-8")
    assert told.startswith("<!DOCTYPE html>")


async def test_an_ending_that_cannot_be_written_says_why_and_keeps_the_path(
    story: PutilovetsApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with story.run_test(size=(80, 24)) as pilot:
        await press(pilot, "1", "1", "1", "4", "home", "n", "o", "n", "e", "slash")
        assert "none/play.html" in (await press(pilot, "enter")).replace("\n", "")
        assert "none/play.html" in await press(pilot, "4")


async def test_light_paper(story: PutilovetsApp) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        dark = await press(pilot)
        assert await press(pilot, "c") == dark
        assert story.theme == "paper"


async def test_no_color(plays: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    from putilovets.frontends.tui.opening import Opener

    app = PutilovetsApp(Opener(plays, lambda: None))  # type: ignore[arg-type, return-value]
    assert app.ansi_color is True


@pytest.mark.parametrize(
    ("rows", "text", "choices", "given"),
    [
        (20, 10, 5, (11, 5)),
        (20, 30, 15, (12, 8)),
        (20, 4, 30, (4, 16)),
        (15, 30, 6, (9, 6)),
        (5, 30, 9, (2, 3)),
        (30, 1, 2, (10, 2)),
        (10, 5, 5, (5, 5)),
    ],
)
def test_room_is_shared(rows: int, text: int, choices: int, given: tuple[int, int]) -> None:
    assert shared(rows, text, choices) == given


def test_text_keeps_fifty_columns_beside_the_panel() -> None:
    assert Room(80, True).left - 3 >= 50
    assert Room(79, True).panel == 0
    assert Room(120, False).panel == 0


async def test_a_key_that_is_held_makes_one_choice(
    story: PutilovetsApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(StoryScreen, "HELD", 60)
    async with story.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"1111")
        assert story.session is not None
        assert len(story.session.play.moves) == 1
