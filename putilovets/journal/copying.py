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


def read_file(file: Path) -> bytes:
    """Return what is in a file; JournalError when it is none, too large, or cannot be read."""
    try:
        _mind_kind(file, file.lstat().st_mode)
        opened = os.open(file, os.O_RDONLY | _NO_WAITING)
        with open(opened, "rb") as given:
            _mind_kind(file, os.fstat(opened).st_mode)
            data = given.read(LARGEST + 1)
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
            _mind_kind(path, path.lstat().st_mode)
        beside = path.with_name(f".putilovets.{os.getpid()}.new")
        _write_new(beside, data)
        _put(beside, path, over=over)
        with suppress(OSError):
            sync_folder(path.parent)
    except FileExistsError:
        raise AlreadyThere(f"{path} is there already; nothing was written.") from None
    except OSError as error:
        raise JournalError(f"{path} cannot be written: {error.strerror}.") from error
    except ValueError:
        raise JournalError(f"{str(path)!r} cannot be the name of a file.") from None


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


def _mind_kind(file: Path, mode: int) -> None:
    if S_ISREG(mode):
        return
    kind = "a link" if S_ISLNK(mode) else "a folder" if S_ISDIR(mode) else "not a plain file"
    more = "; give the file that it leads to" if S_ISLNK(mode) else ""
    raise JournalError(f"{file} is {kind}{more}.")
