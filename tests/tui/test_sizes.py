"""At every size from the smallest window on: nothing is too wide, nothing is out of reach."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.pilot import Pilot

from putilovets.bots.players import at_random
from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.ink import words
from putilovets.frontends.tui.opening import Opener
from putilovets.frontends.tui.screens.story import StoryScreen
from putilovets.frontends.tui.textual_private import screen_text
from putilovets.journal.unkept import Unkept
from putilovets.pack.compiler import load_pack
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from tests.content.episode import shipped
from tests.tui.pack import LONG, write_pack

WIDTHS, HEIGHTS = st.integers(40, 200), st.integers(12, 60)
WIDE_GLYPHS = (
    "Красный путиловец: «Режим экономии» — 漢字の幅はカタカナと同じではない。 "
    "ＷＩＤＥ é Ж" + "ж" * 90 + " "
)
UNSHRUNK = (Phase.explicit, Phase.generate)
"""Each example plays and draws a page at a size; which one fails says enough."""
STARTS = (None, "april-desk", "cell-april", "june-1926", "september-1926", "may-1927")


@pytest.fixture(scope="module")
def wide(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The small pack with Cyrillic and wide glyphs for its long page."""
    pack = write_pack(tmp_path_factory.mktemp("wide"))
    chapter = pack / "chapters" / "one" / "chapter.toml"
    told = chapter.read_text(encoding="utf-8").replace(LONG, WIDE_GLYPHS * 9)
    told = told.replace("Say that spring", f"{WIDE_GLYPHS} Say that spring")
    chapter.write_text(told, encoding="utf-8")
    return load_pack(pack)


@settings(max_examples=12, phases=UNSHRUNK)
@given(WIDTHS, HEIGHTS, st.sampled_from(STARTS), st.integers(0, 40), st.integers(0, 9))
def test_pages_of_the_shipped_content(
    width: int, height: int, start: str | None, steps: int, seed: int
) -> None:
    play = Playthrough(shipped().story, seed, start)
    player = at_random(seed)
    for _ in range(steps):
        if play.ending is None:
            play.choose(player(play))
    asyncio.run(_at_every_place(shipped(), play, (width, height)))


@settings(max_examples=8, phases=UNSHRUNK)
@given(WIDTHS, HEIGHTS, st.sampled_from([(), ("wait",), ("minute",)]))
def test_pages_of_wide_glyphs(
    wide: Edition, width: int, height: int, choices: Sequence[str]
) -> None:
    play = Playthrough(wide.story, 7)
    for choice in choices:
        play.choose(choice)
    asyncio.run(_at_every_place(wide, play, (width, height)))


async def _at_every_place(edition: Edition, play: Playthrough, size: tuple[int, int]) -> None:
    session = Unkept(play)
    app = PutilovetsApp(Opener(Path(), lambda: edition), session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, StoryScreen)
        await _read_to_the_end(pilot, screen, size[0])
        await _mark_every_choice(pilot, screen, size[0])


async def _read_to_the_end(pilot: Pilot[None], screen: StoryScreen, width: int) -> None:
    """Press Space until the text is at its end; every row of it has been in sight."""
    text, seen = screen.text, set()
    for _ in range(len(text.rows) + 2):
        top = text.scroll_offset.y
        seen |= set(range(top, top + text.size.height))
        shown = screen_text(pilot.app)
        _fits(shown, width)
        if not text.goes_on:
            break
        assert "more text" in shown
        await pilot.press("space")
        await pilot.pause()
        assert text.scroll_offset.y > top
    assert set(range(len(text.rows))) <= seen


async def _mark_every_choice(pilot: Pilot[None], screen: StoryScreen, width: int) -> None:
    """Go down from the first choice to the last; each is in sight while it is marked."""
    choices = screen.choices
    await pilot.press("home")
    for at in range(len(choices.items)):
        await pilot.pause()
        assert choices.marked == at
        shown = screen_text(pilot.app)
        _fits(shown, width)
        first = choices.owners.index(at)
        top, height = choices.scroll_offset.y, choices.size.height
        assert top <= first < top + height
        if choices.owners.count(at) <= height:
            assert first + choices.owners.count(at) <= top + height
        assert words(choices.rows[first]).strip() in shown
        if width >= 60 and (top or choices.goes_on):
            assert "more choices" in shown
        await pilot.press("down")


def _fits(shown: str, width: int) -> None:
    assert max(cell_len(row) for row in shown.split("\n")) <= width
