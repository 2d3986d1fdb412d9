"""A saved play that is looked at is neither locked nor changed."""

from pathlib import Path

import pytest

from putilovets.journal.errors import JournalError
from putilovets.journal.looking import looked_at
from putilovets.story.edition import Edition
from tests.journal.small import resumed, saved


def test_a_play_is_read_while_it_is_open_elsewhere(tmp_path: Path, edition: Edition) -> None:
    saved(tmp_path, edition, "work", "back")
    with resumed(tmp_path, edition) as session:
        play, said = looked_at(tmp_path, "mine", edition)
        assert (play, said) == (session.play, ())


def test_what_cannot_be_followed_is_said_and_left_alone(tmp_path: Path, edition: Edition) -> None:
    path = saved(tmp_path, edition, "work", "back")
    path.write_bytes(path.read_bytes() + b"rubbish\n")
    before = path.read_bytes()
    play, said = looked_at(tmp_path, "mine", edition)
    assert len(play.moves) == 2
    assert said == (
        "Of «mine» only the first 2 decisions can be followed: the story has changed since, "
        "or its file is damaged.",
    )
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("none", "There is no play called 'none'"),
        ("folder", "The play 'folder' cannot be read: it is not a file."),
        ("a/b", "A play's name is made of"),
        ("other", "The play 'other' cannot be opened: it is not JSON."),
    ],
)
def test_what_is_no_play_is_refused(tmp_path: Path, edition: Edition, name: str, told: str) -> None:
    (tmp_path / "folder.play").mkdir()
    (tmp_path / "other.play").write_bytes(b"no\n")
    with pytest.raises(JournalError) as caught:
        looked_at(tmp_path, name, edition)
    assert str(caught.value).startswith(told)
