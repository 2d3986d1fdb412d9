"""A mirror, played: what holds is told, the first three defects are read out and answered."""

from functools import partial
from pathlib import Path

import pytest

from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.minutes import minute_book
from putilovets.view.page import page
from tests.meeting_players import following, held, offered, untried
from tests.packs import edition_of, start_at
from tests.walls import BEFORE, MIRROR, wall_edition

DEFECTS = ("low", "silent", "unmet", "kopeck", "always")
HOLDS = {
    "low": lambda value: value("floor") <= 3,
    "silent": lambda value: value("told") == "nothing",
    "unmet": lambda value: not value("met_lukina"),
    "kopeck": lambda value: value("told") == "kopeck",
    "always": lambda value: True,
}


@pytest.fixture(scope="module")
def glass(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return wall_edition(tmp_path_factory.mktemp("glass"))


@pytest.fixture(scope="module")
def plays(glass: Edition) -> list[Playthrough]:
    return untried(glass, 800)


def told(edition: Edition, play: Playthrough) -> list[str]:
    return [block.text for block in page(edition, play).blocks]


def test_every_answer_is_given_in_some_play(glass: Edition, plays: list[Playthrough]) -> None:
    taken = {move.choice for play in plays for move in play.moves if move.place == "glass"}
    assert taken == {rule.id for rule in glass.story.places["glass"].rules}


def test_the_first_three_that_hold_on_entering_are_read_in_their_order(
    plays: list[Playthrough],
) -> None:
    """What holds is looked at once: no answer puts another defect in, or takes one out."""
    for play in plays:
        moves = [move.choice for move in play.moves]
        value = partial(play.story.names.value, play.states[moves.index("hear")].values)
        holding = [each for each in DEFECTS if HOLDS[each](value)]
        read = [each.split("/")[1] for each in moves if each.startswith("read/")]
        assert read == holding[:3]
        assert held(play, "glass_read") == len(read)
        assert read == [each for each in DEFECTS if held(play, f"read_{each}")]


def test_an_answer_puts_no_other_defect_in_the_place_of_one(glass: Edition) -> None:
    play = following(glass, ("meet", "look", "hear"))
    assert offered(play) == ["read/silent/true"]
    play.choose("read/silent/true")
    assert held(play, "told") == "kopeck"
    assert offered(play) == ["read/always/mend", "read/always/look"]
    play.choose("read/always/mend")
    assert (play.ending, held(play, "glass_read"), held(play, "read_kopeck")) == (
        "the-end", 2, False,
    )  # fmt: skip


def test_everything_that_holds_is_told_under_its_heading(glass: Edition) -> None:
    play = following(glass, ("up", "look"))
    assert told(glass, play) == [
        "A year, on one page.",
        "What was achieved", "The shop listens.",
        "What was wrong", "You never spoke to Lukina.", "The roof.",
        "However", "It was a hard winter.",
    ]  # fmt: skip
    assert [option.text for option in page(glass, play).options] == ["Hear them read"]


def test_a_heading_with_nothing_under_it_is_left_out(glass: Edition) -> None:
    play = following(glass, ("down",) * 4 + ("look",))
    assert told(glass, play) == [
        "A year, on one page.",
        "What was wrong", "The shop does not listen.", "You never spoke to Lukina.", "The roof.",
    ]  # fmt: skip


def test_a_reading_is_headed_by_its_sheet_where_it_is_in_the_book(glass: Edition) -> None:
    play = following(glass, ("sign", "look"))
    [sheet] = minute_book(glass, play)
    assert f"You said nothing, sheet {sheet.number}." in told(glass, play)
    play.choose("hear")
    assert told(glass, play) == [f"Sheet {sheet.number}", "You said nothing."]
    assert page(glass, play).blocks[1].speaker == "Agrafena Lukina"
    play.choose("read/silent/true")
    assert told(glass, play) == [f"Not one word with me. It stands on sheet {sheet.number}."]
    unsigned = following(glass, ("look", "hear"))
    assert told(glass, unsigned) == ["You said nothing."]


def test_a_heading_is_not_told_of_what_is_not_in_the_book(tmp_path: Path) -> None:
    mirror = MIRROR.replace("It was a hard winter.", "It is on sheet {sheet ask-the-store}.")
    edition = edition_of(tmp_path, mirror + BEFORE.replace('"wall"', '"the-end"'),
                         start_at("gate"))  # fmt: skip
    assert told(edition, following(edition, ("look",)))[-1] == "The roof."
    signed = told(edition, following(edition, ("sign", "look")))
    assert signed[-2:] == ["However", "It is on sheet 1."]


def test_where_no_defect_holds_there_is_a_word_and_the_way_on(tmp_path: Path) -> None:
    mirror = MIRROR.replace('id = "always"\n', 'id = "always"\nwhen = "floor < 4"\n')
    edition = edition_of(tmp_path, mirror + BEFORE.replace('"wall"', '"the-end"'),
                         start_at("gate"))  # fmt: skip
    play = following(edition, ("meet", "tell", "look"))
    assert offered(play) == ["hear"]
    bare = edition_of(tmp_path / "bare", mirror.replace("told == 'kopeck'", "floor < 3")
                      + BEFORE.replace('"wall"', '"the-end"'), start_at("gate"))  # fmt: skip
    play = following(bare, ("meet", "tell", "look"))
    assert offered(play) == ["go-on"]
    play.choose("go-on")
    assert (play.ending, held(play, "glass_read"), held(play, "glass_heard")) == (
        "the-end", 0, True,
    )  # fmt: skip
    assert told(bare, play)[0] == "Nothing is read out: there is no defect to answer for."
