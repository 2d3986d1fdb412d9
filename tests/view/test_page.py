"""A page is everything there is to show at one moment, as plain data."""

import pytest

from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.blocks import Block
from putilovets.view.page import Meter, Option, page


def played(edition: Edition, *choices: str) -> Playthrough:
    play = Playthrough(edition.story, 1)
    for choice in choices:
        play.choose(choice)
    return play


def test_the_first_page(edition: Edition) -> None:
    here = page(edition, played(edition))
    assert (here.place, here.chapter, here.title) == ("square", "Chapter One", "square")
    assert (here.day, here.room, here.basis, here.sources) == ("", "The square", "invented", ())
    assert here.blocks == (
        Block("told", "Here.", "invented", ()),
        Block("said", "She waits.", "invented", (), "Agrafena Lukina"),
        Block("told", "Fact.", "documented", ("S1",)),
    )
    assert here.meters == (Meter("Floor", 4, 0, 10, 0),)
    assert (here.notebook, here.notebook_room, here.changes, here.ended) == ((), 0, (), False)


def test_options_are_open_or_say_why_not(edition: Edition) -> None:
    first, sign, ask, hear = page(edition, played(edition)).options
    assert first == Option("work", "work", "the evening", ())
    assert sign == Option("sign", "sign", "", ())
    assert (ask.id, ask.open, len(ask.why)) == ("ask", False, 2)
    assert hear.open


def test_after_a_choice_its_reply_and_what_it_changed_are_told(edition: Edition) -> None:
    here = page(edition, played(edition, "work"))
    assert [block for block in here.blocks if block.kind == "reply"] == [
        Block("reply", "One.", "invented", ()),
        Block("reply", "Two lines.", "invented", ()),
    ]
    assert "She waits." not in [block.text for block in here.blocks]
    assert here.meters == (Meter("Floor", 10, 0, 10, 6),)
    assert here.changes == ("Floor 4 to 10",)


def test_the_next_choice_tells_only_its_own_changes(edition: Edition) -> None:
    here = page(edition, played(edition, "work", "sign"))
    assert here.meters == (Meter("Floor", 10, 0, 10, 0),)
    assert here.changes == ("Minute book, sheet 1",)
    assert page(edition, played(edition, "work", "sign", "sign")).changes == ()


def test_taking_back_tells_the_page_before(edition: Edition) -> None:
    play = played(edition, "sign", "work")
    play.undo()
    assert page(edition, play) == page(edition, played(edition, "sign"))


def test_a_hall_shows_its_day_its_speech_and_the_notebook(edition: Edition) -> None:
    here = page(edition, played(edition, "hear"))
    assert (here.title, here.day, here.room) == (
        "The palace",
        "Thursday 22 April 1926",
        "Uritsky hall",
    )
    assert here.blocks == (
        Block("told", "Quiet.", "invented", ()),
        Block("said", "Comrades.", "documented", ("S1",), "Sergei Kirov"),
    )
    assert (here.notebook, here.notebook_room) == ((), 1)


@pytest.mark.parametrize(
    ("choices", "lines", "changes"),
    [
        (["floor/opening/listen"], (), ()),
        (["floor/opening/note"], ("He said: comrades.",), ("Written down: «He said: comrades»",)),
        (
            ["floor/opening/note", "floor/kopeck/over/opening"],
            ("Kopecks.",),
            ("Struck out: «He said: comrades»", "Written down: «Kopecks»"),
        ),
    ],
)
def test_the_notebook(
    edition: Edition, choices: list[str], lines: tuple[str, ...], changes: tuple[str, ...]
) -> None:
    here = page(edition, played(edition, "hear", *choices))
    assert (here.notebook, here.changes) == (lines, changes)


def test_the_last_page_is_told_as_the_end(edition: Edition) -> None:
    here = page(edition, played(edition, "work", "ask"))
    assert (here.title, here.ended, here.options) == ("The end", True, ())
