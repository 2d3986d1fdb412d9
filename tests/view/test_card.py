"""A page in a few words, and the columns that words take."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from putilovets.pack.compiler import load_pack
from putilovets.story.playthrough import Playthrough
from putilovets.view.blocks import Block
from putilovets.view.card import WIDEST, PageCard, card_of_page
from putilovets.view.page import Page, page
from putilovets.view.widths import columns, cut, padded
from tests.packs import based


@pytest.fixture
def shown(tmp_path: Path) -> Page:
    edition = load_pack(based(tmp_path, {}))
    return page(edition, Playthrough(edition.story, 7))


def told(page: Page, *blocks: tuple[str, str]) -> PageCard:
    made = (Block(kind, text, "invented", ()) for kind, text in blocks)  # type: ignore[arg-type]
    return card_of_page(page._replace(blocks=tuple(made)))


def test_the_first_paragraph_is_told_and_not_the_answer(shown: Page) -> None:
    card = told(shown, ("reply", "He nods."), ("told", "It snows."), ("told", "Still."))
    assert card == PageCard(shown.chapter, shown.day, "It snows.")
    assert told(shown, ("said", "Comrades!")).words == "Comrades!"


def test_a_page_that_tells_nothing_is_known_by_its_title(shown: Page) -> None:
    assert told(shown, ("reply", "He nods."), ("sheet", "Sheet 1.")).words == shown.title
    assert shown.title


def test_a_long_paragraph_is_cut_at_a_word(shown: Page) -> None:
    words = told(shown, ("told", "The snow in the yard is grey, and " * 9)).words
    assert words == "The snow in the yard is grey, and The snow in the yard is…"
    assert told(shown, ("told", "灰" * 99)).words == "灰" * 29 + "…"


def test_a_card_is_one_line_that_can_be_printed(shown: Page) -> None:
    card = told(shown, ("told", "a\u00adb\u00a0c\n d\u200be"))
    assert card.words == "ab c de"
    assert all(text.isprintable() for text in card)


@given(st.text(max_size=200))
def test_whatever_is_told_fits(text: str) -> None:
    assert columns(cut(text, WIDEST)) <= WIDEST
    assert cut(text, 0) == ("" if columns(text) else text)


@pytest.mark.parametrize(
    "text", ["plain", "Мой вечер", "й", "灰色の雪", "ｗｉｄｅ", "한국", "café", "…–│●"]
)
def test_columns_are_counted_as_the_screen_counts_them(text: str) -> None:
    assert columns(text) == cell_len(text)
    assert cell_len(padded(text, 20)) == 20
