"""How long a play takes to read."""

from pathlib import Path

import pytest

from putilovets.authoring.reading import (
    Reading,
    minutes,
    percentile,
    reading,
    wordings,
    words_told,
)
from putilovets.story.playthrough import Playthrough
from putilovets.view.page import page
from tests.packs import choice, edition_of, scene, start_at

REPLY = 'cost = "one evening"\nreply = "You did it."\neffects = [{ move = "floor", by = 1 }]'
HALL = scene("hall", choice("do", "yard", REPLY))
"""Here. do one evening | You did it. The whistle. Go home. Floor 4 to 5 | Home."""


def test_a_page_is_read_with_its_choices_costs_and_changes(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, HALL, start_at("hall"))
    play = Playthrough(edition.story, 1)
    assert list(wordings(page(edition, play))) == ["Here.", "do one evening"]
    play.choose("do")
    told = ["You did it.", "The whistle.", "Go home ", "Floor 4 to 5"]
    assert list(wordings(page(edition, play))) == told


def test_the_words_of_a_play_are_added_up(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, HALL, start_at("hall"))
    assert words_told(edition, 1) == 1 + 3 + 3 + 2 + 2 + 4 + 1


def test_what_was_met_before_is_not_read_again(tmp_path: Path) -> None:
    round_once = choice("round", "hall", 'when = "visits_hall < 2"')
    out = choice("out", "the-end", 'when = "visits_hall >= 2"')
    edition = edition_of(tmp_path, scene("hall", round_once + out), start_at("hall"))
    assert words_told(edition, 1) == len(["Here.", "round", "out", "Home."])


def test_the_minutes_of_many_plays(tmp_path: Path) -> None:
    long = scene("hall", choice("short", "the-end") + choice("long", "tale"))
    tale = scene("tale", choice("out", "the-end")).replace('"Here."', f'"{"word " * 999}word"')
    edition = edition_of(tmp_path, long + tale, start_at("hall"))
    assert reading(edition, 40) == Reading(40, 0, 0, 5)
    assert reading(edition, 40) == reading(edition, 40, start="beginning")


@pytest.mark.parametrize(("part", "value"), [(10, 1), (50, 5), (90, 9), (100, 10), (1, 1)])
def test_a_percentile_is_one_of_the_numbers(part: int, value: int) -> None:
    assert percentile(range(1, 11), part) == value


def test_a_percentile_of_one_is_that_one() -> None:
    assert [percentile([7], part) for part in (10, 50, 90)] == [7, 7, 7]


@pytest.mark.parametrize(("words", "told"), [(0, 0), (99, 0), (100, 1), (299, 1), (300, 2)])
def test_minutes_are_rounded(words: int, told: int) -> None:
    assert minutes(words) == told
