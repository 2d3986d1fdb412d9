"""A second id is told at its own place, by the name that the author gave the thing, and once."""

from pathlib import Path

import pytest

from tests.desks_core import AROUND, CASES, DESK, FOLLOW, TASKS, WEEK
from tests.meetings import HEADS
from tests.packs import CHAPTER, based, choice, problems, scene, told_of, without_hints

WHOLE = WEEK + DESK + TASKS + AROUND + FOLLOW + CASES
SECOND = "PU014 {} stands here a second time (the first is {} in example.toml)"


def doubled(table: str, key: str = "id") -> tuple[str, int, int]:
    """Return the chapter with a table in it twice, and where the second one's id stands."""
    start = WHOLE.index(table)
    end = WHOLE.find("\n[[", start + 2) + 1
    again = WHOLE[start:end]
    chapter = WHOLE[:end] + again + WHOLE[end:]
    at = end + again.index(f"{key} = ") + len(f"{key} = ")
    upto = chapter[:at]
    return chapter, upto.count("\n") + 1, len(upto) - upto.rfind("\n")


@pytest.mark.parametrize(
    ("table", "thing"),
    [
        ('[[meeting.bloc]]\nid = "young"', "the bloc young"),
        ('[[meeting.item]]\nid = "bureau"', "the item bureau"),
        ('[[meeting.speech]]\nid = "old-hand"', "the speech old-hand"),
        ('[[meeting.clause]]\nid = "inspectors"', "the clause inspectors"),
        ('[[desk.paper]]\nid = "thumbs"', "the paper thumbs"),
        ('[[desk.task]]\nid = "circle"', "the task circle"),
    ],
)
def test_a_second_id_inside_one_place(tmp_path: Path, table: str, thing: str) -> None:
    chapter, line, column = doubled(table)
    told = [each for each in told_of(tmp_path, chapter, HEADS) if "PU014" in each]
    assert told == [f"{CHAPTER}:{line}:{column}: {SECOND.format(thing, thing)}"]


def test_a_second_case_of_one_clause(tmp_path: Path) -> None:
    start = WHOLE.index('[[follow.case]]\nclause = "list"')
    again = WHOLE[start : WHOLE.index("\n[[follow.case]]", start + 2)]
    told = [each for each in told_of(tmp_path, WHOLE + again, HEADS) if "PU014" in each]
    line = WHOLE.count("\n") + 2
    assert told == [f"{CHAPTER}:{line}:10: {SECOND.format('the case list', 'the case list')}"]


@pytest.mark.parametrize(("kind", "place"), [("meeting", "cell"), ("desk", "desk")])
def test_a_second_place_is_told_once(tmp_path: Path, kind: str, place: str) -> None:
    source = WEEK[: WEEK.index("[[scene]]")] if kind == "meeting" else DESK + TASKS
    again = source[source.index(f"[[{kind}]]") :]
    told = [each for each in told_of(tmp_path, WHOLE + again, HEADS) if "PU014" in each]
    line = WHOLE.count("\n") + 2
    assert told == [f"{CHAPTER}:{line}:6: PU014 the place {place} stands here a second time"]


def test_a_second_scene_whose_visits_are_counted_is_told_once(tmp_path: Path) -> None:
    hall = scene("hall", choice("go", "the-end", 'needs = "visits_hall > 1"'))
    assert told_of(tmp_path, hall + hall) == [
        f"{CHAPTER}:15:6: PU014 the place hall stands here a second time"
    ]


def test_a_clause_that_brings_a_name_which_is_there_already(tmp_path: Path) -> None:
    chapter = WHOLE + '[[name]]\nid = "ground_list"\n'
    line = WHOLE[: WHOLE.index('[[meeting.clause]]\nid = "list"')].count("\n") + 2
    assert told_of(tmp_path, chapter, HEADS) == [
        f"{CHAPTER}:{line}:6: PU014 the clause list brings the name ground_list, which is there "
        "already (the first is the name ground_list in example.toml)"
    ]


def test_a_condition_that_is_read_in_several_places_is_told_once(tmp_path: Path) -> None:
    chapter = WHOLE.replace('hand = "An old hand"', 'hand = "An old hand"\nwhen = "flor > 2"')
    told = without_hints(problems(based(tmp_path, {**HEADS, CHAPTER: chapter})))
    assert [each.partition(": ")[2] for each in told] == ["PU011 flor is not declared"]
