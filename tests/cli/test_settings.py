"""The command that lists and changes settings."""

from putilovets.frontends.settings.model import SETTINGS
from putilovets.frontends.settings.path import settings_path
from tests.cli.conftest import Said


def test_they_are_listed(say: Said) -> None:
    done = say("settings")
    assert (done.exit_code, done.stderr) == (0, "")
    for setting in SETTINGS:
        assert f"\n{setting.id} = " in f"\n{done.stdout}"
    assert max(map(len, done.stdout.splitlines())) <= 78
    assert not settings_path().exists()


def test_one_is_set(say: Said) -> None:
    assert say("settings", "theme", "paper").stdout == "Colours: paper.\n"
    assert say("settings", "hints", "OFF").stdout == "Hints: off.\n"
    assert say("settings", "theme", "the", "terminal's", "own").exit_code == 0
    told = say("settings").stdout
    assert 'theme = "ansi"   Colours: the terminal\'s own\n' in told
    assert "hints = false   Hints: off\n" in told


def test_what_cannot_be_set_is_a_sentence(say: Said) -> None:
    done = say("settings", "themme", "paper")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "There is no setting themme; did you mean theme?\n"
    done = say("settings", "theme", "papre")
    assert done.stderr.endswith('and not "papre"; did you mean "paper"?\n')
    assert say("settings", "theme").exit_code == 2
    settings_path().mkdir(parents=True)
    done = say("settings", "theme", "paper")
    assert done.exit_code == 2
    assert done.stderr.endswith("Is a directory.\n")


def test_a_bad_line_is_told_beside_the_list(say: Said) -> None:
    settings_path().parent.mkdir(parents=True)
    settings_path().write_text("x = 1\n", encoding="utf-8")
    done = say("settings")
    assert done.stderr.startswith("settings.toml, line 1: there is no setting x; ")
    assert "theme" in done.stdout
