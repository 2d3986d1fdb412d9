"""The roll: the names it brings, what is counted of them, and what may be wrong with it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from putilovets.story.playthrough import Playthrough
from putilovets.story.story import Story
from tests.packs import choice, edition_of, scene, start_at, told_of
from tests.roll import ROLL, YARD

HEAD = {"roll.toml": ROLL}


def played(root: Path, *choices: str, starts: str = "") -> Playthrough:
    play = Playthrough(
        edition_of(root, YARD, {**HEAD, **start_at("cell-room", starts)}).story,
        seed=1,
        start="later" if starts else None,
    )
    for each in choices:
        play.choose(each)
    return play


def values(play: Playthrough, *names: str) -> list[object]:
    return [play.story.names.value(play.state.values, name) for name in names]


def test_the_roll_is_counted_before_anything_is_done(tmp_path: Path) -> None:
    counted = "roll_members roll_candidates roll_sympathisers roll_away roll_bench roll_busy"
    assert values(played(tmp_path), *counted.split()) == [3, 1, 0, 1, 2, 1]
    more = "roll_overloaded roll_paid roll_close roll_skilled posts_filled load_gusev"
    assert values(played(tmp_path / "b"), *more.split()) == [0, 2, 1, 2, 1, 1]


def test_posts_make_a_load_and_three_are_too_many(tmp_path: Path) -> None:
    play = played(tmp_path, "all-to-gusev")
    assert values(play, "load_gusev", "roll_overloaded", "roll_busy", "posts_filled") == [
        3,
        1,
        1,
        3,
    ]


def test_a_transfer_takes_a_dead_soul_off_the_roll(tmp_path: Path) -> None:
    play = played(tmp_path, "transfer")
    assert values(play, "roll_members", "roll_away", "away_old_hand") == [2, 0, True]
    assert [choice.rule.id for choice in play.choices() if not choice.open] == ["transfer"]


def test_who_is_taken_in_counts_as_a_member(tmp_path: Path) -> None:
    assert values(played(tmp_path, "take-in"), "roll_members", "roll_candidates") == [4, 0]


def test_the_ledger_says_of_a_count_what_moved_it(tmp_path: Path) -> None:
    play = played(tmp_path, "transfer")
    moved = {each.name: (each.before, each.after) for each in play.happenings()}
    assert moved["standing_old_hand"] == ("member", "moved")
    assert moved["roll_away"] == (1, 0)
    assert "roll_candidates" not in moved


def test_a_stated_start_is_counted_too(tmp_path: Path) -> None:
    starts = """
[[start]]
id = "later"
title = "Later"
place = "cell-room"
set = { standing_old_hand = "left", post_circle = "drawer" }
"""
    play = played(tmp_path, starts=starts)
    assert values(play, "roll_members", "roll_away", "posts_filled", "load_drawer") == [2, 0, 2, 1]


def test_counts_cannot_be_set(tmp_path: Path) -> None:
    bad = YARD.replace('{ set = "standing_new", to = "member" }', '{ set = "roll_away", to = 0 }')
    [told] = told_of(tmp_path, bad, HEAD)
    assert "PU017 roll_away comes of itself and cannot be given a value (it is counted; " in told


@pytest.mark.parametrize(("shop", "column"), [("shop = 1\n", 8), ("", 1)])
def test_more_members_than_the_shop_has_people(tmp_path: Path, shop: str, column: int) -> None:
    bad = ROLL.replace("shop = 40\n", shop)
    [told] = told_of(tmp_path, YARD, {"roll.toml": bad})
    assert told == (
        f"roll.toml:1:{column}: PU023 shop is 1 and 2 members of the roll work in it "
        "(write how many work there, in the cell or not)"
    )


def test_who_speaks_is_a_person_too(tmp_path: Path) -> None:
    said = '[[scene.paragraph]]\nspeaker = "drawer"\ntext = "I can read it."'
    [told] = told_of(tmp_path, YARD + scene("porch", choice("out", "the-end"), said), HEAD)
    assert told.endswith("there is no person drawer (who is on the roll and speaks or is shown "
                         "needs a [[person]] too)")  # fmt: skip


def test_a_post_is_held_by_somebody_on_the_roll(tmp_path: Path) -> None:
    bad = ROLL.replace('held = "gusev"', 'held = "gusef"')
    [told] = told_of(tmp_path, YARD, {"roll.toml": bad})
    assert "PU015 there is nobody gusef on the roll" in told


def test_a_post_is_given_to_somebody_on_the_roll(tmp_path: Path) -> None:
    bad = YARD.replace('set = "post_circle", to = "gusev"', 'set = "post_circle", to = "lukina"')
    [told] = told_of(tmp_path, bad, HEAD)
    assert "PU012 post_circle is one of nobody, gusev, old-hand, drawer, new" in told


def test_nobody_is_called_nobody(tmp_path: Path) -> None:
    bad = ROLL.replace('id = "new"', 'id = "nobody"')
    told = told_of(tmp_path, YARD.replace("standing_new", "standing_nobody"), {"roll.toml": bad})
    assert any("nobody is nobody's id" in line for line in told)


def test_posts_without_a_roll_are_a_mistake(tmp_path: Path) -> None:
    only = ROLL[: ROLL.index("[[member]]")].replace('held = "gusev"\n', "")
    told = told_of(tmp_path, "", {"roll.toml": only})
    assert any("PU023 there are posts and nobody on the roll" in line for line in told)


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    root = tmp_path_factory.mktemp("roll")
    return edition_of(root, YARD, {**HEAD, **start_at("cell-room")}).story


@given(acts=st.lists(st.sampled_from(["all-to-gusev", "transfer", "take-in"]), max_size=6))
def test_every_count_is_what_one_would_count_by_hand(story: Story, acts: list[str]) -> None:
    play = Playthrough(story, seed=1)
    for act in acts:
        if act in [choice.rule.id for choice in play.choices() if choice.open]:
            play.choose(act)
    ids = ("gusev", "old_hand", "drawer", "new")
    standing = values(play, *(f"standing_{each}" for each in ids))
    assert values(play, "roll_members") == [standing.count("member")]
    holders = values(play, "post_dues", "post_editor", "post_circle")
    assert values(play, "load_gusev") == [holders.count("gusev")]
    assert values(play, "posts_filled") == [3 - holders.count("nobody")]
