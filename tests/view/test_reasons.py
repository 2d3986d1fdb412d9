"""Why a choice is closed, in sentences made from the condition itself."""

from pathlib import Path

import pytest

from putilovets.story.edition import Edition
from putilovets.story.grammar import parse_condition
from putilovets.view.reasons import in_words, label_of, sentences
from tests.packs import edition_of


def said(edition: Edition, condition: str) -> tuple[str, ...]:
    names = edition.story.names
    return sentences(edition, parse_condition(condition, names).explain(names.start))


@pytest.mark.parametrize(
    ("condition", "sentence"),
    [
        ("floor == 6", "Needs Floor at exactly 6; it is 4."),
        ("floor != 4", "Needs Floor at anything but 4; it is 4."),
        ("floor < 3", "Needs Floor below 3; it is 4."),
        ("floor <= 3", "Needs Floor at 3 or less; it is 4."),
        ("floor > 5", "Needs Floor above 5; it is 4."),
        ("floor >= 6", "Needs Floor at 6 or more; it is 4."),
        ("floor in (5, 6)", "Needs Floor at one of 5, 6; it is 4."),
        ("floor not in (4,)", "Needs Floor at none of 4; it is 4."),
        ("not floor < 6", "Needs Floor at 6 or more; it is 4."),
        ("told == 'kopeck'", "Needs told at exactly kopeck; it is nothing."),
        ("met_lukina", "Needs: you have spoken with Lukina."),
        ("met_lukina == true", "Needs: you have spoken with Lukina."),
        ("met_lukina in (true,)", "Needs: you have spoken with Lukina."),
        ("noted_opening", "Needs: «He said: comrades» in your notebook."),
        ("struck_opening", "Needs: «He said: comrades» struck out of your notebook."),
        ("minuted_ask_the_store", "Needs: «On the store.» in the minute book."),
        (
            "floor > 5 or met_lukina and told == 'kopeck'",
            "Either needs Floor above 5; it is 4, or needs: you have spoken with Lukina and needs "
            "told at exactly kopeck; it is nothing.",
        ),
    ],
)
def test_a_need_as_a_sentence(edition: Edition, condition: str, sentence: str) -> None:
    assert said(edition, condition) == (sentence,)


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ("floor >= 6", "Floor at 6 or more"),
        ("not floor in (5, 6)", "Floor at none of 5, 6"),
        ("met_lukina", "you have spoken with Lukina"),
        ("not met_lukina", "not that you have spoken with Lukina"),
        ("met_lukina in (true,)", "you have spoken with Lukina"),
        ("told == 'kopeck' and floor < 2", "told at exactly kopeck, and Floor below 2"),
        (
            "floor > 5 or met_lukina and noted_opening",
            "either Floor above 5, or you have spoken with Lukina, "
            "and «He said: comrades» in your notebook",
        ),
    ],
)
def test_a_condition_in_words_asks_the_same_whatever_holds(
    edition: Edition, condition: str, words: str
) -> None:
    assert in_words(edition, parse_condition(condition, edition.story.names)) == words


def test_every_need_of_all_is_a_sentence_of_its_own(edition: Edition) -> None:
    assert said(edition, "floor > 5 and floor < 9 and met_lukina") == (
        "Needs Floor above 5; it is 4.",
        "Needs: you have spoken with Lukina.",
    )


FLAGS = """
[[name]]
id = "sat_down"
start = true
[[name]]
id = "went_home"
start = true
yes = "you went home"
no = "you stayed"
[[name]]
id = "was_seen"
start = true
yes = "you were seen"
"""


@pytest.mark.parametrize(
    ("condition", "sentence"),
    [
        ("not sat_down", "Needs: not sat down."),
        ("not went_home", "Needs: you stayed."),
        ("not was_seen", "Needs: not that you were seen."),
    ],
)
def test_what_must_not_be(tmp_path: Path, condition: str, sentence: str) -> None:
    assert said(edition_of(tmp_path, FLAGS), condition) == (sentence,)


def test_what_a_name_is_called(edition: Edition) -> None:
    assert label_of(edition, "floor") == "Floor"
    assert label_of(edition, "met_lukina") == "you have spoken with Lukina"
    assert label_of(edition, "notes_palace") == "notes palace"
