"""Words out of many, found in one reading as a pattern for each would find them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from putilovets.authoring.lint.forms import Form, Forms, Hit

SOME = Forms(
    [
        Form("Kirov works", "works"),
        Form("shop cell", "cell"),
        Form("cell", "room"),
        Form("OGPU", "police"),
        Form("Kirov", "kirov", exact=True),
        Form("workers' books", "books"),
    ]
)


def found(text: str) -> list[tuple[int, int, str]]:
    return [(hit.start, hit.end, hit.what) for hit in SOME.hits(text)]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("The Kirov works.", [(4, 15, "works"), (4, 9, "kirov")]),
        ("THE KIROV WORKS", [(4, 15, "works")]),
        ("kirov works", []),
        ("Kirovs and works", []),
        ("non-cell, cell-room", [(10, 14, "room")]),
        ("Shop cells, a shop cell", [(14, 23, "cell"), (19, 23, "room")]),
        ("cell_room", []),
        ("the ogpu, the OGPU", [(14, 18, "police")]),
        ("Workers’ books", [(0, 14, "books")]),
        ("Цех: cell", [(5, 9, "room")]),
        ("", []),
    ],
)
def test_words_are_whole_and_capitals_count_where_they_begin(
    text: str, hits: list[tuple[int, int, str]]
) -> None:
    assert found(text) == hits


def test_of_one_thing_the_longest_is_found() -> None:
    forms = Forms([Form("Sergei Kirov", "kirov", True), Form("Kirov", "kirov", True)])
    assert forms.hits("Sergei Kirov and Kirov") == [Hit(0, 12, "kirov"), Hit(17, 22, "kirov")]


WORDS = st.lists(st.sampled_from(["cell", "shop", "Cell", "cells", "-", "_", ".", " ", "x", "’"]))
FORMS = st.lists(
    st.sampled_from(["cell", "shop cell", "x", "cell shop", "cells"]), min_size=1, unique=True
)


@given(WORDS, FORMS)
def test_a_pattern_for_each_finds_the_same(words: list[str], forms: list[str]) -> None:
    text = "".join(words)
    expected = sorted(
        (each.start(1), each.end(1), form)
        for form in forms
        for each in re.finditer(rf"(?<![\w-])(?=({form})(?!\w))", text, re.IGNORECASE)
    )
    hits = Forms(Form(form, form) for form in forms).hits(text)
    assert sorted((hit.start, hit.end, hit.what) for hit in hits) == expected
