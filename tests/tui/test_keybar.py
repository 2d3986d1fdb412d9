"""The footer: whole commands, and a way to those for which there is no room."""

from itertools import pairwise

import pytest

from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.commands import HELP, SCREENS, Command
from putilovets.frontends.tui.keybar import GAP, MORE, placed

from .screens import press

NARROWEST = 36
"""The columns of a footer on a sheet in the smallest window."""


@pytest.mark.parametrize(("name", "commands"), SCREENS, ids=[name for name, _ in SCREENS])
def test_every_key_is_in_the_footer_or_it_says_where(
    name: str, commands: tuple[Command, ...]
) -> None:
    for width in range(NARROWEST, 220):
        row = placed(commands, width)
        assert row[-1].end <= width
        assert all(two.at == one.end + GAP for one, two in pairwise(row))
        if [each.command for each in row] != list(commands):
            assert (row[-1].command, row[-1].word) == (HELP, MORE)
            assert set(commands) > {each.command for each in row}


def test_everything_stands_in_its_order_where_there_is_room() -> None:
    for _, commands in SCREENS:
        row = placed(commands, 220)
        assert [(each.command, each.word) for each in row] == [(c, c.word) for c in commands]


@pytest.mark.parametrize("width", [60, 80, 120])
async def test_more_keys_are_a_click_away(story: PutilovetsApp, width: int) -> None:
    async with story.run_test(size=(width, 24)) as pilot:
        footer = (await press(pilot)).splitlines()[-1]
        at = footer.index("? more keys")
        await pilot.click("#keys", offset=(at + 3, 0))
        assert "Digits     take the choice" in await press(pilot)


async def test_a_sheet_does_not_offer_itself(story: PutilovetsApp) -> None:
    async with story.run_test(size=(120, 40)) as pilot:
        text = await press(pilot, "b")
        assert "This story keeps no cell book." in text
        assert "m Minutes" in text
        assert "b Book" not in text
        text = await press(pilot, "question_mark")
        assert "more keys" not in text
