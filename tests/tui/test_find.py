"""Finding sheets of the minute book by their words."""

from pathlib import Path

import pytest

from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.story.edition import Edition

from .meetings import ROAD, long_edition, playing
from .screens import SIZES, agrees, press

SIGNED = (*ROAD, "sign/sign")


@pytest.fixture(scope="module")
def cell(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return long_edition(tmp_path_factory.mktemp("cell"), "cell")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_page(cell: Edition, plays: Path, size: tuple[int, int]) -> None:
    with playing(plays, cell, SIGNED) as app:
        async with app.run_test(size=size) as pilot:
            agrees(await press(pilot, "m", "slash", *"list"), f"find-{size[0]}x{size[1]}")


async def test_words_are_found_and_cleared(story: PutilovetsApp) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        whole = await press(pilot, "1", "m")
        assert "Sheet 1." in whole
        assert "Find: words" in await press(pilot, "slash")
        assert "Sheet 1." in await press(pilot, *"SATUR", "space", *"snow")
        none = await press(pilot, "x")
        assert "Find: SATUR snowx" in none
        assert "No sheet has all of these words." in none
        assert await press(pilot, "escape") == whole
        assert "The minute book" not in await press(pilot, "escape")


async def test_the_sheet_keeps_its_size_while_words_are_typed(story: PutilovetsApp) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        before = (await press(pilot, "1", "m", "slash")).splitlines()
        after = (await press(pilot, "q", "q")).splitlines()
        frame = [at for at, row in enumerate(before) if row[:1] in "┌└"]
        assert [at for at, row in enumerate(after) if row[:1] in "┌└"] == frame


async def test_enter_gives_the_keys_to_what_was_found(story: PutilovetsApp) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        text = await press(pilot, "1", "m", "full_stop", *"snow", "enter", "w")
        assert "│ Why" in text
        assert "Find:" not in text


async def test_other_sheets_are_not_searched(story: PutilovetsApp) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        assert "Find" not in await press(pilot, "p", "slash")


async def test_the_palette_offers_it(story: PutilovetsApp) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        await press(pilot, "1", "m", "ctrl+p", *"find")
        await pilot.app.workers.wait_for_complete()
        assert "Find: words" in await press(pilot, "enter")


async def test_the_minute_book_is_opened_to_find_in(story: PutilovetsApp) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        found = await press(pilot, "1", "slash", *"snow")
        assert "The minute book" in found
        assert "Find: snow" in found
        assert "Sheet 1." in found
