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
}


@pytest.mark.usefixtures("ink")
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("page", PAGES)
async def test_page(story: PutilovetsApp, page: str, size: tuple[int, int]) -> None:
    async with story.run_test(size=size) as pilot:
        agrees(await press(pilot, *PAGES[page]), f"{page}-{size[0]}x{size[1]}")


@pytest.mark.usefixtures("ink")
@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_title(title: PutilovetsApp, size: tuple[int, int]) -> None:
    async with title.run_test(size=size) as pilot:
        agrees(await press(pilot), f"title-{size[0]}x{size[1]}")


@pytest.mark.usefixtures("ink")
@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_title_with_a_play(title: PutilovetsApp, size: tuple[int, int]) -> None:
    async with title.run_test(size=size) as pilot:
        text = await press(pilot, "n", "1", "1", "q")
        agrees(text, f"title-with-a-play-{size[0]}x{size[1]}")
