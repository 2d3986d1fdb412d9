"""Every ink on every paper can be read, in every theme; no colours, and nothing is lost."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from textual.app import App
from textual.widget import Widget

from putilovets.frontends import tui
from putilovets.frontends.settings.file import SettingsFile
from putilovets.frontends.settings.model import SETTINGS, Settings
from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.commands import STORY
from putilovets.frontends.tui.ink import ROLES
from putilovets.frontends.tui.opening import Opener
from putilovets.frontends.tui.themes import THEMES
from putilovets.journal.session import begin
from putilovets.story.edition import Edition

from .contrast import LEAST, Pair, contrast, declared, painted
from .screens import press, sent

TRUE_COLOURS = [theme.name for theme in THEMES if not theme.ansi]
SHEETS = [command.key for command in STORY if command.action.startswith(("show", "app.settings"))]
PATHS: tuple[tuple[str, ...], ...] = (
    (),
    *((key,) for key in SHEETS),
    ("m", "slash", "z"),
    ("1", "m", "slash"),
    ("ctrl+c",),
    ("1", "down", "down", "enter"),
    ("tab",),
    ("q",),
    ("q", "a"),
    ("q", "o"),
)
"""What is pressed on a page of the story, each of which shows another screen."""


@pytest.fixture
def in_theme(plays: Path, edition: Edition) -> Iterator[Callable[[str], PutilovetsApp]]:
    apps: list[PutilovetsApp] = []

    def made(theme: str) -> PutilovetsApp:
        kept = SettingsFile()
        kept.settings = Settings(theme=theme)
        session = begin(plays, "play", edition, 7)
        apps.append(PutilovetsApp(Opener(plays, lambda: edition), session, kept))
        return apps[-1]

    yield made
    for app in apps:
        app.close_session()


def test_the_themes_are_the_values_of_the_setting() -> None:
    assert tuple(theme.name for theme in THEMES) == SETTINGS[0].values


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("keys", PATHS, ids=" ".join)
async def test_every_pair_can_be_read(story: PutilovetsApp, keys: tuple[str, ...]) -> None:
    async with story.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, *keys)
        for theme in TRUE_COLOURS:
            story.theme = theme
            await pilot.pause()
            await pilot.pause()
            assert faint(story) == [], theme


@pytest.mark.parametrize("theme", TRUE_COLOURS)
async def test_the_palette_can_be_read(
    in_theme: Callable[[str], PutilovetsApp], theme: str
) -> None:
    app = in_theme(theme)
    async with app.run_test(size=(80, 24)) as pilot:
        for key in ("ctrl+p", "m", "z", "z"):
            await press(pilot, key)
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert faint(app) == []


def faint(app: App[None]) -> list[tuple[str, float]]:
    pairs: list[Pair] = [*declared(app), *painted(app)]
    assert len({what for what, _, _ in pairs}) > 10
    told = {(what, round(contrast(ink, paper), 2)) for what, ink, paper in pairs}
    return sorted((what, ratio) for what, ratio in told if ratio < LEAST)


@pytest.mark.parametrize("role", ROLES)
async def test_every_role_is_in_the_style_sheet(story: PutilovetsApp, role: str) -> None:
    sheet = (Path(tui.__file__).parent / "house.tcss").read_text(encoding="utf-8")
    assert f"Lines > .lines--{role} {{" in sheet


async def test_every_widget_of_ours_is_looked_at(story: PutilovetsApp) -> None:
    for module in pkgutil.walk_packages(tui.__path__, f"{tui.__name__}."):
        importlib.import_module(module.name)
    ours = {
        each
        for each in every(Widget)
        if each.__module__.startswith(tui.__name__) and "COMPONENT_CLASSES" in vars(each)
    }
    stood: set[type] = set()
    async with story.run_test(size=(120, 40)) as pilot:
        for keys in PATHS[:3]:
            await press(pilot, *keys)
            stood |= {type(widget) for widget in story.screen.query("*")}
            await press(pilot, "escape")
    assert ours <= {base for each in stood for base in each.__mro__}


def every(base: type) -> Iterator[type]:
    for each in base.__subclasses__():
        yield each
        yield from every(each)


@pytest.mark.parametrize("theme", ["lamp", "hc-light", "ansi"])
@pytest.mark.parametrize("keys", [(), ("ctrl+p",), ("q", "a")], ids=" ".join)
async def test_without_colour_all_is_the_terminals_own(
    in_theme: Callable[[str], PutilovetsApp],
    monkeypatch: pytest.MonkeyPatch,
    theme: str,
    keys: tuple[str, ...],
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = in_theme(theme)
    async with app.run_test(size=(80, 24)) as pilot:
        text = await press(pilot, *keys)
        assert "►" in text or keys
        for style in sent(app):
            assert style.color is None or style.color.is_default, style
            assert style.bgcolor is None or style.bgcolor.is_default, style


@pytest.mark.parametrize("keys", [(), ("m",), ("o",), ("q",), ("q", "a")], ids=" ".join)
async def test_the_terminals_own_colours_stay_apart(
    in_theme: Callable[[str], PutilovetsApp], keys: tuple[str, ...]
) -> None:
    app = in_theme("ansi")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *keys)
        pairs = {(style.color, style.bgcolor) for style in sent(app)}
        assert len(pairs) > 1
        for ink, paper in pairs:
            assert ink is not None
            assert ink.triplet is None, ink
            assert paper is None or paper.triplet is None, paper
            assert ink.is_default or ink != paper, ink


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)], ids=str)
async def test_nothing_is_told_by_colour_alone(
    in_theme: Callable[[str], PutilovetsApp],
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = in_theme("ansi")
    async with app.run_test(size=size) as pilot:
        text = await press(pilot)
        assert marked(text) == ["► 1."]
        assert "[closed]" in text
        assert "[invented]" in text or "│ invented │" in text
        assert marked(await press(pilot, "down")) == ["► 2."]
        assert "> 2. " in await press(pilot, "tab")


def marked(text: str) -> list[str]:
    return [row.strip()[:4] for row in text.splitlines() if "►" in row]
