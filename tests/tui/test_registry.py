"""No key of a screen stands beside the registry of commands and the listed hands."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

from putilovets.frontends import tui
from putilovets.frontends.tui import screens
from putilovets.frontends.tui.commands import SCREENS, Command
from putilovets.frontends.tui.keys import both
from putilovets.frontends.tui.typeset.help import HANDS

for module in pkgutil.walk_packages(tui.__path__, f"{tui.__name__}."):
    importlib.import_module(module.name)

OTHERS = {*both("q").split(","), "delete"}
"""Keys beside those of a command that do the same: q closes a sheet, as Esc does."""


def every(base: type) -> Iterator[type]:
    for each in base.__subclasses__():
        yield each
        yield from every(each)


OURS = sorted(
    {each for each in every(DOMNode) if each.__module__.startswith(tui.__name__)},
    key=lambda each: each.__name__,
)


def bound(node: type) -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for binding in vars(node).get("BINDINGS", ()):
        each = binding if isinstance(binding, Binding) else Binding(*binding)
        found |= {(key.strip(), each.action) for key in each.key.split(",")}
    return found


def commands_of(node: type) -> tuple[Command, ...]:
    own = getattr(node, "commands", ())
    return own if isinstance(own, tuple) else ()


@pytest.mark.parametrize("node", OURS, ids=lambda node: node.__name__)
def test_every_key_is_a_command_or_a_hand(node: type) -> None:
    commands = {
        (key, command.action)
        for command in commands_of(node)
        for key in both(command.key).split(",")
    }
    hands = {key for hand in HANDS for key in hand.keys.split(",")}
    close = {(key, "close") for letter in "os" for key in both(letter).split(",")}
    stray = {
        (key, action)
        for key, action in bound(node) - commands
        if key not in hands | OTHERS and (key, action) not in close
    }
    assert stray == set()


@pytest.mark.parametrize(
    "screen", [each for each in OURS if commands_of(each)], ids=lambda node: node.__name__
)
def test_the_commands_of_a_screen_are_bound_and_in_the_registry(screen: type) -> None:
    assert issubclass(screen, Screen)
    listed = {command for _, commands in SCREENS for command in commands}
    assert set(commands_of(screen)) <= listed
    keys = {key for each in screen.__mro__ for key, _ in bound(each)}
    assert {command.key for command in commands_of(screen)} <= keys


@pytest.mark.parametrize(("name", "commands"), SCREENS, ids=[name for name, _ in SCREENS])
def test_no_key_of_a_screen_means_two_things(name: str, commands: tuple[Command, ...]) -> None:
    assert len({command.key for command in commands}) == len(commands)
    assert len({command.word for command in commands}) == len(commands)


def test_screens_write_no_letters_of_their_own() -> None:
    """A letter in a Binding would have no twin and no line in the help."""
    for path in sorted(Path(screens.__path__[0]).glob("*.py")):
        keys = re.findall(r'Binding\(\s*"([^"]*)"', path.read_text(encoding="utf-8"))
        letters = {key for each in keys for key in each.split(",") if len(key) == 1}
        assert letters <= OTHERS, path
