"""Rows of saved plays: within the width whatever they are called, fuller where there is room."""

from hypothesis import given
from hypothesis import strategies as st

from putilovets.frontends.saved import NOT_A_PLAY, Saved
from putilovets.frontends.tui.ink import cells, words
from putilovets.frontends.tui.typeset.saves import columns_for, told_row, told_saved

NAMES = st.text(st.sampled_from("ab жй灰色ｗ한é"), min_size=1, max_size=60)
SAVED = st.builds(
    Saved,
    name=NAMES,
    title=NAMES,
    acts=st.integers(0, 99_999),
    played=st.sampled_from(["", "28 November 2026"]),
    chapter=st.sampled_from(["", "Every Kopeck, 1926", "灰" * 30]),
    day=st.sampled_from(["", "Wednesday 1 September 1926"]),
    words=st.sampled_from(["", "He speaks without a paper, and for long.", "灰" * 30]),
    earlier=st.booleans(),
    closed=st.sampled_from(["", NOT_A_PLAY, "This play is of another story, 'x'."]),
)


@given(st.lists(SAVED, min_size=1, max_size=5), st.integers(36, 200))
def test_no_row_is_wider_than_the_list(saves: list[Saved], width: int) -> None:
    columns = columns_for(saves, width)
    for number, saved in enumerate(saves):
        assert cells(told_row(saved, number, columns)) <= width
        assert all(cells(row) <= width for row in told_saved(saved, width))


ONE = Saved("mine", "mine", 3, "1 May 2026", "One", "3 May 1926", "He speaks without a paper.")
LONG = ONE._replace(title="ж" * 60)


def told(saved: Saved, width: int) -> str:
    return words(told_row(saved, 1, columns_for((ONE, LONG), width)))


def test_more_room_shows_more() -> None:
    assert told(ONE, 34) == "1. mine                 3 May 1926"
    assert told(ONE, 39) == "1. mine              3 May 1926  3 acts"
    assert told(ONE, 44) == "1. mine              One  3 May 1926  3 acts"
    assert told(ONE, 80).endswith("  One  3 May 1926  3 acts  He speaks without a…")
    assert told(ONE, 90).endswith("  One  3 May 1926  3 acts  He speaks without a paper.")


def test_words_and_a_long_name_share_what_is_left() -> None:
    assert told(LONG, 70) == f"1. {'ж' * 23}…  One  3 May 1926  3 acts  He speaks…"
    assert "ж" * 60 in told(LONG, 130)


def test_a_closed_row_is_marked_by_a_sign() -> None:
    closed = ONE._replace(closed=NOT_A_PLAY)
    row = words(told_row(closed, 0, columns_for((closed,), 80)))
    assert row.startswith("–  mine  One  not a play")


def test_all_that_is_known_of_a_play_is_told() -> None:
    branched = ONE._replace(earlier=True, parent="theirs")
    assert [words(row) for row in told_saved(branched, 80)] == [
        "mine",
        "earlier: One, 3 May 1926",
        "«He speaks without a paper.»",
        "3 acts, last played 1 May 2026. It branched from theirs.",
    ]
    notes = Saved("n", "n", 3, "1 May 2026", closed=NOT_A_PLAY)
    assert [words(row) for row in told_saved(notes, 80)] == [
        "n",
        "This file is not a play.",
        "Last written 1 May 2026.",
    ]
