"""The keys of the screen, told in plain lines."""

from putilovets.frontends.tui.commands import SCREENS
from putilovets.frontends.tui.typeset.help import HANDS
from tests.cli.conftest import Said


def test_every_command_and_every_hand_is_listed(say: Said) -> None:
    done = say("keys")
    assert (done.exit_code, done.stderr) == (0, "")
    parts = {part.splitlines()[0]: part.splitlines()[1:] for part in done.stdout.split("\n\n")[1:]}
    assert list(parts) == [*(name for name, _ in SCREENS), "Everywhere"]
    for name, commands in SCREENS:
        assert len(parts[name]) == len(commands)
        for command, row in zip(commands, parts[name], strict=True):
            assert row.startswith(f"{command.key_name} ")
            assert row.endswith(f" {command.help}")
            assert f" {command.word} " in row
    assert all(hand.help in row for hand, row in zip(HANDS, parts["Everywhere"], strict=True))
    assert max(map(len, done.stdout.splitlines())) <= 100


def test_the_twins_of_a_russian_keyboard_stand_beside(say: Said) -> None:
    told = say("keys").stdout
    assert "\nu      г        Undo" in told
    assert "\n/      .        Find" in told
    assert "\nEsc             Close" in told
