"""What is counted, in packs whose plays can be followed by hand."""

from pathlib import Path

import pytest

from putilovets.authoring.playtest.report import Band, ChoiceRow, Page, StageRow
from putilovets.authoring.playtest.spread import Spread
from putilovets.authoring.spots import Spot
from putilovets.bots.players import at_random, play_out
from tests.authoring.playtest.small import FORK, STRAIGHT, UP, pack, plan, played
from tests.packs import CHAPTER, choice, scene


def test_every_place_with_how_many_plays_came_by(tmp_path: Path) -> None:
    _, _, told = played(pack(tmp_path, STRAIGHT, "gate"), plan(runs=3))
    assert [(row.id, row.moment, row.plays, row.times) for row in told.places] == [
        ("gate", "1926-04-20", 3, 3),
        ("bench", "1926-05-21", 3, 3),
        ("the-end", "1926-05-21", 3, 3),
        ("attic", "1926-05-21", 0, 0),
    ]
    assert told.elsewhere == ("yard",)
    assert [row.id for row in told.unmet] == ["attic"]
    assert (told.plays, told.decisions, told.whole) == (3, 6, True)


def test_every_choice_with_how_often_it_was_offered_locked_and_taken(tmp_path: Path) -> None:
    _, _, told = played(pack(tmp_path, STRAIGHT, "gate"), plan(runs=3))
    rows = [(row.place, row.id, row.offered, row.locked, row.taken) for row in told.choices]
    assert rows == [
        ("gate", "in", 3, 0, 3),
        ("gate", "knock", 0, 3, 0),
        ("gate", "climb", 0, 0, 0),
        ("bench", "out", 3, 0, 3),
        ("attic", "jump", 0, 0, 0),
    ]
    assert [row.why_not for row in told.choices] == [
        "",
        "always locked",
        "never shown",
        "",
        "never shown",
    ]
    assert [row.id for row in told.untaken] == ["knock", "climb", "jump"]


def test_every_row_with_its_file_and_line(tmp_path: Path) -> None:
    root = pack(tmp_path, STRAIGHT, "gate")
    _, _, told = played(root, plan(runs=1))
    lines = (root / CHAPTER).read_text().splitlines()
    knock = next(row for row in told.choices if row.id == "knock")
    assert lines[knock.spot.line - 1 : knock.spot.line + 1] == ["[[scene.choice]]", 'id = "knock"']
    attic = told.unmet[0]
    assert attic.spot.file == CHAPTER
    assert lines[attic.spot.line] == 'id = "attic"'


def test_a_gauge_is_what_a_day_was_left_with(tmp_path: Path) -> None:
    _, _, told = played(pack(tmp_path, STRAIGHT, "gate"), plan(runs=3))
    (floor,) = told.gauges
    (course,) = floor.courses
    # 4 at the gate, 5 at the bench; the end has no day of its own, and so is of the same
    assert course.bands == (
        Band("1926-04-20", Spread(3, 4, 4, 4)),
        Band("1926-05-21", Spread(3, 3, 3, 3)),
    )
    assert course.end == Spread(3, 3, 3, 3)


def test_a_story_without_days_has_chapters_for_moments(tmp_path: Path) -> None:
    _, _, told = played(pack(tmp_path, FORK, "fork"), plan(runs=3))
    assert not told.dated
    assert [band.at for band in told.gauges[0].courses[0].bands] == ["one"]
    assert {row.moment for row in told.places} == {"one"}


def test_a_chapter_without_a_title_has_its_folder_for_one(tmp_path: Path) -> None:
    root = pack(tmp_path, FORK, "fork")
    base = root / "chapters" / "one" / "base.toml"
    head = '[chapter]\nid = "one"\ntitle = "Chapter One"\n'
    base.write_text(base.read_text().replace(head, ""))
    assert played(root, plan(runs=1))[2].chapters == {"one": "one"}


def test_a_play_may_be_over_before_it_begins(tmp_path: Path) -> None:
    _, found, told = played(pack(tmp_path, FORK, "the-end"), plan(runs=2))
    assert (told.decisions, told.choices, found.total.moves) == (0, (), {0: 2})


def test_a_day_that_a_play_passed_by_was_left_as_the_one_before(tmp_path: Path) -> None:
    chapter = (
        scene("fork", choice("in", "eve", UP) + choice("by", "late"), "date = 1926-04-01")
        + scene("eve", choice("on", "late"), "date = 1926-04-02")
        + scene("late", choice("on", "the-end"), "date = 1926-04-03")
    )
    _, found, told = played(pack(tmp_path, chapter, "fork"), plan(runs=20))
    bands = {band.at: band.spread.plays for band in told.gauges[0].courses[0].bands}
    assert bands == {"1926-04-01": 20, "1926-04-02": 20, "1926-04-03": 20}
    through = found.total.came["eve"]
    assert 0 < through < 20
    assert found.total.gauges[1, 0, 5] == through
    assert found.total.gauges[1, 0, 4] == 20 - through


def test_what_chance_does_is_counted_play_by_play(tmp_path: Path) -> None:
    edition, found, told = played(pack(tmp_path, FORK, "fork"), plan(runs=60, seed=7))
    plays = [play_out(edition.story, at_random(seed), seed) for seed in range(7, 67)]
    left = sum(play.moves[0].choice == "left" for play in plays)
    assert 0 < left < 60
    taken = {(row.place, row.id): row.taken for row in told.choices}
    assert taken == {
        ("fork", "left"): left,
        ("fork", "right"): 60 - left,
        ("yard", "home"): 60 - left,
    }
    assert found.total.moves == {1: left, 2: 60 - left}
    assert found.total.ends == {(0, 5): left, (0, 2): 60 - left}
    assert told.policies[0].endings == {"the-end": 60}


def test_each_policy_is_told_apart(tmp_path: Path) -> None:
    _, _, told = played(pack(tmp_path, FORK, "fork"), plan("supervisor", "promoter", runs=5))
    assert [row.name for row in told.policies] == ["supervisor", "promoter"]
    yard = next(row for row in told.places if row.id == "yard")
    assert yard.by_policy["supervisor"] == 0  # whose wish is the floor
    assert yard.plays == yard.by_policy["promoter"]
    assert [course.policy for course in told.gauges[0].courses] == ["supervisor", "promoter"]
    assert told.gauges[0].courses[0].end == Spread(5, 5, 5, 5)


HALL = """
[[hall]]
id = "palace"
title = "The palace"
date = 1926-04-22
basis = "invented"
sources = []
to = "the-end"

[[hall.speech]]
id = "opening"
speaker = "lukina"
text = "Comrades."
note = "Comrades"
basis = "invented"
sources = []

[[hall.speech]]
id = "closing"
speaker = "lukina"
text = "Home."
note = "Home"
basis = "invented"
sources = []
"""


def test_the_pages_of_a_place_that_has_several(tmp_path: Path) -> None:
    root = pack(tmp_path, HALL, "palace")
    _, _, told = played(root, plan(runs=4))
    palace, end = told.places
    assert [(stage.key, stage.times) for stage in palace.stages] == [("", 4), ("page 2", 4)]
    assert palace.times == 8
    assert end.stages == ()


def test_a_page_on_which_no_play_stood(tmp_path: Path) -> None:
    _, _, told = played(pack(tmp_path, STRAIGHT, "gate"), plan(runs=1))
    stage = StageRow("draft", 0, Spot(CHAPTER, 3))
    met, unmet = told.places[0], told.places[-1]
    shown = tuple(row._replace(stages=(stage,)) for row in (met, unmet))
    changed = type(told)(**{**vars(told), "places": shown})
    assert changed.empty_pages == (Page("gate", "draft", Spot(CHAPTER, 3)),)


def test_what_is_read_and_compared_is_a_sample(tmp_path: Path) -> None:
    root = pack(tmp_path, FORK, "fork")
    _, found, told = played(root, plan(runs=30, sample=4))
    assert (found.total.closely, told.dominance.plays, told.policies[0].minutes.plays) == (4, 4, 4)
    assert told.dominance.states == 4
    _, _, none = played(root, plan(runs=30, sample=0))
    assert (none.dominance.plays, none.policies[0].minutes) == (0, Spread(0))


def test_what_dominates_in_ten_states_or_more_is_said(tmp_path: Path) -> None:
    chapter = scene("fork", choice("gain", "the-end", UP) + choice("lose", "the-end"))
    root = pack(tmp_path, chapter, "fork")
    assert [each.choice for each in played(root, plan(sample=10))[2].dominant] == ["gain"]
    assert played(root, plan(sample=9))[2].dominant == ()


def test_the_coldest_choices_are_those_of_places_that_were_met(tmp_path: Path) -> None:
    _, _, told = played(pack(tmp_path, STRAIGHT, "gate"), plan(runs=2))
    assert [row.id for row in told.coldest] == ["climb", "knock", "in", "out"]


def test_a_task_that_was_done_on_another_evening_is_less_cold(tmp_path: Path) -> None:
    _, _, told = played(pack(tmp_path, STRAIGHT, "gate"), plan(runs=1))
    one, other = Spot(CHAPTER, 1), Spot(CHAPTER, 9)
    rows = (
        ChoiceRow("gate", "monday/talk", "", 0, 0, 0, one),
        ChoiceRow("gate", "tuesday/talk", "", 1, 0, 1, one),
        ChoiceRow("gate", "monday/dues", "", 5, 0, 0, other),
    )
    changed = type(told)(**{**vars(told), "choices": rows})
    assert [row.id for row in changed.coldest] == ["monday/dues", "monday/talk", "tuesday/talk"]


@pytest.mark.parametrize("policy", ["random", "coverage"])
def test_the_same_plan_finds_the_same(tmp_path: Path, policy: str) -> None:
    root = pack(tmp_path, FORK, "fork")
    first, second = (played(root, plan(policy, runs=40))[2] for _ in range(2))
    assert first == second
