"""Pages and sheets in plain lines, none wider than a screen where it can be helped."""

import pytest

from putilovets.frontends.line.telling import (
    told_cards,
    told_line,
    told_minutes,
    told_notebook,
    told_options,
    told_page,
    told_why,
)
from putilovets.frontends.line.wrapping import WIDTH, wrapped
from putilovets.view.blocks import Block
from putilovets.view.ledger import Account, Entry, Why
from putilovets.view.minutes import Sheet
from putilovets.view.page import Meter, Option, Page
from putilovets.view.shelf import Card, LineOfToday

PAGE = Page(
    place="hall",
    chapter="One",
    title="The hall",
    day="Thursday 22 April 1926",
    room="Uritsky hall",
    basis="invented",
    sources=(),
    blocks=(
        Block("reply", "She nods.", "invented", ()),
        Block("told", "Quiet.", "invented", ()),
        Block("said", "Comrades.", "documented", ("S1", "K"), "Kirov"),
        Block("told", "Smoke.", "inferred", ()),
    ),
    options=(Option("a", "Listen", "", ()),),
    meters=(Meter("Floor", 4, 0, 10, 1), Meter("Plan", 5, 0, 10, 0)),
    notebook=("One line.",),
    notebook_room=3,
    changes=("Floor 3 to 4", "Minute book, sheet 1"),
    ended=False,
)


def test_a_page() -> None:
    assert list(told_page(PAGE)) == [
        "She nods.",
        "",
        "Floor 3 to 4; Minute book, sheet 1.",
        "",
        "THE HALL",
        "Thursday 22 April 1926, Uritsky hall. [invented]",
        "",
        "Quiet.",
        "",
        "KIROV. Comrades. [documented: S1, K]",
        "",
        "Smoke. [inferred]",
        "",
        "Your notebook (1 of 3 lines):",
        "  * One line.",
        "  2 lines free.",
        "",
        "Floor 4, Plan 5.",
        "",
        "1. Listen",
    ]


def test_the_last_page_has_neither_notebook_nor_gauges() -> None:
    last = PAGE._replace(
        ended=True, options=(), blocks=PAGE.blocks[1:2], changes=(), day="", room=""
    )
    assert list(told_page(last)) == [
        "THE HALL",
        "[invented]",
        "",
        "Quiet.",
        "",
        "1. Close the book",
        "2. Look back over the decisions",
        "3. Write the minute book as a page to read and print",
    ]


@pytest.mark.parametrize(
    ("lines", "room", "said"),
    [
        ((), 1, ["Your notebook (0 of 1 lines):", "  1 line free."]),
        (("a", "b"), 2, ["Your notebook (2 of 2 lines):", "  * a", "  * b"]),
    ],
)
def test_a_notebook(lines: tuple[str, ...], room: int, said: list[str]) -> None:
    assert list(told_notebook(PAGE._replace(notebook=lines, notebook_room=room))) == said


def test_closed_choices_stand_in_their_place_without_a_number() -> None:
    options = (
        Option("a", "Go", "an hour", ()),
        Option("b", "Sign", "", ("Needs a pen.", "Needs ink.")),
        Option("c", "Stay", "", ()),
    )
    assert list(told_options(options)) == [
        "1. Go (an hour)",
        "Closed: Sign. Needs a pen. Needs ink.",
        "2. Stay",
    ]


def test_cards_or_that_there_are_none() -> None:
    cards = [Card("A", "B.", "invented"), Card("C", "D.", "real", ("S1", "S2"))]
    assert list(told_cards(cards, "None.")) == ["A. B. [invented]", "C. D. [real: S1, S2]"]
    assert list(told_cards([], "None.")) == ["None."]


def test_minutes_or_that_the_book_is_empty() -> None:
    sheet = Sheet(3, "Thursday", "Hall", ("On the store.",), ("To ask.",), "invented", ())
    assert list(told_minutes([sheet])) == [
        "Sheet 3. Thursday. Hall. [invented]",
        "   Heard: On the store.",
        "   Resolved: To ask.",
    ]
    empty = Sheet(4, "", "Hall", ("On dues.",), (), "invented", ())
    [head, heard, resolved] = told_minutes([empty])
    assert (head, heard) == ("Sheet 4. Hall. [invented]", "   Heard: On dues.")
    assert resolved.startswith("   Resolved: (")
    assert list(told_minutes([])) == ["The minute book is empty."]


def test_the_line_or_that_there_is_none_yet() -> None:
    card = Card("Economy", "A sheet.", "documented", ("B1",))
    assert list(told_line(LineOfToday("Monday", ("Wages: as it stands.",), (card,)))) == [
        "The line on Monday.",
        "   Wages: as it stands.",
        "Economy. A sheet. [documented: B1]",
    ]
    assert list(told_line(LineOfToday("Monday", (), ())))[1:] == ["No campaign has begun."]
    assert list(told_line(None)) == ["There is no line yet: no dated page has been reached."]


def test_why() -> None:
    account = Account("Floor", "What it thinks.", 4, 5, (Entry("«work»", 4, 5),))
    assert list(told_why(Why((account,), ()))) == [
        "Floor 5. What it thinks.",
        "   began at 4",
        "   4 to 5. «work»",
    ]


def test_long_texts_are_wrapped_and_long_words_left_whole() -> None:
    lines = list(wrapped("слово " * 40, "1. "))
    assert lines[0].startswith("1. слово")
    assert all(line.startswith("   слово") for line in lines[1:])
    assert max(map(len, lines)) <= WIDTH
    assert list(wrapped("x" * 200, "1. ")) == ["1. " + "x" * 200]
    assert list(wrapped("", "1. ")) == ["1."]
