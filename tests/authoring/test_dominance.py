"""The dominance report: what is ranked, what is not, and what is counted."""

from pathlib import Path

import pytest

from putilovets.authoring.dominance import Dominance, Standing, dominance
from putilovets.bots.players import NoEnd
from tests.meetings import meeting_edition
from tests.packs import BASE, choice, edition_of, scene, start_at
from tests.walls import newspaper

UP = 'effects = [{ move = "floor", by = 1 }]'
DOWN = 'effects = [{ move = "floor", by = -1 }]'
MEETS = 'effects = [{ set = "met_lukina" }]'
TELLS = 'effects = [{ set = "told", to = "kopeck" }]'
WRITES = 'effects = [{ minute = "ask-the-store" }]'
OFFICE = BASE["gauges.toml"].replace("floor", "office").replace("Floor", "Office")
TWO_GAUGES = {"gauges.toml": BASE["gauges.toml"] + "\n" + OFFICE}
RUNS = 10


def report(root: Path, chapter: str, place: str = "hall", more: str = "") -> Dominance:
    head = {**start_at(place), **TWO_GAUGES}
    return dominance(edition_of(root, chapter + more, head), RUNS)


def page(*choices: str) -> str:
    return scene("hall", "".join(choices))


def shares(found: Dominance, *choices: str) -> list[tuple[int, int, int]]:
    by_id = {each.choice: each for each in found.standings}
    return [(by_id[c].visited, by_id[c].dominated, by_id[c].by_numbers) for c in choices]


def to_end(choice_id: str, more: str = "") -> str:
    return choice(choice_id, "the-end", more)


def test_more_of_a_gauge_for_nothing_dominates(tmp_path: Path) -> None:
    found = report(tmp_path, page(to_end("gain", UP), to_end("nothing")))
    assert shares(found, "gain", "nothing") == [(10, 10, 10), (10, 0, 0)]
    assert (found.plays, found.states, found.pairs, found.ranked) == (10, 10, 10, 10)
    assert [(each.choice, each.share) for each in found.too_often] == [("gain", 1.0)]


def test_words_alone_are_dominated_by_nothing_that_is_as_empty(tmp_path: Path) -> None:
    found = report(tmp_path, page(to_end("one"), to_end("other")))
    assert shares(found, "one", "other") == [(10, 0, 0), (10, 0, 0)]
    assert found.ranked == 10


@pytest.mark.parametrize("mark", [MEETS, TELLS, WRITES])
def test_a_flag_a_word_or_a_minute_cannot_be_ranked(tmp_path: Path, mark: str) -> None:
    found = report(tmp_path, page(to_end("gain", UP), to_end("marked", mark)))
    assert shares(found, "gain", "marked") == [(10, 0, 10), (10, 0, 0)]
    assert found.ranked == 0


def test_a_mark_that_both_leave_is_no_difference(tmp_path: Path) -> None:
    both = 'effects = [{ set = "met_lukina" }, { move = "floor", by = 1 }]'
    found = report(tmp_path, page(to_end("more", both), to_end("less", MEETS)))
    assert shares(found, "more", "less") == [(10, 10, 10), (10, 0, 0)]


def test_another_way_cannot_be_ranked(tmp_path: Path) -> None:
    found = report(tmp_path, page(to_end("gain", UP), choice("yard", "yard")))
    assert shares(found, "gain", "yard") == [(10, 0, 10), (10, 0, 0)]


def test_one_gauge_for_another_is_a_trade(tmp_path: Path) -> None:
    trade = 'effects = [{ move = "floor", by = 2 }, { move = "office", by = -1 }]'
    found = report(tmp_path, page(to_end("trade", trade), to_end("nothing")))
    assert shares(found, "trade", "nothing") == [(10, 0, 0), (10, 0, 0)]
    assert found.ranked == 10


def test_every_open_sibling_must_be_dominated(tmp_path: Path) -> None:
    found = report(tmp_path, page(to_end("gain", UP), to_end("none"), to_end("knows", MEETS)))
    assert shares(found, "gain", "none") == [(10, 0, 10), (10, 0, 0)]
    assert (found.pairs, found.ranked) == (30, 10)


def test_a_closed_choice_is_not_compared(tmp_path: Path) -> None:
    closed = to_end("knows", f'needs = "floor > 9"\n{MEETS}')
    found = report(tmp_path, page(to_end("gain", UP), to_end("none"), closed))
    assert shares(found, "gain") == [(10, 10, 10)]
    assert [each.choice for each in found.standings] == ["gain", "none"]


def test_a_page_with_one_open_choice_is_no_choice(tmp_path: Path) -> None:
    closed = to_end("knows", 'needs = "floor > 9"')
    found = report(tmp_path, page(to_end("gain", UP), closed))
    assert (found.states, found.standings) == (0, ())


def test_what_the_bounds_hold_back_is_no_gain(tmp_path: Path) -> None:
    start = 'effects = [{ set = "floor", to = 10 }]\n'
    found = report(tmp_path, scene("hall", to_end("gain", UP) + to_end("none"), start))
    assert shares(found, "gain", "none") == [(10, 0, 0), (10, 0, 0)]


def test_a_count_of_visits_is_no_mark(tmp_path: Path) -> None:
    again = choice("again", "hall", f'when = "visits_hall < 3"\n{DOWN}')
    found = report(tmp_path, page(again, choice("stay", "hall", 'when = "visits_hall < 3"'),
                                  to_end("out")))  # fmt: skip
    assert found.ranked > 0


def test_the_worst_come_first_and_are_five_at_most(tmp_path: Path) -> None:
    empty = "".join(to_end(f"empty-{number}") for number in range(6))
    found = report(tmp_path, page(empty, to_end("gain", UP)))
    assert len(found.standings) == 7
    assert [each.choice for each in found.worst] == ["gain", *(f"empty-{n}" for n in range(4))]


@pytest.mark.parametrize(("dominated", "too_often"), [(4, False), (5, True)])
def test_more_than_four_fifths_is_too_often(dominated: int, too_often: bool) -> None:
    assert Standing("hall", "gain", 5, dominated, dominated).too_often is too_often


def test_only_the_starts_that_are_asked_for_are_played(tmp_path: Path) -> None:
    second = '\n[[start]]\nid = "later"\ntitle = "Later"\nplace = "yard"\n'
    head = {**start_at("hall", second), **TWO_GAUGES}
    edition = edition_of(tmp_path, page(to_end("gain", UP), to_end("nothing")), head)
    assert dominance(edition, 3).plays == 6
    assert dominance(edition, 3, starts=("later",)).states == 0


def test_a_play_that_does_not_end_is_said(tmp_path: Path) -> None:
    closed = 'needs = "floor > 9"\n'
    chapter = page(choice("a", "hall"), choice("b", "hall"), to_end("out", closed))
    with pytest.raises(NoEnd):
        report(tmp_path, chapter)


BRIEF = """
[[meeting.speech]]
id = "brief"
item = "bureau"
speaker = "lukina"
bloc = "women"
hand = "A brief word"
text = "Tomorrow at eight."
minutes = 5
basis = "invented"
sources = []
"""
"""As long when it is heard as when it is held to time, and about no question."""


@pytest.fixture(scope="module")
def meeting(tmp_path_factory: pytest.TempPathFactory) -> Dominance:
    return dominance(meeting_edition(tmp_path_factory.mktemp("meeting"), BRIEF), 60)


def by_choice(found: Dominance) -> dict[str, Standing]:
    return {each.choice: each for each in found.standings}


def test_in_a_meeting_trust_for_no_minutes_dominates(meeting: Dominance) -> None:
    hear = by_choice(meeting)["speech/brief/hear"]
    assert hear.dominated == hear.visited > 0
    assert by_choice(meeting)["speech/brief/hold"].by_numbers == 0


def test_in_a_meeting_minutes_are_a_price(meeting: Dominance) -> None:
    standings = by_choice(meeting)
    for choice_id in ("hear", "hold", "take/list"):
        assert standings[f"speech/old-hand/{choice_id}"].by_numbers == 0


def test_in_a_meeting_to_know_where_people_stand_is_not_ranked(meeting: Dominance) -> None:
    standing = by_choice(meeting)["prepare/open"]
    assert (standing.dominated, standing.by_numbers) == (0, standing.visited)


def test_in_a_meeting_who_was_first_and_who_has_spoken_are_no_marks(meeting: Dominance) -> None:
    standings = by_choice(meeting)
    assert standings["agenda/truancy"].by_numbers == standings["agenda/bureau"].by_numbers == 0
    assert [each.choice for each in meeting.too_often] == ["speech/brief/hear"]


DESK = """
[[desk]]
id = "april"
title = "April"
basis = "invented"
sources = []
text = "Three evenings."
to = "the-end"
open = { id = "open", text = "Leave it open" }

[[desk.evening]]
date = 1926-04-27

[[desk.evening]]
date = 1926-04-28

[[desk.evening]]
date = 1926-04-29

[[desk.task]]
id = "talk"
text = "Talk"
effects = [{ move = "floor", by = 1 }]

[[desk.task]]
id = "dues"
text = "Dues"

[[desk.task]]
id = "check"
text = "Check a figure"
evenings = 2
effects = [{ move = "floor", by = 1 }]
"""


def test_at_a_desk_evenings_are_a_price_and_what_is_done_is_no_mark(tmp_path: Path) -> None:
    found = dominance(edition_of(tmp_path, DESK, start_at("april")), 40)
    by_id = by_choice(found)
    assert by_id["1926-04-27/talk"].by_numbers == by_id["1926-04-27/talk"].visited
    assert by_id["1926-04-27/talk"].dominated == 0  # an evening left open is counted, and no rank
    pairs = found.pairs
    assert 0 < found.ranked < pairs


def test_at_a_newspaper_columns_are_ranked_and_how_a_letter_is_printed_is_not(
    tmp_path: Path,
) -> None:
    sheet = newspaper().replace('columns = 1\nwhen = "met_lukina"', "columns = 1")
    found = by_choice(dominance(edition_of(tmp_path, sheet, start_at("wall")), 60))
    # printing the thanks brings nothing that is ranked, and takes a column
    aside, thanks = found["letter/thanks/back-to-the-pile"], found["letter/thanks/print"]
    assert (aside.dominated, aside.by_numbers) == (0, aside.visited)
    assert thanks.by_numbers == 0
    # to take a letter up changes nothing yet, and to hang the sheet leads elsewhere
    for each in ("take/thanks", "take/lathe", "take/pencil", "hang"):
        assert found[each].dominated == 0
    # two of the floor for two columns, or one less of it for one
    assert found["letter/pencil/print"].by_numbers == 0
