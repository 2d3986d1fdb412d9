"""Every row of the table of systems: a choice that moves its number, and a page that reads it.

A row gives the place and the choice, what must hold there beforehand, the name that moves, from
what to what, and a place whose conditions look at it. The choice is made; nothing is looked up.
"""

from typing import NamedTuple

import pytest

from putilovets.authoring.wiring import readers
from putilovets.story.names import Value, put
from putilovets.story.story import State
from tests.content.episode import shipped


class Row(NamedTuple):
    """One system at work."""

    system: str
    place: str
    choice: str
    name: str
    before: Value
    after: Value
    read_at: str
    given: dict[str, Value] = {}


ROWS = (
    Row("composition", "lenin-days", "stand-up-for-nosova", "roll_members", 31, 32, "mirror-1927"),
    Row("activity", "the-box", "gusev", "roll_busy", 2, 2, "mirror-1927"),
    Row("activity", "the-glass", "shcherbakova", "roll_busy", 2, 3, "mirror-1927"),
    Row(
        "voice-upward",
        "october-deeds",
        "due/greet/send-the-questions",
        "voice_up",
        0,
        1,
        "mirror-1927",
    ),
    Row("ties", "june-violet", "sit-down", "dolgov_owes", False, True, "dolgov-soap"),
    Row(
        "shop-or-street",
        "fourth-stair",
        "the-children",
        "post_street",
        "nobody",
        "vasilisa",
        "census-task",
    ),
    Row(
        "united-front",
        "delegation-comes",
        "put-lukina",
        "delegation",
        "none",
        "told",
        "year-closed",
    ),
    Row("committee", "the-roll-book", "driller", "posts_filled", 2, 3, "mirror-1926"),
    Row("cashier", "the-box", "anisimova", "post_treasurer", "lobanov", "anisimova", "mirror-1926"),
    Row("planless", "links", "loose", "cell_shape", "none", "loose", "cell-september"),
    Row("over-detailed", "links", "detailed", "cell_shape", "none", "detailed", "autumn-desk"),
    Row(
        "overload",
        "the-cupboard",
        "gusev",
        "roll_overloaded",
        0,
        1,
        "census-task",
        {"post_treasurer": "gusev", "post_organiser": "gusev"},
    ),
    Row("dead-souls", "line-tolmachev", "strike", "roll_away", 4, 3, "mirror-1926"),
    Row("loss-of-members", "line-sazonov", "put-him-out", "roll_members", 31, 30, "mirror-1927"),
    Row(
        "political-activity",
        "cell-april",
        "tie/hooks-and-stools",
        "cell_april_tied",
        "none",
        "hooks-and-stools",
        "may-begins",
        {"draft_truancy_list": "up", "draft_ask_inspectors": "up"},
    ),
    Row(
        "meetings", "cell-october", "sign/facts", "opposition_minute", "none", "facts", "file-1926"
    ),
    Row(
        "fraction-by-order",
        "february-deeds",
        "due/on-instruction/go-to-dolgov",
        "agreement",
        "none",
        "forced",
        "spring-watch",
        {"draft_on_instruction": "up", "came_of_on_instruction": "botched"},
    ),
    Row(
        "fraction-let-go",
        "february-deeds",
        "due/on-instruction/go-to-dolgov",
        "agreement",
        "none",
        "signed",
        "spring-watch",
        {"draft_on_instruction": "narrow", "came_of_on_instruction": "botched"},
    ),
    Row(
        "newspaper-quality",
        "july-newspaper",
        "letter/letter-notches/print",
        "paper_quality",
        0,
        1,
        "mirror-1926",
    ),
    Row("newspaper-regularity", "wall-june-1927", "hang", "paper_regular", 2, 3, "mirror-1927"),
    Row(
        "correspondents", "emery-by-tram", "confirm-it", "wrote_to_city", False, True, "mirror-1927"
    ),
    Row(
        "sympathisers",
        "who-vouches",
        "gusev-instead",
        "roll_sympathisers",
        5,
        4,
        "mirror-1927",
        {"forward_1927": "trifon"},
    ),
    Row(
        "street-cells",
        "line-vasilisa",
        "send",
        "standing_vasilisa",
        "member",
        "moved",
        "kitchen-came-back",
        {"autumn_vasilisa_seen": True},
    ),
    Row("invisibly", "july-otto", "print-it", "otto_first", "none", "printed", "otto-second"),
    Row("invisibly-again", "otto-second", "warned", "otto_second", "none", "warned", "otto-third"),
    Row(
        "what-is-not-written",
        "otto-third",
        "invisible",
        "otto_third",
        "none",
        "invisible",
        "fourth-letter",
    ),
    Row(
        "opposition",
        "cell-october",
        "speech/bykov-speaks/hear",
        "bykov_heard",
        "no",
        "whole",
        "file-1926",
    ),
    Row(
        "opposition-at-the-end",
        "fourth-letter",
        "write-of-the-planer",
        "otto_fourth",
        False,
        True,
        "bench-after",
    ),
    Row(
        "however",
        "mirror-1926",
        "read/given-to-nobody/nobody-however",
        "however_1926",
        0,
        1,
        "mirror-1927",
        {"came_of_hours_stood": "deed"},
    ),
    Row("study", "july-stairs", "circle", "circle_evenings", 2, 3, "production-april"),
    Row("attendance", "april-desk", "1926-04-25/dues", "roll_paid", 22, 29, "last-of-december"),
)


def made(row: Row) -> State:
    """Return the state after the choice of a row, where it stands open."""
    story = shipped().story
    values = story.names.start
    for name, value in {**row.given, row.name: row.before}.items():
        values = put(values, story.names.slot(name), value)
    place = story.places[row.place]
    for frame in range(10_000):
        if any(rule.id == row.choice for rule in place.rules_at(frame)):
            return story.step(State(1926, row.place, frame, values, None), row.choice)
    raise LookupError(row.choice)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.system}-{row.name}")
def test_a_choice_moves_what_the_system_counts(row: Row) -> None:
    story = shipped().story
    after = made(row)
    assert story.names.value(after.values, row.name) == row.after


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.system}-{row.name}")
def test_a_page_reads_what_the_system_counts(row: Row) -> None:
    assert row.read_at in readers(shipped())[row.name]
