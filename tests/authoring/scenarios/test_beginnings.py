"""Where a test begins: a stated start, a place, and names that stand otherwise."""

from pathlib import Path

import pytest

from tests.authoring.scenarios.small import missed, ran, scenario, step

STANDS = step('expect.place = "{place}"', 'expect.holds = "{holds}"')


@pytest.mark.parametrize(
    ("more", "place", "holds"),
    [
        ("", "square", "floor == 4"),
        ('start = "late"', "yard", "floor == 4"),
        ('place = "alley"', "alley", "floor == 4 and not met_lukina"),
        ('set = { floor = 6, told = "kopeck" }', "square", "floor == 6 and told == 'kopeck'"),
        ('start = "late"\nset = { met_lukina = true }', "yard", "met_lukina"),
        ('place = "alley"\nset = { floor = 0 }', "alley", "floor == 0"),
    ],
)
def test_a_test_begins_where_it_says(tmp_path: Path, more: str, place: str, holds: str) -> None:
    stands = STANDS.replace("{place}", place).replace("{holds}", holds)
    assert missed(tmp_path, scenario(stands, more)) == []


def test_a_stated_state_is_the_beginning_of_its_play(tmp_path: Path) -> None:
    (outcome,) = ran(tmp_path, scenario(step('choose = "office"'), "set = { floor = 6 }"))
    play = outcome.moment.play
    assert outcome.passed
    assert (play.start, play.state.place, len(play.moves)) == ("stated", "yard", 1)


def test_the_seed_is_that_of_the_play(tmp_path: Path) -> None:
    (outcome,) = ran(tmp_path, scenario(step("any = 1"), "seed = 1926"))
    assert outcome.moment.play.seed == 1926
