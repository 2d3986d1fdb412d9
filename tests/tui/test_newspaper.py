"""What a player sees of a wall newspaper, a sheet of columns, and of a mirror."""

import io
from pathlib import Path

import pytest

from putilovets.frontends.line.reader import LineReader
from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.ink import cells, words
from putilovets.frontends.tui.opening import Opener
from putilovets.frontends.tui.typeset.newspaper import (
    told_sheet,
    told_sheet_short,
    told_sheet_strip,
)
from putilovets.journal.session import begin
from putilovets.story.edition import Edition
from putilovets.view.glance import LetterLine, NewspaperTable
from tests.walls import wall_edition

from .meetings import playing
from .screens import SIZES, agrees, press

WAY = ("in", "take/lathe", "letter/lathe/print", "take/pencil")
STAGES = {"table": 1, "letter": 2, "printed": 3, "second": 4}
TABLE = NewspaperTable(
    4,
    1,
    (
        LetterLine("Sonya, apprentice of the second shift", 2, "printed"),
        LetterLine("A turner", 1, "edited"),
        LetterLine("The bathhouse committee", 1, "lying"),
        LetterLine("Nobody", 3, "aside"),
    ),
)


@pytest.fixture(scope="module")
def wall(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return wall_edition(tmp_path_factory.mktemp("wall"))


def told(rows: object) -> list[str]:
    return [words(row) for row in rows]  # type: ignore[attr-defined]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("stage", STAGES)
async def test_page(wall: Edition, plays: Path, stage: str, size: tuple[int, int]) -> None:
    with playing(plays, wall, WAY[: STAGES[stage]]) as app:
        async with app.run_test(size=size) as pilot:
            agrees(await press(pilot), f"newspaper-{stage}-{size[0]}x{size[1]}")


def test_the_sheet_is_a_box_of_columns_with_the_letters_under_it() -> None:
    assert told(told_sheet(TABLE, 37)) == [
        "The sheet, 1 of 4 columns free",
        "┌─────────────────┬────────┬────────┐",
        "│Sonya, apprentice│A turner│free    │",
        "│of the second    │        │        │",
        "│shift            │        │        │",
        "└─────────────────┴────────┴────────┘",
        "* Sonya, apprentice of the second",
        "  shift, 2 columns",
        "* A turner, 1 column, edited",
        "* Nobody, put aside",
    ]


@pytest.mark.parametrize("width", range(12, 100, 7))
@pytest.mark.parametrize("columns", [4, 9])
def test_every_row_of_the_sheet_is_as_wide_as_the_others(width: int, columns: int) -> None:
    table = TABLE._replace(columns=columns, free=columns - 3)
    rows = list(told_sheet_short(table, max(width, 2 * columns + 1)))[-5:]
    assert len({cells(row) for row in rows}) == 1
    assert cells(rows[0]) <= max(width, 2 * columns + 1)


@pytest.mark.parametrize(
    ("width", "row"),
    [
        (60, "│Sonya, apprentice of…│A turner  │          │ 1 of 4 free"),
        (40, "│Sonya, app…│A tu…│     │ 1 of 4 free"),
        (22, "│So…│A│ │ 1 of 4 free"),
        (10, "The sheet, 1 of 4 columns free"),
    ],
)
def test_the_sheet_in_one_row(width: int, row: str) -> None:
    assert told(told_sheet_strip(TABLE, width)) == [row]


async def test_letters_are_literal(tmp_path: Path, plays: Path) -> None:
    rough = wall_edition(tmp_path / "rough", "wall", "[b]A[/b] [/x]")
    with playing(plays, rough, ("take/lathe", "letter/lathe/print")) as app:
        async with app.run_test(size=(80, 50)) as pilot:
            text = await press(pilot)
    assert "* [b]A[/b] [/x], 1" in text


async def test_the_screen_and_the_lines_write_the_same_journal(
    tmp_path: Path, wall: Edition
) -> None:
    numbers = ("1", "1", "1", "2", "1", "1", "1", "1", "2", "1")
    on_screen = begin(tmp_path / "screen", "same", wall, 7)
    app = PutilovetsApp(Opener(tmp_path / "screen", lambda: wall), on_screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *numbers)
    app.close_session()
    in_lines = begin(tmp_path / "lines", "same", wall, 7)
    given = io.StringIO("".join(f"{number}\n" for number in numbers))
    LineReader(wall, in_lines, given, io.StringIO()).run()
    in_lines.close()
    assert on_screen.play.ending == "the-end"
    assert on_screen.path.read_bytes() == in_lines.path.read_bytes()


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize(("stage", "choices"), [("mirror", ()), ("reading", ("hear",))])
async def test_a_mirror(
    wall: Edition, plays: Path, stage: str, choices: tuple[str, ...], size: tuple[int, int]
) -> None:
    with playing(plays, wall, ("sign", "look", *choices)) as app:
        async with app.run_test(size=size) as pilot:
            agrees(await press(pilot), f"mirror-{stage}-{size[0]}x{size[1]}")
