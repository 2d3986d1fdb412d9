"""Where plays are kept, and the names they may have on every platform."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import putilovets
from putilovets.journal.errors import JournalError
from putilovets.journal.folder import checked_name, play_path, saves_folder
from putilovets.journal.session import begin
from putilovets.story.edition import Edition

RESERVED = '<>:"/\\|?*'


@pytest.mark.parametrize(
    "name",
    [
        "a",
        "Мой вечер",
        "play 1",
        "a-b_c.d,e",
        "x" * 60,
        "ж" * 60,
        "𝐱" * 50,
        "con1",
        "console",
        "com0",
    ],
)
def test_a_name_that_every_platform_allows(tmp_path: Path, name: str) -> None:
    assert checked_name(name) == name
    assert play_path(tmp_path, name) == tmp_path / f"{name}.play"


@pytest.mark.parametrize(
    "name",
    [
        *["", " ", "x" * 61, "𝐱" * 60, ".", "..", "../x", "a/b", "a\\b", "C:x", "a*", "a?", "a|b"],
        *['a"b', "a<b", "a>b", "a\nb", "a\0b", "a\x1b[31m", "\udcff", ".hidden", "end.", "end "],
        *["con", "CON", "nul", "Aux", "prn", "com1", "LPT9", "com¹", "con.txt", "con .x", "nul.a"],
        *["a\u202eb", "a\u00adb", "~", "$HOME", "%TEMP%", "[b]x", "-%-", "a;b", "a&b", "🎲", " a"],
    ],
)
def test_a_name_that_some_platform_refuses(tmp_path: Path, edition: Edition, name: str) -> None:
    with pytest.raises(JournalError) as caught:
        checked_name(name)
    assert str(caught.value).isprintable()
    with pytest.raises(JournalError):
        begin(tmp_path, name, edition, 7)
    assert list(tmp_path.iterdir()) == []


@given(st.text(max_size=70))
def test_whatever_is_allowed_stays_in_the_folder(name: str) -> None:
    try:
        path = play_path(Path("folder"), name)
    except JournalError:
        return
    assert path.parent == Path("folder")
    assert path.stem == name
    assert not set(name) & set(RESERVED)
    assert len(path.name.encode()) <= 255


def test_the_variable_says_where(saves: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert saves_folder() == saves
    monkeypatch.setenv("PUTILOVETS_SAVES", "~/plays")
    assert saves_folder() == Path.home() / "plays"
    monkeypatch.setenv("PUTILOVETS_SAVES", "~nobody-at-all/plays")
    assert saves_folder() == Path("~nobody-at-all/plays")


def test_in_a_checkout_plays_are_kept_beside_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PUTILOVETS_SAVES")
    assert saves_folder() == Path(putilovets.__file__).parents[1] / "saves"


def test_installed_plays_are_kept_with_the_persons_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PUTILOVETS_SAVES")
    monkeypatch.setattr(
        putilovets, "__file__", str(tmp_path / "site" / "putilovets" / "__init__.py")
    )
    assert saves_folder() == tmp_path / "home" / "data" / "putilovets" / "saves"
    monkeypatch.delenv("XDG_DATA_HOME")
    assert saves_folder().is_relative_to(tmp_path / "home")
    assert saves_folder().name == "saves"


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path, edition: Edition) -> None:
    (tmp_path / "file").write_text("x")
    for folder in (tmp_path / "file", tmp_path / "file" / "inside"):
        with pytest.raises(JournalError, match=f"^No play can be kept in {folder}: "):
            begin(folder, "mine", edition, 7)
