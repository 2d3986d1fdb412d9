"""A play is given another name, and no other play is lost by it."""

import os
from pathlib import Path

import pytest

from putilovets.journal import moving, session
from putilovets.journal.errors import JournalError
from putilovets.journal.moving import move
from putilovets.journal.renaming import rename
from putilovets.journal.shelf import plays
from putilovets.journal.unkept import Unkept
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from tests.journal.small import choices_of, resumed, saved


def names(folder: Path) -> set[str]:
    return {entry.name for entry in plays(folder)}


def test_a_play_has_another_name(tmp_path: Path, edition: Edition) -> None:
    before = saved(tmp_path, edition, "work").read_bytes()
    assert rename(tmp_path, "mine", "Мой вечер") == tmp_path / "Мой вечер.play"
    assert names(tmp_path) == {"Мой вечер"}
    assert (tmp_path / "Мой вечер.play").read_bytes() == before


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("mine", "other", "There is already a play called 'other'; take another name."),
        ("mine", "OTHER", "There is already a play called 'other'; take another name."),
        ("mine", "mine", "The play is called 'mine' already."),
        ("mine", "../mine", "A play's name is made of letters"),
        ("mine", "con", "'con' cannot be the name of a file everywhere"),
        ("gone", "new", "There is no play called 'gone' in "),
        ("../mine", "new", "A play's name is made of letters"),
    ],
)
def test_why_a_play_keeps_its_name(
    tmp_path: Path, edition: Edition, old: str, new: str, says: str
) -> None:
    saved(tmp_path, edition, "work")
    saved(tmp_path, edition, name="other")
    with pytest.raises(JournalError) as caught:
        rename(tmp_path, old, new)
    assert str(caught.value).startswith(says)
    assert {entry.name: entry.acts for entry in plays(tmp_path)} == {"mine": 1, "other": 0}


def test_letters_may_become_capitals(tmp_path: Path, edition: Edition) -> None:
    saved(tmp_path, edition, "work")
    rename(tmp_path, "mine", "Mine")
    assert [(entry.name, entry.acts) for entry in plays(tmp_path)] == [("Mine", 1)]


def test_letters_may_become_capitals_where_case_makes_no_difference(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such a system has the file under both names; so has a folder with two links to it."""
    (tmp_path / "mine").write_text("x")
    os.link(tmp_path / "mine", tmp_path / "Mine")
    done: list[tuple[Path, Path]] = []
    monkeypatch.setattr(moving.os, "replace", lambda *given: done.append(given))
    move(tmp_path / "mine", tmp_path / "Mine")
    assert done == [(tmp_path / "mine", tmp_path / "Mine")]
    (tmp_path / "other").write_text("y")
    with pytest.raises(FileExistsError):
        move(tmp_path / "mine", tmp_path / "other")


def test_a_name_that_was_claimed_in_vain_is_free_again(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        move(tmp_path / "gone", tmp_path / "new")
    assert list(tmp_path.iterdir()) == []


def test_a_file_put_there_by_hand_is_given_a_proper_name(tmp_path: Path, edition: Edition) -> None:
    os.rename(saved(tmp_path, edition), tmp_path / "[b]x \x1b.play")
    rename(tmp_path, "[b]x \x1b", "x")
    assert names(tmp_path) == {"x"}


def test_a_play_that_is_open_elsewhere_keeps_its_name(tmp_path: Path, edition: Edition) -> None:
    saved(tmp_path, edition)
    elsewhere = pytest.raises(JournalError, match=r"^The play 'mine' is open in another window")
    with resumed(tmp_path, edition), elsewhere:
        rename(tmp_path, "mine", "new")
    rename(tmp_path, "mine", "new")


@pytest.mark.skipif(os.name == "nt", reason="Windows renames no open file")
def test_the_open_play_goes_on_under_its_new_name(tmp_path: Path, edition: Edition) -> None:
    saved(tmp_path, edition, "work")
    with resumed(tmp_path, edition) as open_play:
        open_play.show("One", "", "")
        open_play.rename("new")
        assert (open_play.name, open_play.farewell) == ("new", "Saved as new.")
        assert names(tmp_path) == {"new"}
        assert os.listdir(tmp_path / "cards") == ["new.json"]
        open_play.choose("back")
        elsewhere = pytest.raises(JournalError, match="is open in another window")
        with elsewhere, resumed(tmp_path, edition, "new"):
            pass
        saved(tmp_path, edition)
        with pytest.raises(JournalError, match="already a play called 'mine'"):
            open_play.rename("mine")
        assert open_play.name == "new"
    with resumed(tmp_path, edition, "new") as again:
        assert choices_of(again) == ["work", "back"]


def test_where_open_files_keep_their_names_it_is_said(
    tmp_path: Path, edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "RENAMES_OPEN", False)
    saved(tmp_path, edition)
    with resumed(tmp_path, edition) as open_play:
        with pytest.raises(JournalError) as caught:
            open_play.rename("new")
        told = "leave it, and type putilovets saves rename 'mine' 'new'."
        assert str(caught.value).endswith(told)
        open_play.choose("work")
    assert names(tmp_path) == {"mine"}


def test_what_is_kept_nowhere_has_no_name(edition: Edition) -> None:
    looked_at = Unkept(Playthrough(edition.story, 7))
    looked_at.show("One", "", "")
    with pytest.raises(JournalError, match=r"^Nothing is kept of a preview"):
        looked_at.rename("new")
    with pytest.raises(JournalError, match=r"^Nothing is kept of a preview"):
        _ = looked_at.folder
    assert not Path("cards").exists()
