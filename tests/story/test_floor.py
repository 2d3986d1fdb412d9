"""What is done in a meeting: people are moved, tire and leave, and the draft is voted on."""

from dataclasses import replace

import pytest

from putilovets.story.floor import LATEST, Decide, Pass, Speak
from putilovets.story.names import Value
from tests.story.room import ROOM, Held

WHOLE, APART = Decide(ROOM, True, 5), Decide(ROOM, False, 5)


def spoken(stand: dict[str, int], own: int = -1, **held: Value) -> Held:
    turn = Held(**held)
    Speak(ROOM, stand, own).apply(turn)
    return turn


@pytest.mark.parametrize(
    ("want", "y", "after"),
    [(0, 2, 1), (0, 1, 1), (0, -2, -1), (2, 2, 2), (3, 1, 2), (0, 3, 0), (-1, 2, -1)],
)
def test_who_stands_within_two_is_moved_one_step(want: int, y: int, after: int) -> None:
    assert spoken({"order": y}, old_order=want)["old_order"] == after


@pytest.mark.parametrize(("ear", "after"), [(1, 0), (2, 1), (3, 1)])
def test_who_does_not_listen_is_not_moved(ear: int, after: int) -> None:
    assert spoken({"order": 1}, ear_old=ear)["old_order"] == after


def test_who_stands_four_off_heckles_and_listens_the_better_for_it() -> None:
    turn = spoken({"order": 2}, old_order=-2, young_order=-1, late_order=-3, ear_late=3)
    assert turn.of_blocs("ear") == [3, 2, 3]
    assert turn.on("order") == [-2, -1, -3]


def test_whose_speaker_it_is_becomes_known_and_listens_and_is_moved_as_any_other() -> None:
    turn = spoken({"office": 1}, own=1)
    assert turn.of_blocs("knows") == [False, True, False]
    assert turn.of_blocs("ear") == [2, 3, 2]
    assert turn.on("office") == [1, 1, 1]
    assert spoken({"office": 1}, own=1, ear_young=1).on("office") == [1, 0, 1]


def test_a_speech_is_heard_by_those_in_the_room_and_moves_each_question_it_touches() -> None:
    turn = spoken({"office": 1, "order": -1}, own=2, here_late=False)
    assert turn.of_blocs("knows") == [False, False, False]
    assert (turn.on("office"), turn.on("order")) == ([1, 1, 0], [-1, -1, 0])


def test_a_speech_about_nothing_moves_nobody() -> None:
    assert spoken({}).changed() == {}


def passed(*minutes: int, told: bool = False, **held: Value) -> Held:
    turn = Held(**held)
    for each in minutes:
        Pass(ROOM, each, told).apply(turn)
    return turn


@pytest.mark.parametrize(
    ("minutes", "ear", "dry"),
    [((14,), 2, 14), ((15,), 1, 0), ((10, 5), 1, 0), ((10, 10), 1, 5), ((29,), 1, 14),
     ((31,), 0, 1)],
)  # fmt: skip
def test_fifteen_minutes_without_a_name_or_a_sum_cost_an_ear(
    minutes: tuple[int, ...], ear: int, dry: int
) -> None:
    turn = passed(*minutes, ear_young=3)
    assert (turn["clock"], turn["dry"]) == (sum(minutes), dry)
    assert turn.of_blocs("ear") == [ear, ear + 1, ear]


def test_a_name_or_a_sum_lets_the_room_begin_again() -> None:
    turn = passed(14)
    Pass(ROOM, 10, told=True).apply(turn)
    assert (turn["clock"], turn["dry"]) == (24, 0)
    Pass(ROOM, 14).apply(turn)
    assert turn.of_blocs("ear") == [2, 2, 2]


def test_who_no_longer_listens_goes_home() -> None:
    turn = passed(15, ear_young=1)
    assert turn.of_blocs("here") == [True, False, True]
    assert ROOM.present(turn.values) == 16


def test_who_has_gone_home_is_not_tired_further() -> None:
    assert passed(15, here_old=False).of_blocs("ear") == [2, 1, 1]


@pytest.mark.parametrize(("minutes", "here"), [(44, True), (45, False), (46, False)])
def test_who_goes_home_at_a_time_goes_then(minutes: int, here: bool) -> None:
    assert passed(minutes, told=True).of_blocs("here") == [True, True, here]


def test_the_clock_stops_and_does_not_run_over() -> None:
    assert passed(LATEST, 30, told=True)["clock"] == LATEST


def voted(decide: Decide, *drafted: str, **held: Value) -> Held:
    ups = {f"draft_{each}": "up" for each in drafted}
    turn = Held(**{**ups, **held})
    decide.apply(turn)
    return turn


STANDS = {"young_order": -2, "old_order": 2, "late_order": 2}


def test_what_is_carried_is_done_and_its_hands_are_written_down() -> None:
    turn = voted(WHOLE, "list", **STANDS)
    assert (turn["fate_list"], turn["for_list"], turn["against_list"]) == ("carried", 16, 11)
    assert (turn["did"], turn["undid"], turn["result"]) == (1, 0, "decided")
    assert (turn["clock"], turn["dry"]) == (5, 0)
    assert (turn["fate_abolish"], turn["fate_ask"]) == ("open", "open")


def test_what_is_lost_has_what_follows_from_losing() -> None:
    turn = voted(WHOLE, "list", **STANDS, here_late=False)
    assert (turn["fate_list"], turn["for_list"], turn["against_list"]) == ("lost", 9, 11)
    assert (turn["did"], turn["undid"], turn["result"]) == (0, 1, "decided")


def test_without_a_quorum_nothing_is_decided_and_nothing_done() -> None:
    turn = voted(WHOLE, "list", "abolish", **STANDS, here_young=False)
    assert (turn["fate_list"], turn["fate_abolish"]) == ("undecided", "undecided")
    told = ("did", "undid", "above", "result", "refused")
    assert [turn[each] for each in told] == [0, 0, 4, "no-quorum", False]
    assert turn.of_blocs("trust") == [0, 0, 0]


@pytest.mark.parametrize(
    ("at_least", "above"), [({}, 2), ({"above": 2}, 1)], ids=["two steps", "no lower than it goes"]
)
def test_two_steps_ahead_of_the_line_are_paid_for_above(
    at_least: dict[str, Value], above: int
) -> None:
    turn = voted(WHOLE, "abolish", old_office=3, young_office=3, **at_least)
    assert (turn["fate_abolish"], turn["above"]) == ("carried", above)
    [paid] = [each for each in turn.happened if each.name == "above"]
    assert paid.because == "ahead/cell/abolish"
    assert turn.because == ""


def test_one_step_ahead_costs_nothing_nor_does_what_is_lost() -> None:
    assert voted(WHOLE, "ask", old_office=3, young_office=3)["above"] == 4
    assert voted(WHOLE, "abolish", old_office=-3, young_office=-3)["above"] == 4


STRICT = replace(
    ROOM, seats=tuple(each._replace(cares={"office": 1, "order": 2}) for each in ROOM.seats)
)
SPLIT = {"young_order": -3, "young_office": 1, "old_order": 1, "late_order": 1}
"""The young lose four by the list and gain two by asking what the inspectors do."""


def test_a_bloc_that_loses_much_by_a_point_may_ask_for_a_vote_of_its_own() -> None:
    turn = Held(draft_list="up", draft_ask="up", **SPLIT)
    whole = STRICT.whole(turn.values)
    assert [seat.id for seat in STRICT.demands(whole, turn.values)] == ["young"]
    assert [STRICT.demands(each, turn.values) for each in STRICT.apart(turn.values)] == [(), ()]
    deaf = Held(draft_list="up", draft_ask="up", **{**SPLIT, "ear_young": 1})
    assert STRICT.demands(whole, deaf.values) == ()


def test_a_refused_demand_costs_trust_in_the_vote_and_after_it_and_is_noted() -> None:
    turn = Held(draft_list="up", draft_ask="up", **SPLIT)
    ballots = STRICT.vote(STRICT.whole(turn.values), turn.values).ballots
    assert [each.trust for each in ballots] == [0, -1, 0]
    Decide(STRICT, True, 5).apply(turn)
    assert (turn["refused"], turn.of_blocs("trust")) == (True, [0, -1, 0])


def test_point_by_point_nothing_is_refused_and_each_vote_takes_its_minutes() -> None:
    turn = Held(draft_list="up", draft_ask="up", **SPLIT)
    Decide(STRICT, False, 5).apply(turn)
    assert (turn["refused"], turn.of_blocs("trust"), turn["clock"]) == (False, [0, 0, 0], 10)


def test_points_are_voted_on_each_by_itself() -> None:
    turn = voted(APART, "list", "ask", **STANDS, old_office=-3, young_office=2, late_office=-3)
    assert (turn["fate_list"], turn["fate_ask"]) == ("carried", "lost")
    assert (turn["for_list"], turn["for_ask"]) == (16, 11)
    assert (turn["did"], turn["undid"]) == (1, 0)


@pytest.mark.parametrize("decide", [WHOLE, APART])
def test_what_is_tied_stands_or_falls_together(decide: Decide) -> None:
    held = {**STANDS, "old_office": 2, "young_office": 2, "late_office": 2}
    turn = voted(decide, "list", "ask", tied="both", **held)
    hands = [(turn[f"for_{each}"], turn[f"against_{each}"]) for each in ("list", "ask")]
    assert hands == [(16, 0), (16, 0)]
    assert (turn["fate_list"], turn["fate_ask"], turn["did"]) == ("carried", "carried", 4)
    assert turn["clock"] == 5


def test_a_point_beside_a_tied_pair_is_voted_on_alone() -> None:
    turn = voted(APART, "list", "abolish", "ask", tied="both", **STANDS)
    groups = ROOM.apart(
        Held(draft_list="up", draft_abolish="up", draft_ask="up", tied="both").values
    )
    assert [[each.id for each in group.clauses] for group in groups] == [
        ["list", "ask"],
        ["abolish"],
    ]
    assert turn["clock"] == 10


def test_a_narrowed_clause_stands_where_it_was_narrowed_to() -> None:
    turn = Held(draft_list="narrow", draft_abolish="struck", ground_list=1)
    [point] = ROOM.whole(turn.values).points
    assert (point.id, point.at, point.ground) == ("list", 1, 1)
