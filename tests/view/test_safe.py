"""Nothing from outside acts on a terminal; everything printable stays as it is."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from putilovets.story.days import day_words
from putilovets.view.safe import safe


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Комсомол «Цех» [b]x[/b]", "Комсомол «Цех» [b]x[/b]"),
        ("a\x1b[31mb", "a␛[31mb"),
        ("a\0b\tc\nd\re\x7f", "a␀b␉c␊d␍e␡"),
        ("a\x9b31mb\x85", "a\ufffd31mb\ufffd"),
        ("a\u202eb\u2066c\u2028d", "a\ufffdb\ufffdc\ufffdd"),
        ("a\udcffb\ud800", "a\ufffdb\ufffd"),
        ("a\u00a0b", "a\u00a0b"),
        ("", ""),
    ],
)
def test_what_is_shown(text: str, shown: str) -> None:
    assert safe(text) == shown


@given(st.text(st.characters()))
def test_whatever_comes_in_no_control_goes_out(text: str) -> None:
    shown = safe(text)
    assert len(shown) == len(text)
    assert [each for each in shown if unicodedata.category(each) in ("Cc", "Cs", "Zl", "Zp")] == []
    shown.encode()
    assert safe(shown) == shown


@given(st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" ")))
def test_what_is_printable_is_not_touched(text: str) -> None:
    assert safe(text) == text


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(1926, 4, 22), "Thursday 22 April 1926"),
        (date(1941, 6, 22), "Sunday 22 June 1941"),
        (date(1928, 2, 29), "Wednesday 29 February 1928"),
    ],
)
def test_a_date_in_words(day: date, words: str) -> None:
    assert day_words(day) == words
