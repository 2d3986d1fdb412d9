"""Words are opened where they stand: underlined, clicked, or taken from a list."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.commands import ASK, FIND, STORY, TITLE
from putilovets.frontends.tui.ink import Span, cells, flow, words
from putilovets.frontends.tui.lines import Lines
from putilovets.frontends.tui.screens.story import StoryScreen
from putilovets.frontends.tui.typeset.marks import UNMARKED, Marks, label_spans
from putilovets.frontends.tui.typeset.story import Beside, told_text
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.blocks import Block
from putilovets.view.page import Page, page
from putilovets.view.words import finder

from .screens import SIZES, agrees, press

ROUGH = "[b]The cell[/b] [/x], Кiров, Kirov of the CELL, a cell."


def first_page(edition: Edition) -> Page:
    return page(edition, Playthrough(edition.story, 1))


def marks(edition: Edition) -> Marks:
    return Marks(finder(edition, first_page(edition)))


def story_screen(pilot: Pilot[None]) -> StoryScreen:
    screen = pilot.app.screen_stack[1]
    assert isinstance(screen, StoryScreen)
    return screen


async def click_on(pilot: Pilot[None], lines: Lines, word: str) -> None:
    """Click on the first run of text that opens a word."""
    for at, row in enumerate(lines.rows):
        column = 0
        for span in row:
            if span.word == word:
                gutter = lines.styles.gutter
                offset = (gutter.left + column, gutter.top + at - lines.scroll_offset.y)
                await pilot.click(lines, offset=offset)
                await pilot.pause()
                return
            column += cells((span,))
    raise AssertionError(f"{word} stands nowhere")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_page(story: PutilovetsApp, size: tuple[int, int]) -> None:
    async with story.run_test(size=size) as pilot:
        agrees(await press(pilot, "1", "e"), f"words-{size[0]}x{size[1]}")
        agrees(await press(pilot, "enter"), f"word-{size[0]}x{size[1]}")


def test_no_key_is_two_commands() -> None:
    for commands in (STORY, TITLE, (*ASK, FIND)):
        keys = [command.key for command in commands]
        assert len(keys) == len(set(keys))


@pytest.mark.parametrize("key", ["e", "E", "у", "У"])
async def test_the_list_opens_and_esc_comes_back_to_the_same_place(
    story: PutilovetsApp, key: str
) -> None:
    async with story.run_test(size=(60, 20)) as pilot:
        before = await press(pilot, "space")
        top = story_screen(pilot).text.scroll_offset.y
        assert top > 0
        assert "► 1. Lukina" in await press(pilot, key)
        told = await press(pilot, "enter")
        assert "Turner in the tractor shop, outside the party. [invented]" in " ".join(
            told.replace("│", " ").split()
        )
        assert "► 1. Lukina" in await press(pilot, "escape")
        assert await press(pilot, "escape") == before
        assert story_screen(pilot).text.scroll_offset.y == top


async def test_a_number_opens_one_with_its_sources_told(story: PutilovetsApp) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        assert "2. Kirov" in await press(pilot, "1", "e")
        told = await press(pilot, "2")
        assert "Really lived. This is documented: a source says this." in told
        assert "Non-party workers judged the cell by what it got done." in told
        assert "[A. Author," in told
        assert "► 2. Kirov" in await press(pilot, "escape", "9")


async def test_another_sheet_is_a_key_away_and_its_own_key_closes(story: PutilovetsApp) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        page_before = await press(pilot)
        assert "Words of the time" in await press(pilot, "e", "enter", "t")
        assert await press(pilot, "t") == page_before
        assert "► 1. Lukina" in await press(pilot, "e", "enter", "e")
        assert await press(pilot, "e") == page_before


async def test_a_page_without_words_says_so(story: PutilovetsApp) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        assert "No word on this page is explained." in await press(pilot, "2", "e")
        assert "[b]bold[/b] [/x]" in await press(pilot, "escape")


async def test_a_click_on_a_word_opens_it(story: PutilovetsApp) -> None:
    async with story.run_test(size=(120, 40)) as pilot:
        before = await press(pilot)
        text = story_screen(pilot).text
        await click_on(pilot, text, "person/lukina")
        assert "Never lived: we made this person up" in await press(pilot)
        assert await press(pilot, "escape") == before
        await click_on(pilot, text, "source/S47")
        assert "Non-party workers judged the cell by what it got done." in await press(pilot)
        await press(pilot, "escape")
        await pilot.click(text, offset=(3, 0))
        assert "Sentence 1 of" in await press(pilot)
        assert len(pilot.app.screen_stack) == 2


async def test_a_click_on_a_scrolled_page_opens_the_word_under_the_mouse(
    story: PutilovetsApp,
) -> None:
    async with story.run_test(size=(60, 20)) as pilot:
        before = await press(pilot, "space", "space", "space")
        await click_on(pilot, story_screen(pilot).text, "person/lukina")
        assert "A person" in await press(pilot)
        assert await press(pilot, "escape") == before


async def test_the_sources_of_a_sheet_open_from_it(story: PutilovetsApp) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        terms = await press(pilot, "t")
        await click_on(pilot, pilot.app.screen.query_one("#sheet-text", Lines), "source/S47")
        assert "A source" in await press(pilot)
        assert await press(pilot, "escape") == terms


async def test_terms_are_found_by_their_words(story: PutilovetsApp) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        assert "The party members of one shop" in await press(pilot, "t", "slash", *"bureau")
        assert "No word of the time has all of these words." in await press(pilot, "x")


async def test_a_word_is_underlined_and_not_told_by_colour(story: PutilovetsApp) -> None:
    async with story.run_test(size=(120, 40)) as pilot:
        await press(pilot)
        text = story_screen(pilot).text
        at = next(at for at, row in enumerate(text.rows) if words(row).startswith("LUKINA"))
        strip = text.render_line(at - text.scroll_offset.y)
        under = [segment.text for segment in strip if segment.style and segment.style.underline]
        assert under[0] == "LUKINA"
        assert "".join(segment.text for segment in strip).startswith("LUKINA. Nobody has cleared")


def test_brackets_in_a_marked_text_stay(edition: Edition) -> None:
    spans = marks(edition).spans(ROUGH, "reply")
    assert "".join(span.text for span in spans) == ROUGH
    assert [(span.text, span.word) for span in spans if span.word] == [
        ("cell", "term/cell"),
        ("Kirov", "person/kirov"),
    ]
    assert {span.role for span in spans} == {"reply"}


@pytest.mark.parametrize("width", [12, 20, 33, 50, 76])
def test_marked_text_wraps_as_it_does_unmarked(edition: Edition, width: int) -> None:
    blocks = (
        Block("told", ROUGH, "inferred", ("S47", "S47")),
        Block("said", ROUGH, "invented", (), "Lukina"),
        Block("sheet", ROUGH, "invented", ()),
        Block("reply", ROUGH, "invented", ()),
    )
    here = first_page(edition)._replace(blocks=blocks, changes=("Minuted: the cell",))
    plain = list(told_text(here, (), Beside(), width, UNMARKED))
    marked = list(told_text(here, (), Beside(), width, marks(edition)))
    assert [words(row) for row in marked] == [words(row) for row in plain]
    assert all(cells(row) <= width for row in marked)
    assert {span.word for row in marked for span in row} >= {"term/cell", "person/lukina"}


def test_a_word_that_is_wrapped_opens_from_both_its_rows(edition: Edition) -> None:
    rows = flow([Span("a"), Span(" long word", "strong", "term/cell"), Span(" b")], 6)
    opens = [[(span.text, span.word) for span in row] for row in rows]
    assert opens == [
        [("a", ""), (" long", "term/cell")],
        [("word", "term/cell"), (" b", "")],
    ]


def test_a_label_names_its_sources_one_by_one() -> None:
    spans = list(label_spans("documented", ("S1", "S2")))
    assert "".join(span.text for span in spans) == " [documented: S1, S2]"
    assert [span.word for span in spans if span.word] == ["source/S1", "source/S2"]
    assert "".join(span.text for span in label_spans("invented", ())) == " [invented]"


async def test_nothing_is_looked_for_while_nobody_asks(
    story: PutilovetsApp, plays: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        "putilovets.frontends.tui.sheets.words_on", lambda *_: asked.append("words") or ()
    )
    async with story.run_test(size=(80, 24)) as pilot:
        await press(pilot, "1", "w", "escape", "t", "escape")
        assert asked == []
        await press(pilot, "e")
        assert asked == ["words"]
