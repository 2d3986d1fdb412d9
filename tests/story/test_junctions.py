"""A junction takes the first open way or draws one; nothing elsewhere moves a draw."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from putilovets.story.effects import Effect
from putilovets.story.junctions import Candidate, Junction
from putilovets.story.places import Ending, Target
from putilovets.story.story import Story
from tests.story.small import asks, moves, rule, scene, sets, story
from tests.strategies import NAMES

SEEDS = range(2_000)


def way(place: str, when: str = "", first_id: str = "") -> Candidate:
    return Candidate(Target(place), first_id or place, asks(when) if when else None)


def fork(*ways: Candidate, drawn: bool = True, first_id: str = "fork") -> Junction:
    """Return a junction that counts its visits in ``steps``, which stops at 3."""
    count: Effect = moves("steps", 1)
    return Junction("fork", ways, Target("end"), drawn, first_id, count, NAMES.slot("steps"))


def with_fork(junction: Junction, *others: Junction) -> Story:
    back = [rule("again", "fork"), rule("arm", "fork", sets("met_lukina", True))]
    stops = [scene(place, *back) for place in "abcd"]
    return story(*stops, junction, *others, Ending("unused"))


def drawn_at(junction: Junction, seed: int, *others: Junction, visits: int = 1) -> list[str]:
    """Return where the play is sent on each of its visits."""
    made = with_fork(junction, *others)
    state = made.begin(seed)
    found = []
    for _ in range(visits):
        state = made.step(state, "again")
        found.append(state.place)
        if state.place == "end":
            break
    return found


@pytest.mark.parametrize(
    ("ways", "place"),
    [
        ([way("b", "met_lukina"), way("c", "ready"), way("d")], "c"),
        ([way("b"), way("c")], "b"),
        ([way("b", "met_lukina"), way("c", "floor > 9")], "end"),
    ],
)
def test_first_takes_the_first_open_way_or_the_other(ways: list[Candidate], place: str) -> None:
    assert drawn_at(fork(*ways, drawn=False), seed=1) == [place]


def test_a_draw_goes_on_where_no_way_is_open() -> None:
    assert drawn_at(fork(way("b", "met_lukina")), seed=1) == ["end"]


def test_a_draw_is_the_same_for_the_same_seed() -> None:
    junction = fork(way("b"), way("c"), way("d"))
    assert [drawn_at(junction, seed, visits=4) for seed in range(20)] == [
        drawn_at(junction, seed, visits=4) for seed in range(20)
    ]


def test_a_draw_shares_out_about_evenly() -> None:
    junction = fork(way("b"), way("c"), way("d"))
    for visit in range(2):
        shares = Counter(drawn_at(junction, seed, visits=2)[visit] for seed in SEEDS)
        assert set(shares) == {"b", "c", "d"}
        assert all(580 < share < 760 for share in shares.values()), shares


def test_visits_of_one_play_are_drawn_apart() -> None:
    junction = fork(way("b"), way("c"))
    pairs = Counter(tuple(drawn_at(junction, seed, visits=2)) for seed in SEEDS)
    assert len(pairs) == 4
    assert all(420 < share < 580 for share in pairs.values()), pairs


@given(st.integers(0, 2**63 - 1), st.permutations("bcd"))
def test_the_order_of_the_ways_draws_the_same(seed: int, order: list[str]) -> None:
    expected = drawn_at(fork(way("b"), way("c"), way("d")), seed, visits=3)
    assert drawn_at(fork(*map(way, order)), seed, visits=3) == expected


@given(st.integers(0, 2**63 - 1))
def test_a_way_that_is_not_open_moves_nothing(seed: int) -> None:
    expected = drawn_at(fork(way("b"), way("c")), seed, visits=3)
    assert drawn_at(fork(way("b"), way("d", "met_lukina"), way("c")), seed, visits=3) == expected


@given(st.integers(0, 2**63 - 1))
def test_a_way_elsewhere_moves_nothing(seed: int) -> None:
    junction = fork(way("b"), way("c"))
    elsewhere = Junction("other", (way("a"), way("d")), Target("end"), True, "other")
    assert drawn_at(junction, seed, elsewhere) == drawn_at(junction, seed)


@given(st.integers(0, 2**63 - 1))
def test_a_way_more_takes_only_what_it_wins(seed: int) -> None:
    before = drawn_at(fork(way("b"), way("c")), seed)
    after = drawn_at(fork(way("b"), way("c"), way("d")), seed)
    assert after in (before, ["d"])


@given(st.integers(0, 2**63 - 1))
def test_a_renamed_way_is_drawn_by_its_first_id(seed: int) -> None:
    renamed = drawn_at(fork(way("b"), way("d", first_id="c")), seed)
    expected = drawn_at(fork(way("b"), way("c")), seed)
    assert renamed == [{"b": "b", "c": "d"}[expected[0]]]


def test_another_junction_draws_apart() -> None:
    ways = (way("b"), way("c"))
    same = sum(
        drawn_at(fork(*ways), seed) == drawn_at(fork(*ways, first_id="other"), seed)
        for seed in SEEDS
    )
    assert 900 < same < 1_100


def test_a_play_may_begin_at_a_junction() -> None:
    made = story(fork(way("b"), drawn=False), scene("b", rule("go", "end")))
    assert made.begin(1).place == "b"
