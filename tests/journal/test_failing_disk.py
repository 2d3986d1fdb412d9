"""A choice that cannot be written is not made: play and file stay as they were."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from putilovets.journal import session as session_module
from putilovets.journal.errors import JournalError
from putilovets.journal.session import Session, begin
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Move
from tests.journal.small import act, choices_of, resumed, saved

FULL = "The choice could not be saved: No space left on device."


class Disk:
    """A file whose writes can be made to fail, wholly, in part, or only when it is synced."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.ways: list[str] = []
        self._sync = os.fsync
        monkeypatch.setattr(os, "fsync", self.sync)

    def hold(self, session: Session) -> None:
        """Stand between a session and its file."""
        self.file = session._file
        session._file = self  # type: ignore[assignment]

    def __getattr__(self, name: str) -> object:
        return getattr(self.file, name)

    def write(self, line: bytes) -> int:
        way = self.ways[0] if self.ways else ""
        if way == "full":
            self.ways.pop(0)
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        if way == "part":
            self.ways.pop(0)
            return self.file.write(line[:7]) or 0
        return self.file.write(line) or 0

    def truncate(self, size: int) -> int:
        if self.ways and self.ways[0] == "stuck":
            self.ways.pop(0)
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return self.file.truncate(size)

    def sync(self, descriptor: int) -> None:
        if self.ways and self.ways[0] == "sync":
            self.ways.pop(0)
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self._sync(descriptor)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


@pytest.mark.parametrize("ways", [["full"], ["part"], ["sync"]])
@pytest.mark.parametrize(
    "do", [lambda session: session.choose("work"), lambda session: session.undo()],
    ids=["choose", "undo"],
)  # fmt: skip
def test_an_act_that_is_not_saved_is_not_made(
    tmp_path: Path, edition: Edition, disk: Disk, ways: list[str], do: Callable[[Session], object]
) -> None:
    session = begin(tmp_path, "mine", edition, 7)
    act(session, "work", "back", "talk")
    before = session.path.read_bytes()
    disk.hold(session)
    disk.ways = list(ways)
    with pytest.raises(JournalError) as caught:
        do(session)
    assert str(caught.value) == FULL
    assert session.path.read_bytes() == before
    assert choices_of(session) == ["work", "back", "talk"]
    act(session, "work")
    session.close()
    with resumed(tmp_path, edition) as again:
        assert choices_of(again) == ["work", "back", "talk", "work"]
        assert again.notices == ()


def test_what_could_not_be_taken_off_is_taken_off_before_the_next_act(
    tmp_path: Path, edition: Edition, disk: Disk
) -> None:
    session = begin(tmp_path, "mine", edition, 7)
    act(session, "work")
    before = session.path.read_bytes()
    disk.hold(session)
    disk.ways = ["part", "stuck", "stuck", "stuck"]
    for _ in range(2):
        with pytest.raises(JournalError):
            session.choose("back")
        assert session.path.read_bytes() == before + b'{"at":"'
    act(session, "out")
    session.close()
    with resumed(tmp_path, edition) as again:
        assert (choices_of(again), again.notices) == (["work", "out"], ())


def test_a_signature_that_is_not_saved_is_not_given(
    tmp_path: Path, edition: Edition, disk: Disk
) -> None:
    session = begin(tmp_path, "mine", edition, 7)
    disk.hold(session)
    disk.ways = ["full"]
    with pytest.raises(JournalError):
        session.choose("sign")
    assert session.play.moves == ()
    session.choose("work")
    assert session.undo() == Move("square", "work")
    session.close()


def test_a_play_that_cannot_be_begun_leaves_no_file(
    tmp_path: Path, edition: Edition, disk: Disk
) -> None:
    disk.ways = ["sync"]
    with pytest.raises(JournalError) as caught:
        begin(tmp_path, "mine", edition, 7)
    assert str(caught.value) == f"No play can be kept in {tmp_path}: No space left on device."
    assert list(tmp_path.iterdir()) == []
    begin(tmp_path, "mine", edition, 7).close()


def test_an_old_file_that_cannot_be_kept_is_not_touched(
    tmp_path: Path, edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path, edition, "work")
    path.write_bytes(path.read_bytes() + b"rubbish\n")
    before = path.read_bytes()

    def refused(*_: object) -> Path:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(session_module, "_keep", refused)
    with pytest.raises(JournalError) as caught, resumed(tmp_path, edition):
        pass
    assert str(caught.value) == "The play 'mine' cannot be opened: Read-only file system."
    assert path.read_bytes() == before


def test_more_kept_files_than_there_are_names_for_are_refused(
    tmp_path: Path, edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path, edition, "work")
    path.write_bytes(path.read_bytes() + b"rubbish\n")
    monkeypatch.setattr(session_module, "range", lambda *_: [], raising=False)
    with pytest.raises(JournalError, match="nothing was changed"), resumed(tmp_path, edition):
        pass
    assert path.read_bytes().endswith(b"rubbish\n")
