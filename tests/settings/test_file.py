"""The file of settings: a bad line costs that line only and says so."""

import os
from pathlib import Path

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from putilovets.frontends.settings.file import SettingsFile, write
from putilovets.frontends.settings.model import SETTINGS, Setting, Settings, setting_called
from putilovets.frontends.settings.path import settings_path
from putilovets.frontends.settings.reading import read
from putilovets.view.safe import safe

THEME = SETTINGS[0]


def said_of(tmp_path: Path, text: str) -> tuple[str, ...]:
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")
    return read(path).said


def test_settings_and_their_declarations_agree() -> None:
    assert [setting.id for setting in SETTINGS] == list(Settings.__dataclass_fields__)
    for setting in SETTINGS:
        assert Settings().value(setting) == setting.default
        assert len(setting.words) == len(set(setting.words)) == len(setting.values)
        assert setting.help.endswith(".")


def test_a_missing_file_says_nothing(tmp_path: Path) -> None:
    found = read(tmp_path / "settings.toml")
    assert (found.settings, found.said) == (Settings(), ())


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.id)
def test_every_value_comes_back(tmp_path: Path, setting: Setting) -> None:
    path = tmp_path / "deep" / "settings.toml"
    for value in setting.values:
        set_to = Settings().having(setting, value)
        write(path, set_to)
        found = read(path)
        assert (found.settings, found.said) == (set_to, ())
        assert tomli.loads(path.read_text("utf-8"))[setting.id] == value
        assert setting.meant(setting.word(value)) == setting.meant(str(value)) == value


def test_the_file_tells_what_each_setting_does(tmp_path: Path) -> None:
    write(tmp_path / "s.toml", Settings())
    text = (tmp_path / "s.toml").read_text("utf-8")
    assert all(f"# {setting.label}. {setting.help}\n" in text for setting in SETTINGS)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('themme = "paper"', "there is no setting themme; did you mean theme?"),
        (
            "zzz = 1",
            "there is no setting zzz; the settings are theme, measure, hints, motion, mouse, "
            "screen_reader.",
        ),
        (
            'theme = "papre"',
            'theme may be "lamp", "paper", "hc-dark", "hc-light" or "ansi", and not "papre"; '
            'did you mean "paper"?',
        ),
        ("hints = 1", "hints may be true or false, and not 1."),
        ("theme = paper", "theme = paper is not a key, = and a value."),
        ("[theme]", "[theme] is the head of a table, and there are none."),
        ("motion = false\nmotion = true", "motion stands in line 2 already."),
    ],
)
def test_a_bad_line_costs_that_line(tmp_path: Path, line: str, said: str) -> None:
    text = f"mouse = false\n{line}\nmeasure = 60\n"
    at = line.count("\n") + 2
    assert said_of(tmp_path, text) == (f"settings.toml, line {at}: {said} The line is not used.",)
    found = read(tmp_path / "settings.toml").settings
    assert found == Settings(mouse=False, measure=60)


def test_what_is_not_text_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b"theme = \xff")
    assert read(path).said == (f"{path} is not UTF-8, so that nothing in it is used.",)
    path.write_bytes(b"#" * 70_000)
    assert "is over 64,000 bytes" in read(path).said[0]
    path.unlink()
    path.mkdir()
    assert "cannot be read: " in read(path).said[0]


@given(st.text(max_size=80))
def test_no_file_makes_it_fail_or_reach_the_terminal(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.mktemp("s") / "settings.toml"
    path.write_text(text, encoding="utf-8", errors="replace")
    assert all(sentence == safe(sentence) for sentence in read(path).said)


def test_a_change_keeps_what_another_window_has_set(tmp_path: Path) -> None:
    first, second = SettingsFile(tmp_path / "s.toml"), SettingsFile(tmp_path / "s.toml")
    assert first.change(THEME, "paper") == ""
    mouse = setting_called("mouse")
    assert mouse is not None
    assert second.change(mouse, False) == ""
    assert read(tmp_path / "s.toml").settings == Settings(theme="paper", mouse=False)


def test_lines_that_are_not_used_stay_as_comments(tmp_path: Path) -> None:
    path = tmp_path / "s.toml"
    path.write_text('themme = "paper"\n', encoding="utf-8")
    kept = SettingsFile(path)
    assert len(kept.said) == 1
    kept.change(THEME, "paper")
    assert '# themme = "paper"\n' in path.read_text("utf-8")
    assert read(path).said == ()


def test_a_file_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    kept = SettingsFile(tmp_path / "file" / "settings.toml")
    said = kept.change(THEME, "paper")
    assert said.startswith(f"{kept.path} cannot be ")
    assert kept.settings.theme == "paper"


def test_nothing_is_left_beside_the_file(tmp_path: Path) -> None:
    SettingsFile(tmp_path / "s.toml").change(THEME, "paper")
    assert os.listdir(tmp_path) == ["s.toml"]


def test_the_tests_see_no_settings_of_the_developer(tmp_path: Path) -> None:
    assert settings_path().is_relative_to(tmp_path)


def test_where_the_file_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv("PUTILOVETS_SETTINGS")
    assert settings_path() == tmp_path / "putilovets" / "settings.toml"
    monkeypatch.delenv("XDG_CONFIG_HOME")
    assert settings_path().name == "settings.toml"
