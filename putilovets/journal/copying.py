"""Files from outside and for outside: read without waiting, written whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR, S_ISLNK, S_ISREG

from putilovets.journal.errors import AlreadyThere, JournalError
from putilovets.journal.locking import sync_folder
from putilovets.journal.moving import move
from putilovets.journal.replay import LARGEST

_NO_WAITING = sum(getattr(os, each, 0) for each in ("O_NONBLOCK", "O_NOFOLLOW", "O_BINARY"))
"""Whatever has come in a file's place since it was looked at is not waited for."""


class NotPlain(Exception):  # noqa: N818 - it reads as a sentence where it is caught
    """What is no plain file and is not opened; the message says what it is."""

    def __init__(self, mode: int) -> None:
        self.link = S_ISLNK(mode)
        super().__init__("a link" if self.link else "a folder" if S_ISDIR(mode) else "")


def plain_bytes(file: Path, most: int) -> bytes:
    """Return what is in a plain file, `most` bytes and one more at the most; NotPlain or OSError.

    Nothing is waited for, and no link is followed.
    """
    _mind_plain(file.lstat().st_mode)
    opened = os.open(file, os.O_RDONLY | _NO_WAITING)
    with open(opened, "rb") as given:
        _mind_plain(os.fstat(opened).st_mode)
        return given.read(most + 1)


def read_file(file: Path) -> bytes:
    """Return what is in a file; JournalError when it is none, too large, or cannot be read."""
    try:
        data = plain_bytes(file, LARGEST)
    except NotPlain as kind:
        raise _not_plain(file, kind) from None
    except FileNotFoundError:
        raise JournalError(f"There is no file {file}.") from None
    except OSError as error:
        raise JournalError(f"{file} cannot be read: {error.strerror}.") from error
    except ValueError:
        raise JournalError(f"{str(file)!r} cannot be the name of a file.") from None
    if len(data) > LARGEST:
        raise JournalError(f"{file} is over {LARGEST:,} bytes and is not read.")
    return data


def write_file(path: Path, data: bytes, *, over: bool = False) -> None:
    """Put data into a file; AlreadyThere when there is one that is not to be written over."""
    try:
        if os.path.lexists(path):
            if not over:
                raise FileExistsError
            _mind_plain(path.lstat().st_mode)
        put_whole(path, data, over=over)
    except NotPlain as kind:
        raise _not_plain(path, kind) from None
    except FileExistsError:
        raise AlreadyThere(f"{path} is there already; nothing was written.") from None
    except OSError as error:
        raise JournalError(f"{path} cannot be written: {error.strerror}.") from error
    except ValueError:
        raise JournalError(f"{str(path)!r} cannot be the name of a file.") from None


def put_whole(path: Path, data: bytes, *, over: bool) -> None:
    """Put data into a file, all of it or nothing; OSError where the disk will not."""
    beside = path.with_name(f".putilovets.{os.getpid()}.new")
    _write_new(beside, data)
    _put(beside, path, over=over)
    with suppress(OSError):
        sync_folder(path.parent)


def _write_new(path: Path, data: bytes) -> None:
    path.unlink(missing_ok=True)
    with path.open("xb") as file:
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            with suppress(OSError):  # on closing it writes once more what could not be written
                file.close()
            path.unlink(missing_ok=True)
            raise


def _put(beside: Path, path: Path, *, over: bool) -> None:
    try:
        if over:
            beside.replace(path)
        else:
            move(beside, path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _mind_plain(mode: int) -> None:
    if not S_ISREG(mode):
        raise NotPlain(mode)


def _not_plain(file: Path, kind: NotPlain) -> JournalError:
    more = "; give the file that it leads to" if kind.link else ""
    return JournalError(f"{file} is {str(kind) or 'not a plain file'}{more}.")
