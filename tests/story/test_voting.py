"""The arithmetic of a vote: the worked votes of the model, and what holds of every vote."""

from typing import NamedTuple

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from putilovets.story.voting import (
    TRUSTED,
    Ballot,
    Bloc,
    Point,
    Tally,
    ahead,
    ballot,
    gain,
    near_line,
    slighted,
    tally,
    verdict_of,
)

NOW = {"apparatus": -1, "discipline": 0}
LINE = {"apparatus": 1, "discipline": 2}


def bloc(
    name: str, people: int, wants: tuple[int, int], cares: tuple[int, int], trust: int
) -> Bloc:
    both = ("apparatus", "discipline")
    stands, minds = (dict(zip(both, each, strict=True)) for each in (wants, cares))
    return Bloc(name, people, stands, minds, trust)


FITTERS = bloc("fitters", 9, (1, 1), (1, 1), 1)
YOUNG = bloc("young", 11, (3, -2), (2, 2), 0)
WOMEN = bloc("women", 7, (2, 1), (1, 2), 1)
DRAUGHTSMEN = bloc("draughtsmen", 4, (-2, 2), (2, 1), -1)
ROOM = (FITTERS, YOUNG, WOMEN, DRAUGHTSMEN)

ABOLISH = Point("abolish", "apparatus", 3, 0)
INSPECTORS = Point("inspectors", "apparatus", 2, 0)
LIST = Point("list", "discipline", 2, 0)
ASK_TRUANTS = LIST._replace(at=1)


class Vote(NamedTuple):
    points: tuple[Point, ...]
    read: bool
    room: tuple[Bloc, ...]
    sums: tuple[tuple[int, ...], ...]
    """For each bloc its gain by each point, its trust and what reading the line is worth."""
    hands: tuple[int, int]
    carried: bool


WORKED = {
    # care x (how far off now - how far off the clause) for each point, then trust, then the line
    "abolish the bureau": Vote(
        (ABOLISH,), False, ROOM,
        ((1 * (2 - 2), 1, 0),   # 1: abstain
         (2 * (4 - 0), 0, 0),   # 8: for
         (1 * (3 - 1), 1, 0),   # 3: for
         (2 * (1 - 5), -1, 0)), # -9: against
        (18, 4), True),
    "a truancy list": Vote(
        (LIST,), False, ROOM,
        ((1 * (1 - 1), 1, 0), (2 * (2 - 4), 0, 0), (2 * (1 - 1), 1, 0), (1 * (2 - 0), -1, 0)),
        (0, 11), False),        # 1, -4, 1, 1
    "the same, line read out": Vote(
        (LIST,), True, ROOM,
        ((1 * (1 - 1), 1, 1), (2 * (2 - 4), 0, 1), (2 * (1 - 1), 1, 1), (1 * (2 - 0), -1, 1)),
        (20, 11), True),        # 2, -3, 2, 2
    "softened to +1, line unread": Vote(
        (ASK_TRUANTS,), False, ROOM,
        ((1 * (1 - 0), 1, 0), (2 * (2 - 3), 0, 0), (2 * (1 - 0), 1, 0), (1 * (2 - 1), -1, 0)),
        (16, 11), True),        # 2, -2, 3, 0
    "the same after 21:45, when the women have gone": Vote(
        (ASK_TRUANTS,), False, (FITTERS, YOUNG, DRAUGHTSMEN),
        ((1 * (1 - 0), 1, 0), (2 * (2 - 3), 0, 0), (1 * (2 - 1), -1, 0)),
        (9, 11), False),        # 2, -2, 0
    "the inspectors tied to truancy, line read": Vote(
        (INSPECTORS, ASK_TRUANTS), True, ROOM,
        ((1 * (2 - 1), 1 * (1 - 0), 1, 1),    # 4
         (2 * (4 - 1), 2 * (2 - 3), 0, 1),    # 5
         (1 * (3 - 0), 2 * (1 - 0), 1, 1),    # 7
         (2 * (1 - 4), 1 * (2 - 1), -1, 1)),  # -5
        (27, 4), True),
}  # fmt: skip


@pytest.mark.parametrize("vote", WORKED.values(), ids=WORKED)
def test_a_worked_vote(vote: Vote) -> None:
    read = int(vote.read and near_line(vote.points, LINE))
    told = tally(vote.room, vote.points, NOW, read, 20)
    assert tuple((*each.gains, each.trust, each.read) for each in told.ballots) == vote.sums
    assert tuple(each.total for each in told.ballots) == tuple(map(sum, vote.sums))
    assert (told.hands("for"), told.hands("against")) == vote.hands
    assert (told.valid, told.carried) == (True, vote.carried)


def test_to_abolish_the_bureau_is_two_steps_ahead_of_the_line() -> None:
    assert ahead(ABOLISH, NOW["apparatus"], LINE) == 2
    assert ahead(INSPECTORS, NOW["apparatus"], LINE) == 1
    assert ahead(LIST, NOW["discipline"], LINE) == 0


@pytest.mark.parametrize(
    ("at", "now", "line", "steps"),
    [(-3, 1, -1, 2), (3, 1, -1, 0), (-1, 1, -1, 0), (0, 1, -1, 0), (3, 0, None, 0), (2, 1, 1, 0)],
)
def test_ahead_is_beyond_the_line_and_away_from_what_stands(
    at: int, now: int, line: int | None, steps: int
) -> None:
    assert ahead(Point("p", "q", at, 0), now, {} if line is None else {"q": line}) == steps


def test_the_line_helps_where_every_point_is_within_one_of_it() -> None:
    assert near_line((INSPECTORS, LIST), LINE)
    assert not near_line((ABOLISH, LIST), LINE)
    assert not near_line((LIST._replace(at=0),), LINE)
    assert near_line((Point("wages", "wages", 3, 0),), LINE)


@pytest.mark.parametrize(
    ("total", "verdict"),
    [(-9, "against"), (-2, "against"), (-1, "abstains"), (0, "abstains"), (1, "abstains"),
     (2, "for"), (9, "for")],
)  # fmt: skip
def test_between_two_and_minus_two_a_bloc_abstains(total: int, verdict: str) -> None:
    assert verdict_of(total) == verdict


def test_a_tie_of_hands_is_not_carried_and_without_a_quorum_nothing_is() -> None:
    ballots = (Ballot("a", 5, (2,), 0, 0), Ballot("b", 5, (-2,), 0, 0))
    assert not Tally(ballots, 10).carried
    assert Tally(ballots[:1], 5).carried
    assert not Tally(ballots[:1], 6).valid
    assert not Tally(ballots[:1], 6).carried


def test_a_refused_demand_costs_trust_and_never_more_than_there_is() -> None:
    assert slighted(YOUNG).trust == -1
    assert slighted(YOUNG._replace(trust=-TRUSTED)).trust == -TRUSTED


POSITION = st.integers(-3, 3)
CARE = st.integers(0, 2)
GROUND = st.integers(-1, 1)
QUESTIONS = ("a", "b", "c")
POINTS = st.lists(
    st.builds(Point, st.just("p"), st.sampled_from(QUESTIONS), POSITION, GROUND), max_size=4
)
STANDS = st.fixed_dictionaries(dict.fromkeys(QUESTIONS, POSITION))
CARES = st.fixed_dictionaries(dict.fromkeys(QUESTIONS, CARE))
BLOCS = st.lists(
    st.builds(Bloc, st.text("xyz", min_size=1), st.integers(1, 40), STANDS, CARES,
              st.integers(-2, 2)),
    max_size=6,
    unique_by=lambda each: each.id,
)  # fmt: skip


@given(CARE, POSITION, POSITION)
def test_to_leave_things_as_they_are_gains_nothing(care: int, want: int, now: int) -> None:
    assert gain(care, want, now, Point("p", "q", now, 0)) == 0


@given(CARE, POSITION, POSITION, POSITION, GROUND)
def test_better_ground_is_worth_more(care: int, want: int, now: int, at: int, ground: int) -> None:
    assume(ground < 1)
    point = Point("p", "q", at, ground)
    firmer = gain(care, want, now, point._replace(ground=ground + 1))
    assert firmer == gain(care, want, now, point) + 1


@given(CARE, POSITION, POSITION, POSITION)
def test_nobody_loses_by_what_they_want_and_nothing_is_worth_more(
    care: int, want: int, now: int, at: int
) -> None:
    most = gain(care, want, now, Point("p", "q", want, 0))
    assert most >= 0
    assert most >= gain(care, want, now, Point("p", "q", at, 0))


@given(BLOCS, POINTS, STANDS, st.integers(0, 1), st.integers(1, 60))
def test_a_vote_does_not_ask_in_which_order_people_sit(
    blocs: list[Bloc], points: list[Point], now: dict[str, int], read: int, quorum: int
) -> None:
    told = tally(blocs, points, now, read, quorum)
    again = tally(blocs[::-1], points, now, read, quorum)
    assert told == tally(blocs, points, now, read, quorum)
    assert again.ballots == told.ballots[::-1]
    verdicts = ("for", "against", "abstains")
    assert [again.hands(each) for each in verdicts] == [told.hands(each) for each in verdicts]
    assert (again.valid, again.carried) == (told.valid, told.carried)
    assert sum(told.hands(each) for each in verdicts) == told.present


@given(BLOCS, POINTS, STANDS)
def test_the_order_of_points_is_the_same_sum(
    blocs: list[Bloc], points: list[Point], now: dict[str, int]
) -> None:
    for each in blocs:
        assert ballot(each, points, now, 0).total == ballot(each, points[::-1], now, 0).total


@given(BLOCS, POINTS, STANDS, st.integers(1, 60))
def test_reading_a_line_that_helps_turns_nobody_against(
    blocs: list[Bloc], points: list[Point], now: dict[str, int], quorum: int
) -> None:
    unread, read = (tally(blocs, points, now, each, quorum) for each in (0, 1))
    assert read.hands("for") >= unread.hands("for")
    assert read.hands("against") <= unread.hands("against")
    assert read.carried or not unread.carried
