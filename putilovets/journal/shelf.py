"""The plays in a folder: list them, delete one with a way back."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from putilovets.journal.errors import JournalError
from putilovets.journal.folder import SUFFIX, play_path
from putilovets.journal.lines import LONGEST_LINE, BadLine, Header, read_header
from putilovets.journal.locking import lock

DELETED = "deleted"
"""The folder, inside that of the plays, from which a deleted play can be brought back."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A play in the list."""

    name: str
    changed: float
    """When it was last written, in seconds since the epoch."""
    acts: int
    """How many acts it holds."""
    header: Header | None
    """None when the file is not that of a play."""


def plays(folder: Path) -> list[Entry]:
    """Return the plays in `folder`, the last played first; none when there is no folder."""
    return sorted(_entries(folder), key=lambda entry: (-entry.changed, entry.name))


def free_name(folder: Path, stem: str = "play") -> str:
    """Return a name that no play has yet: ``play 1``, ``play 2`` and so on."""
    taken = {entry.name.casefold() for entry in _entries(folder)}
    number = 1
    while f"{stem} {number}" in taken:
        number += 1
    return f"{stem} {number}"


def unused_name(folder: Path, name: str) -> str:
    """Return `name` when a new play may have it; JournalError says why it may not."""
    if play_path(folder, name).exists():
        raise JournalError(f"There is already a play called {name!r}; take another name.")
    return name


def delete(folder: Path, name: str) -> Path:
    """Put a play away and return where it can be brought back from; JournalError if not."""
    path = play_path(folder, name)
    away = folder / DELETED
    if not path.is_file():
        raise JournalError(f"There is no play called {name!r} in {folder}.")
    if not _free(path):
        raise JournalError(f"The play {name!r} is open in another window.")
    try:
        away.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise JournalError(f"{away} cannot be made: {error.strerror}.") from error
    for number in range(1, 1000):
        put = away / f"{name}{'' if number == 1 else f' {number}'}{SUFFIX}"
        if not put.exists():
            return _move(path, put, name)
    raise JournalError(f"Too many deleted plays are called {name!r}; empty {away}.")


def restore(folder: Path, name: str) -> Path:
    """Bring a deleted play back; JournalError when there is none or its name is taken."""
    path = play_path(folder, name)
    if path.exists():
        raise JournalError(f"There is a play called {name!r} already.")
    return _move(play_path(folder / DELETED, name), path, name)


def deleted(folder: Path) -> list[Entry]:
    """Return the plays that can be brought back."""
    return plays(folder / DELETED)


def _free(path: Path) -> bool:
    """Tell whether no window has the play open; it would go on writing to what is put away."""
    try:
        with path.open("r+b", buffering=0) as file:
            return lock(file)
    except OSError:
        return True


def _move(path: Path, to: Path, name: str) -> Path:
    try:
        os.replace(path, to)
    except FileNotFoundError:
        raise JournalError(f"There is no play called {name!r} in {path.parent}.") from None
    except OSError as error:
        raise JournalError(f"The play {name!r} cannot be moved: {error.strerror}.") from error
    return to


def _entries(folder: Path) -> Iterator[Entry]:
    try:
        found = list(folder.glob(f"*{SUFFIX}"))
    except OSError:
        return
    for path in found:
        try:
            if not path.is_file():
                continue
            with path.open("rb") as file:
                first = file.readline(LONGEST_LINE + 1)
                acts = sum(1 for _ in file)
            changed = path.stat().st_mtime
        except OSError:
            continue
        yield Entry(path.stem, changed, acts, _header(first))


def _header(line: bytes) -> Header | None:
    try:
        return read_header(line)
    except BadLine:
        return None
