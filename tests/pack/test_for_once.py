"""Meetings, what follows, newspapers and mirrors are for once; a desk may be come back to."""

from pathlib import Path

import pytest

from tests.desks_core import AROUND, CASES, DESK, FOLLOW, TASKS, WEEK
from tests.meetings import HEADS, MEETING
from tests.packs import CHAPTER, choice, scene, start_at, told_of
from tests.walls import MIRROR, newspaper

BACK = MEETING.replace('to = "the-end"\ntext = "They sit."', 'to = "after"\ntext = "They sit."')
LINE = BACK[: BACK.index('to = "after"')].count("\n") + 1
AGAIN = (
    f"{CHAPTER}:{LINE}:6: PU027 the story can come back from after to cell, which is for once "
    '(lead elsewhere, or close the way back: when = "not minuted_cell")'
)
OUT = choice("out", "the-end")
FORK = '[[junction]]\nid = "after"\notherwise = "{}"\n[[junction.way]]\nto = "{}"\nwhen = "{}"\n'


def after(more: str) -> str:
    return BACK + scene("after", OUT + choice("in", "yard-door", more))


@pytest.mark.parametrize(
    ("more", "again"),
    [
        ("", True),
        ('when = "not minuted_cell"', False),
        ('needs = "floor > 3 and not minuted_cell"', False),
        ('needs = "floor > 3 or not minuted_cell"', True),
        ('when = "minuted_cell"', True),
        ('when = "floor > 3"', True),
    ],
)
def test_a_way_back_to_a_meeting(tmp_path: Path, more: str, again: bool) -> None:
    assert told_of(tmp_path, after(more), HEADS) == [AGAIN] * again


@pytest.mark.parametrize(
    ("otherwise", "to", "when", "again"),
    [
        ("cell", "the-end", "minuted_cell", False),
        ("cell", "the-end", "floor > 3", True),
        ("the-end", "cell", "not minuted_cell", False),
        ("the-end", "cell", "floor > 3", True),
    ],
)
def test_a_junction_back_to_a_meeting(
    tmp_path: Path, otherwise: str, to: str, when: str, again: bool
) -> None:
    chapter = BACK + FORK.format(otherwise, to, when)
    assert told_of(tmp_path, chapter, HEADS) == [AGAIN] * again


def test_behind_a_way_that_is_always_open_nothing_is_reached_unless_it_is_drawn(
    tmp_path: Path,
) -> None:
    second = '[[junction.way]]\nto = "cell"\n'
    chapter = BACK + FORK.format("the-end", "the-end", "minuted_cell") + second
    assert told_of(tmp_path / "first", chapter, HEADS) == []
    drawn = chapter.replace('id = "after"\n', 'id = "after"\npick = "drawn"\n')
    assert told_of(tmp_path / "drawn", drawn, HEADS) == [AGAIN]


def test_what_follows_is_for_once_too(tmp_path: Path) -> None:
    follow = FOLLOW.replace('to = "the-end"', 'to = "home-again"')
    back = scene("home-again", OUT + choice("again", "due"))
    chapter = WEEK + DESK + TASKS + AROUND + follow + CASES + back
    [told] = told_of(tmp_path, chapter, HEADS)
    assert "PU027 the story can come back from home-again to due, which is for once" in told


PAPER = newspaper("after")
HUNG = 'when = "not wall_hung"'


def comes_back(place: str, flag: str) -> str:
    return (
        f"PU027 the story can come back from after to {place}, which is for once "
        f'(lead elsewhere, or close the way back: when = "not {flag}")'
    )


@pytest.mark.parametrize(("more", "again"), [("", True), (HUNG, False)])
def test_a_newspaper_is_for_once(tmp_path: Path, more: str, again: bool) -> None:
    chapter = PAPER + scene("after", OUT + choice("in", "wall", more))
    told = [line.partition(": ")[2] for line in told_of(tmp_path, chapter)]
    assert told == [comes_back("wall", "wall_hung")] * again


@pytest.mark.parametrize(("more", "again"), [("", True), ('when = "not glass_heard"', False)])
def test_a_mirror_is_for_once(tmp_path: Path, more: str, again: bool) -> None:
    mirror = MIRROR.replace('to = "the-end"', 'to = "after"')
    chapter = mirror + scene("after", OUT + choice("in", "glass", more))
    told = [line.partition(": ")[2] for line in told_of(tmp_path, chapter)]
    assert told == [comes_back("glass", "glass_heard")] * again


AT_DESK = {**HEADS, **start_at("desk")}
TASK = '\n[[desk.task]]\nid = "paper"\ntext = "Paper"\nto = "{}"\n'
WEEK_OF_PAPER = newspaper("desk") + WEEK + DESK + TASKS + AROUND + FOLLOW + CASES


@pytest.mark.parametrize(
    "more",
    [
        TASK.format("wall"),
        TASK.format("by-the-door") + scene("by-the-door", choice("in", "wall")),
        TASK.format("wall") + scene("by-the-door", choice("in", "wall")),
    ],
)
def test_a_task_of_a_desk_is_done_once_and_so_may_lead_to_a_newspaper(
    tmp_path: Path, more: str
) -> None:
    """The tasks stand last, so that one more is one of the same desk."""
    chapter = WEEK_OF_PAPER.replace(TASKS, TASKS + more)
    assert told_of(tmp_path, chapter, AT_DESK) == []
    knock = chapter.replace('to = "kitchen"\nwhen', 'to = "wall"\nwhen')
    [told] = told_of(tmp_path / "knock", knock, AT_DESK)
    assert "PU027 the story can come back from desk to wall, which is for once" in told


def test_a_newspaper_from_a_scene_of_two_tasks_may_come_again(tmp_path: Path) -> None:
    two = TASK.format("wall") + TASK.format("wall").replace('"paper"', '"again"')
    chapter = WEEK_OF_PAPER.replace(TASKS, TASKS + two)
    [told] = told_of(tmp_path, chapter, AT_DESK)
    assert "PU027 the story can come back from desk to wall, which is for once" in told
