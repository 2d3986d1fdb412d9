"""A meeting at a glance: what is known is exact, what is not is a range, and what is said is so."""

import re
from pathlib import Path
from random import Random

import pytest

from putilovets.story.edition import Edition
from putilovets.story.floor import Decide
from putilovets.story.playthrough import Playthrough
from putilovets.story.stages import Meeting
from putilovets.story.turn import Turn
from putilovets.view.glance import MeetingTable, Reach
from putilovets.view.hands import Count
from putilovets.view.meeting import clock_words, meeting_table
from putilovets.view.page import page
from tests.meeting_players import following, held
from tests.meetings import HEADS, MEETING, meeting_edition
from tests.packs import edition_of, start_at

TAKEN = ("agenda/bureau", "prepare/open", "floor/hothead", "speech/hothead/take/inspectors")
BOTH = (*TAKEN, "floor/old-hand", "speech/old-hand/take/list")


@pytest.fixture(scope="module")
def cell(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return meeting_edition(tmp_path_factory.mktemp("cell"))


def table_of(edition: Edition, play: Playthrough) -> MeetingTable:
    table = meeting_table(edition, play)
    assert table is not None
    return table


def states(edition: Edition, many: int) -> list[Playthrough]:
    """Return plays that have gone some way into the meeting and have something in the draft."""
    chance, made = Random(4), []
    while len(made) < many:
        play = Playthrough(edition.story, 1)
        for _ in range(chance.randint(4, 16)):
            offered = [each.id for each in play.choices() if each.open]
            useful = [each for each in offered if not re.search("close|strike|defer|hold", each)]
            if play.ending is None:
                play.choose(chance.choice(useful or offered))
        if play.ending is None and table_of(edition, play).forecast:
            made.append(play)
    return made


def test_outside_a_meeting_there_is_no_table(cell: Edition) -> None:
    away = ("agenda/truancy", "prepare/open", "floor/truancy/close", "floor/bureau/close")
    assert meeting_table(cell, following(cell, (*away, "sign/sign"))) is None


def test_the_head_of_the_table(cell: Edition) -> None:
    table = table_of(cell, following(cell, TAKEN[:2]))
    head = (table.stage, table.clock, table.quorum, table.here, table.roll, table.line_read)
    assert head == ("floor", "21:00", 21, 31, 31, False)
    assert table.next_leaving == "Women go home at 21:45"
    assert [(axis.label, axis.now, axis.line, axis.draft) for axis in table.axes] == [
        ("Labour discipline", 0, 2, ()), ("The apparatus", -1, 1, ()),
    ]  # fmt: skip
    assert (table.draft, table.forecast) == ((), "")
    assert {(row.verdict, row.total, row.reasons) for row in table.rows} == {("", "", ())}


def test_who_has_been_asked_is_exact_and_who_has_not_is_a_range(cell: Edition) -> None:
    rows = {row.label: row for row in table_of(cell, following(cell, TAKEN[:2])).rows}
    assert rows["Young"].stands == (Reach(-2, -2), Reach(3, 3))
    # the author says -2 to 0 of the apparatus; of discipline, where they want 2, nothing is said
    assert rows["Draughtsmen"].stands == (Reach(1, 3), Reach(-2, 0))
    assert not rows["Draughtsmen"].known
    asked = following(cell, (TAKEN[0], "prepare/talk"))
    rows = {row.label: row for row in table_of(cell, asked).rows}
    assert rows["Draughtsmen"].stands == (Reach(2, 2), Reach(-2, -2))


def test_a_known_bloc_gives_its_reasons_and_an_unknown_one_does_not(cell: Edition) -> None:
    rows = {row.label: row for row in table_of(cell, following(cell, TAKEN)).rows}
    # the speech stood at +3: it moved the women from +2, and the young already stood there
    assert (rows["Young"].verdict, rows["Young"].total) == ("for", "+6")
    assert rows["Young"].reasons == (
        "point 1: they want +3, it goes from -1 to +2, 3 nearer, care 2: +6",
    )
    assert (rows["Women"].verdict, rows["Women"].total) == ("for", "+4")
    unknown = rows["Draughtsmen"]
    # care 2: they lose 6 if they want -2 and 2 if they want 0; and they do not trust the chair
    assert (unknown.verdict, unknown.total) == ("against", "-7 to -3")
    assert unknown.reasons == ("you have not heard where they stand",)


def test_points_are_numbered_as_in_the_draft_even_where_one_is_struck_out(cell: Edition) -> None:
    table = table_of(cell, following(cell, (*BOTH, "draft/list/strike")))
    assert [(line.number, line.state) for line in table.draft] == [(1, "struck"), (2, "up")]
    rows = {row.label: row for row in table.rows}
    assert rows["Young"].reasons[0].startswith("point 2: ")


def test_the_draft_says_how_each_point_stands(cell: Edition) -> None:
    way = (*BOTH, "draft/list/narrow", "draft/inspectors/keep", "tie/both", "vote/whole")
    first, second = table_of(cell, following(cell, way)).draft
    assert (first.text, first.at, first.state, first.tied) == ("Ask truants why", 1, "narrow", True)
    assert (first.ground, first.hands, first.who) == ("noted", "20 to 4, carried", "")
    assert (second.text, second.at, second.state) == ("Ask what the inspectors do", 2, "up")
    named = following(cell, (*way, "name/list/nobody", "name/inspectors/lukina"))
    assert table_of(cell, named).draft[1].who == "Agrafena Lukina, by 17 May"


def test_a_bloc_that_would_lose_much_is_seen_to_ask_for_a_vote_of_its_own(cell: Edition) -> None:
    rows = {row.label: row for row in table_of(cell, following(cell, BOTH)).rows}
    assert [label for label, row in rows.items() if row.demands] == ["Young"]
    assert rows["Young"].reasons[-1] == "their demand for a vote of its own refused -1"
    # -4 by the list, +6 by the inspectors, -1 for the refusal
    assert (rows["Young"].total, rows["Young"].verdict) == ("+1", "abstains")


def span(text: str) -> range:
    low, _, high = text.partition("-")
    return range(int(low), int(high or low) + 1)


def decided(cell: Edition, play: Playthrough) -> tuple[str, int, int]:
    """Put the draft to the vote as a whole, here and now, whatever page this is."""
    place = cell.story.places["cell"]
    assert isinstance(place, Meeting)
    names, clause = cell.story.names, place.chamber.live(play.state.values)[0]
    turn = Turn(1, "cell", play.state.values, None)
    Decide(place.chamber, True, 5).apply(turn)
    found = (turn.get(clause.fate), turn.get(clause.hands[0]), turn.get(clause.hands[1]))
    assert names.value(turn.values, "cell_result") in ("decided", "no-quorum")
    return found  # type: ignore[return-value]


def test_a_forecast_comes_true(cell: Edition) -> None:
    kinds: dict[str, int] = {}
    for play in states(cell, 300):
        forecast = table_of(cell, play).forecast
        fate, yes, no = decided(cell, play)
        exact = re.fullmatch(r"(carried|lost), (\d+) to (\d+)", forecast)
        guess = re.fullmatch(r"(carried|lost|open), ([\d-]+) to ([\d-]+)", forecast)
        kind = "exact" if exact else "guess" if guess else "none"
        kinds[kind] = kinds.get(kind, 0) + 1
        if exact:
            assert (fate, yes, no) == (exact[1], int(exact[2]), int(exact[3]))
        elif guess:
            assert fate == guess[1] or guess[1] == "open"
            assert yes in span(guess[2])
            assert no in span(guess[3])
        else:
            assert forecast == "no vote can be taken: there is no quorum"
            assert fate == "undecided"
    assert min(kinds["exact"], kinds["guess"]) >= 15


def test_where_everybody_is_known_the_forecast_is_exact_and_the_vote_does_it(cell: Edition) -> None:
    at_the_vote = 0
    for play in states(cell, 300):
        table = table_of(cell, play)
        if table.stage == "vote" and all(row.known for row in table.rows if row.here):
            play.choose("vote/whole")
            after = table_of(cell, play)
            told = {line.hands for line in after.draft if line.hands}
            if "quorum" not in table.forecast:
                word, hands = table.forecast.split(", ")
                assert told == {f"{hands}, {word}"}
                at_the_vote += 1
    assert at_the_vote >= 5


def test_a_vote_is_told_with_a_reason_for_each_bloc_that_adds_up(cell: Edition) -> None:
    votes = 0
    for play in states(cell, 200):
        if table_of(cell, play).stage != "vote":
            continue
        before = play.state
        for choice in ("vote/whole", "vote/points"):
            if choice in [each.id for each in play.choices() if each.open]:
                play.choose(choice)
                for block in page(cell, play).blocks:
                    if block.hands is not None:
                        adds_up(block.text, block.hands)
                play.undo()
                votes += 1
        assert play.state == before
    assert votes >= 20


def adds_up(told: str, count: Count) -> None:
    hands = {"for": 0, "against": 0, "not voting": 0}
    for row in count.rows:
        if not row.total:
            assert row.raised in ("gone home", "not come", "not counted")
            continue
        parts = [int(re.findall(r"[+-]\d+$", part)[0]) for part in row.reasons]
        total = int(row.total)
        assert sum(parts) == total, row
        assert not re.search(r"[+-]\d|care", row.plain), row
        assert row.raised == ("for" if total >= 2 else "against" if total <= -2 else "not voting")
        hands[row.raised] += row.people
    head = re.search(r"For (\d+), against (\d+), not voting (\d+)\.$", told)
    if head:
        assert tuple(map(int, head.groups())) == tuple(hands.values())
        assert sum(hands.values()) == count.present


def test_a_vote_without_a_quorum_says_how_many_were_missing(tmp_path: Path) -> None:
    larger = MEETING.replace("quorum = 21", "quorum = 28")
    edition = edition_of(tmp_path, larger, {**HEADS, **start_at("cell")})
    dull = ("agenda/truancy", "prepare/open", "floor/old-hand", "speech/old-hand/take/list",
            "floor/bureau/close", "draft/list/keep")  # fmt: skip
    play = following(edition, dull)
    assert table_of(edition, play).forecast == "no vote can be taken: there is no quorum"
    play.choose("vote/whole")
    [told] = [b.text for b in page(edition, play).blocks if "No vote stands" in b.text]
    assert told == "«Keep a list of truants»: 27 in the room, 28 needed. No vote stands."
    assert (held(play, "cell_result"), held(play, "fate_list")) == ("no-quorum", "undecided")
    assert held(play, "floor") == 4


@pytest.mark.parametrize(
    ("minutes", "told"), [(0, "00:00"), (1265, "21:05"), (1439, "23:59"), (1450, "00:10")]
)
def test_a_clock_goes_on_after_midnight(minutes: int, told: str) -> None:
    assert clock_words(minutes) == told
