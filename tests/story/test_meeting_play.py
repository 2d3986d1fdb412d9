"""The worked meeting, played: every way through it ends, and nothing in it is out of reach."""

from pathlib import Path

import pytest

from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough, UndoClosed
from putilovets.story.stages import Meeting
from putilovets.story.story import LockedChoice
from putilovets.view.page import page
from tests.meeting_players import following, held, offered, untried
from tests.meetings import meeting_edition

PLAYS = 2_000


@pytest.fixture(scope="module")
def plays(cell: Edition) -> list[Playthrough]:
    return untried(cell, PLAYS)


def meeting_of(edition: Edition) -> Meeting:
    place = edition.story.places["cell"]
    assert isinstance(place, Meeting)
    return place


def test_every_play_ends_and_none_stands_twice_in_the_same_state(plays: list[Playthrough]) -> None:
    for play in plays:
        assert play.ending == "the-end"
        seen = [(state.place, state.frame, state.values) for state in play.states]
        assert len(set(seen)) == len(seen)


def test_every_choice_is_taken_in_some_play(cell: Edition, plays: list[Playthrough]) -> None:
    there = {rule.id for rule in meeting_of(cell).rules}
    taken = {move.choice for play in plays for move in play.moves if move.place == "cell"}
    assert there - taken == set()


def test_the_clock_never_goes_back_and_whoever_left_stays_away(
    cell: Edition, plays: list[Playthrough]
) -> None:
    names = cell.story.names
    gone = [f"cell_here_{seat.id}" for seat in meeting_of(cell).chamber.seats]
    for play in plays:
        clock = [names.value(state.values, "cell_clock") for state in play.states]
        assert clock == sorted(clock)
        for name in gone:
            here = [names.value(state.values, name) for state in play.states]
            assert here == sorted(here, reverse=True)


def test_every_name_holds_what_it_allows(cell: Edition, plays: list[Playthrough]) -> None:
    names = cell.story.names
    for play in plays:
        for state in play.states:
            assert [n.id for n in names if not n.allows(names.value(state.values, n.id))] == []


def test_a_page_offers_five_choices_at_most_and_the_last_is_never_left_out(
    cell: Edition, plays: list[Playthrough]
) -> None:
    for play in plays:
        for state in play.states[:-1]:
            shown = cell.story.rules(state)
            assert 1 <= len(shown) <= 5
            everything = cell.story.places["cell"].rules_at(state.frame)
            there = [
                each for each in everything if each.when is None or each.when.holds(state.values)
            ]
            assert shown[-1] == there[-1]


def test_the_same_choices_are_the_same_play_in_another_house(
    tmp_path: Path, cell: Edition, plays: list[Playthrough]
) -> None:
    again = meeting_edition(tmp_path)
    assert again.story.rules_hash == cell.story.rules_hash
    for play in plays[:40]:
        other = Playthrough(again.story, play.seed)
        for move in play.moves:
            other.choose(move.choice)
        assert other.digest() == play.digest()


def test_what_is_taken_back_is_as_if_it_had_not_been(plays: list[Playthrough]) -> None:
    for play in plays[:40]:
        again = Playthrough(play.story, play.seed)
        for move in play.moves[:-1]:
            before = again.state
            again.choose(move.choice)
            again.undo()
            assert again.state == before
            again.choose(move.choice)
        assert again.state == play.states[-2]


SHORT = ("agenda/truancy", "prepare/open", "floor/old-hand", "speech/old-hand/take/list",
         "floor/bureau/close", "draft/list/keep", "vote/read",
         "vote/whole")  # fmt: skip


def test_a_signature_closes_undo(cell: Edition) -> None:
    play = following(cell, (*SHORT, "name/list/nobody"))
    play.undo()
    play.choose("name/list/nobody")
    play.choose("sign/read-and-sign")
    with pytest.raises(UndoClosed, match="signed"):
        play.undo()


def test_a_short_way_through_has_the_numbers_of_the_model(cell: Edition) -> None:
    play = following(cell, SHORT)
    told = ("cell_clock", "fate_list", "hands_for_list", "hands_against_list", "cell_result")
    # 10 the speech and 5 the clause, 5 keeping it, 5 the line, 5 the vote
    assert [held(play, each) for each in told] == [30, "carried", 16, 11, "decided"]
    # the four draughtsmen, who hardly listened, went home after a quarter of an hour of it
    assert held(play, "cell_here_draughtsmen") is False
    assert held(play, "floor") == 3


def test_whose_people_have_gone_home_cannot_be_named_and_the_page_says_why(cell: Edition) -> None:
    late = ("agenda/bureau", "prepare/talk", "floor/hothead", "speech/hothead/hear",
            "floor/truancy/read", *SHORT[2:4], "draft/list/narrow", "vote/whole")  # fmt: skip
    play = following(cell, late)
    assert (held(play, "cell_clock"), held(play, "cell_here_women")) == (45, False)
    assert offered(play) == ["name/list/nobody"]
    with pytest.raises(LockedChoice):
        play.choose("name/list/lukina")
    [option, _] = page(cell, play).options
    assert (option.id, option.why) == ("name/list/lukina", ("Needs: the women in the room.",))


def test_a_speech_held_to_time_offers_nothing_and_costs_trust(cell: Edition) -> None:
    play = following(
        cell, ("agenda/truancy", "prepare/open", "floor/old-hand", "speech/old-hand/hold")
    )
    assert (held(play, "said_old_hand"), held(play, "cell_trust_fitters")) == ("cut", 0)
    assert (held(play, "cell_clock"), held(play, "cell_wants_fitters_discipline")) == (5, 1)
    assert held(play, "draft_list") == "none"
    assert play.story.places["cell"].key(play.state.frame) == "floor/bureau"


def test_a_question_may_better_the_ground_and_costs_its_minutes(cell: Edition) -> None:
    ask = "speech/hothead/ask/who-counted"
    play = following(cell, ("agenda/bureau", "prepare/open", "floor/hothead", ask))
    assert (held(play, "ground_inspectors"), held(play, "cell_clock")) == (1, 15)
    assert offered(play) == [
        "asked/hothead/take/abolish", "asked/hothead/take/inspectors", "asked/hothead/leave",
    ]  # fmt: skip


def test_a_meeting_without_a_draft_is_signed_with_an_empty_column(cell: Edition) -> None:
    away = ("agenda/truancy", "prepare/open", "floor/truancy/close", "floor/bureau/close")
    play = following(cell, away)
    assert offered(play) == ["sign/sign", "sign/read-and-sign"]


def test_closing_without_a_vote_puts_everything_off(cell: Edition) -> None:
    play = following(cell, (*SHORT[:-1], "vote/adjourn"))
    assert [held(play, each) for each in ("draft_list", "fate_list", "cell_result")] == [
        "deferred", "open", "adjourned",
    ]  # fmt: skip


def test_what_was_done_before_is_told_and_has_its_effect(tmp_path: Path) -> None:
    edition = meeting_edition(tmp_path, start="yard-door")
    away = following(edition, ("in",))
    assert held(away, "cell_trust_women") == 1
    assert "Lukina nods." not in [block.text for block in page(edition, away).blocks]
