"""A period at the desk, played: too few evenings, a knock, and the way back to the next one."""

import pytest

from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.story.story import LockedChoice, UnknownChoice
from putilovets.view.glance import Evening, PaperLine
from putilovets.view.page import page
from tests.meeting_players import following, held, offered, untried

MON, TUE, WED, THU = (f"1926-04-{day}" for day in (26, 27, 28, 29))


@pytest.fixture(scope="module")
def plays(week: Edition) -> list[Playthrough]:
    return untried(week, 1_500)


def sorted_desk(week: Edition, *choices: str) -> Playthrough:
    """Return a play that has left the sheet out and gone on from there."""
    return following(week, ("papers/leave/thumbs", *choices))


def stage(play: Playthrough) -> object:
    return play.story.places[play.state.place].key(play.state.frame)


def test_every_play_ends_and_every_choice_is_taken_in_some_play(
    week: Edition, plays: list[Playthrough]
) -> None:
    assert {play.ending for play in plays} == {"the-end"}
    taken = {(move.place, move.choice) for play in plays for move in play.moves}
    missed = {
        rule.id
        for place in ("desk", "due")
        for rule in week.story.places[place].rules
        if (place, rule.id) not in taken
    }
    # a page has no room for what comes last
    assert missed <= {
        *(f"{day}/{task}" for day in (MON, TUE) for task in ("late", "home", "write")),
        f"{WED}/late",
    }


def test_evenings_never_come_again(plays: list[Playthrough]) -> None:
    for play in plays:
        names = play.story.names
        nights = [names.value(state.values, "desk_evening") for state in play.states]
        assert nights == sorted(nights)
        assert nights[-1] == 5 if play.moves[-1].place != "desk" else True


def test_papers_come_first_and_leaving_one_out_has_its_price(week: Edition) -> None:
    play = following(week, ())
    assert (stage(play), held(play, "floor")) == ("papers", 5)
    assert offered(play) == ["papers/leave/circular", "papers/leave/thumbs"]
    play.choose("papers/leave/circular")
    told = [held(play, each) for each in ("floor", "desk_left_circular", "desk_left_thumbs")]
    assert told == [3, True, False]
    assert stage(play) == f"evening/{MON}"


def test_the_tasks_of_the_highest_priority_are_offered_four_at_a_time(week: Edition) -> None:
    assert offered(sorted_desk(week)) == [
        f"{MON}/count", f"{MON}/talk", f"{MON}/dues", f"{MON}/circle", f"{MON}/open",
    ]  # fmt: skip
    assert offered(sorted_desk(week, f"{MON}/talk"))[:3] == [
        f"{TUE}/count", f"{TUE}/street", f"{TUE}/dues",
    ]  # fmt: skip


def test_a_task_is_done_once(week: Edition) -> None:
    play = sorted_desk(week, f"{MON}/talk")
    assert held(play, "desk_did_talk") is True
    with pytest.raises(UnknownChoice):
        play.choose(f"{TUE}/talk")


def test_a_task_of_two_evenings_takes_both_and_says_so(week: Edition) -> None:
    play = sorted_desk(week)
    costs = {option.id: option.cost for option in page(week, play).options}
    assert costs[f"{MON}/count"] == "2 evenings; a tin of ink"
    play.choose(f"{MON}/count")
    assert (stage(play), held(play, "desk_evening")) == (f"evening/{WED}", 3)
    assert offered(play)[:2] == [f"{WED}/talk", f"{WED}/write"]


def test_a_task_of_two_evenings_cannot_begin_on_the_last(week: Edition) -> None:
    play = sorted_desk(week, f"{MON}/talk", f"{TUE}/dues", f"{WED}/circle")
    assert stage(play) == f"evening/{THU}"
    assert f"{THU}/count" not in [rule.id for rule in week.story.places["desk"].rules]
    play.choose(f"{THU}/late")
    assert play.state.place == "cell"


def test_what_a_task_needs_closes_it_until_it_is_there(week: Edition) -> None:
    play = following(week, ("papers/leave/circular",))
    [count, *_] = page(week, play).options
    assert (count.id, count.why) == (f"{MON}/count", ("Needs Floor at 4 or more; it is 3.",))
    with pytest.raises(LockedChoice):
        play.choose(f"{MON}/count")
    play.choose(f"{MON}/open")
    play.choose("back")
    assert f"{TUE}/count" in offered(play)


def test_an_open_evening_is_a_knock_and_then_the_next_evening(week: Edition) -> None:
    play = sorted_desk(week, f"{MON}/open")
    assert (play.state.place, held(play, "desk_open")) == ("stairs", 1)
    play.choose("back")
    assert stage(play) == f"evening/{TUE}"
    play.choose(f"{TUE}/open")
    assert play.state.place == "kitchen"
    play.choose("back")
    assert stage(play) == f"evening/{WED}"


def test_after_the_last_evening_the_way_back_leads_on(week: Edition) -> None:
    play = sorted_desk(week)
    for day in (MON, TUE, WED, THU):
        play.choose(f"{day}/open")
        play.choose("back")
    assert play.state.place == "cell"


def test_coming_back_to_the_desk_does_not_begin_the_period_again(week: Edition) -> None:
    play = sorted_desk(week, f"{MON}/talk", f"{TUE}/dues", f"{WED}/home")
    assert (play.state.place, held(play, "floor")) == ("kitchen", 5)
    play.choose("back")
    assert (stage(play), held(play, "floor")) == (f"evening/{THU}", 5)


def test_the_desk_at_a_glance(week: Edition) -> None:
    play = following(week, ())
    desk = page(week, play).desk
    assert desk is not None
    assert (desk.sorted, {each.state for each in desk.evenings}) == (False, {"ahead"})
    for choice in ("papers/leave/thumbs", f"{MON}/open", "back", f"{TUE}/count"):
        play.choose(choice)
    desk = page(week, play).desk
    assert desk is not None
    assert desk.papers == (
        PaperLine("Above", "They ask.", False),
        PaperLine("The floor", "A sheet with thumbs.", True),
    )
    assert desk.evenings == (
        Evening("Monday 26 April 1926", "open", "Leave it open"),
        Evening("Tuesday 27 April 1926", "done", "count"),
        Evening("Wednesday 28 April 1926", "done", "count"),
        Evening("Thursday 29 April 1926", "now", ""),
    )


EVENINGS = ("papers/leave/thumbs", f"{MON}/talk", f"{TUE}/dues", f"{WED}/circle", f"{THU}/late")
LIST = ("agenda/truancy", "prepare/open", "floor/old-hand", "speech/old-hand/take/list",
        "floor/bureau/close", "draft/list/narrow", "vote/whole")  # fmt: skip
RESOLVED = ("agenda/truancy", "prepare/open", "floor/old-hand", "speech/old-hand/take/list",
            "floor/hothead", "speech/hothead/take/inspectors", "draft/list/narrow",
            "draft/inspectors/keep", "tie/none", "vote/points")  # fmt: skip


def due(week: Edition, *names: str) -> Playthrough:
    """Return a play in which something was resolved and somebody, or nobody, was named."""
    return following(week, (*EVENINGS, *RESOLVED, *names, "sign/sign"))


def told(week: Edition, play: Playthrough) -> list[str]:
    return [block.text for block in page(week, play).blocks]


def test_what_nobody_was_named_for_is_paper_and_what_somebody_was_is_a_deed(week: Edition) -> None:
    play = due(week, "name/list/nobody", "name/inspectors/lukina")
    assert (stage(play), held(play, "came_of_list")) == ("due/list", "paper")
    assert held(play, "came_of_inspectors") == "nothing"
    assert "list: paper." in told(week, play)
    assert "It said: «Ask truants why»." in told(week, play)
    assert offered(play) == ["due/list/go-on"]
    play.choose("due/list/go-on")
    assert (stage(play), held(play, "came_of_inspectors")) == ("due/inspectors", "deed")
    assert offered(play) == ["due/inspectors/go-on", "due/inspectors/look"]
    assert page(week, play).title == "On inspectors"
    assert page(week, play).day == "Monday 10 May 1926"
    play.choose("due/inspectors/look")
    assert (play.ending, held(play, "came_of_abolish")) == ("the-end", "nothing")


def test_a_deed_needs_what_it_needs_or_is_botched(week: Edition) -> None:
    named = (*LIST, "name/list/lukina", "sign/sign")
    play = following(week, (*EVENINGS, *named))
    # 4 at the start, +1 a new week, -1 for the list: just enough, and a deed is worth 2
    assert (held(play, "came_of_list"), held(play, "floor")) == ("deed", 6)
    poor = following(week, ("papers/leave/circular", *EVENINGS[1:], *named))
    assert (held(poor, "came_of_list"), held(poor, "floor")) == ("botched", 1)


def test_what_was_not_carried_is_passed_over(week: Edition) -> None:
    play = following(week, (*EVENINGS, "agenda/truancy", "prepare/open", "floor/truancy/close",
                            "floor/bureau/close", "sign/sign"))  # fmt: skip
    assert play.ending == "the-end"


def test_a_needed_name_is_looked_at_when_the_case_is_due(plays: list[Playthrough]) -> None:
    """Whatever came of a clause follows from its vote, its name and its need."""
    for play in plays:
        for clause in ("list", "abolish", "inspectors"):
            fate, by = held(play, f"fate_{clause}"), held(play, f"by_{clause}")
            came = held(play, f"came_of_{clause}")
            if fate != "carried":
                assert came == "nothing"
            elif by == "nobody":
                assert came == "paper"
            else:
                assert came == "deed" or (clause == "list" and came == "botched")
