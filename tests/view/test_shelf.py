"""What can be opened from any page: minutes, people, sources, terms, the line of today."""

from dataclasses import replace
from datetime import date

import pytest

from putilovets.story.edition import Edition
from putilovets.story.grammar import parse_condition
from putilovets.story.line import Calendar, Campaign
from putilovets.view.minutes import Sheet, minute_book
from putilovets.view.page import page
from putilovets.view.shelf import (
    Card,
    LineAt,
    LineOfToday,
    glossary,
    having,
    line_of_today,
    people_met,
    source_card,
    sources_on,
    today,
)
from tests.view.test_page import played

LUKINA = Card("Agrafena Lukina", "Women's delegate.", "invented")
KIROV = Card("Sergei Kirov", "Head of the Leningrad party.", "real", ("S1",))
FACT = Card("S1", "A cell stood in the shop.", "An article, p. 1")


def test_a_minute_is_a_sheet_written_where_the_play_stood(edition: Edition) -> None:
    assert minute_book(edition, played(edition)) == ()
    heard, resolved = ("On the store.",), ("To ask.",)
    sheet = Sheet(1, "", "The square", heard, resolved, "invented", (), "ask-the-store")
    assert minute_book(edition, played(edition, "work", "sign", "sign")) == (sheet,)


def test_people_come_in_the_order_in_which_they_were_met(edition: Edition) -> None:
    assert people_met(edition, played(edition)) == (LUKINA,)
    assert people_met(edition, played(edition, "hear")) == (LUKINA, KIROV)


def test_who_was_not_heard_has_not_been_met(edition: Edition) -> None:
    """Lukina speaks on the square only as long as nobody has met her."""
    silent = replace(edition.settings["square"], people=())
    bare = replace(edition, settings={**edition.settings, "square": silent})
    assert people_met(bare, played(bare)) == (LUKINA,)
    state = played(bare, "work").state
    part = next(each for each in silent.frames[0] if each.speaker)
    assert part.when is not None
    assert not part.when.holds(state.values)
    late = parse_condition("met_lukina", bare.story.names)
    met = replace(silent, frames=((replace(part, when=late),),))
    assert people_met(replace(bare, settings={**bare.settings, "square": met}), played(bare)) == ()


def test_the_sources_of_a_page_are_those_of_its_parts(edition: Edition) -> None:
    play = played(edition)
    assert sources_on(edition, page(edition, play)) == (FACT,)
    play.choose("work")
    play.choose("ask")
    assert sources_on(edition, page(edition, play)) == ()


def test_a_work_is_told_by_its_kind(edition: Edition) -> None:
    assert source_card(edition, "K") == Card("K", "An article.", "scholarly article")


def test_terms_are_in_alphabetical_order(edition: Edition) -> None:
    assert glossary(edition) == tuple(
        Card(word, "M.", "inferred", ("S1",)) for word in ("artel", "zavkom")
    )


def test_cards_are_found_by_all_of_some_words(edition: Edition) -> None:
    cards = glossary(edition)
    assert [card.heading for card in having(cards, "ART M.")] == ["artel"]
    assert having(cards, "artel zavkom") == ()
    assert having(cards, " ") == cards


def test_there_is_no_line_before_the_first_dated_page(edition: Edition) -> None:
    assert line_of_today(edition, played(edition, "work")) is None


def test_the_line_is_that_of_the_day_and_never_of_tomorrow(edition: Edition) -> None:
    play = played(edition, "hear")
    assert today(edition, play) == date(1926, 4, 22)
    assert line_of_today(edition, play) == LineOfToday(
        "Thursday 22 April 1926",
        ("The apparatus: 2 of 3 steps towards «more inspectors».",),
        (Card("economy", "A sheet.", "documented", ("S1",)),),
        (
            LineAt(
                "The apparatus",
                "more inspectors",
                "fewer inspectors",
                -2,
                "Thursday 22 April 1926",
                "economy",
            ),
        ),
        ("Thursday 22 April 1926",),
    )


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (3, "3 of 3 steps towards «fewer inspectors»."),
        (1, "1 of 3 steps towards «fewer inspectors»."),
        (0, "in the middle, between «more inspectors» and «fewer inspectors»."),
        (-1, "1 of 3 steps towards «more inspectors»."),
    ],
)
def test_a_position_is_said_in_words(edition: Edition, value: int, said: str) -> None:
    campaign = Campaign("economy", date(1926, 4, 1), {"apparatus": value})
    story = replace(edition.story, calendar=Calendar((campaign,)))
    line = line_of_today(replace(edition, story=story), played(edition, "hear"))
    assert line is not None
    assert line.positions == (f"The apparatus: {said}",)


def test_a_page_without_a_date_keeps_the_day_before_it(edition: Edition) -> None:
    play = played(edition, "hear", "floor/opening/listen", "floor/kopeck/listen")
    assert today(edition, play) == date(1926, 4, 22)
