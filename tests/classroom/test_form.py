"""A teacher's form: what is set is what is written."""

from pathlib import Path

import pytest

from putilovets.classroom.assignments import assignment_at
from putilovets.frontends.lesson.form import Form
from tests.content.episode import shipped


@pytest.fixture
def form(tmp_path: Path) -> Form:
    return Form(shipped(), tmp_path / "assignment.toml")


def set_to(form: Form, key: str, typed: str) -> None:
    form.take(key)
    form.typed(typed)


def test_what_is_set_is_written(form: Form) -> None:
    form.take("cut")
    form.take("undo")
    form.take("notes")
    set_to(form, "due", "2026-12-04")
    set_to(form, "sources", "s41, S48")
    set_to(form, "title", 'Mine [b] "x"')
    set_to(form, "seed", "7")
    shown = form.assignment.code
    form.take("write")
    assert form.outcome == "write"
    assert shown in form.said
    head = assignment_at(form.path).head
    assert (head.cut, head.undo, head.notes, head.seed) == ("long", False, "around", 7)
    assert (str(head.due), head.sources, head.title) == (
        "2026-12-04",
        ["S41", "S48"],
        'Mine [b] "x"',
    )
    assert assignment_at(form.path).code == shown


@pytest.mark.parametrize(
    ("key", "typed", "said"),
    [
        ("due", "2026-02-30", "2026-12-04"),
        ("seed", "-1", "whole number"),
        ("seed", str(2**63), "whole number"),
        ("sources", "S41 S99999", "There is no source S99999."),
    ],
)
def test_what_cannot_be_is_said_and_can_be_mended(
    form: Form, key: str, typed: str, said: str
) -> None:
    set_to(form, key, typed)
    assert said in form.said
    wanted = form.leaf.wanted
    assert wanted is not None
    assert wanted.before == typed


def test_line_by_line_every_field_is_asked_once(tmp_path: Path) -> None:
    form = Form(shipped(), tmp_path / "assignment.toml", one_by_one=True)
    asked = []
    while form.leaf.title != "A new assignment":
        asked.append(form.leaf.title)
        if form.leaf.wanted is not None:
            form.typed(form.leaf.wanted.before)
        else:
            form.take(form.leaf.ways[0].id)
    assert asked == [each.label for each in form.fields]
    form.take("write")
    assert assignment_at(form.path).head.lesson == form.values["lesson"]


def test_a_file_that_is_there_is_asked_about(form: Form) -> None:
    form.path.write_text("mine", encoding="utf-8")
    form.take("write")
    assert form.leaf.title == "A file is in the way"
    assert form.path.read_text(encoding="utf-8") == "mine"
    form.take("over")
    assert assignment_at(form.path).head.lesson == form.values["lesson"]


def test_a_title_that_is_too_long_is_told_on_the_form(form: Form) -> None:
    set_to(form, "title", "word " * 400)
    (notice,) = (part.text for part in form.leaf.parts if part.tone == "notice")
    form.take("write")
    assert form.said == notice
    assert notice.startswith("title: ")
    assert not form.path.exists()
