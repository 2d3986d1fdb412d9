"""The timeline, one decision of it, going back, and two plays side by side."""

from pathlib import Path

import pytest

from putilovets.frontends.tui.application import PutilovetsApp

from .screens import SIZES, agrees, press, seen

PLAYED = ("1", "1", "2")
"""From the gate through both speeches to the ending."""


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_pages(story: PutilovetsApp, size: tuple[int, int]) -> None:
    at = f"{size[0]}x{size[1]}"
    async with story.run_test(size=size) as pilot:
        agrees(await press(pilot, *PLAYED, "h"), f"timeline-{at}")
        agrees(await press(pilot, "1"), f"decision-{at}")
        agrees(await press(pilot, "1"), f"gone-back-{at}")
        agrees(await press(pilot, "2", "h", "k"), f"compare-question-{at}")
        agrees(await press(pilot, "1"), f"compare-{at}")


async def test_one_looks_back_from_the_end(story: PutilovetsApp) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        assert "Timeline: 3 decisions. It ended with" in await press(pilot, *PLAYED, "3")


async def test_enter_goes_back_and_the_old_play_stays(story: PutilovetsApp, plays: Path) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        await press(pilot, *PLAYED)
        before = (plays / "play.play").read_bytes()
        text = await press(pilot, "h", "up", "up", "up", "enter")
        assert "Decision 1 of 3. At the gate" in text
        text = await press(pilot, "enter")
        assert "You stand before decision 1 again" in text
        assert (plays / "play.play").read_bytes() == before
        assert pilot.app.session.name == "play, back to 22 April 1926"  # type: ignore[attr-defined]
        assert len(pilot.app.screen_stack) == 2


async def test_left_folds_a_day_and_right_unfolds_it(story: PutilovetsApp) -> None:
    async with story.run_test(size=(120, 40)) as pilot:
        whole = await press(pilot, *PLAYED, "h")
        assert "- Monday 3 May 1926. (2 to 3)" in whole
        assert "+ Monday 3 May 1926. The conference (2 to 3)" in await press(pilot, "left")
        assert "- Monday 3 May 1926. (2 to 3)" in await press(pilot, "right")


async def test_decisions_are_found(story: PutilovetsApp) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        text = await press(pilot, *PLAYED, "h", "slash", *"chalk")
        assert "No decision has all of these words." in text
        text = await press(pilot, *["backspace"] * 5, *"minuted")
        assert "1. Thursday 22 April 1926. At the gate: Have it minuted" in text
        assert "The conference" not in text


async def test_left_and_right_turn_to_the_next_decision(story: PutilovetsApp) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        assert "Decision 1 of 3. " in await press(pilot, *PLAYED, "h", "1")
        assert "Decision 2 of 3. " in await press(pilot, "right")
        assert "Decision 1 of 3. " in await press(pilot, "left", "left")


async def test_a_play_without_decisions_or_others_says_so(story: PutilovetsApp) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        assert "Nothing has been decided yet." in await press(pilot, "h")
        await press(pilot, "k")
        assert "There is no other play of this story yet." in seen(pilot)
