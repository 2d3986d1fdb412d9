"""A report as a file: whole or not at all."""

import os
from pathlib import Path

import pytest

from putilovets.authoring.writing import Unwritable, writable, write_whole

posix = pytest.mark.skipif(os.name == "nt", reason="links and rights of POSIX")


def test_a_text_takes_the_place_of_what_was_there(tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    for text in ("first\n", "второй\n"):
        write_whole(file, text)
        assert file.read_bytes() == text.encode()
    assert os.listdir(tmp_path) == ["report.html"]


def test_a_folder_is_left_alone(tmp_path: Path) -> None:
    with pytest.raises(Unwritable, match=r"is a folder; a file is needed\.$"):
        write_whole(tmp_path, "text")
    assert os.listdir(tmp_path) == []


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    file = tmp_path / "gone" / "report.html"
    with pytest.raises(Unwritable) as error:
        writable(file)
    assert str(error.value) == f"There is no folder {tmp_path / 'gone'}."


@posix
def test_what_is_no_file_is_left_alone(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/null")):
        with pytest.raises(Unwritable, match="is not a file"):
            write_whole(path, "text")


def test_what_cannot_be_put_in_place_leaves_the_old_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "report.html"
    write_whole(file, "old")

    def refuses(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refuses)
    with pytest.raises(Unwritable) as error:
        write_whole(file, "new")
    assert str(error.value) == f"{file} cannot be written: Permission denied."
    assert (file.read_text(), os.listdir(tmp_path)) == ("old", ["report.html"])


@posix
def test_a_link_goes_on_pointing_and_rights_stay(tmp_path: Path) -> None:
    file, link = tmp_path / "real", tmp_path / "link"
    file.write_text("old")
    file.chmod(0o640)
    link.symlink_to(file)
    write_whole(link, "new")
    assert (link.is_symlink(), file.read_text()) == (True, "new")
    assert file.stat().st_mode & 0o777 == 0o640
