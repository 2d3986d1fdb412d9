"""What is looked at rather than read: hands, charts, the File, a page with a hint."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from putilovets.frontends.settings.model import Settings
from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.going_up import PACE
from putilovets.frontends.tui.ink import cells, words
from putilovets.frontends.tui.screens.story import StoryScreen
from putilovets.frontends.tui.typeset.charts import ROWS, binned, level, pitched, told_charts
from putilovets.frontends.tui.typeset.file import told_file
from putilovets.frontends.tui.typeset.hands import GLYPHS, told_count, told_vote
from putilovets.frontends.tui.typeset.line_sheet import told_line
from putilovets.story.edition import Edition
from putilovets.view.curves import Came, Curve, Curves
from putilovets.view.file import FindingAid, Paper, Remembered, Tally
from putilovets.view.hands import Count, Hands, Vote
from putilovets.view.shelf import Card, LineAt, LineOfToday
from tests.packs import edition_of
from tests.roll import YARD
from tests.view.test_cell_book import HEAD

from .meetings import ROAD, ROUGH, long_edition, playing
from .screens import SIZES, agrees, press

VOTED = ROAD[: ROAD.index("vote/whole") + 1]
COUNT = Count(
    "Carried: points 1 and 2.",
    28,
    20,
    (
        Hands("Old fitters", 9, "for", "+3", "it is near", ("a: +3",)),
        Hands("Young", 11, "against", "-4", "it is far", ("b: -4",)),
        Hands("Women", 8, "not voting", "+0", "it is nothing to them", ("c: +0",)),
        Hands("Draughtsmen", 4, "gone home"),
        Hands("Storemen", 2, "not come"),
    ),
)


@pytest.fixture(scope="module")
def cell(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return long_edition(tmp_path_factory.mktemp("cell"), "cell")


@pytest.fixture(scope="module")
def rolled(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """A pack with a roll, posts, and a figure of the shop book."""
    return edition_of(tmp_path_factory.mktemp("rolled"), YARD, HEAD)


@pytest.fixture
def hinted() -> Iterator[None]:
    StoryScreen.HINTED = True
    yield
    StoryScreen.HINTED = False


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", ["vote", "charts", "file"])
async def test_sheet(cell: Edition, plays: Path, name: str, size: tuple[int, int]) -> None:
    keys = {"vote": ("v",), "charts": ("g",), "file": ("1", "f")}[name]
    with playing(plays, cell, ROAD) as app:
        async with app.run_test(size=size) as pilot:
            agrees(await press(pilot, *keys), f"{name}-{size[0]}x{size[1]}")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_filled_cell_book(rolled: Edition, plays: Path, size: tuple[int, int]) -> None:
    with playing(plays, rolled, ("transfer",)) as app:
        async with app.run_test(size=size) as pilot:
            agrees(await press(pilot, "b"), f"book-filled-{size[0]}x{size[1]}")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_charts_of_two_months(story: PutilovetsApp, size: tuple[int, int]) -> None:
    async with story.run_test(size=size) as pilot:
        agrees(await press(pilot, "1", "1", "2", "g"), f"charts-months-{size[0]}x{size[1]}")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_page_with_a_hint(story: PutilovetsApp, hinted: None, size: tuple[int, int]) -> None:
    async with story.run_test(size=size) as pilot:
        agrees(await press(pilot), f"hint-{size[0]}x{size[1]}")
        agrees(await press(pilot, "1"), f"hint-second-{size[0]}x{size[1]}")


async def test_a_hint_takes_no_row_of_a_table_in_a_low_window(
    cell: Edition, plays: Path, hinted: None
) -> None:
    with playing(plays, cell, ROAD[:3]) as app:
        async with app.run_test(size=(60, 20)) as pilot:
            low = await press(pilot)
            assert "Old fitters" in low
            assert "Hint" not in low
            await pilot.resize_terminal(80, 24)
            assert "Hint: " in await press(pilot, "u", "1")


async def test_a_hint_goes_when_it_is_heeded(story: PutilovetsApp, hinted: None) -> None:
    async with story.run_test(size=(60, 20)) as pilot:
        assert "Hint: a number takes a choice" in await press(pilot)
        hint = next(row for row in (await press(pilot, "2")).splitlines() if "Hint" in row)
        key = hint.partition("Hint: ")[2][0].lower()
        assert "Hint" not in await press(pilot, key, "escape")
        assert hint not in await press(pilot, "u", "1")


async def test_hints_that_are_set_off_are_none(
    story: PutilovetsApp, hinted: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PutilovetsApp, "settings", Settings(hints=False), raising=False)
    async with story.run_test(size=(80, 24)) as pilot:
        assert "Hint" not in await press(pilot)
        assert "Hint" not in await press(pilot, "1")


async def test_nothing_moves_unless_motion_is_set(cell: Edition, plays: Path) -> None:
    with playing(plays, cell, VOTED[:-1]) as app:
        async with app.run_test(size=(80, 24)) as pilot:
            at_once = await press(pilot, str(whole(app)))
            screen = app.screen
            assert isinstance(screen, StoryScreen)
            assert (screen.hands.up, screen.hands.timer) == (None, None)
            assert "▲▲▲▲▲ ▲▲▲▲▲ ▲  for" in at_once


async def test_hands_go_up_one_by_one_where_motion_is_set(
    cell: Edition, plays: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PutilovetsApp, "settings", Settings(motion=True), raising=False)
    monkeypatch.setattr("putilovets.frontends.tui.going_up.PACE", 3_600)
    with playing(plays, cell, VOTED[:-1]) as app:
        async with app.run_test(size=(80, 24)) as pilot:
            assert "▲" not in await press(pilot, str(whole(app)))
            screen = app.screen
            assert isinstance(screen, StoryScreen)
            for up in range(1, 25):
                screen.hands.step()
                await pilot.pause()
                text = await press(pilot)
                assert text.count("▲") + text.count("▼") == up
            assert screen.hands.timer is None
            assert PACE < 1


def whole(app: PutilovetsApp) -> int:
    """Return the number of the choice that puts the whole draft to the vote."""
    assert app.session is not None
    ids = [choice.id for choice in app.session.play.choices() if choice.open]
    return ids.index("vote/whole") + 1


def test_hands_are_told_apart_without_colour() -> None:
    assert len({GLYPHS[each] for each in ("for", "against", "not voting", "gone home")}) == 4
    for row, told in zip(COUNT.rows, told_count(COUNT, 76), strict=False):
        assert words(told).rstrip().endswith(row.raised)
        assert words(told).count(GLYPHS[row.raised]) == row.people


@pytest.mark.parametrize("width", range(34, 101))
def test_no_row_of_hands_is_wider_than_its_place(width: int) -> None:
    crowd = COUNT._replace(
        rows=(*COUNT.rows, Hands("A hall full of people", 240, "for", "+9", "x", ("y: +9",)))
    )
    for row in told_vote(Vote("The cell room", (COUNT, crowd)), width):
        assert cells(row) <= width, words(row)
    assert "240" in " ".join(words(row) for row in told_count(crowd, width))


def test_long_rows_become_fives_in_figures() -> None:
    [first, *_] = told_count(Count("", 23, 0, (Hands("All", 23, "for"),)), 40)
    assert words(first) == "All 23 ▲▲▲▲▲ ▲▲▲▲▲ ▲▲▲▲▲ ▲▲▲▲▲ ▲▲▲  for"
    [first, *_] = told_count(Count("", 23, 0, (Hands("All", 23, "for"),)), 36)
    assert words(first) == f"All 23 {'▲' * 23}  for"
    [first, *_] = told_count(Count("", 23, 0, (Hands("All", 23, "for"),)), 28)
    assert words(first) == "All 23 ▲5 ▲5 ▲5 ▲5 ▲3  for"
    [first, *_] = told_count(Count("", 23, 0, (Hands("All", 23, "for"),)), 20)
    assert words(first) == "All 23 ▲ x 23  for"


def curve(*values: int, top: int = 10) -> Curve:
    return Curve("Floor", values, 0, top, values[0], "Floor began at 4. " * 6)


def test_every_step_of_a_gauge_has_a_height_of_its_own() -> None:
    assert [level(value, curve(0)) for value in range(11)] == list(range(2 * ROWS + 1))
    assert level(1, curve(0, top=60)) == 1


@pytest.mark.parametrize(
    ("months", "columns"), [(1, 7), (2, 7), (5, 7), (6, 6), (12, 3), (24, 1), (90, 1)]
)
def test_few_months_are_broad(months: int, columns: int) -> None:
    assert pitched(months, 36) == columns


def test_months_share_a_column_where_there_are_too_many() -> None:
    assert binned([1, 2, 3, 4, 5], 5) == [1, 2, 3, 4, 5]
    assert binned([1, 2, 3, 4, 5], 3) == [2, 4, 5]
    assert len(binned(list(range(183)), 36)) <= 36


@pytest.mark.parametrize("width", [38, 54, 74, 80])
@pytest.mark.parametrize("months", [1, 2, 21, 183])
def test_no_row_of_a_chart_is_wider_than_its_place(months: int, width: int) -> None:
    values = tuple(at % 11 for at in range(months))
    end = "April 1926" if months == 1 else "June 1941"
    came = (Came("A meeting with a long name", 24, 31), Came("Nobody", 0, 0))
    drawn = Curves("April 1926", end, (curve(*values),), (curve(*values, top=60),), came)
    for row in told_charts(drawn, width):
        assert cells(row) <= width, words(row)


def test_text_of_content_is_literal_on_every_sheet() -> None:
    scale = LineAt(ROUGH, ROUGH, ROUGH, 2, "Friday 9 April 1926", ROUGH)
    card = Card(ROUGH, ROUGH, "invented", ("S1",))
    line = LineOfToday("Friday 9 April 1926", (ROUGH,), (card,), (scale,), ("Friday 9 April 1926",))
    person = Remembered(ROUGH, ROUGH)
    aid = FindingAid(
        ROUGH, ROUGH, (Paper("1926/1", "", ROUGH),), (person,), (person,), (Tally(ROUGH, 1, ROUGH),)
    )
    vote = Vote(ROUGH, (COUNT._replace(told=ROUGH, rows=(Hands(ROUGH, 3, "for"),)),))
    for width in (54, 74):
        for rows in (told_line(line, width), told_file(aid, width), told_vote(vote, width)):
            told = [*rows]
            assert any(ROUGH in words(row) for row in told)
            assert max(cells(row) for row in told) <= width
