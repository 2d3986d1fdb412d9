import pytest

from putilovets.frontends.tui.application import PutilovetsApp

from .screens import SIZES, agrees, press

PAGES = {
    "story": (),
    "story-read-on": ("space",),
    "hall": ("1",),
    "hall-second": ("1", "1"),
    "ending": ("1", "1", "2"),
    "closed": ("down", "down", "enter"),
    "why": ("1", "w"),
    "sources": ("1", "s"),
    "minutes": ("1", "m"),
    "people": ("1", "p"),
    "line": ("l",),
    "terms": ("t",),
    "help": ("question_mark",),
    "book": ("1", "b"),
    "timeline-help": ("1", "h", "question_mark"),
}
TITLES = {
    "title": (),
    "title-with-a-play": ("n", "1", "1", "q"),
    "title-name": ("a",),
    "title-help": ("question_mark",),
    "saves-help": ("s", "question_mark"),
}
TOO_SMALL = ((39, 11), (120, 11), (39, 40), (20, 6), (10, 3))
"""Too narrow and too low, each by itself, and far too small."""


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("page", PAGES)
async def test_page(story: PutilovetsApp, page: str, size: tuple[int, int]) -> None:
    async with story.run_test(size=size) as pilot:
        agrees(await press(pilot, *PAGES[page]), f"{page}-{size[0]}x{size[1]}")


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("page", TITLES)
async def test_title(title: PutilovetsApp, page: str, size: tuple[int, int]) -> None:
    async with title.run_test(size=size) as pilot:
        agrees(await press(pilot, *TITLES[page]), f"{page}-{size[0]}x{size[1]}")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_palette(story: PutilovetsApp, size: tuple[int, int]) -> None:
    async with story.run_test(size=size) as pilot:
        await press(pilot, "ctrl+p", *"time")
        await pilot.app.workers.wait_for_complete()
        agrees(await press(pilot), f"palette-{size[0]}x{size[1]}")


@pytest.mark.parametrize("size", TOO_SMALL, ids=str)
async def test_too_small(story: PutilovetsApp, size: tuple[int, int]) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        await pilot.resize_terminal(*size)
        agrees(await press(pilot), f"too-small-{size[0]}x{size[1]}")
