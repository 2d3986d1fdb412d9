"""Plain line mode: numbers choose, words show, nothing else happens."""

from pathlib import Path

import pytest

from putilovets.story.edition import Edition
from tests.line.small import answers, choices_of, play


def test_a_page_and_the_choices_under_it(tmp_path: Path, edition: Edition) -> None:
    told, _ = play(tmp_path, edition)
    page, after = told.split("\n> ")
    assert page.startswith(
        "Chapter One.\nSQUARE\nThursday 22 April 1926. [invented]\n\nHere.\n\nFloor 4.\n\n"
        "Closed: ask. Needs Floor at 6 or more; it is 4.\n"
        "1. work (an evening)\n2. sign\n3. read\n"
    )
    assert after == "\nSaved as mine.\n"


def test_closed_choices_have_no_number(tmp_path: Path, edition: Edition) -> None:
    _, played = play(tmp_path, edition, "1")
    assert choices_of(played) == ["work"]
    told, played = play(tmp_path / "b", edition, "1", "1", "1")
    assert choices_of(played) == ["work", "work", "ask"]
    assert "\n1. ask\n2. work (an evening)\n" in answers(told)[1]


def test_typing_one_again_and_again_reaches_the_end(tmp_path: Path, edition: Edition) -> None:
    told, played = play(tmp_path, edition, *["1"] * 10)
    assert played.ending == "the-end"
    assert answers(told)[-1] == "Saved as mine.\n"
    assert len(answers(told)) == 4


@pytest.mark.parametrize(
    "typed",
    ["0", "4", "99", "9" * 999, "-1", "1.", "1 1", "+1", "１", "²", "١", "1e0", "0x1", "#1"],
)
def test_what_is_not_the_number_of_an_open_choice_changes_nothing(
    tmp_path: Path, edition: Edition, typed: str
) -> None:
    told, played = play(tmp_path, edition, typed)
    assert played.moves == ()
    assert len(answers(told)[0].splitlines()) == 1
    assert len(answers(told)[0]) < 100


@pytest.mark.parametrize("typed", ["1", " 1 ", "01", "0000001", "1\t"])
def test_a_number_may_stand_among_spaces_and_noughts(
    tmp_path: Path, edition: Edition, typed: str
) -> None:
    assert choices_of(play(tmp_path, edition, typed)[1]) == ["work"]


def test_a_long_number_is_not_cut_to_a_short_one(tmp_path: Path, edition: Edition) -> None:
    assert play(tmp_path, edition, "0000012", "1000001")[1].moves == ()


def test_taking_back(tmp_path: Path, edition: Edition) -> None:
    told, played = play(tmp_path, edition, "1", "undo", "u", "U")
    assert played.moves == ()
    assert answers(told)[1].startswith("Taken back.\n\nChapter One.\nSQUARE\n")
    nothing = "There is no going back: nothing has been chosen yet."
    assert answers(told)[2:] == [nothing, nothing, "\nSaved as mine.\n"]


def test_what_is_signed_is_not_taken_back(tmp_path: Path, edition: Edition) -> None:
    told, played = play(tmp_path, edition, "2", "undo")
    assert choices_of(played) == ["sign"]
    assert "There is no going back: what is signed stays signed." in answers(told)[1]


@pytest.mark.parametrize("word", ["quit", "q", "exit", "QUIT", " q "])
def test_leaving(tmp_path: Path, edition: Edition, word: str) -> None:
    told, played = play(tmp_path, edition, word, "1")
    assert answers(told) == ["Saved as mine.\n"]
    assert played.moves == ()


def test_an_empty_line_tells_the_choices_again(tmp_path: Path, edition: Edition) -> None:
    told, played = play(tmp_path, edition, "", "   ", "1")
    closed = "Closed: ask. Needs Floor at 6 or more; it is 4.\n"
    assert answers(told)[:2] == [f"{closed}1. work (an evening)\n2. sign\n3. read"] * 2
    assert choices_of(played) == ["work"]


def test_how_a_play_is_kept_is_said_at_first_and_to_who_wants_to_save(
    tmp_path: Path, edition: Edition
) -> None:
    told, _ = play(tmp_path, edition, "save")
    kept = "This is the play «mine». Every choice is saved as it is made."
    assert f"\n\n{kept}\nType the number of a choice" in told
    assert answers(told)[0] == kept


def test_an_unknown_word_is_said_to_mean_nothing(tmp_path: Path, edition: Edition) -> None:
    told, _ = play(tmp_path, edition, "шум", "x" * 500)
    assert answers(told)[0] == "'шум' means nothing here; ? tells what does."
    assert answers(told)[1].startswith("'" + "x" * 60 + "' means nothing")
