"""An assignment: what a teacher writes, its code, and how pupils open it."""

from dataclasses import replace
from pathlib import Path

import pytest

from putilovets.classroom.assignments import (
    Assignment,
    assignment_at,
    assignment_for,
    assignment_in,
    built_in,
    ready,
)
from putilovets.classroom.errors import LessonError
from putilovets.classroom.lessons import shipped_lessons
from tests.classroom.assigned import DUE, april, changed


def test_f3_what_is_written_is_read_back(tmp_path: Path) -> None:
    one = changed(cut="long", seeds="own", due=DUE, undo=False, notes="around", sources=["S41"])
    path = tmp_path / "assignment.toml"
    path.write_text(one.as_toml(), encoding="utf-8")
    assert assignment_at(path) == one == assignment_in(one.as_toml())
    assert assignment_at(path).code == one.code


CHANGES: list[dict[str, object]] = [
    {"cut": "long"},
    {"seeds": "own"},
    {"seed": 7},
    {"due": DUE},
    {"undo": False},
    {"notes": "around"},
    {"sources": ["S41"]},
    {"title": "Another"},
    {"part": {"start": "kirov-evening", "until": ["stairs"], "minutes": 18}},
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: next(iter(change)))
def test_f3_another_assignment_has_another_code(change: dict[str, object]) -> None:
    assert changed(**change).code != changed().code


def test_f3_one_prompt_that_differs_makes_another_code() -> None:
    def with_words(words: str) -> Assignment:
        one = april()
        prompt = one.lesson.prompt[0].model_copy(update={"text": words})
        return replace(one, written=one.written.model_copy(update={"prompt": [prompt]}))

    assert with_words("Who was asked?").code != with_words("Who was not asked?").code


def test_f3_a_ready_lesson_is_opened_by_its_code_alone() -> None:
    for each in built_in():
        assert assignment_for(each.code.lower()) == each


def test_the_codes_of_the_ready_lessons_differ() -> None:
    codes = [each.code for each in built_in()]
    assert len(set(codes)) == len(codes) == 2 * len(shipped_lessons())


def test_f3_a_wrong_symbol_is_told_in_a_sentence() -> None:
    code = april().code
    wrong = code[:-1] + ("2" if code[-1] != "2" else "3")
    with pytest.raises(LessonError, match="one symbol of a code may be wrong"):
        assignment_for(wrong)


def test_a_code_of_another_class_asks_for_the_file() -> None:
    with pytest.raises(LessonError, match="ask for the file"):
        assignment_for(changed(seed=99).code)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[assignment]\nlesson = "april-1962"\n', "no lesson april-1962 .*april-1926"),
        ('[assignment]\nlesson = "april-1926"\ncutt = "long"\n', "3:1: PU002 cutt .*cut"),
        ('[assignment]\nlesson = "april-1926"\ncut = "middling"\n', "3:7: PU003 cut"),
        ("[assignment\n", "1:12: PU001"),
        ("", "assignment is missing"),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "assignment.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LessonError, match=says):
        assignment_at(path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LessonError, match="cannot be read"):
        assignment_for(str(tmp_path / "nothing.toml"))


def test_a_ready_assignment_takes_the_seed_of_its_cut() -> None:
    for lesson in shipped_lessons().values():
        assert ready(lesson, "long").head.seed == lesson.cut.long.seed


@pytest.mark.parametrize("minutes", [4, 241])
def test_the_minutes_of_a_part_are_as_many_as_a_cut_may_have(tmp_path: Path, minutes: int) -> None:
    path = tmp_path / "assignment.toml"
    part = f'[assignment.part]\nstart = "beginning"\nuntil = ["sign"]\nminutes = {minutes}\n'
    path.write_text(f'[assignment]\nlesson = "april-1926"\n{part}')
    with pytest.raises(LessonError, match="minutes"):
        assignment_at(path)
    path.write_text(path.read_text().replace(str(minutes), "240"))
    assert assignment_at(path).cut.minutes == 240
