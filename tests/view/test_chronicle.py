"""The timeline: what was taken, what else stood open, what was closed and why, what came of it."""

import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from putilovets.pack.compiler import load_pack
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.chronicle import chronicle, days, having, so_far, stands, stopped
from putilovets.view.page import page
from tests.packs import choice, edition_of, scene, start_at, written
from tests.strategies import PICKS, packs, played

SQUARE = scene(
    "square",
    choice("work", "square", 'cost = "an hour"\neffects = [{ move = "floor", by = 1 }]')
    + choice("ask", "square", 'needs = "floor >= 9"')
    + choice("sign", "lane", 'seals = true\neffects = [{ minute = "ask-the-store" }]'),
    "date = 1926-04-22",
)
LANE = scene("lane", choice("on", "yard"))


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return edition_of(tmp_path_factory.mktemp("pack"), SQUARE + LANE, start_at("square"))


@pytest.fixture
def play(edition: Edition) -> Playthrough:
    play = Playthrough(edition.story, 7)
    for each in ("work", "sign", "on"):
        play.choose(each)
    return play


def test_a_decision_tells_what_stood_there_and_what_came_of_it(
    edition: Edition, play: Playthrough
) -> None:
    first, second, _ = chronicle(edition, play)
    assert (first.number, first.on, first.chapter) == (1, date(1926, 4, 22), "Chapter One")
    assert (first.day, first.title) == ("Thursday 22 April 1926", "square")
    assert (first.taken.text, first.taken.cost) == ("work", "an hour")
    assert [each.id for each in first.others] == ["sign"]
    assert [(each.id, each.why) for each in first.closed] == [
        ("ask", ("Needs Floor at 9 or more; it is 4.",))
    ]
    assert (first.changes, first.signed, first.alone) == (("Floor 4 to 5",), False, False)
    assert (second.changes, second.signed) == (("Minute book, sheet 1",), True)
    assert first.told == "square: work."


def test_a_decision_without_another_choice_is_kept_and_marked(
    edition: Edition, play: Playthrough
) -> None:
    decisions = chronicle(edition, play)
    assert [each.alone for each in decisions] == [False, False, True]
    assert so_far(decisions) == "3 decisions, 1 of them without another choice."
    assert so_far(decisions[:1]) == "1 decision."


def test_days_part_dated_pages_from_those_without_a_date(
    edition: Edition, play: Playthrough
) -> None:
    found = days(chronicle(edition, play))
    assert [(day.day, len(day.decisions), day.signed) for day in found] == [
        ("Thursday 22 April 1926", 2, True),
        ("", 1, False),
    ]
    assert found[0].titles == ("square",)


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [("SIGN lane", []), ("9 more", [1, 2]), ("signed", [2]), ("", [1, 2, 3])],
)
def test_decisions_are_found_by_all_that_is_told_of_them(
    edition: Edition, play: Playthrough, wanted: str, numbers: list[int]
) -> None:
    assert [each.number for each in having(chronicle(edition, play), wanted)] == numbers


def test_where_a_play_has_come_to(edition: Edition, play: Playthrough) -> None:
    assert stands(edition, play) == "It stands at «The yard»."
    play.choose("home")
    assert stands(edition, play) == "It ended with «The end»."


@pytest.mark.parametrize(
    ("text", "told"), [("Go", "Go."), ("Go.", "Go."), ('"Why?"', '"Why?"'), ("«Go»", "«Go».")]
)
def test_a_sentence_is_stopped_once(text: str, told: str) -> None:
    assert stopped(text) == told


@settings(max_examples=30)
@given(packs(), st.integers(0, 2**63 - 1), PICKS)
def test_what_is_told_of_a_decision_is_what_its_page_offered(
    files: dict[str, str], seed: int, picks: list[int]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        edition = load_pack(written(Path(folder), files))
    play = played(edition.story, seed, picks)
    decisions = chronicle(edition, play)
    again = Playthrough(edition.story, seed)
    for decision, move in zip(decisions, play.moves, strict=True):
        here = page(edition, again)
        assert (decision.title, decision.options) == (here.title, here.options)
        assert decision.choice == move.choice
        again.choose(move.choice)
        gauges = {
            f"{m.label} {m.value - m.change} to {m.value}"
            for m in page(edition, again).meters
            if m.change
        }
        assert gauges == {each for each in decision.changes if " to " in each}


def test_a_pack_of_one_page_has_a_timeline_of_nothing(edition: Edition) -> None:
    play = Playthrough(edition.story, 7)
    assert chronicle(edition, play) == days(()) == ()
