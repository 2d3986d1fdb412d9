"""A wall newspaper, played: too many letters, too few columns, and nothing comes up twice."""

import pytest

from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.story.story import LockedChoice, UnknownChoice
from putilovets.view.page import page
from tests.meeting_players import following, held, offered, untried
from tests.walls import wall_edition

COLUMNS = 3
WIDTHS = {"pencil": {"whole": 2, "no-names": 1, "as-news": 1}, "thanks": {"whole": 1},
          "lathe": {"whole": 1}, "poem": {"whole": 3}}  # fmt: skip


@pytest.fixture(scope="module")
def wall(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return wall_edition(tmp_path_factory.mktemp("wall"))


@pytest.fixture(scope="module")
def plays(wall: Edition) -> list[Playthrough]:
    return untried(wall, 800)


def test_every_play_ends_and_every_choice_is_taken_in_some_play(
    wall: Edition, plays: list[Playthrough]
) -> None:
    assert {play.ending for play in plays} == {"the-end"}
    taken = {move.choice for play in plays for move in play.moves if move.place == "wall"}
    assert taken == {rule.id for rule in wall.story.places["wall"].rules}


def test_columns_are_never_overdrawn_and_always_add_up(plays: list[Playthrough]) -> None:
    for play in plays:
        value = play.story.names.value
        for state in play.states:
            ways = {each: value(state.values, f"printed_{each}") for each in WIDTHS}
            used = sum(WIDTHS[each].get(str(way), 0) for each, way in ways.items())
            assert value(state.values, "wall_room") == COLUMNS - used
            assert 0 <= used <= COLUMNS


def test_every_letter_ends_in_exactly_one_state(plays: list[Playthrough]) -> None:
    for play in plays:
        for letter in WIDTHS:
            acts = [move.choice for move in play.moves if f"/{letter}/" in move.choice]
            lies, way = held(play, f"lies_{letter}"), held(play, f"printed_{letter}")
            assert len(acts) <= 1
            if not acts:
                assert (lies in ("nowhere", "table"), way) == (True, "no")
            elif acts[0].endswith("/back-to-the-pile"):
                assert (lies, way) == ("pile", "no")
            else:
                last = acts[0].rpartition("/")[2]
                assert (lies, way) == ("sheet", "whole" if last == "print" else last)


def test_what_is_left_out_has_its_effects_once_as_the_sheet_is_hung(wall: Edition) -> None:
    play = following(wall, ("in",))
    assert held(play, "floor") == 5
    for each in ("take/pencil", "letter/pencil/back-to-the-pile", "take/lathe"):
        play.choose(each)
    assert held(play, "floor") == 5
    play.choose("letter/lathe/print")
    play.choose("hang")
    # +1 for hanging it, -2 for the letter; the turner's was printed
    assert (held(play, "floor"), held(play, "told")) == (4, "nothing")
    because = [each.because for each in play.happenings() if each.name == "floor"]
    assert [wall.words.get(each) for each in because][-1] == "her letter lay there"


def test_what_was_never_among_the_letters_is_not_left_out(wall: Edition) -> None:
    play = following(wall, ("in", "hang"))
    assert (held(play, "lies_poem"), held(play, "told")) == ("nowhere", "kopeck")
    met = following(wall, ("meet", "in", "hang"))
    assert (held(met, "lies_poem"), held(met, "told")) == ("table", "ventilator")


def test_the_table_offers_what_fits_and_hanging_last(wall: Edition) -> None:
    play = following(wall, ("meet", "in"))
    assert offered(play) == ["take/pencil", "take/thanks", "take/lathe", "take/poem", "hang"]
    for each in ("take/pencil", "letter/pencil/print"):
        play.choose(each)
    assert offered(play) == ["take/thanks", "take/lathe", "hang"]
    for each in ("take/lathe", "letter/lathe/print"):
        play.choose(each)
    assert offered(play) == ["hang"]
    with pytest.raises(UnknownChoice):
        play.choose("take/thanks")


def test_a_letter_fits_where_some_open_edit_of_it_does(wall: Edition) -> None:
    way = ("in", "take/thanks", "letter/thanks/print", "take/lathe", "letter/lathe/print")
    play = following(wall, way)
    assert offered(play) == ["take/pencil", "hang"]
    play.choose("take/pencil")
    whole, edit, _ = page(wall, play).options
    assert whole.why == ("Needs free columns on the sheet at 2 or more; it is 1.",)
    assert (edit.text, edit.cost) == ("Print it without the number", "1 column")
    with pytest.raises(LockedChoice):
        play.choose("letter/pencil/print")
    poor = following(wall, ("down",) * 4 + way)
    assert (held(poor, "floor"), offered(poor)) == (1, ["hang"])


def test_the_letters_are_told_until_they_are_dealt_with(wall: Edition) -> None:
    play = following(wall, ("in",))
    told = page(wall, play)
    assert [block.speaker for block in told.blocks] == [
        "", "Sonya, apprentice", "The bathhouse committee", "A turner",
    ]  # fmt: skip
    assert [(block.basis, block.sources) for block in told.blocks][-1] == ("inferred", ("S1",))
    play.choose("take/thanks")
    assert [block.text for block in page(wall, play).blocks] == [
        "We thank the management for the stove."
    ]
    play.choose("letter/thanks/back-to-the-pile")
    assert [block.speaker for block in page(wall, play).blocks] == ["Sonya, apprentice", "A turner"]
