"""What a step can do, and what it says where it cannot."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from putilovets.authoring.scenarios.choosing import chooser
from putilovets.pack.compiler import load_pack
from putilovets.story.playthrough import Playthrough
from tests.authoring.scenarios.small import missed, pack, ran, scenario, step


def choices_of(root: Path, text: str) -> list[str]:
    """Return the choices that the only test of a file has made."""
    (outcome,) = ran(root, text)
    assert outcome.passed, outcome.misses
    return [move.choice for move in outcome.moment.play.moves]


def test_choices_are_made_one_after_the_other(tmp_path: Path) -> None:
    text = scenario(step('choose = ["greet", "wander", "back"]') + step('choose = "sign"'))
    assert choices_of(tmp_path, text) == ["greet", "wander", "back", "sign"]


def test_undo_takes_back_as_many(tmp_path: Path) -> None:
    text = scenario(step('choose = ["greet", "wander", "back"]') + step("undo = 2"))
    assert choices_of(tmp_path, text) == ["greet"]


def test_asking_changes_nothing(tmp_path: Path) -> None:
    text = scenario(step('choose = "greet"') + step('ask = "minutes"', 'expect.place = "square"'))
    assert choices_of(tmp_path, text) == ["greet"]


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        (
            step('choose = ["greet", "office"]'),
            "Cannot choose office: it is locked: Needs Floor at 6 or more; it is 5.",
        ),
        (
            step('choose = "home"'),
            "Cannot choose home: it is a choice of yard, not of square.",
        ),
        (
            step('choose = ["greet", "greet"]'),
            "Cannot choose greet: it is not shown: Needs: not that you have spoken with Lukina.",
        ),
        (
            step('choose = ["sign", "wander"]'),
            "Cannot choose wander: the play has ended at the-end.",
        ),
        (
            step("undo = 1"),
            "There is no going back after 0 of 1 choice: nothing has been chosen yet.",
        ),
        (
            step('choose = ["wander", "back", "sign"]') + step("undo = 2"),
            "There is no going back after 0 of 2 choices: what is signed stays signed.",
        ),
        (
            step('choose = "sign"') + step("any = 1"),
            "The play has ended at the-end after 0 of 1 choice.",
        ),
        (
            step('choose = "sign"') + step('until = { place = "yard" }'),
            "The play has ended at the-end after 0 choices and yard was not come to.",
        ),
        (
            step('choose = "wander"') + step('until = { place = "square", most = 1 }'),
            "",
        ),
        (
            step('until = { holds = "floor >= 9", most = 1 }'),
            "After 1 choice floor >= 9 does not hold (Needs Floor at 9 or more; it is ",
        ),
        (
            step('choose = "wander"') + step("until = { ended = true, most = 1 }"),
            "After 1 choice no ending was come to; the play stands at square.",
        ),
    ],
)
def test_a_step_that_cannot_be_done_says_why(tmp_path: Path, steps: str, told: str) -> None:
    found = missed(tmp_path, scenario(steps))
    assert (found == []) if not told else found[0].startswith(told)


def test_a_place_that_is_come_to_already_needs_no_choice(tmp_path: Path) -> None:
    assert choices_of(tmp_path, scenario(step('until = { place = "square" }'))) == []


def test_any_open_choices_lead_to_an_end(tmp_path: Path) -> None:
    text = scenario(step("until = { ended = true }", 'expect.ending = "the-end"'), "seed = 3")
    assert choices_of(tmp_path, text)[-1] in ("sign", "home")


def test_as_many_choices_are_made_as_are_asked_for(tmp_path: Path) -> None:
    text = scenario(step('choose = "wander"') + step("any = 1"))
    assert choices_of(tmp_path, text) == ["wander", "back"]


@pytest.fixture(scope="module")
def square(tmp_path_factory: pytest.TempPathFactory) -> Playthrough:
    """Return a play of the small pack, to take its story from."""
    return Playthrough(load_pack(pack(tmp_path_factory.mktemp("pack"), "")).story, 0)


@given(seed=st.integers(0, 2**32))
def test_the_same_seed_chooses_the_same_and_only_what_is_open(
    square: Playthrough, seed: int
) -> None:
    made = []
    for _ in range(2):
        play = Playthrough(square.story, seed)
        choose = chooser(play)
        for _ in range(12):
            choice = choose()
            if not choice:
                break
            play.choose(choice)
        made.append([move.choice for move in play.moves])
    assert made[0] == made[1]


def test_what_stands_elsewhere_does_not_change_what_is_chosen(tmp_path: Path) -> None:
    """A page that has been passed is another draw; how many choices were made before is none."""
    after_one = Playthrough(load_pack(pack(tmp_path, "")).story, 5)
    after_one.choose("wander")
    after_two = Playthrough(after_one.story, 5)
    after_two.choose("greet")
    after_two.undo()
    after_two.choose("wander")
    assert chooser(after_one)() == chooser(after_two)() == "back"


def test_a_circle_is_not_gone_for_ever(square: Playthrough) -> None:
    for seed in range(20):
        play = Playthrough(square.story, seed)
        choose = chooser(play)
        while play.ending is None:
            play.choose(choose())
            assert len(play.moves) < 200
