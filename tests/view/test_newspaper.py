"""A wall newspaper as it is seen: letters begun on the table, the sheet at a glance."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.glance import LetterLine, NewspaperTable
from putilovets.view.ledger import why as ledger
from putilovets.view.newspaper import NONE_FITS, NONE_LEFT, SHORT, begun
from putilovets.view.page import page
from tests.meeting_players import following
from tests.packs import choice, edition_of, scene, start_at
from tests.walls import newspaper, wall_edition


@pytest.fixture(scope="module")
def wall(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return wall_edition(tmp_path_factory.mktemp("wall"))


def glance(wall: Edition, play: Playthrough) -> NewspaperTable:
    table = page(wall, play).newspaper
    assert table is not None
    return table


def test_the_sheet_at_a_glance(wall: Edition) -> None:
    play = following(wall, ("in",))
    assert glance(wall, play) == NewspaperTable(
        3,
        3,
        (
            LetterLine("Sonya, apprentice", 2, "lying"),
            LetterLine("The bathhouse committee", 1, "lying"),
            LetterLine("A turner", 1, "lying"),
        ),
    )
    for each in ("take/lathe", "letter/lathe/print", "take/thanks"):
        play.choose(each)
    assert glance(wall, play).free == 2
    for each in ("letter/thanks/back-to-the-pile", "take/pencil", "letter/pencil/no-names"):
        play.choose(each)
    table = glance(wall, play)
    assert table == NewspaperTable(
        3,
        1,
        (
            LetterLine("A turner", 1, "printed"),
            LetterLine("Sonya, apprentice", 1, "edited"),
            LetterLine("The bathhouse committee", 1, "aside"),
        ),
    )
    assert table.printed == table.letters[:2]


def test_only_the_pages_of_a_newspaper_show_a_sheet(wall: Edition) -> None:
    assert page(wall, following(wall, ())).newspaper is None
    assert page(wall, following(wall, ("in", "hang"))).newspaper is None


def test_a_letter_is_begun_on_the_table_and_told_in_full_in_the_hand(tmp_path: Path) -> None:
    long = "Five inspectors, and one pencil. " * 10 + "\\n\\nSonya."
    sheet = newspaper().replace("Belt seven slips.", long)
    edition = edition_of(tmp_path, sheet, start_at("wall"))
    play = following(edition, ())
    [lying] = [each for each in page(edition, play).blocks if each.speaker == "A turner"]
    assert lying.text.endswith("Five inspectors, and one …")
    assert len(lying.text) <= SHORT + 2
    play.choose("take/lathe")
    told = [each.text for each in page(edition, play).blocks]
    assert told == [("Five inspectors, and one pencil. " * 10).strip(), "Sonya."]


@given(st.text("ab ,.–", max_size=4 * SHORT).map("Ah{}".format))
def test_what_is_cut_is_cut_between_words(text: str) -> None:
    told = begun(text)
    assert len(told) <= SHORT + 2
    kept = told.removesuffix(" …")
    assert told == text or (kept and text.startswith(kept) and told.endswith(" …"))


def test_a_letter_may_quote_the_number_of_a_sheet(tmp_path: Path) -> None:
    sheet = newspaper().replace("Belt seven slips.", "It is on sheet {sheet ask-the-store}.")
    signed = sheet.replace(
        'effects = [{ move = "floor", by = 1, because = "a new sheet" }]',
        'effects = [{ minute = "ask-the-store" }]',
    )
    for name, chapter, told in (("without", sheet, []), ("signed", signed, ["It is on sheet 1."])):
        edition = edition_of(tmp_path / name, chapter, start_at("wall"))
        blocks = page(edition, following(edition, ())).blocks
        assert [each.text for each in blocks if each.speaker == "A turner"] == told


@pytest.mark.parametrize(
    ("needs", "why"),
    [
        ("printed_pencil == 'whole'", "Needs: the letter «Sonya, apprentice» printed whole."),
        ("printed_lathe != 'no'", "Needs: the letter «A turner» printed."),
        ("printed_pencil == 'no-names'",
         "Needs: the letter «Sonya, apprentice»: «Print it without the number»."),
        ("wall_hung", "Needs: the wall newspaper on the wall."),
        ("wall_room < 2", "Needs free columns on the sheet below 2; it is 3."),
    ],
)  # fmt: skip
def test_what_a_choice_needs_of_a_newspaper_is_said_in_words(
    tmp_path: Path, needs: str, why: str
) -> None:
    gate = scene("gate", choice("in", "the-end", f'needs = "{needs}"') + choice("out", "the-end"))
    edition = edition_of(tmp_path, newspaper() + gate, start_at("gate"))
    assert page(edition, following(edition, ())).options[0].why == (why,)


def test_what_opened_a_choice_is_said_of_a_letter_too(tmp_path: Path) -> None:
    after = scene("after", choice("in", "the-end", "when = \"printed_lathe == 'whole'\""))
    edition = edition_of(tmp_path, newspaper("after") + after, start_at("wall"))
    play = following(edition, ("take/lathe", "letter/lathe/print", "hang"))
    assert ledger(edition, play).opened == (("in", ("The letter «A turner» printed whole.",)),)


def test_a_letter_says_beforehand_how_wide_it_is(wall: Edition) -> None:
    options = page(wall, following(wall, ("in",))).options
    assert [each.cost for each in options] == [
        "2 columns, or 1 if it is edited", "1 column", "1 column", "",
    ]  # fmt: skip


def test_where_no_letter_can_be_taken_up_it_is_said_why(wall: Edition) -> None:
    full = following(wall, ("in", "take/pencil", "letter/pencil/print", "take/thanks",
                            "letter/thanks/print"))  # fmt: skip
    assert [each.text for each in page(wall, full).blocks] == ["Belt seven slips.", NONE_FITS]
    play = following(wall, ("in",))
    for letter in ("pencil", "thanks", "lathe"):
        assert page(wall, play).blocks[-1].text not in (NONE_FITS, NONE_LEFT)
        play.choose(f"take/{letter}")
        play.choose(f"letter/{letter}/back-to-the-pile")
    assert [each.text for each in page(wall, play).blocks] == [NONE_LEFT]
