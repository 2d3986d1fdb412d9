"""What is known of a decision: that of its own page before that of the whole place."""

from typing import Any

import pytest

from putilovets.classroom.assignments import Assignment
from putilovets.classroom.debrief import known_of
from putilovets.classroom.lesson_models import LessonFile
from putilovets.view.chronicle import Decision
from putilovets.view.page import Option
from tests.classroom.classes import GROUND, LESSON, small

WHOLE = {**GROUND, "place": "hall", "text": "Of the hall."}
DECISION = Decision(
    number=1,
    on=None,
    chapter="",
    place="hall",
    frame="2",
    title="The hall",
    options=(Option("floor/pavlov/note", "Note", "", ()),),
    choice="floor/pavlov/note",
    changes=(),
    signed=False,
)


@pytest.mark.parametrize(
    ("frame", "text"),
    [
        ("2", "Of the page."),
        ("floor/pavlov", "Of the page."),
        ("floor/pavlov/", "Of the page."),
        ("3", "Of the hall."),
        ("floor/pav", "Of the hall."),
    ],
)
def test_a_page_is_named_by_its_key_or_by_how_its_choices_begin(frame: str, text: str) -> None:
    known: list[dict[str, Any]] = [WHOLE, {**WHOLE, "frame": frame, "text": "Of the page."}]
    lesson = LessonFile.model_validate({**LESSON, "known": known})
    assert known_of(Assignment(small().written, lesson), DECISION).text == text
