"""The words of a page, listed and explained in plain lines."""

from pathlib import Path

import pytest

from putilovets.pack.compiler import load_pack
from putilovets.story.edition import Edition
from tests.line.small import FILES, NASTY, SHOWN, answers, play
from tests.packs import written

TERMS = f"""
[[term]]
id = "work"
word = "work (rabota)"
also = ["works"]
meaning = "What is done."
basis = "inferred"
sources = ["S1"]

[[term]]
id = "nasty"
word = "square"
meaning = "{NASTY}"
basis = "invented"
sources = []
"""


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return load_pack(written(tmp_path_factory.mktemp("words"), {**FILES, "terms.toml": TERMS}))


def asked(folder: Path, edition: Edition, *typed: str) -> list[str]:
    """Return what was told after each line, without the choices that follow it."""
    return [
        each.partition("\n\nClosed: ask")[0] for each in answers(play(folder, edition, *typed)[0])
    ]


def test_the_words_of_a_page_are_listed_with_their_numbers(
    tmp_path: Path, edition: Edition
) -> None:
    assert asked(tmp_path, edition, "words")[0] == (
        "Type what and a word, or its number, such as what 1:\n"
        "   what 1: square\n   what 2: work (rabota)"
    )


@pytest.mark.parametrize("line", ["what 2", "what work", "what WORKS", "what rabota", "words  2"])
def test_one_is_told_with_its_label_and_its_sources_in_words(
    tmp_path: Path, edition: Edition, line: str
) -> None:
    assert asked(tmp_path, edition, line)[0] == (
        "work (rabota). What is done.\n"
        "This is inferred: no source says it of this place and a general rule makes it\n"
        "likely, or a book says it whose page has not been checked.\n"
        "   S1. A cell stood in the shop. [An article, p. 1]"
    )


def test_a_source_is_told_by_its_number(tmp_path: Path, edition: Edition) -> None:
    assert asked(tmp_path, edition, "what s1")[0] == (
        "S1. A cell stood in the shop. [An article, p. 1]"
    )


def test_a_person_who_was_met_is_told(tmp_path: Path, edition: Edition) -> None:
    assert asked(tmp_path, edition, "what lukina")[0] == (
        "Agrafena Lukina. Women's delegate.\n"
        "Never lived: we made this person up, within what the sources allow."
    )


def test_a_near_miss_is_advised_and_nothing_changes(tmp_path: Path, edition: Edition) -> None:
    said, played = play(tmp_path, edition, "what sqare", "what \x1b[2J", "what 9")
    assert played.moves == ()
    first, second, third, *_ = answers(said)
    assert first.startswith("«sqare» is not explained here. Did you mean square? The word words")
    assert second.startswith("«␛[2j» is not explained here.")
    assert third.startswith("The words on this page are 1 to 2; words lists them.")
    assert "\x1b" not in said


def test_terms_are_found_by_their_words(tmp_path: Path, edition: Edition) -> None:
    assert asked(tmp_path, edition, "terms DONE what")[0] == (
        "work (rabota). What is done. [inferred: S1]"
    )
    none = asked(tmp_path / "none", edition, "t xyzzy")[0]
    assert none == "No word of the time has all of these words."


def test_what_an_author_wrote_cannot_act(tmp_path: Path, edition: Edition) -> None:
    assert SHOWN in " ".join(asked(tmp_path, edition, "what square")[0].split())


def test_a_page_without_words_says_so(tmp_path: Path, edition: Edition) -> None:
    told = answers(play(tmp_path, edition, "3", "1", "words")[0])[-2]
    assert told.startswith("No word on this page is explained; terms tells the words of the time.")
