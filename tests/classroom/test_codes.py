"""The class code: read aloud and typed, and never mistaken for another."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from putilovets.classroom.codes import ALPHABET, code_of, spelt

CONTENT = st.binary(max_size=40)


@given(CONTENT)
def test_a_code_is_four_symbols_and_two(content: bytes) -> None:
    code = code_of(content)
    assert re.fullmatch(r"[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{2}", code)
    assert spelt(code) == code


@given(CONTENT)
def test_f3_every_wrong_symbol_is_found(content: bytes) -> None:
    code = code_of(content)
    for at, symbol in enumerate(code):
        if symbol == "-":
            continue
        for other in ALPHABET.replace(symbol, ""):
            assert spelt(code[:at] + other + code[at + 1 :]) is None


@given(CONTENT)
def test_two_neighbours_that_changed_places_are_found(content: bytes) -> None:
    plain = code_of(content).replace("-", "")
    for at in range(len(plain) - 1):
        swapped = plain[:at] + plain[at + 1] + plain[at] + plain[at + 2 :]
        assert swapped == plain or spelt(swapped) is None


@given(CONTENT)
def test_a_code_may_be_typed_small_with_spaces_or_without_its_hyphen(content: bytes) -> None:
    code = code_of(content)
    for typed in (code.lower(), code.replace("-", ""), code.replace("-", " "), f" {code} "):
        assert spelt(typed) == code


@pytest.mark.parametrize(
    "typed", ["", "K7Q2", "K7Q2-9F0", "K7Q2-1I", "ключ-12", "\x1b[31m", "assignment"]
)
def test_what_is_no_code(typed: str) -> None:
    assert spelt(typed) is None
