"""A page that does not fill a large window stands lower, and a rule closes it."""

import pytest

from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.screens.room import LOWER, OPEN, SHORT, SPACIOUS, closed, lower

from .screens import press

RULE = "─" * 120


def row_of(text: str, wanted: str) -> int:
    return next(at for at, row in enumerate(text.splitlines()) if wanted in row)


async def test_a_short_page_is_closed(story: PutilovetsApp) -> None:
    async with story.run_test(size=(120, 40)) as pilot:
        text = await press(pilot, "1")
        assert row_of(text, "The conference") == 1 + LOWER
        foot = row_of(text, RULE)
        rows = text.splitlines()
        assert row_of(text, "* ____") < foot
        assert [row.strip() for row in rows[foot + 1 : -1]] == [""] * (38 - foot)
        assert "? more keys" in rows[-1]


async def test_a_longer_page_is_closed_where_it_stands(story: PutilovetsApp) -> None:
    async with story.run_test(size=(120, 40)) as pilot:
        text = await press(pilot)
        assert row_of(text, "At the gate") == 1
        assert row_of(text, "Order the office") < row_of(text, RULE)


async def test_a_full_page_needs_no_rule(story: PutilovetsApp) -> None:
    async with story.run_test(size=(120, 36)) as pilot:
        text = await press(pilot)
        assert row_of(text, "At the gate") == 1
        assert RULE not in text


@pytest.mark.parametrize("size", [(120, 24), (80, 24), (60, 20)], ids=str)
async def test_a_window_that_is_dragged_smaller(
    story: PutilovetsApp, size: tuple[int, int]
) -> None:
    async with story.run_test(size=(120, 40)) as pilot:
        before = await press(pilot, "1")
        await pilot.resize_terminal(*size)
        assert row_of(await press(pilot), "The conference") == 0
        await pilot.resize_terminal(120, 40)
        assert await press(pilot) == before


def test_only_where_much_would_be_empty() -> None:
    high = SPACIOUS[1]
    assert [closed(high, empty) for empty in (0, OPEN - 1, OPEN, 40)] == [False, False, True, True]
    assert not closed(high - 1, 40)
    assert [lower(high, empty) for empty in (0, SHORT - 1, SHORT, 40)] == [0, 0, LOWER, LOWER]
    assert lower(high - 1, 40) == 0
