"""Numbers over the months: where they began, how high and low they went, where they stand."""

from pathlib import Path

import pytest

from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.curves import Curves, curves
from tests.packs import choice, edition_of, scene, start_at

YEAR = "".join(
    scene(
        f"month-{month}",
        choice(
            "on",
            f"month-{month + 1}" if month < 6 else "the-end",
            f'effects = [{{ move = "floor", by = {by} }}]',
        ),
        f"date = 1926-0{month}-10",
    )
    for month, by in ((4, 3), (6, -6), (5, 0))
)


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    return edition_of(tmp_path, YEAR, start_at("month-4"))


def drawn(edition: Edition, *choices: str) -> Curves:
    play = Playthrough(edition.story, 1)
    for each in choices:
        play.choose(each)
    found = curves(edition, play)
    assert found is not None
    return found


def test_a_number_stands_at_the_end_of_each_month(edition: Edition) -> None:
    found = drawn(edition, "on", "on", "on")
    [floor] = found.gauges
    assert (found.begins, found.ends) == ("April 1926", "June 1926")
    assert (floor.first, floor.values) == (4, (7, 7, 1))
    assert (floor.lowest, floor.highest) == (0, 10)


def test_it_is_told_in_a_sentence(edition: Edition) -> None:
    [floor] = drawn(edition, "on", "on", "on").gauges
    assert floor.told == (
        "Floor began at 4 on 10 April 1926, highest 7 on 10 April 1926, lowest 1 on 10 June 1926. "
        "It stands at 1. Last 7 to 1, Thursday 10 June 1926: «on»."
    )


def test_what_has_not_moved_says_so(edition: Edition) -> None:
    [floor] = drawn(edition).gauges
    assert floor.told == "Floor stands at 4 and has not moved since 10 April 1926."
    assert floor.values == (4,)


def test_a_play_without_a_date_has_none(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, scene("square", choice("on", "the-end")), start_at("square"))
    assert curves(edition, Playthrough(edition.story, 1)) is None


def test_a_month_without_a_page_keeps_what_stood(tmp_path: Path) -> None:
    late = scene("april", choice("on", "july", 'effects = [{ move = "floor", by = 2 }]'),
                 "date = 1926-04-10") + scene("july", choice("on", "the-end"),
                 "date = 1926-07-10")  # fmt: skip
    edition = edition_of(tmp_path, late, start_at("april"))
    [floor] = drawn(edition, "on").gauges
    assert floor.first == 4
    assert floor.values == (6, 6, 6, 6)
