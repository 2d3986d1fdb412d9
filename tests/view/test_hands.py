"""A vote as hands: made by the chamber that voted, and kept for as long as no other is taken."""

from pathlib import Path

import pytest

from putilovets.story.edition import Edition
from putilovets.view.hands import last_vote
from putilovets.view.page import page
from tests.meeting_players import following
from tests.meetings import HEADS, MEETING
from tests.packs import edition_of, start_at

DULL = ("agenda/truancy", "prepare/open", "floor/old-hand", "speech/old-hand/take/list",
        "floor/bureau/close", "draft/list/keep")  # fmt: skip


def edition_with(root: Path, quorum: int) -> Edition:
    meeting = MEETING.replace("quorum = 21", f"quorum = {quorum}")
    return edition_of(root, meeting, {**HEADS, **start_at("cell")})


@pytest.fixture
def cell(tmp_path: Path) -> Edition:
    return edition_with(tmp_path, 21)


def test_before_a_vote_there_is_none(cell: Edition) -> None:
    play = following(cell, DULL)
    assert last_vote(cell, play) is None
    assert [block for block in page(cell, play).blocks if block.hands is not None] == []


def test_the_page_after_a_vote_has_its_hands(cell: Edition) -> None:
    play = following(cell, (*DULL, "vote/whole"))
    [block] = [block for block in page(cell, play).blocks if block.hands is not None]
    count = block.hands
    assert count is not None
    assert block.text == count.told
    assert (count.present, count.quorum) == (27, 21)
    assert count.room == "27 in the room, 21 needed"
    assert [(row.label, row.people, row.raised, row.total) for row in count.rows] == [
        ("Old fitters", 9, "for", "+3"),
        ("Young", 11, "against", "-4"),
        ("Women", 7, "for", "+5"),
        ("Draughtsmen", 4, "gone home", ""),
    ]
    assert count.labels("against") == "Young 11"
    assert all(row.plain and row.reasons for row in count.rows if row.total)


def test_the_last_vote_stays_when_the_play_goes_on(cell: Edition) -> None:
    play = following(cell, (*DULL, "vote/whole"))
    vote = last_vote(cell, play)
    assert vote is not None
    assert vote.title.startswith("The cell room. Thursday 29 April 1926, 2")
    [block] = [block for block in page(cell, play).blocks if block.hands is not None]
    assert vote.counts == (block.hands,)
    play.choose(next(choice.id for choice in play.choices() if choice.open))
    assert last_vote(cell, play) == vote
    assert [block for block in page(cell, play).blocks if block.hands is not None] == []


def test_without_a_quorum_nobody_is_counted(tmp_path: Path) -> None:
    cell = edition_with(tmp_path, 28)
    vote = last_vote(cell, following(cell, (*DULL, "vote/whole")))
    assert vote is not None
    [count] = vote.counts
    assert count.told.endswith("27 in the room, 28 needed. No vote stands.")
    assert {row.raised for row in count.rows} == {"not counted", "gone home"}
    assert not any(row.total or row.reasons for row in count.rows)
