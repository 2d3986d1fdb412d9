"""Why a bloc votes as it does, in one plain sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from putilovets.story.chamber import Group
from putilovets.story.edition import Edition
from putilovets.story.stages import Meeting
from putilovets.story.voting import Point, ballot
from putilovets.view.listing import listed
from putilovets.view.plainly import UNMOVED, plainly
from tests.meeting_players import following
from tests.meetings import meeting_edition

TAKEN = ("agenda/bureau", "prepare/open", "floor/hothead", "speech/hothead/take/inspectors")
BOTH = (*TAKEN, "floor/old-hand", "speech/old-hand/take/list")
NEARER = "brings things nearer to what they want"
BOTH_NEARER = "points 1 and 2 bring things nearer to what they want"
TOO_LITTLE = "but that is not enough to vote"


@pytest.fixture(scope="module")
def cell(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return meeting_edition(tmp_path_factory.mktemp("cell"))


def told(
    cell: Edition, bloc: str, points: Sequence[Point], now: Mapping[str, int] | None = None
) -> str:
    """Tell how a bloc would vote on some points, made for the purpose."""
    place, values = cell.story.places["cell"], following(cell, BOTH).state.values
    assert isinstance(place, Meeting)
    chamber = replace(place.chamber, now=now or place.chamber.now)
    seat = next(seat for seat in chamber.seats if seat.id == bloc)
    mine = ballot(chamber.bloc(seat, values), points, chamber.now, 0)
    return plainly(chamber, seat, Group((), tuple(points)), values, mine)


def on_list(at: int, ground: int = 0) -> Point:
    return Point("list", "discipline", at, ground)


def on_office(at: int, ground: int = 0) -> Point:
    return Point("inspectors", "apparatus", at, ground)


# discipline stands at 0 and the apparatus at -1; fitters (trust +1) want +1 of both and care 1;
# the young (trust 0) want +3 of the apparatus and -2 of discipline, and care 2
@pytest.mark.parametrize(
    ("bloc", "points", "says"),
    [
        ("fitters", [on_list(1)], f"it {NEARER}, and they trust the chair"),
        ("young", [on_office(2)], "it brings things much nearer to what they want"),
        ("young", [on_list(2)], "it takes things away from what they want"),
        ("young", [on_list(0, -1)], f"it is hearsay to them, {TOO_LITTLE} against"),
        ("young", [on_list(0, 1)], f"it has been checked, {TOO_LITTLE} for"),
        ("young", [on_list(0)], UNMOVED),
        ("fitters", [on_list(1), on_office(1)], BOTH_NEARER),
        ("draughtsmen", [on_office(-1)], f"they do not trust the chair, {TOO_LITTLE} against"),
        ("draughtsmen", [on_list(1)], f"it {NEARER}, but they do not trust the chair"),
    ],
)  # fmt: skip
def test_what_weighs_most_is_told(cell: Edition, bloc: str, points: list[Point], says: str) -> None:
    assert told(cell, bloc, points) == says


def test_who_has_what_it_wants_would_rather_nothing_changed(cell: Edition) -> None:
    standing = {"apparatus": -2, "discipline": 0}
    alone = told(cell, "draughtsmen", [on_office(2)], standing)
    assert alone == "they would rather leave things as they are"
    both = told(cell, "draughtsmen", [on_list(2), on_office(2)], standing)
    assert both == (
        "they would rather leave things as they are than carry point 2, "
        "though point 1 brings things nearer to what they want"
    )


def test_many_points_are_not_counted_off_where_all_of_them_do_it(cell: Edition) -> None:
    said = told(cell, "young", [on_office(1), on_office(2), on_office(3)])
    assert said == "all the points bring things much nearer to what they want"


def test_a_point_may_go_further_than_they_want(cell: Edition) -> None:
    said = told(cell, "fitters", [on_list(0)], {"apparatus": -1, "discipline": 3})
    assert said == "they trust the chair, but it goes further than they want"


def test_several_are_listed_as_a_sentence_has_them() -> None:
    assert listed(["Women"]) == "Women"
    assert listed(["Women", "The three"]) == "Women and the three"
    assert listed(["The three", "Young", "A turner"]) == "The three, Young and a turner"
