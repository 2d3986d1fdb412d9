"""A scale tells by its glyphs alone where everything stands."""

import pytest

from putilovets.frontends.tui.ink import fitted, words
from putilovets.frontends.tui.typeset.columns import short
from putilovets.frontends.tui.typeset.scale import figure_of, inked, marks_of, stand_of
from putilovets.view.glance import Axis, Reach


def axis(now: int, line: int | None, *draft: int) -> Axis:
    return Axis("Discipline", "low", "high", now, line, draft)


@pytest.mark.parametrize(
    ("marked", "scale"),
    [
        (axis(0, None), "···n···"),
        (axis(-3, 3), "n··|··L"),
        (axis(-1, 1, 2), "··n|Lx·"),
        (axis(1, 1), "···|N··"),
        (axis(-1, 2, 1, 2), "··n|xX·"),
        (axis(0, 0, 0), "···X···"),
    ],
)
def test_marks(marked: Axis, scale: str) -> None:
    assert marks_of(marked) == scale


def test_stands() -> None:
    assert stand_of(Reach(1, 1)) == "···|●··"
    assert stand_of(Reach(0, 0)) == "···●···"
    assert stand_of(Reach(-3, 0)) == "????···"
    assert figure_of(Reach(0, 0)) == "0"
    assert figure_of(Reach(-3, 0)) == "-3/0"


def test_ink_changes_no_glyph() -> None:
    assert words(tuple(inked("-··n|Lx·+"))) == "-··n|Lx·+"


@pytest.mark.parametrize(
    ("label", "width", "name"),
    [
        ("The apparatus", 9, "Apparatus"),
        ("The apparatus", 5, "Appa."),
        ("Labour discipline", 9, "Labour"),
        ("Wages and living standards", 9, "Wages"),
        ("Wages and living standards", 40, "Wages and living standards"),
        ("Цены", 9, "Цены"),
    ],
)
def test_names_of_questions(label: str, width: int, name: str) -> None:
    assert short(label, width) == name


def test_fitted() -> None:
    assert fitted("abc", 5) == "abc  "
    assert fitted("abcdef", 4) == "abc…"
    assert fitted("abc", 0) == ""
    assert fitted("漢字漢字", 4) == "漢… "
