"""Boxes and reasoning: exact against every assignment, tried one by one."""

from itertools import product

import pytest
from hypothesis import given, settings

from putilovets.story.boxes import Box, Space
from putilovets.story.conditions import negated
from putilovets.story.domains import domain
from putilovets.story.grammar import parse_condition
from putilovets.story.names import Name, Names, Values, rows_of
from putilovets.story.reasoning import can_hold, implies, must_hold, together
from tests.strategies import READ, Drawn, conditions

SMALL = Names(READ)
SPACE = Space(SMALL)
EVERY: tuple[Values, ...] = tuple(
    rows_of(values) for values in product(*(each.firsts for each in SPACE.domains))
)


def truth(drawn: Drawn, values: Values) -> bool:
    return drawn.truth({name.id: SMALL.value(values, name.id) for name in SMALL})


def inside(box: Box, values: Values) -> bool:
    flat = (value for row in values for value in row)
    pairs = enumerate(zip(SPACE.domains, flat, strict=True))
    return all(box.get(slot) & each.bit(value) for slot, (each, value) in pairs)


@settings(max_examples=60)
@given(conditions())
def test_never_and_always_are_exact(drawn: Drawn) -> None:
    tree = parse_condition(drawn.text, SMALL).tree
    holds = [truth(drawn, values) for values in EVERY]
    assert can_hold((tree,), SPACE.anything()) == any(holds)
    assert must_hold(tree, SPACE.anything()) == all(holds)


@settings(max_examples=60)
@given(conditions())
def test_what_is_found_together_is_a_part_in_which_it_holds(drawn: Drawn) -> None:
    tree = parse_condition(drawn.text, SMALL).tree
    found = together((tree,), SPACE.anything())
    if found is not None:
        there = [values for values in EVERY if inside(found, values)]
        assert there
        assert all(truth(drawn, values) for values in there)


@settings(max_examples=40)
@given(conditions(4), conditions(4))
def test_implication_is_exact(one: Drawn, other: Drawn) -> None:
    first, second = (parse_condition(each.text, SMALL).tree for each in (one, other))
    always = all(truth(other, values) for values in EVERY if truth(one, values))
    assert implies(first, second, SPACE.anything()) == always


@settings(max_examples=60)
@given(conditions())
def test_narrowing_loses_no_state_in_which_the_condition_holds(drawn: Drawn) -> None:
    tree = parse_condition(drawn.text, SMALL).tree
    for asked, wanted in ((tree, True), (negated(tree), False)):
        box = SPACE.anything().narrowed(asked)
        holding = [values for values in EVERY if truth(drawn, values) is wanted]
        assert (box is None) <= (not holding)
        assert box is None or all(inside(box, values) for values in holding)


def test_joining_holds_both_and_keeps_itself_where_the_other_adds_nothing() -> None:
    some, other = SPACE.exactly(EVERY[3]), SPACE.exactly(EVERY[-7])
    both = some.joined(other)
    assert inside(both, EVERY[3])
    assert inside(both, EVERY[-7])
    assert both.joined(some) is both
    assert some.joined(some) is some


@pytest.mark.parametrize("by", [-4, -1, 1, 3, 12])
def test_moving_a_set_moves_each_number_and_holds_it_in_its_bounds(by: int) -> None:
    floor = domain(Name("floor", "number", 4, 0, 10))
    for mask in (floor.bit(0), floor.bit(10), floor.full, floor.between(2, 5) | floor.bit(9)):
        wanted = {min(max(int(value) + by, 0), 10) for value in floor.values(mask)}
        assert set(floor.values(floor.moved(mask, by))) == wanted


def test_a_wide_number_is_cut_where_conditions_cut_it() -> None:
    hands = domain(Name("hands", "number", 0, 0, 99_999), (17,))
    assert hands.firsts == (0, 17, 18)
    assert hands.where("<", (17,)) == 0b001
    assert hands.where("<=", (17,)) == 0b011
    assert hands.where("==", (17,)) == 0b010
    assert hands.where(">", (17,)) == 0b100
    assert (hands.least(0b110), hands.most(0b110)) == (17, 99_999)


@pytest.mark.parametrize("by", [-20, -1, 1, 40])
def test_moving_a_stretch_covers_every_number_of_it(by: int) -> None:
    hands = domain(Name("hands", "number", 0, 0, 3_000), (17, 400))
    for first, last in ((0, 16), (17, 17), (18, 399), (401, 3_000)):
        moved = hands.moved(hands.between(first, last), by)
        for number in (first, last, (first + last) // 2):
            assert moved & hands.bit(min(max(number + by, 0), 3_000))
