"""Finding sheets of the minute book by their words, as the screen does it."""

from pathlib import Path

import pytest

from putilovets.frontends.line.commands import asked_for
from putilovets.story.edition import Edition
from tests.line.small import answers, play

SHEET = "Sheet 1. Thursday 22 April 1926. square. [invented]\n   Heard: On the store.\n"


@pytest.mark.parametrize("typed", ["find store", "minutes ask STORE", "m  store", "FIND on the"])
def test_sheets_that_have_all_the_words_are_told(
    tmp_path: Path, edition: Edition, typed: str
) -> None:
    told, played = play(tmp_path, edition, "2", typed)
    assert answers(told)[1].startswith(SHEET)
    assert answers(told)[1].endswith("\n3. read")
    assert len(played.moves) == 1


def test_a_sentence_where_no_sheet_has_them(tmp_path: Path, edition: Edition) -> None:
    told = answers(play(tmp_path, edition, "2", "find store ventilator")[0])[1]
    assert told.startswith("No sheet has all of these words.\n\n")
    assert told.endswith("\n3. read")


def test_without_words_the_whole_book_is_told(tmp_path: Path, edition: Edition) -> None:
    said = answers(play(tmp_path, edition, "2", "find", "find ", "minutes")[0])
    assert said[1] == said[2] == said[3]


def test_only_the_minute_book_is_searched() -> None:
    assert asked_for("people lukina") is None
    assert asked_for("find") is None
    assert asked_for("nothing store") is None
