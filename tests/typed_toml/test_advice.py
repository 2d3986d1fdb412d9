"""What to do about TOML that does not parse, for somebody who has never read its standard."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from putilovets.typed_toml.advice import advice
from putilovets.typed_toml.reader import read_toml

QUOTES = 'write text in straight quotes: "..."'
DATE = "a date is year-month-day with two digits each, and exists: 1926-04-22"


class Anything(BaseModel):
    """A model for which only the parser is asked."""


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("title = «Цех»", QUOTES),
        ("title = “Цех”", QUOTES),
        ("title = Цех", QUOTES),
        ("title = hall", QUOTES),
        ("real = True", "write true, in small letters"),
        ("real = FALSE", "write false, in small letters"),
        ("date = 22.04.1926", DATE),
        ("date = 1926-4-22", DATE),
        ("date = 1926-02-30", DATE),
        ("title: 'x'", "a key is followed by =, not by a colon"),
        ("date = 22 April 1926", DATE),
        ("a = 'x\nb = 'y'", "the line ends before the closing quote"),
        ('a = "x\nb = "y"', "the line ends before the closing quote"),
        ("a = [1 2]", "is a comma missing between two values, or a ] at the end?"),
        ("a = { b = 1 c = 2 }", "is a comma missing between two values, or a } at the end?"),
        ("[scene]\n[scene]", "write double brackets: [[scene]]"),
        ("a = 1\na = 2", "this key stands in its table a second time"),
        ("a = 1 b = 2", "one key and one value to a line"),
        ('a = """x', "a quote that was opened above is never closed"),
    ],
)
def test_what_to_do(tmp_path: Path, text: str, hint: str) -> None:
    path = tmp_path / "file.toml"
    path.write_text(text, encoding="utf-8")
    [complaint] = read_toml(path, Anything)[1]
    assert (complaint.code, complaint.hint) == ("PU001", hint)


@given(st.text(max_size=30), st.text(max_size=30), st.integers(-3, 40))
def test_advice_is_a_sentence_or_nothing(message: str, text: str, position: int) -> None:
    assert advice(message, text, max(0, position)).isprintable()
