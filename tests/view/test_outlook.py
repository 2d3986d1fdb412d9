"""What the chair can tell of a meeting beforehand, and what a choice stirred in it."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from putilovets.frontends.line.telling import told_page
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.glance import MeetingTable
from putilovets.view.page import page
from tests.meetings import meeting_edition

OPENED = ("agenda/bureau", "prepare/talk")
HOTHEAD = (*OPENED, "floor/hothead", "speech/hothead/take/inspectors")
TWO = (*HOTHEAD, "floor/old-hand", "speech/old-hand/take/list")
DRAFTED = (*TWO, "draft/list/keep", "draft/inspectors/keep", "tie/none")


@pytest.fixture
def cell(tmp_path: Path) -> Edition:
    return meeting_edition(tmp_path)


def _after(cell: Edition, choices: Sequence[str]) -> Playthrough:
    play = Playthrough(cell.story, 1)
    for choice in choices:
        play.choose(choice)
    return play


def _table(cell: Edition, choices: Sequence[str]) -> MeetingTable:
    table = page(cell, _after(cell, choices)).meeting
    assert table is not None
    return table


def _replies(cell: Edition, choices: Sequence[str]) -> list[str]:
    return [each.text for each in page(cell, _after(cell, choices)).blocks if each.kind == "reply"]


def test_while_the_floor_is_open_the_time_for_the_draft_is_told(cell: Edition) -> None:
    assert _table(cell, OPENED).ahead == ""
    assert _table(cell, HOTHEAD).ahead == ("10 minutes to read and vote on it, 5 to name people")
    assert _table(cell, DRAFTED).ahead == ""


def test_point_by_point_is_told_beside_the_whole_and_comes_out_so(cell: Edition) -> None:
    table = _table(cell, DRAFTED)
    assert table.apart == "1 lost, 9 to 11; 2 carried, 20 to 4"
    after = _table(cell, (*DRAFTED, "vote/points"))
    assert [line.hands for line in after.draft] == ["9 to 11, lost", "20 to 4, carried"]


def test_of_one_point_or_a_tied_pair_there_is_no_vote_point_by_point(cell: Edition) -> None:
    tied = (*DRAFTED[:-1], "tie/both")
    assert _table(cell, tied).apart == ""


def test_what_a_carried_draft_moves_is_told_from_the_draft_on(cell: Edition) -> None:
    assert _table(cell, TWO).price == "Floor 4 to 3"
    assert _table(cell, HOTHEAD).price == ""


def test_who_is_moved_is_told_with_figures_where_one_knows_them(cell: Edition) -> None:
    assert _replies(cell, HOTHEAD)[0] == "Old fitters have moved on the apparatus: +1 to +2."


def test_who_goes_home_is_told_with_the_reason(cell: Edition) -> None:
    told = _replies(cell, (*TWO, "draft/list/keep", "draft/inspectors/keep"))
    assert told == ["Women (7) get up and go home: it is late."]


def test_short_patience_is_told_in_time(cell: Edition) -> None:
    choices = ("agenda/truancy", "prepare/talk", "floor/old-hand", "speech/old-hand/hear")
    assert _table(cell, OPENED).restless == ""
    assert _table(cell, choices).restless == (
        "Draughtsmen go after 5 more minutes without a name or a sum"
    )


def test_line_mode_tells_all_of_it(cell: Edition) -> None:
    told = " ".join(told_page(page(cell, _after(cell, DRAFTED))))
    assert "Point by point: 1 lost, 9 to 11; 2 carried, 20 to 4." in told
    assert "If it is carried: Floor 4 to 3." in told
