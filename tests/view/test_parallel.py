"""Two plays side by side: where they part, what each did then, and what came of it."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings

from putilovets.pack.compiler import load_pack
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.parallel import FIRST, SECOND, Parallel, parallel
from tests.packs import choice, edition_of, scene, start_at, written
from tests.strategies import PICKS, packs, played

CHAPTER = (
    scene(
        "square",
        choice("work", "lane", 'effects = [{ move = "floor", by = 1 }]') + choice("rest", "lane"),
        "date = 1926-04-22",
    )
    + scene(
        "lane",
        choice("left", "shop", 'effects = [{ minute = "ask-the-store" }]')
        + choice("right", "gate", 'effects = [{ move = "floor", by = 2 }]'),
        "date = 1926-05-01",
    )
    + scene("shop", choice("out", "gate") + choice("stay", "shop"))
    + scene("gate", choice("through", "yard") + choice("round", "yard"), "date = 1926-05-02")
)
LATER = '\n[[start]]\nid = "later"\ntitle = "At the gate"\nplace = "gate"\n'


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    root = tmp_path_factory.mktemp("pack")
    return edition_of(root, CHAPTER, start_at("square", LATER))


def play(edition: Edition, *choices: str, seed: int = 7, start: str | None = None) -> Playthrough:
    made = Playthrough(edition.story, seed, start)
    for each in choices:
        made.choose(each)
    return made


def beside(edition: Edition, one: Playthrough, other: Playthrough) -> Parallel:
    return parallel(edition, one, other, ("one", "other"))


def test_the_parting_and_what_came_of_it(edition: Edition) -> None:
    one = play(edition, "work", "left", "stay", "out", "round")
    other = play(edition, "work", "right", "through", "home")
    both = beside(edition, one, other)
    assert (both.common, both.beginning) == (1, "They are the same until decision 2.")
    assert both.parting is not None
    assert [each and each.choice for each in both.parting] == ["left", "right"]
    told = [
        (visit.title, visit.only, [[each and each.choice for each in row] for row in visit.rows])
        for visit in both.visits
    ]
    assert told == [
        ("lane", "", [["left", "right"]]),
        ("shop", FIRST, [["stay", None], ["out", None]]),
        ("gate", "", [["round", "through"]]),
    ]
    assert both.further == "Second only: 1 decision more from there on."
    assert both.ends == ("It stands at «The yard».", "It ended with «The end».")
    assert both.notes == ()


def test_places_where_both_took_the_same_are_only_counted(edition: Edition) -> None:
    both = beside(
        edition,
        play(edition, "work", "right", "round"),
        play(edition, "rest", "right", "round"),
    )
    assert [visit.title for visit in both.visits] == ["square"]
    assert both.alike == 2
    assert both.beginning == "They part at the first decision."


def test_the_gauges_now_and_at_the_end_of_each_month(edition: Edition) -> None:
    one, other = play(edition, "work", "right"), play(edition, "rest")
    (floor,) = beside(edition, one, other).courses
    assert (floor.label, floor.one, floor.other, floor.apart) == ("Floor", 7, 4, True)
    assert floor.points == (("April 1926", 4, 4), ("May 1926", 7, 4))


def test_a_month_that_a_play_has_not_reached_has_no_figure(edition: Edition) -> None:
    (floor,) = beside(edition, play(edition), play(edition, "work")).courses
    assert floor.points == (("April 1926", 4, 4), ("May 1926", None, 5))
    (floor,) = beside(edition, play(edition, start="later"), play(edition)).courses
    assert floor.points == (("April 1926", None, 4), ("May 1926", 4, None))
    assert not floor.apart


def test_sheets_that_only_one_book_has(edition: Edition) -> None:
    both = beside(edition, play(edition, "work", "left"), play(edition, "work", "right"))
    (sheet,) = both.sheets
    assert sheet.head == "Sheet 1. Saturday 1 May 1926. lane"
    assert sheet.one == ("Heard: On the store.", "Resolved: To ask.")
    assert (sheet.other, sheet.only) == (None, "First only.")


def test_other_seeds_and_beginnings_are_said(edition: Edition) -> None:
    both = beside(edition, play(edition, "work"), play(edition, "round", seed=8, start="later"))
    assert both.notes == (
        "They begin at different places: «From the first page» and «At the gate».",
        "They have different seeds, 7 and 8: chance may have put other papers and other visitors "
        "before them.",
    )
    assert both.common == 0


def test_one_that_goes_no_further_is_not_told_decision_by_decision(edition: Edition) -> None:
    long = play(edition, "work", "left", "stay", "stay", "out")
    both = beside(edition, play(edition, "work"), long)
    assert both.visits == ()
    assert both.beyond == (0, 4)
    assert both.further == "Second only: 4 decisions more from there on."
    assert beside(edition, long, play(edition, "work")).further.startswith(f"{FIRST} only: 4")


@settings(max_examples=30)
@given(packs(), PICKS, PICKS)
def test_every_decision_of_both_is_accounted_for_in_order(
    files: dict[str, str], picks: list[int], others: list[int]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        edition = load_pack(written(Path(folder), files))
    one, other = played(edition.story, 7, picks), played(edition.story, 7, others)
    both = beside(edition, one, other)
    assert one.moves[: both.common] == other.moves[: both.common]
    for side, made, beyond in ((0, one, both.beyond[0]), (1, other, both.beyond[1])):
        told = [row[side] for visit in both.visits for row in visit.rows if row[side] is not None]
        numbers = [each.number for each in told if each is not None]
        assert numbers == sorted(set(numbers))
        assert all(number > both.common for number in numbers)
        last = len(made.moves) - beyond
        assert not numbers or max(numbers) <= last
    assert beside(edition, one, one).beginning == "They are the same throughout."
    assert beside(edition, one, one).visits == beside(edition, one, one).sheets == ()


def test_neither_is_ever_called_better(edition: Edition) -> None:
    both = beside(edition, play(edition, "work", "left"), play(edition, "rest", "right"))
    words = repr(both).casefold()
    assert not {word for word in ("better", "worse", "winner", "best") if word in words}
    assert SECOND != FIRST
