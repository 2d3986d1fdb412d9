"""The sheet of settings: what is changed holds at once and is kept."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from putilovets.frontends.settings.file import SettingsFile
from putilovets.frontends.settings.model import SETTINGS, Settings, setting_called
from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.ink import cells
from putilovets.frontends.tui.lines import Lines
from putilovets.frontends.tui.opening import Opener
from putilovets.frontends.tui.themes import THEMES
from putilovets.journal.session import begin
from putilovets.story.edition import Edition

from .conftest import BOTH
from .screens import SIZES, agrees, press


@pytest.fixture
def kept(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "set" / "settings.toml")


@pytest.fixture
def set_story(plays: Path, edition: Edition, kept: SettingsFile) -> Iterator[PutilovetsApp]:
    app = PutilovetsApp(Opener(plays, lambda: edition), begin(plays, "play", edition, 7), kept)
    yield app
    app.close_session()


def again(kept: SettingsFile) -> Settings:
    return SettingsFile(kept.path).settings


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_page(set_story: PutilovetsApp, size: tuple[int, int]) -> None:
    async with set_story.run_test(size=size) as pilot:
        agrees(await press(pilot, "o", "down"), f"settings-{size[0]}x{size[1]}")


async def test_every_setting_is_a_row_of_the_model(set_story: PutilovetsApp) -> None:
    async with set_story.run_test(size=(80, 24)) as pilot:
        text = await press(pilot, "o")
        for number, setting in enumerate(SETTINGS, start=1):
            assert f"{number}. {setting.label} " in text
            assert setting.help[:30] in await press(pilot, *("home", *("down",) * (number - 1)))


async def test_a_change_holds_at_once_and_is_kept(
    set_story: PutilovetsApp, kept: SettingsFile
) -> None:
    async with set_story.run_test(size=(80, 24)) as pilot:
        await press(pilot, "o", "right")
        assert (set_story.theme, again(kept).theme) == ("paper", "paper")
        await press(pilot, "left", "left")
        assert (set_story.theme, again(kept).theme) == ("ansi", "ansi")
        await press(pilot, "enter", "down", "enter", "4", "5")
        assert again(kept) == Settings(measure=84, motion=True, mouse=False)
        assert "At the gate" in await press(pilot, "escape")


@pytest.mark.parametrize("colour", BOTH, indirect=True)
async def test_it_is_said_where_there_are_no_colours(set_story: PutilovetsApp) -> None:
    said = "NO_COLOR is set in this terminal"
    async with set_story.run_test(size=(80, 24)) as pilot:
        assert (said in await press(pilot, "o")) == bool(os.environ.get("NO_COLOR"))
        assert said not in await press(pilot, "down")


async def test_colours_go_round_and_are_kept(set_story: PutilovetsApp, kept: SettingsFile) -> None:
    async with set_story.run_test(size=(80, 24)) as pilot:
        seen = []
        for _ in THEMES:
            await press(pilot, "c")
            seen.append(set_story.theme)
            assert again(kept).theme == set_story.theme
        assert seen == ["paper", "hc-dark", "hc-light", "ansi", "lamp"]


async def test_the_width_of_the_text(set_story: PutilovetsApp) -> None:
    measure = setting_called("measure")
    assert measure is not None
    async with set_story.run_test(size=(160, 40)) as pilot:
        text = set_story.screen.query_one("#text", Lines)
        for wide in measure.values:
            set_story.change(measure, wide)
            await press(pilot)
            assert text.virtual_size.width == wide
            assert wide - 12 < max(cells(row) for row in text.rows) <= wide


async def test_a_file_that_cannot_be_written(tmp_path: Path, plays: Path, edition: Edition) -> None:
    (tmp_path / "set").write_bytes(b"")
    app = PutilovetsApp(
        Opener(plays, lambda: edition), None, SettingsFile(tmp_path / "set" / "settings.toml")
    )
    async with app.run_test(size=(100, 30)) as pilot:
        text = " ".join((await press(pilot, "o", "right")).replace("│", " ").split())
        assert "cannot be written: " in text
        assert "It holds until you leave." in text
        assert app.theme == "paper"


@pytest.mark.parametrize("on_title", [True, False], ids=["title", "story"])
async def test_a_bad_line_is_said_once(
    tmp_path: Path, plays: Path, edition: Edition, on_title: bool
) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('themme = "[b]x[/x]"\n', encoding="utf-8")
    session = None if on_title else begin(plays, "play", edition, 7)
    app = PutilovetsApp(Opener(plays, lambda: edition), session, SettingsFile(path))
    said = "settings.toml, line 1: there is no setting themme;"
    async with app.run_test(size=(100, 30)) as pilot:
        assert said in " ".join((await press(pilot)).split())
        assert said not in " ".join((await press(pilot, "1" if on_title else "q")).split())
    app.close_session()
