"""States that come again in one play, with a way round that can be played."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from putilovets.authoring.playtest import loops
from putilovets.authoring.playtest.loops import course
from putilovets.authoring.playtest.tally import Origin, Unfinished
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Move, Playthrough
from putilovets.story.story import State
from tests.authoring.playtest.small import CLOSED, ENDLESS, LOCKED, ROUND, UP, pack, plan, played
from tests.packs import choice, scene


def replayed(edition: Edition, seed: int, *ways: tuple[Move, ...]) -> list[State]:
    """Play ways one after the other, and return where the play stands after each."""
    play, stands = Playthrough(edition.story, seed), []
    for way in ways:
        for move in way:
            assert play.state.place == move.place
            play.choose(move.choice)
        stands.append(play.state)
    return stands


def test_every_loop_has_a_witness_that_comes_back(tmp_path: Path) -> None:
    edition, _, told = played(pack(tmp_path, ROUND, "hall"), plan(runs=40))
    assert {page.place for page, _ in told.loops} == {"hall", "window"}
    for _, loop in told.loops:
        way = loop.shortest
        before, after = replayed(edition, loop.origin.seed, way.before, way.moves)
        assert before == after


def test_a_loop_holds_no_other_and_the_shortest_is_kept(tmp_path: Path) -> None:
    _, found, told = played(pack(tmp_path, ROUND, "hall"), plan(runs=40))
    by_place = {page.place: loop for page, loop in told.loops}
    stay = by_place["window"].shortest
    assert [move.choice for move in stay.moves] == ["stay"]
    assert [move.choice for move in stay.before] == ["look"]
    assert [move.choice for move in by_place["hall"].shortest.moves] == ["look", "back"]
    taken = found.total.taken
    assert by_place["window"].times == taken["window", "stay"]
    assert by_place["hall"].times == taken["window", "back"]


def test_a_name_that_has_changed_is_no_loop(tmp_path: Path) -> None:
    chapter = scene(
        "hall", choice("up", "hall", f'{UP}\nwhen = "floor < 8"') + choice("out", "the-end")
    )
    _, _, told = played(pack(tmp_path, chapter, "hall"), plan(runs=20))
    assert told.loops == ()


def test_a_play_that_has_no_end_is_told_with_the_loop_it_turned_in(tmp_path: Path) -> None:
    edition, _, told = played(pack(tmp_path, ENDLESS, "way"), plan(runs=3, seed=5, most=30))
    row = told.policies[0]
    assert (row.faults, row.endings) == ({"locked": 0, "endless": 3}, {"the-end": 0})
    assert row.moves.plays == 0
    ((page, fault, plays, play),) = told.unfinished
    assert (page.place, fault, plays) == ("hall", "endless", 3)
    assert (play.origin.seed, play.moves) == (5, 30)
    before, after = replayed(edition, 5, play.way, play.loop)
    assert before == after
    assert [move.choice for move in play.loop] == ["wait"]


def test_a_play_in_which_nothing_is_open_is_told_with_the_way_there(tmp_path: Path) -> None:
    edition, _, told = played(pack(tmp_path, LOCKED, "way"), plan(runs=2))
    assert told.policies[0].faults == {"locked": 2, "endless": 0}
    ((page, fault, plays, play),) = told.unfinished
    assert (str(page), fault, plays, play.moves, play.loop) == ("hall", "locked", 2, 1, ())
    (stands,) = replayed(edition, play.origin.seed, play.way)
    assert edition.story.offered(stands) == []
    rows = {row.id: (row.offered, row.locked) for row in told.choices}
    assert rows["out"] == (0, 2)


def test_a_play_that_was_given_up_without_a_loop_has_no_way(tmp_path: Path) -> None:
    chain = "".join(scene(f"s{n}", choice("on", f"s{n + 1}")) for n in range(9))
    chapter = chain + scene("s9", choice("on", "the-end"))
    _, _, told = played(pack(tmp_path, chapter, "s0"), plan(runs=1, most=4))
    ((page, fault, plays, play),) = told.unfinished
    assert (page.place, fault, plays) == ("s4", "endless", 1)
    assert play == Unfinished(Origin("random", 0), 4, (), ())


def test_where_most_plays_came_to_no_end_comes_first(tmp_path: Path) -> None:
    chapter = (
        scene("way", choice("up", "hill") + choice("down", "pit") + choice("under", "pit"))
        + scene("hill", choice("out", "the-end", CLOSED))
        + scene("pit", choice("out", "the-end", CLOSED))
    )
    _, found, told = played(pack(tmp_path, chapter, "way"), plan("random", "coverage", runs=30))
    places = [(row.page.place, row.plays) for row in told.unfinished]
    hill = found.total.came["hill"]
    assert places == [("pit", 60 - hill), ("hill", hill)]
    assert sum(sum(row.faults.values()) for row in told.policies) == 60


def states(places: list[int]) -> tuple[list[State], list[Move]]:
    """Return a play that goes from number to number; a number stands for a place and a value."""
    return (
        [State(0, f"p{number % 3}", 0, ((number,), ("same",)), None) for number in places],
        [Move(f"p{number % 3}", f"to-{to}") for number, to in pairwise(places)],
    )


def followed(start: int, way: tuple[Move, ...]) -> int:
    """Return the number that a way leads to."""
    for move in way:
        assert move.place == f"p{start % 3}"
        start = int(move.choice.removeprefix("to-"))
    return start


@pytest.mark.parametrize("few", [0, 3, 1_000])
def test_any_play_is_a_way_and_loops(few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loops, "FEW", few)

    @given(some.lists(some.integers(0, 8), min_size=1, max_size=60))
    def holds(places: list[int]) -> None:
        apart = course(*states(places))
        assert followed(places[0], apart.way) == places[-1]
        stood = [
            places[0],
            *(followed(places[0], apart.way[: n + 1]) for n in range(len(apart.way))),
        ]
        assert len(set(stood)) == len(stood)
        assert len(apart.way) <= len(places) - 1
        for (place, _), turned in apart.loops.items():
            back = followed(places[0], turned.shortest.before)
            assert f"p{back % 3}" == place
            assert turned.shortest.moves
            assert followed(back, turned.shortest.moves) == back
        if len(set(places)) == len(places):
            assert apart.loops == {}
        else:
            assert apart.loops

    holds()
