"""What a player sees of a meeting, at every stage and size."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from putilovets.frontends.tui.ink import Span, cells, words
from putilovets.frontends.tui.screens.room import WIDE_MEETING, Room
from putilovets.frontends.tui.typeset.meeting import forms_above
from putilovets.frontends.tui.typeset.panel import panel_forms
from putilovets.frontends.tui.typeset.room import told_room
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.glance import MeetingTable
from putilovets.view.page import Page, page

from .meetings import ROAD, ROUGH, STAGES, long_edition, playing
from .screens import SIZES, agrees, press

BESIDE = Room(WIDE_MEETING, True, True).panel - 3
"""The columns of the table beside the text, without its frame."""


@pytest.fixture(scope="module")
def cell(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return long_edition(tmp_path_factory.mktemp("cell"), "cell")


def at(edition: Edition, stage: str) -> Page:
    play = Playthrough(edition.story, 7)
    for choice in ROAD[: STAGES[stage]]:
        play.choose(choice)
    return page(edition, play)


def table_at(edition: Edition, stage: str) -> MeetingTable:
    table = at(edition, stage).meeting
    assert table is not None
    assert table.stage == stage
    return table


def flat(text: str) -> str:
    """Return what is said, without frames and line ends."""
    return " ".join(text.replace("│", " ").split())


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("stage", ["floor", "speech", "vote", "name", "sign"])
async def test_page(cell: Edition, plays: Path, stage: str, size: tuple[int, int]) -> None:
    with playing(plays, cell, ROAD[: STAGES[stage]]) as app:
        async with app.run_test(size=size) as pilot:
            agrees(await press(pilot), f"meeting-{stage}-{size[0]}x{size[1]}")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_room(cell: Edition, plays: Path, size: tuple[int, int]) -> None:
    with playing(plays, cell, ROAD[: STAGES["vote"]]) as app:
        async with app.run_test(size=size) as pilot:
            agrees(await press(pilot, "r"), f"room-{size[0]}x{size[1]}")


async def test_room_without_a_meeting(story: object) -> None:
    async with story.run_test(size=(80, 24)) as pilot:  # type: ignore[attr-defined]
        assert "│ You are in no meeting." in await press(pilot, "к")


@pytest.mark.parametrize("size", [(40, 12), (50, 14), (80, 20), (100, 30), (200, 60)], ids=str)
@pytest.mark.parametrize("stage", STAGES)
async def test_every_size_keeps_clock_text_and_a_choice(
    cell: Edition, plays: Path, stage: str, size: tuple[int, int]
) -> None:
    with playing(plays, cell, ROAD[: STAGES[stage]]) as app:
        async with app.run_test(size=size) as pilot:
            text = await press(pilot)
            here = at(cell, stage)
            assert here.meeting is not None
            assert here.meeting.clock in text.lstrip().splitlines()[0]
            assert f"Here {here.meeting.here}" in text
            assert "► 1. " in text
            assert app.screen.query_one("#text").size.height >= min(len(here.blocks), 2)


@pytest.mark.parametrize("stage", STAGES)
def test_no_row_is_wider_than_its_place(cell: Edition, stage: str) -> None:
    here = at(cell, stage)
    assert here.meeting is not None
    told = [row for form in panel_forms(here) for row in form.make(BESIDE)]
    assert max(cells(row) for row in told) <= BESIDE
    for width in range(38, 101):
        for make in forms_above(here.meeting):
            for row in make(width):
                assert cells(row) <= width, words(row)


def facts(table: MeetingTable) -> Iterator[str]:
    """Yield everything that line mode tells of a meeting, as the sheet words it."""
    yield from (table.clock, f"quorum {table.quorum}", f"Here {table.here}", table.next_leaving)
    yield "The line has been read out." if table.line_read else ""
    yield f"If put now: {table.forecast}." if table.forecast else ""
    for axis in table.axes:
        yield from (f"{axis.label}: now {_signed(axis.now)}", f"«{axis.low}»", f"«{axis.high}»")
        yield "" if axis.line is None else f"the line is {_signed(axis.line)}"
        drafted = ", ".join(_signed(each) for each in axis.draft)
        yield f"the draft says {drafted}" if drafted else ""
    for row in table.rows:
        yield f"{row.label}, {row.people}: {'ear' if row.here else 'gone home'}"
        if row.here:
            yield f"{row.ear} of 3, trust {_signed(row.trust)}"
            yield f"go home at {row.leaves}" if row.leaves else ""
            yield f"If put now: {row.verdict}, {row.total}" if row.verdict else ""
            yield row.plain[1:]
            yield from row.reasons
            yield "They ask for a vote of its own" if row.demands else ""
            for axis, reach in zip(table.axes, row.stands, strict=True):
                low, high = _signed(reach.low), _signed(reach.high)
                known = f"{axis.label} {low}"
                yield known if low == high else f"{axis.label} somewhere from {low} to {high}"
    for line in table.draft:
        yield from (line.text.rstrip("."), line.hands, line.who)
        decides = (f"{line.question} {_signed(line.at)}, {line.ground}",)
        yield from () if line.hands else decides
        yield "tied" if line.tied else ""


def _signed(number: int) -> str:
    return f"{number:+}" if number else "0"


@pytest.mark.parametrize("stage", STAGES)
async def test_the_sheet_has_every_fact_of_line_mode(
    cell: Edition, plays: Path, stage: str
) -> None:
    with playing(plays, cell, ROAD[: STAGES[stage]]) as app:
        async with app.run_test(size=(84, 200)) as pilot:
            told = flat(await press(pilot, "r"))
    for fact in facts(table_at(cell, stage)):
        assert fact in told


@pytest.mark.parametrize("stage", ["agenda", "prepare", "floor", "speech", "draft", "tie", "vote"])
async def test_the_page_has_a_row_for_each_bloc(cell: Edition, plays: Path, stage: str) -> None:
    table = table_at(cell, stage)
    with playing(plays, cell, ROAD[: STAGES[stage]]) as app:
        async with app.run_test(size=(80, 24)) as pilot:
            rows = (await press(pilot)).splitlines()
    for bloc in table.rows:
        (row,) = (row for row in rows if row.strip().startswith(f"{bloc.label} "))
        if not bloc.here:
            assert row.split()[-3:] == [str(bloc.people), "gone", "home"]
            continue
        assert f" {bloc.people} {'*' * bloc.ear}{'·' * (3 - bloc.ear)} " in row
        assert bloc.leaves in row
        unknown = any(reach.low < reach.high for reach in bloc.stands)
        assert ("?" in row, "●" in row) == (unknown, not unknown)
        if bloc.verdict and bloc.known:
            assert f"{bloc.verdict} {bloc.total}" in row


async def test_who_is_named_for_which_point(cell: Edition, plays: Path) -> None:
    with playing(plays, cell, ROAD[: STAGES["name"]]) as app:
        async with app.run_test(size=(80, 24)) as pilot:
            first = await press(pilot)
            second = await press(pilot, "1")
    assert "►1 Keep a list of truants. 20 to 4, carried; no name yet." in flat(first)
    assert "1 Keep a list of truants" in second
    assert "►2 The administration is to state" in second


async def test_the_smallest_window_says_what_is_named(cell: Edition, plays: Path) -> None:
    with playing(plays, cell, ROAD[: STAGES["name"]]) as app:
        async with app.run_test(size=(40, 12)) as pilot:
            text = await press(pilot)
    assert "►1 Keep a list of truants." in text
    assert " 2 The administration" not in text


async def test_labels_and_clauses_are_literal(tmp_path: Path, plays: Path) -> None:
    instead = (('"Young"', f'"{ROUGH}"'), ('"Keep a list of truants"', f'"List {ROUGH}"'))
    rough = long_edition(tmp_path / "rough", "cell", instead)
    for size in SIZES:
        with playing(plays / str(size), rough, ROAD[: STAGES["vote"]]) as app:
            async with app.run_test(size=size) as pilot:
                assert f"{ROUGH}" in await press(pilot)
                await pilot.resize_terminal(90, 100)
                text = await press(pilot, "r")
                assert f"{ROUGH}, 11: ear" in text
                assert f"1 List {ROUGH}." in text


async def test_sizes_change_live(cell: Edition, plays: Path) -> None:
    with playing(plays, cell, ROAD[: STAGES["vote"]]) as app:
        async with app.run_test(size=(80, 24)) as pilot:
            above = await press(pilot)
            await pilot.resize_terminal(120, 40)
            assert "│ Old fitters" in await press(pilot)
            await pilot.resize_terminal(80, 24)
            assert await press(pilot) == above


def test_a_page_without_a_meeting_has_a_sentence(cell: Edition) -> None:
    here = at(cell, "agenda")._replace(meeting=None)
    assert list(told_room(here, 40)) == [(Span("You are in no meeting."),)]
