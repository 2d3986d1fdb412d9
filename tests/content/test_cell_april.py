"""The cell room of 30 April 1926 and what follows from it: whole, fair, and within the rules."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from putilovets.authoring.dominance import dominance
from putilovets.bots.players import at_random, play_out
from putilovets.bots.policies import supervisor
from putilovets.frontends.line.commands import Table, command_for
from putilovets.journal.session import begin
from putilovets.pack.compiler import load_pack
from putilovets.pack.home import shipped_content
from putilovets.story.chamber import Clause
from putilovets.story.edition import Edition
from putilovets.story.effects import Effect, If, Move, Reasoned
from putilovets.story.playthrough import Playthrough
from putilovets.story.stages import Desk, FollowThrough, Meeting
from putilovets.view.page import page
from tests.content.secretary import secretary

RUNS = 2_500
MEETING = "cell-april"
SPRING = {"soap"}
"""Where the spring is over."""
PLACES = ("april-desk", MEETING, "may-deeds")
ENDS = {"one-breath", "with-the-list", "against-the-office", "in-twos", "white-column"}


@pytest.fixture(scope="module")
def edition() -> Edition:
    return load_pack(shipped_content())


@pytest.fixture(scope="module")
def plays(edition: Edition) -> list[Playthrough]:
    """Five thousand random plays of the evening: from the desk, and from the cell room itself."""
    return [
        play_out(edition.story, at_random(seed), seed, start, SPRING)
        for start in ("april-desk", MEETING)
        for seed in range(RUNS)
    ]


@pytest.fixture(scope="module")
def meant(edition: Edition) -> list[Playthrough]:
    """Plays of those who want something from the evening."""
    return [
        play_out(edition.story, player, seed, "april-desk", SPRING)
        for seed in range(RUNS // 4)
        for player in (secretary(seed), supervisor(edition, seed))
    ]


@pytest.fixture(scope="module")
def meeting(edition: Edition) -> Meeting:
    place = edition.story.places[MEETING]
    assert isinstance(place, Meeting)
    return place


def test_five_thousand_random_plays_of_the_evening_end_and_never_stand_where_they_stood(
    plays: list[Playthrough],
) -> None:
    assert len(plays) == 2 * RUNS
    assert {play.state.place for play in plays} == SPRING
    assert all(len(set(play.states)) == len(play.states) for play in plays)


def test_every_choice_of_desk_meeting_and_what_follows_is_taken(
    edition: Edition, plays: list[Playthrough], meant: list[Playthrough]
) -> None:
    kinds = (Desk, Meeting, FollowThrough)
    here = (edition.story.places[place] for place in PLACES)
    places = [place for place in here if isinstance(place, kinds)]
    written = {(place.id, rule.id) for place in places for rule in place.rules}
    taken = {(move.place, move.choice) for play in (*plays, *meant) for move in play.moves}
    jar = {rule for rule in written if rule[1].endswith(("/weigh-dust", "/how-much"))}
    assert written - taken == jar  # it was put out on the 22nd, before these starts


def test_it_can_end_in_five_ways(plays: list[Playthrough], meant: list[Playthrough]) -> None:
    passed = {state.place for play in (*plays, *meant) for state in play.states}
    assert passed >= ENDS


def test_the_meeting_has_the_size_that_was_asked_for(edition: Edition, meeting: Meeting) -> None:
    words = edition.meetings[MEETING]
    assert len(words.speeches) >= 9
    assert len(words.clauses) == 8
    assert len(meeting.chamber.ties) == 3
    assert sum(seat.people for seat in meeting.chamber.seats) == 26


def test_the_line_of_the_meeting_is_that_of_the_regime_of_economy(meeting: Meeting) -> None:
    assert meeting.chamber.line == {"apparatus": 1, "discipline": 2, "wages": 0}


def test_a_sentence_about_persons_never_improves_a_gauge(
    edition: Edition, meeting: Meeting
) -> None:
    clause = next(each for each in meeting.chamber.clauses if each.id == "name-storemen")
    gauges = {gauge.name for gauge in edition.gauges}
    moves = [each for each in _moves(_effects_of(meeting, clause)) if each.writes in gauges]
    assert moves
    assert all(move.by < 0 for move in moves)


def test_no_gauge_is_higher_on_the_way_home_from_a_resolution_that_names_persons(
    edition: Edition,
) -> None:
    scene = edition.story.places["in-twos"]
    effects = (effect for rule in scene.rules for effect in rule.effects)
    assert {move.by for move in _moves(effects)} == {-1}


def test_the_paper_that_is_left_out_comes_back_and_costs(
    edition: Edition, plays: list[Playthrough]
) -> None:
    names = edition.story.names
    for paper, gauge in (("circular", "above"), ("store", "office"), ("ventilator", "floor")):
        left = f"april_desk_left_{paper}"
        place = f"came-back-{paper}"
        for play in plays[:RUNS]:
            came = [at for at, state in enumerate(play.states) if state.place == place]
            assert bool(came) == names.value(play.state.values, left)
            for at in came:
                choice = play.moves[at - 1].choice
                changed = edition.story.happenings(play.states[at - 1], choice, at)
                price = [each for each in changed if each.name in (gauge, "organisation")]
                assert any(each.after <= each.before and each.because for each in price)


def test_no_choice_dominates_its_siblings_in_more_than_four_fifths_of_its_states(
    edition: Edition,
) -> None:
    starts = ("beginning", "kirov-evening", "april-desk", "cell-april")
    found = dominance(edition, runs=150, seed=1926, starts=starts, until=SPRING)
    assert found.too_often == ()


def test_every_change_of_a_gauge_since_the_desk_gives_its_reason(
    edition: Edition, plays: list[Playthrough]
) -> None:
    gauges = {gauge.name for gauge in edition.gauges}
    for play in plays[:200]:
        for each in play.happenings():
            if each.name in gauges:
                assert edition.words.get(each.because), (each.cause, each.name)


def _effects_of(meeting: Meeting, clause: Clause) -> Iterator[Effect]:
    yield from (*clause.carried, *clause.lost)
    for rule in meeting.rules:
        if rule.id.startswith(f"name/{clause.id}/"):
            yield from rule.effects


def _moves(effects: Iterator[Effect]) -> Iterator[Move]:
    for effect in effects:
        while isinstance(effect, If | Reasoned):
            effect = effect.effect
        if isinstance(effect, Move):
            yield effect


def test_what_is_learnt_at_the_desk_can_be_read_there(edition: Edition, tmp_path: Path) -> None:
    session = begin(tmp_path, "desk", edition, 1, "april-desk")
    known = []
    for choice in ("papers/leave/store", "1926-04-25/talk-women"):
        session.choose(choice)
        coming = page(edition, session.play).coming
        assert coming is not None
        known.append([row.label for row in coming.rows if row.known])
    assert known == [[], ["Women"]]
    room = command_for("room")
    assert room is not None
    told = " ".join(room.tell(Table(edition, session)))
    session.close()
    assert "The meeting is still to come." in told
    assert "Women, 6: ear 3 of 3, trust +0, go at 22:00; labour discipline +1" in told
