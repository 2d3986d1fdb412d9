"""What a player sees of a period at the desk."""

from pathlib import Path

import pytest

from putilovets.frontends.tui.ink import words
from putilovets.frontends.tui.typeset.desk import told_evenings, told_evenings_strip, told_papers
from putilovets.story.edition import Edition
from putilovets.view.glance import DeskTable, Evening, PaperLine

from .meetings import ROUGH, long_edition, playing
from .screens import SIZES, agrees, press

WEEK = (
    "papers/leave/circular",
    "1926-04-26/dues",
    "1926-04-27/open",
    "back",
)
STAGES = {"papers": 0, "evening": 4}
DONE = Evening("Sunday 25 April 1926", "done", "Go to the main store and count")
TABLE = DeskTable(
    (PaperLine("Above", "They ask.", True), PaperLine("The floor", "A sheet.", False)),
    True,
    (
        DONE,
        Evening("Monday 26 April 1926", "open", "Leave it open"),
        Evening("Tuesday 27 April 1926", "now", ""),
        Evening("Thursday 29 April 1926", "ahead", ""),
    ),
)


@pytest.fixture(scope="module")
def week(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return long_edition(tmp_path_factory.mktemp("week"), "desk")


def told(rows: object) -> list[str]:
    return [words(row) for row in rows]  # type: ignore[attr-defined]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("stage", STAGES)
async def test_page(week: Edition, plays: Path, stage: str, size: tuple[int, int]) -> None:
    with playing(plays, week, WEEK[: STAGES[stage]]) as app:
        async with app.run_test(size=size) as pilot:
            agrees(await press(pilot), f"desk-{stage}-{size[0]}x{size[1]}")


def test_papers_say_whose_they_are_and_which_was_left_out() -> None:
    assert told(told_papers(TABLE, 40)) == [
        "ABOVE. They ask. [left out]",
        "",
        "THE FLOOR. A sheet.",
    ]


def test_evenings_are_lines_of_a_sheet() -> None:
    assert told(told_evenings(TABLE, 24)) == [
        "Your evenings",
        "Sun 25 Go to the main",
        "       store and count",
        "Mon 26 left open: Leave",
        "       it open",
        "Tue 27 ► tonight",
        "Thu 29 ____",
    ]


@pytest.mark.parametrize(
    ("width", "row"),
    [
        (60, "Sun done  Mon open  Tue tonight  Thu free"),
        (40, "Sun done Mon open Tue tonight Thu free"),
        (30, "Sun x  Mon o  Tue ►  Thu _"),
        (10, "Sun x Mon o Tue ► Thu _"),
    ],
)
def test_evenings_in_one_row(width: int, row: str) -> None:
    assert told(told_evenings_strip(TABLE, width)) == [row]


@pytest.mark.parametrize("size", [(60, 60), (80, 60), (120, 40)], ids=str)
async def test_everything_stands_on_the_page(
    week: Edition, plays: Path, size: tuple[int, int]
) -> None:
    with playing(plays, week, WEEK) as app:
        async with app.run_test(size=size) as pilot:
            text = await press(pilot)
    for words_ in ("ABOVE. They ask. [left out]", "THE FLOOR. A sheet with forty thumbs"):
        assert words_ in text
    for words_ in ("Mon 26 dues", "Tue 27 left open: ", "Wed 28 ► tonight"):
        assert words_ in text
    assert text.count("Thu 29 ____") == 1


async def test_papers_are_literal(tmp_path: Path, plays: Path) -> None:
    instead = (('label = "Above"', f'label = "{ROUGH}"'), ('"They ask."', f'"{ROUGH}"'))
    rough = long_edition(tmp_path / "rough", "desk", instead)
    with playing(plays, rough, ()) as app:
        async with app.run_test(size=(80, 60)) as pilot:
            assert f"{ROUGH.upper()}. {ROUGH}" in await press(pilot)
