"""Effects move, set and minute; a number never leaves its bounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from putilovets.story.effects import Effect
from putilovets.story.turn import Leaf, Turn
from tests.story.small import minutes, moves, sets, values
from tests.strategies import NAMES


def after(*effects: Effect) -> Turn:
    turn = Turn(1, "yard", NAMES.start, None)
    for effect in effects:
        effect.apply(turn)
    return turn


@pytest.mark.parametrize(
    ("by", "floor"), [(0, 4), (1, 5), (6, 10), (7, 10), (100, 10), (-4, 0), (-5, 0), (-100, 0)]
)
def test_a_move_stops_at_the_bounds(by: int, floor: int) -> None:
    assert after(moves("floor", by)).values == values(floor=floor)


@given(st.lists(st.integers(-6, 6)))
def test_moves_one_after_another_are_each_held_within_the_bounds(steps: list[int]) -> None:
    expected = 0
    for step in steps:
        expected = max(-2, min(3, expected + step))
    assert after(*(moves("steps", step) for step in steps)).values == values(steps=expected)


def test_a_set_gives_its_value() -> None:
    effects = (sets("ready", False), sets("told", "kopeck"), sets("floor", 9))
    assert after(*effects).values == values(ready=False, told="kopeck", floor=9)


def test_a_minute_is_written_once() -> None:
    turn = after(minutes("other_1", "first"), minutes("other_1", "first"))
    assert turn.book == Leaf("first", "yard", None)
    assert turn.values == values(other_1=True)


def test_minutes_stand_in_the_order_in_which_they_were_written() -> None:
    turn = after(minutes("other_2", "second"), minutes("other_1", "first"))
    assert turn.book == Leaf("first", "yard", Leaf("second", "yard", None))


@pytest.mark.parametrize(
    ("effect", "name"),
    [
        (moves("floor", 1), "floor"),
        (sets("told", "kopeck"), "told"),
        (minutes("ready", "m"), "ready"),
    ],
)
def test_an_effect_says_what_it_writes(effect: Effect, name: str) -> None:
    assert effect.writes == name
