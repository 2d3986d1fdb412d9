"""Lines no wider than they may be, whatever their signs take of a terminal."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from putilovets.frontends.line.wrapping import WIDTH, within, wrapped

WORDS = st.text("aB.—йё́е́灰한ｗ\u0301", min_size=1, max_size=12)
"""Words of signs that take one column, two, or none."""
TEXTS = st.lists(WORDS, max_size=40)
FIRSTS = st.sampled_from(["", "1. ", "   ", "灰: "])
WIDTHS = st.integers(10, WIDTH)


def lines_of(words: list[str], first: str, width: int) -> list[str]:
    with within(width):
        return list(wrapped(" ".join(words), first))


@given(TEXTS, FIRSTS, WIDTHS)
def test_a_line_fits_or_is_one_word(words: list[str], first: str, width: int) -> None:
    for number, line in enumerate(lines_of(words, first, width)):
        indent = " " * cell_len(first) if number else first
        assert line.startswith(indent.rstrip())
        assert cell_len(line) <= width or line.removeprefix(indent) in words


@given(TEXTS, FIRSTS, WIDTHS)
def test_every_word_is_there_in_its_order(words: list[str], first: str, width: int) -> None:
    told = " ".join(lines_of(words, first, width)).split()
    assert told == [*first.split(), *words]


@given(TEXTS, FIRSTS, WIDTHS)
def test_a_line_ends_only_where_no_word_more_fits(words: list[str], first: str, width: int) -> None:
    for line, after in pairwise(lines_of(words, first, width)):
        assert cell_len(f"{line} {after.split()[0]}") > width


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("灰色 の雪 工場", ["灰色 の雪", "工場"]),
        ("е́е́е́ е́е́е́ е́е́е́ е́", ["е́е́е́ е́е́е́", "е́е́е́ е́"]),
        ("7\u00a0kopecks a head", ["7\u00a0kopecks", "a head"]),
        ("one\n two\tthree", ["one two", "three"]),
        ("https://example.org here", ["https://example.org", "here"]),
        ("", [""]),
    ],
)
def test_a_narrow_page(text: str, told: list[str]) -> None:
    with within(10):
        assert list(wrapped(text)) == told
