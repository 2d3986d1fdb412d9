"""A file is there as a whole or as it was, and nothing is left beside it."""

import errno
import os
from pathlib import Path

import pytest

from putilovets.authoring.whole_files import appear, replace


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_appears_and_is_never_written_over(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    appear(file, b"one")
    with pytest.raises(FileExistsError):
        appear(file, b"two")
    assert (file.read_bytes(), names(tmp_path)) == (b"one", ["a.toml"])


def test_it_appears_where_a_file_system_has_no_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    test_a_new_file_appears_and_is_never_written_over(tmp_path)


def test_a_replaced_file_keeps_its_rights_and_its_link(tmp_path: Path) -> None:
    file, link = tmp_path / "a.toml", tmp_path / "b.toml"
    file.write_bytes(b"one")
    file.chmod(0o640)
    link.symlink_to(file)
    replace(link, b"two")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"two", 0o640)
    assert link.is_symlink()
    assert names(tmp_path) == ["a.toml", "b.toml"]


def test_a_disk_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    file = tmp_path / "a.toml"
    file.write_bytes(b"one")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="full"):
        replace(file, b"two")
    assert (file.read_bytes(), names(tmp_path)) == (b"one", ["a.toml"])
