"""The list of plays in columns, counted as a terminal counts them."""

from rich.cells import cell_len

from putilovets.cli.shelf_rows import rows_of
from putilovets.frontends.saved import NOT_A_PLAY, Saved

SAVES = (
    Saved("mine", "mine", 1, "28 November 2026", "One", "3 May 1926", "It snows."),
    Saved("c", "Мой вечер", 12, "9 July 2026", "Two", "", "He speaks without a paper.", True),
    Saved("w", "灰色の雪", 0, "1 May 2026"),
    Saved("o", "other", 3, "1 May 2026", closed="This play is of another story, 'x'."),
    Saved("n", "notes", 7, "", closed=NOT_A_PLAY),
)


def test_nothing_is_listed_of_nothing() -> None:
    assert list(rows_of((), 80)) == []
    assert list(rows_of(())) == []


def test_a_pipe_gets_all_of_it() -> None:
    assert list(rows_of(SAVES)) == [
        "mine       1 act    28 November 2026  One  3 May 1926     It snows.",
        "Мой вечер  12 acts  9 July 2026       Two                 He speaks without a paper.",
        "灰色の雪   0 acts   1 May 2026",
        "other      3 acts   1 May 2026             another story",
        "notes                                      not a play",
    ]


def test_a_wide_terminal_has_a_row_for_each() -> None:
    assert list(rows_of(SAVES, 82))[:2] == [
        "mine       1 act    28 November 2026  One  3 May 1926     It snows.",
        "Мой вечер  12 acts  9 July 2026       Two                 He speaks without a…",
    ]


def test_a_narrow_terminal_has_two_rows_for_each() -> None:
    assert list(rows_of(SAVES, 44)) == [
        "mine       1 act    28 November 2026",
        "    One, 3 May 1926. It snows.",
        "Мой вечер  12 acts  9 July 2026",
        "    Two. He speaks without a paper.",
        "灰色の雪   0 acts   1 May 2026",
        "other      3 acts   1 May 2026",
        "    another story",
        "notes",
        "    not a play",
    ]


def test_no_row_is_wider_than_the_terminal() -> None:
    for width in range(40, 130):
        assert max(map(cell_len, rows_of(SAVES, width))) <= width
