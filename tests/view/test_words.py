"""The words of a page that can be opened where they stand."""

from dataclasses import replace
from datetime import date

import pytest

from putilovets.story.edition import Edition, Ground, Person, Term
from putilovets.view.asking import asked
from putilovets.view.blocks import Block
from putilovets.view.glance import Axis, DraftLine, LetterLine, MeetingTable, NewspaperTable
from putilovets.view.page import Option, Page, page
from putilovets.view.shelf import Card, glossary, person_card, today
from putilovets.view.words import Mark, Word, finder, sources_of, word_of, words_on
from tests.view.test_page import played

INVENTED = Ground("invented")
TERMS = (
    Term("cell", "cell (iacheika)", "The lowest unit.", Ground("inferred", ("S1",)), ("cells",)),
    Term("mopr", "MOPR", "Red Aid.", INVENTED),
    Term("obkom", "obkom", "From 1927.", INVENTED, (), date(1927, 8, 1)),
    Term("gubkom", "gubkom", "To 1927.", INVENTED, (), None, date(1927, 7, 31)),
    Term("link", "link", "Of a cell.", INVENTED),
)
PEOPLE = (
    Person("fedor", "Fedor Zaitsev", False, "Storeman.", INVENTED),
    Person("lukina", "Agrafena Lukina", False, "Women's delegate.", INVENTED),
    Person("kolya", "Kolya Zaitsev", False, "His son.", INVENTED),
    Person("kirov", "Kirov", True, "Head.", Ground("documented", ("S1",))),
    Person("the-floor", "The floor", True, "The contributions.", Ground("documented", ("S1",))),
)
APRIL = date(1926, 4, 22)


@pytest.fixture(scope="module")
def known(edition: Edition) -> Edition:
    return replace(
        edition,
        terms={each.id: each for each in TERMS},
        people={each.id: each for each in PEOPLE},
    )


def told(*texts: str, **more: object) -> Page:
    """Return a page on the square that tells some texts."""
    blocks = tuple(Block("told", text, "invented", ()) for text in texts)
    shown = Page("square", "", "", "", "", "invented", (), blocks, (), (), (), 0, (), False)
    return shown._replace(**more)  # type: ignore[arg-type]


def ids(words: tuple[Word, ...]) -> list[str]:
    return [word.id for word in words]


def test_terms_and_people_come_in_the_order_of_the_page_and_once(known: Edition) -> None:
    here = told("Lukina is in no cell.", "CELLS, mopr, MOPR. Agrafena Lukina.")
    assert ids(words_on(known, here)) == ["person/lukina", "term/cell", "term/mopr"]


def test_replies_come_first_and_choices_last(known: Edition) -> None:
    blocks = (
        Block("told", "A cell.", "invented", ()),
        Block("said", "Yes.", "invented", (), "Agrafena Lukina"),
        Block("reply", "Kirov nods.", "invented", ()),
    )
    options = (Option("a", "Link them", "the MOPR box", ()), Option("b", "B", "", ("gubkom",)))
    here = told()._replace(blocks=blocks, options=options, notebook=("Fedor Zaitsev",))
    assert ids(words_on(known, here)) == [
        "person/kirov", "term/cell", "person/lukina", "person/fedor", "term/link", "term/mopr",
        "term/gubkom",
    ]  # fmt: skip


def test_tables_are_read_as_well(known: Edition) -> None:
    draft = DraftLine(1, "Ask the cell", "", 0, "", "up", False, "Kirov by May", "")
    table = MeetingTable("vote", "", 0, 0, 0, False, "", (), (), (draft,), "")
    assert ids(words_on(known, told(meeting=table))) == ["term/cell", "person/kirov"]


def test_who_wrote_to_the_wall_is_read_as_well(known: Edition) -> None:
    table = NewspaperTable(6, 6, (LetterLine("Agrafena Lukina", 1, "aside"),))
    assert ids(words_on(known, told(newspaper=table))) == ["person/lukina"]
    # a letter that still lies there is told by its own words, and only while the table is shown
    lying = NewspaperTable(6, 6, (LetterLine("Agrafena Lukina", 1, "lying"),))
    assert ids(words_on(known, told(newspaper=lying))) == []


def test_who_is_only_described_is_known_by_speaking(known: Edition) -> None:
    said = Block("said", "Louder!", "invented", (), "The floor")
    assert ids(words_on(known, told("The floor is wet."))) == []
    assert ids(words_on(known, told()._replace(blocks=(said,)))) == ["person/the-floor"]


def test_a_shared_surname_means_who_is_there(known: Edition) -> None:
    assert ids(words_on(known, told("Zaitsev"))) == ["person/fedor"]
    setting = replace(known.settings["square"], people=("kolya",))
    there = replace(known, settings={**known.settings, "square": setting})
    assert ids(words_on(there, told("Zaitsev"))) == ["person/kolya"]


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (APRIL, ["term/gubkom"]),
        (date(1927, 7, 31), ["term/gubkom"]),
        (date(1927, 8, 1), ["term/obkom"]),
        (None, ["term/obkom", "term/gubkom"]),
    ],
)
def test_a_term_is_shown_only_in_its_time(
    known: Edition, day: date | None, shown: list[str]
) -> None:
    here = told("An obkom and a gubkom.")
    assert ids(words_on(known, here, day)) == shown
    assert ids(words_on(known, here._replace(on=day), APRIL if day else None)) == shown
    words = [card.heading for card in glossary(known, day)]
    assert [f"term/{word}" for word in words if word.endswith("bkom")] == sorted(shown)


def test_the_campaigns_in_force_are_shown_where_the_line_is_spoken_of(known: Edition) -> None:
    here = told("It is the line of the day.", "Later.")
    assert words_on(known, here) == ()
    assert ids(words_on(known, here, APRIL)) == ["campaign/economy"]
    tomorrow = date(1926, 4, 23)
    assert ids(words_on(known, here, tomorrow)) == ["campaign/economy", "campaign/later"]


def test_a_table_that_shows_the_line_speaks_of_it(known: Edition) -> None:
    axis = Axis("Wages", "low", "high", 0, 1, ())
    table = MeetingTable("vote", "", 0, 0, 0, False, "", (axis,), (), (), "")
    assert ids(words_on(known, told(meeting=table, on=APRIL))) == ["campaign/economy"]
    assert ids(words_on(known, told(coming=table, on=APRIL))) == ["campaign/economy"]
    silent = table._replace(axes=(axis._replace(line=None),))
    assert words_on(known, told(meeting=silent, on=APRIL)) == ()


def test_a_word_has_the_card_of_the_shelf_and_its_label_in_words(known: Edition) -> None:
    cell, lukina, kirov = words_on(known, told("Cell, Lukina, Kirov"))
    assert cell.card in glossary(known)
    assert cell.about.startswith("This is inferred: no source says it of this place and a general")
    assert sources_of(known, cell) == (Card("S1", "A cell stood in the shop.", "An article, p. 1"),)
    assert kirov.card == person_card(PEOPLE[3])
    assert kirov.about == "Really lived. This is documented: a source says this."
    assert lukina.about.startswith("Never lived: we made this person up")
    assert word_of(known, "source/S1").card.text == "A cell stood in the shop."


def test_marks_say_where_a_word_stands(known: Edition) -> None:
    finds = finder(known, told(), APRIL)
    assert list(finds.marks("A cell: [b]Lukina[/b].")) == [
        Mark(2, 6, "term/cell"),
        Mark(11, 17, "person/lukina"),
    ]
    assert finds.speaker("The floor") == "person/the-floor"
    assert finds.speaker("Nobody") == ""


def test_a_page_knows_its_date_and_finds_nothing_by_itself(
    known: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("putilovets.story.lexicon.Lexicon.__init__", None)
    fresh = replace(known)
    assert page(fresh, played(fresh)).on is None
    assert page(fresh, played(fresh, "hear")).on == APRIL


@pytest.mark.parametrize(
    ("wanted", "opens"),
    [
        ("1", "person/lukina"),
        ("agrafena  LUKINA", "person/lukina"),
        ("lukina", "person/lukina"),
        ("Cells", "term/cell"),
        ("cell (iacheika)", "term/cell"),
        ("s1", "source/S1"),
        ("kirov", None),
    ],
)
def test_a_word_is_asked_for_by_number_by_form_or_by_source(
    known: Edition, wanted: str, opens: str | None
) -> None:
    play = played(known)
    answer = asked(known, play, page(known, play), wanted)
    assert (answer.word.id if answer.word else None) == opens
    assert (answer.word is None) == bool(answer.instead)


def test_nothing_of_tomorrow_and_nobody_still_to_come_is_told(known: Edition) -> None:
    play = played(known, "hear")
    assert today(known, play) == APRIL
    here = page(known, play)
    assert asked(known, play, here, "obkom").word is None
    assert asked(known, play, here, "later").word is None
    assert asked(known, play, here, "economy").word is not None
    assert asked(known, play, here, "Fedor Zaitsev").word is None
    assert asked(known, play, here, "Kirov").word is not None


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("gubkon", "«gubkon» is not explained here. Did you mean gubkom? The word words lists"),
        ("iachejka", "Did you mean iacheika?"),
        ("xyzzy", "«xyzzy» is not explained here. The word words lists what is."),
        ("7", "The words on this page are 1 to 1; words lists them."),
        ("0", "The words on this page are 1 to 1; words lists them."),
    ],
)
def test_a_near_miss_is_advised(known: Edition, wanted: str, said: str) -> None:
    play = played(known)
    assert said in asked(known, play, told("Lukina"), wanted).instead


def test_a_page_without_words_says_so(known: Edition) -> None:
    assert asked(known, played(known), told(), "1").instead == "No word on this page is explained."
