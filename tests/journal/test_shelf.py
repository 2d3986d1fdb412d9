"""The plays in a folder: listed last played first, put away and brought back."""

import os
from pathlib import Path

import pytest

from putilovets.journal.errors import JournalError
from putilovets.journal.session import begin
from putilovets.journal.shelf import delete, deleted, free_name, plays, restore
from putilovets.story.edition import Edition
from tests.journal.small import choices_of, resumed, saved


def touched(path: Path, when: int) -> Path:
    os.utime(path, (when, when))
    return path


def names(folder: Path) -> list[str]:
    return [entry.name for entry in plays(folder)]


def test_there_are_no_plays_where_there_is_no_folder(tmp_path: Path) -> None:
    assert plays(tmp_path / "nowhere") == []
    (tmp_path / "file").write_text("x")
    assert plays(tmp_path / "file") == []


def test_plays_are_listed_last_played_first_with_their_acts(
    tmp_path: Path, edition: Edition
) -> None:
    touched(saved(tmp_path, edition, "work", "back", name="older"), 1_000)
    touched(saved(tmp_path, edition, name="b"), 2_000)
    touched(saved(tmp_path, edition, "work", name="a"), 2_000)
    found = [(entry.name, entry.acts, entry.changed) for entry in plays(tmp_path)]
    assert found == [("a", 1, 2_000), ("b", 0, 2_000), ("older", 2, 1_000)]
    assert [entry.header and entry.header.seed for entry in plays(tmp_path)] == [7, 7, 7]


def test_what_is_no_play_is_listed_as_none(tmp_path: Path, edition: Edition) -> None:
    (tmp_path / "empty.play").write_bytes(b"")
    (tmp_path / "rubbish.play").write_bytes(b"\xff" * 9_000)
    (tmp_path / "folder.play").mkdir()
    (tmp_path / "notes.txt").write_text("x")
    found = {entry.name: entry.header for entry in plays(tmp_path)}
    assert found == {"empty": None, "rubbish": None}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_among_the_plays_is_not_waited_for(tmp_path: Path, edition: Edition) -> None:
    os.mkfifo(tmp_path / "pipe.play")
    assert plays(tmp_path) == []
    with pytest.raises(JournalError, match="is not a file"), resumed(tmp_path, edition, "pipe"):
        pass


def test_a_free_name_is_one_that_no_play_has(tmp_path: Path, edition: Edition) -> None:
    assert free_name(tmp_path) == "play 1"
    saved(tmp_path, edition, name="play 1")
    saved(tmp_path, edition, name="Play 2")
    assert free_name(tmp_path) == "play 3"


def test_a_deleted_play_is_brought_back_whole(tmp_path: Path, edition: Edition) -> None:
    path = saved(tmp_path, edition, "work")
    before = path.read_bytes()
    assert delete(tmp_path, "mine") == tmp_path / "deleted" / "mine.play"
    assert (names(tmp_path), [entry.name for entry in deleted(tmp_path)]) == ([], ["mine"])
    assert restore(tmp_path, "mine") == path
    assert path.read_bytes() == before
    with resumed(tmp_path, edition) as session:
        assert choices_of(session) == ["work"]


def test_plays_of_one_name_are_deleted_side_by_side(tmp_path: Path, edition: Edition) -> None:
    for number in range(3):
        saved(tmp_path, edition, *["work", "back"][:number])
        delete(tmp_path, "mine")
    found = {entry.name: entry.acts for entry in deleted(tmp_path)}
    assert found == {"mine": 0, "mine 2": 1, "mine 3": 2}
    restore(tmp_path, "mine 3")
    assert names(tmp_path) == ["mine 3"]


def test_what_is_not_there_is_neither_deleted_nor_brought_back(
    tmp_path: Path, edition: Edition
) -> None:
    with pytest.raises(JournalError) as caught:
        delete(tmp_path, "mine")
    assert str(caught.value) == f"There is no play called 'mine' in {tmp_path}."
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(JournalError, match=r"no play called 'mine' in .*deleted"):
        restore(tmp_path, "mine")


def test_a_name_that_is_taken_is_not_restored_over(tmp_path: Path, edition: Edition) -> None:
    saved(tmp_path, edition, "work")
    delete(tmp_path, "mine")
    saved(tmp_path, edition)
    with pytest.raises(JournalError, match="There is a play called 'mine' already"):
        restore(tmp_path, "mine")
    with pytest.raises(JournalError, match="already a play called 'mine'"):
        begin(tmp_path, "mine", edition, 7)


def test_an_open_play_is_not_put_away(tmp_path: Path, edition: Edition) -> None:
    saved(tmp_path, edition)
    with resumed(tmp_path, edition) as session:
        with pytest.raises(JournalError) as caught:
            delete(tmp_path, "mine")
        assert str(caught.value) == "The play 'mine' is open in another window."
        session.choose("work")
    delete(tmp_path, "mine")
    assert names(tmp_path) == []


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path, edition: Edition) -> None:
    saved(tmp_path, edition)
    (tmp_path / "deleted").write_text("a file stands here")
    with pytest.raises(JournalError, match="cannot be made: File exists"):
        delete(tmp_path, "mine")
    assert names(tmp_path) == ["mine"]
