"""The minute book: what is signed is told as minutes tell it, and quoted word for word."""

from pathlib import Path

import pytest

from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.minutes import Sheet, find, lines_of, minute_book
from putilovets.view.page import page
from tests.meeting_players import following
from tests.meetings import HEADS, MEETING
from tests.packs import choice, edition_of, scene, start_at

QUOTES = """sheet = "cell"
[[scene.paragraph]]
text = "A copy: «{inspectors}». Under it: {0} {list}."
[[scene.paragraph]]
text = "Only this: «{inspectors}»."
[[scene.paragraph]]
text = "And this: «{abolish}»."
"""
AFTER = scene("after", choice("read", "after", 'reply = "He reads: {inspectors}."')
              + choice("miss", "after", 'reply = "He reads: {abolish}."'), QUOTES)  # fmt: skip
LEADS_ON = MEETING.replace('to = "the-end"\ntext = "They sit."', 'to = "after"\ntext = "They sit."')

DRAFT = ("agenda/bureau", "prepare/open", "floor/hothead", "speech/hothead/take/inspectors",
         "floor/old-hand", "speech/old-hand/take/list")  # fmt: skip
TIED = (*DRAFT, "draft/list/narrow", "draft/inspectors/keep", "tie/both", "vote/read")
NAMES = ("name/list/nobody", "name/inspectors/lukina")


@pytest.fixture(scope="module")
def cell(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    root = tmp_path_factory.mktemp("cell")
    return edition_of(root, LEADS_ON + AFTER, {**HEADS, **start_at("cell")})


def only_sheet(edition: Edition, play: Playthrough) -> Sheet:
    [sheet] = minute_book(edition, play)
    return sheet


def told(edition: Edition, play: Playthrough) -> list[str]:
    return [block.text for block in page(edition, play).blocks]


def test_a_tied_pair_is_one_resolution_with_its_hands_and_its_name(cell: Edition) -> None:
    sheet = only_sheet(cell, following(cell, (*TIED, "vote/whole", *NAMES, "sign/sign")))
    assert (sheet.number, sheet.day, sheet.place) == (1, "Thursday 29 April 1926", "Cell room")
    assert sheet.entry == "cell"
    assert list(lines_of(sheet)) == [
        "Came: 31. Present when the minutes were signed: 24.",
        "Women (7) had left.",
        "Heard: On the office. Spoke: Comrade Lukina.",
        "Heard: On truancy. Spoke: Comrade Lukina.",
        "Heard: The line of the centre was read out.",
        "Resolved: 1. We keep a list, and the office answers for its inspectors. "
        "For 20, against 4. Comrade Lukina, by 17 May.",
    ]


def test_what_is_not_tied_is_resolved_point_by_point(cell: Edition) -> None:
    way = (*DRAFT, "draft/list/keep", "draft/inspectors/keep", "tie/none", "vote/points")
    play = following(cell, (*way, "name/list/nobody", "name/inspectors/nobody", "sign/sign"))
    assert only_sheet(cell, play).resolved == (
        "1. Keep a list of truants. For 16, against 11. Nobody named.",
        "2. Ask what the inspectors do. For 27, against 4. Nobody named.",
    )


def test_a_tied_pair_that_is_lost_is_one_line_too(tmp_path: Path) -> None:
    sour = LEADS_ON.replace("trust = 1", "trust = -2").replace("at = 2\nduty", "at = -3\nduty")
    edition = edition_of(tmp_path, sour + AFTER, {**HEADS, **start_at("cell")})
    way = (*DRAFT, "draft/list/keep", "draft/inspectors/keep", "tie/both", "vote/whole")
    sheet = only_sheet(edition, following(edition, (*way, "sign/sign")))
    [line] = sheet.resolved
    assert line.startswith("1. Not carried: We keep a list, and the office answers ")
    assert "Named" not in line


def test_what_is_put_off_and_what_was_never_voted_on(cell: Edition) -> None:
    way = (*DRAFT, "draft/list/defer", "draft/inspectors/strike", "sign/sign")
    sheet = only_sheet(cell, following(cell, way))
    assert sheet.resolved == ("1. Keep a list of truants. Put off to the next meeting.",)
    empty = following(cell, ("agenda/truancy", "prepare/open", "floor/truancy/close",
                             "floor/bureau/close", "sign/sign"))  # fmt: skip
    assert list(lines_of(only_sheet(cell, empty)))[-1] == "Resolved: (the column is empty)"


def test_a_refusal_is_noted(cell: Edition) -> None:
    way = (*DRAFT, "draft/list/keep", "draft/inspectors/keep", "tie/none", "vote/whole")
    play = following(cell, (*way, *NAMES, "sign/sign"))
    assert "A demand to vote on a point by itself was refused." in only_sheet(cell, play).noted


def test_the_sheet_to_sign_is_the_sheet_that_is_signed(cell: Edition) -> None:
    play = following(cell, (*TIED, "vote/whole", *NAMES))
    shown = [block.text for block in page(cell, play).blocks if block.kind == "sheet"]
    assert minute_book(cell, play) == ()
    play.choose("sign/read-and-sign")
    assert shown == list(lines_of(only_sheet(cell, play)))
    # and the scene that follows shows it again, with its head
    again = [block.text for block in page(cell, play).blocks if block.kind == "sheet"]
    assert again == ["Sheet 1. Thursday 29 April 1926. Cell room.", *shown]


def test_what_was_signed_is_quoted_and_what_was_not_is_not_told(cell: Edition) -> None:
    way = (*DRAFT, "draft/list/strike", "draft/inspectors/keep", "vote/whole")
    play = following(cell, (*way, "name/inspectors/lukina", "sign/sign"))
    assert "Only this: «Ask what the inspectors do»." in told(cell, play)
    assert not [text for text in told(cell, play) if "A copy" in text or "And this" in text]
    play.choose("read")
    assert told(cell, play)[0] == "He reads: Ask what the inspectors do."
    play.choose("miss")
    assert not [text for text in told(cell, play) if "He reads" in text]


def test_a_quotation_of_a_tied_pair_is_how_they_read_as_one(cell: Edition) -> None:
    play = following(cell, (*TIED, "vote/whole", *NAMES, "sign/sign"))
    both = "We keep a list, and the office answers for its inspectors"
    assert f"A copy: «{both}». Under it: {{0}} {both}." in told(cell, play)


def test_a_tie_is_quoted_by_its_id_where_it_is_tied_carried_and_signed(tmp_path: Path) -> None:
    quotes = QUOTES.replace("Only this: «{inspectors}»", "As one: «{both}»")
    chapter = LEADS_ON + AFTER.replace(QUOTES, quotes)
    edition = edition_of(tmp_path, chapter, {**HEADS, **start_at("cell")})
    as_one = "As one: «We keep a list, and the office answers for its inspectors»."
    assert as_one in told(edition, following(edition, (*TIED, "vote/whole", *NAMES, "sign/sign")))
    apart = (*DRAFT, "draft/list/keep", "draft/inspectors/keep", "tie/none", "vote/points", *NAMES)
    shown = told(edition, following(edition, (*apart, "sign/sign")))
    assert not [text for text in shown if "As one" in text]
    put_off = following(edition, (*TIED, "vote/adjourn", "sign/sign"))
    assert not [text for text in told(edition, put_off) if "As one" in text]


def test_a_narrowed_clause_is_quoted_as_it_was_narrowed(tmp_path: Path) -> None:
    quotes = QUOTES.replace("Only this: «{inspectors}»", "Only this: «{list}»")
    chapter = LEADS_ON + AFTER.replace(QUOTES, quotes)
    edition = edition_of(tmp_path, chapter, {**HEADS, **start_at("cell")})
    way = ("agenda/truancy", "prepare/open", "floor/old-hand", "speech/old-hand/take/list",
           "floor/bureau/close", "draft/list/narrow", "vote/whole", "name/list/nobody")  # fmt: skip
    unsigned = following(edition, way)
    assert [text for text in told(edition, unsigned) if "Only this" in text] == []
    unsigned.choose("sign/sign")
    assert "Only this: «Ask truants why»." in told(edition, unsigned)


def test_find_wants_every_word_and_no_case() -> None:
    first = Sheet(1, "Monday", "Hall", ("On the store.",), ("To ask Lukina.",), "invented", ())
    second = Sheet(2, "Friday", "Cell", ("On dues.",), (), "invented", (), noted=("Came: 31.",))
    sheets = (first, second)
    assert find(sheets, "LUKINA store") == (first,)
    assert find(sheets, "came") == (second,)
    assert find(sheets, "store dues") == ()
    assert find(sheets, "  ") == sheets


SHEETS = scene(
    "book",
    choice("write", "book", 'when = "not minuted_ask_the_store"\n'
           'effects = [{ minute = "ask-the-store" }]\nreply = "Sheet {sheet ask-the-store}."')
    + choice("meet", "cell", 'when = "not minuted_cell"'),
    '[[scene.paragraph]]\ntext = "The question is on sheet {sheet ask-the-store}."\n'
    '[[scene.paragraph]]\ntext = "List on {sheet cell}, question on {sheet ask-the-store}."\n',
)  # fmt: skip


def numbers(edition: Edition, play: Playthrough) -> dict[str, int]:
    """Return the number of each sheet of the book."""
    return {sheet.entry: sheet.number for sheet in minute_book(edition, play)}


def test_a_sheet_is_told_by_its_number_in_the_book(tmp_path: Path) -> None:
    back = MEETING.replace('to = "the-end"\ntext = "They sit."', 'to = "book"\ntext = "They sit."')
    book = SHEETS + choice("out", "the-end")
    edition = edition_of(tmp_path, back + book, {**HEADS, **start_at("book")})
    play = following(edition, ())
    assert told(edition, play) == ["Here."]
    play.choose("write")
    assert told(edition, play) == ["Sheet 1.", "Here.", "The question is on sheet 1."]
    meeting = ("agenda/bureau", "prepare/open", "floor/bureau/close", "floor/truancy/close")
    for each in ("meet", *meeting, "sign/sign"):
        play.choose(each)
    assert numbers(edition, play) == {"ask-the-store": 1, "cell": 2}
    assert told(edition, play)[-1] == "List on 2, question on 1."
    other = following(edition, ("meet", *meeting, "sign/sign", "write"))
    assert numbers(edition, other) == {"cell": 1, "ask-the-store": 2}
    assert told(edition, other)[0] == "Sheet 2."
    assert told(edition, other)[-1] == "List on 1, question on 2."
