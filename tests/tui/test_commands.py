"""A command cannot be in one place and not in the others."""

import pytest
from textual.pilot import Pilot

from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.commands import STORY, TITLE, Command
from putilovets.frontends.tui.ink import words
from putilovets.frontends.tui.keys import both
from putilovets.frontends.tui.palette import ScreenCommands
from putilovets.frontends.tui.typeset.help import told_help

from .screens import press


async def offered(pilot: Pilot[None]) -> list[str]:
    provider = ScreenCommands(pilot.app.screen)
    return [str(hit.display) async for hit in provider.discover()]


async def found(pilot: Pilot[None], query: str) -> list[str]:
    provider = ScreenCommands(pilot.app.screen)
    return [str(hit.match_display) async for hit in provider.search(query)]  # type: ignore[union-attr]


async def everywhere(pilot: Pilot[None], commands: tuple[Command, ...]) -> None:
    footer = (await press(pilot)).splitlines()[-1]
    keys = pilot.app.screen.active_bindings
    palette = await offered(pilot)
    whole = "  ".join(f"{command.key_name} {command.word}" for command in commands)
    assert len(footer.split("  ")) >= min(len(commands), 9)
    assert whole.startswith(footer.strip())
    for command in commands:
        assert f"{command.word} ({command.key_name})" in palette
        assert f"{command.word} ({command.key_name})" in await found(pilot, command.word)
        assert keys[command.key].binding.action == command.action
        assert any(command.help in text for text in help_of(commands))


def help_of(commands: tuple[Command, ...]) -> list[str]:
    return [words(row) for row in told_help(commands, 200)]


async def test_story(story: PutilovetsApp) -> None:
    async with story.run_test(size=(200, 40)) as pilot:
        await everywhere(pilot, STORY)


async def test_title(title: PutilovetsApp) -> None:
    async with title.run_test(size=(120, 40)) as pilot:
        await everywhere(pilot, TITLE)


async def test_palette_runs_a_command(story: PutilovetsApp) -> None:
    async with story.run_test(size=(80, 24)) as pilot:
        await press(pilot, "1", "ctrl+p", *"minutes")
        await pilot.app.workers.wait_for_complete()
        assert "Sheet 1." in await press(pilot, "enter")


@pytest.mark.parametrize(
    "command", [each for each in STORY if len(each.key) == 1], ids=lambda command: command.word
)
def test_letters_have_their_twins(command: Command) -> None:
    assert len(both(command.key).split(",")) == 4


def test_twins() -> None:
    assert both("slash") == "slash,full_stop"
    assert both("w") == "w,W,ц,Ц"
    assert both("ctrl+s") == "ctrl+s,ctrl+ы"
    assert both("escape") == "escape"
