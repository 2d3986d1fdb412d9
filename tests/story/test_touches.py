"""Every effect names the slots that it may write: whatever happens in a play is among them."""

import pytest

from putilovets.bots.players import at_random, play_out
from putilovets.story.doings import touched
from putilovets.story.edition import Edition
from putilovets.story.effects import If, Move, Set, Strike
from putilovets.story.grammar import parse_condition
from putilovets.story.names import Name, Names
from putilovets.story.playthrough import Playthrough
from tests.content.episode import shipped
from tests.meeting_players import following, untried
from tests.meetings import meeting_edition


def unnamed(play: Playthrough) -> list[tuple[str, str]]:
    """Return what happened in a play and is not among the slots of what was done there."""
    story, found = play.story, []
    for number, move in enumerate(play.moves):
        state = play.states[number]
        rule = story.rule(state, move.choice)
        for each in story.happenings(state, move.choice, number):
            done = rule.effects
            if each.at is not None:
                place, frame = each.at
                done = story.places[place].arrivals[frame]
            if story.names.slot(each.name) not in touched(done):
                found.append((move.choice, each.name))
    return found


@pytest.fixture(scope="module")
def meeting(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return meeting_edition(tmp_path_factory.mktemp("meeting"))


def test_all_that_happens_in_meetings_is_named(meeting: Edition) -> None:
    plays = [*untried(meeting, 60), following(meeting, REFUSED)]
    assert [unnamed(play) for play in plays if unnamed(play)] == []
    met = {each.name for play in plays for each in play.happenings()}
    kinds = ("cell_ear_", "cell_trust_", "cell_here_", "cell_wants_", "hands_for_", "fate_")
    assert all(any(name.startswith(kind) for name in met) for kind in kinds)
    assert {"floor", "cell_refused", "came_cell", "cell_result", "cell_clock"} <= met


REFUSED = ("agenda/truancy", "prepare/open", "floor/old-hand", "speech/old-hand/take/list",
           "floor/hothead", "speech/hothead/take/inspectors", "draft/list/keep",
           "draft/inspectors/keep", "tie/none", "vote/whole")  # fmt: skip
"""The young want a vote of their own on the list, and are refused it."""


def test_all_that_happens_in_the_shipped_pack_is_named() -> None:
    story = shipped().story
    for seed, start in enumerate(story.starts):
        assert unnamed(play_out(story, at_random(seed), seed, start)) == []


def test_an_effect_that_hides_its_slot_is_found_out(
    meeting: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    play = play_out(meeting.story, at_random(1), 1)
    monkeypatch.setattr(Set, "touches", frozenset())
    assert ("agenda/truancy", "cell_first") in unnamed(play)


NAMES = Names((Name("a", "number", 0, 0, 5), Name("b", "number", 0, 0, 5), Name("c", "flag", True)))


def test_what_is_put_around_an_effect_touches_what_it_touches() -> None:
    move = Move("b", 1, 1, 0, 5)
    held = If(parse_condition("a >= 1", NAMES), move)
    assert (held.touches, held.within, touched((held,))) == (frozenset(), (move,), {1})


def test_a_line_that_is_struck_touches_three_names() -> None:
    strike = Strike("c", 2, 0, 1)
    assert strike.touches == {0, 1, 2}
