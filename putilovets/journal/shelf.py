"""The plays in a folder: list them, delete one with a way back."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from putilovets.journal.cards import move_card
from putilovets.journal.errors import JournalError
from putilovets.journal.folder import SUFFIX, alike, play_path
from putilovets.journal.lines import LONGEST_LINE, BadLine, Header, read_header
from putilovets.journal.locking import lock
from putilovets.journal.moving import move

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
    while f"{stem} {number}".casefold() in taken:
        number += 1
    return f"{stem} {number}"


def unused_name(folder: Path, name: str, besides: str = "") -> str:
    """Return `name` when a play may have it; JournalError says why it may not.

    Names that differ in case alone are one name on some systems, to which a folder may be taken.
    """
    play_path(folder, name)
    for entry in _names(folder):
        if entry != besides and alike(entry) == alike(name):
            raise JournalError(f"There is already a play called {entry!r}; take another name.")
    return name


def path_of(folder: Path, name: str) -> Path:
    """Return the file of a play that is there, whatever it is called; JournalError if it is not.

    A file that was put there by hand may have a name that no play is given.
    """
    if name in _names(folder):
        return folder / f"{name}{SUFFIX}"
    path = play_path(folder, name)
    if path.exists():  # under this name in another case, where the system sees no difference
        return path
    raise JournalError(f"There is no play called {name!r} in {folder}.")


def delete(folder: Path, name: str) -> Path:
    """Put a play away and return where it can be brought back from; JournalError if not."""
    path = path_of(folder, name)
    away = folder / DELETED
    if not path.is_file():
        raise JournalError(f"There is no play called {name!r} in {folder}.")
    mind_open(path)
    try:
        away.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise JournalError(f"{away} cannot be made: {error.strerror}.") from error
    for number in range(1, 1000):
        put = away / f"{name}{'' if number == 1 else f' {number}'}{SUFFIX}"
        if not put.exists():
            return moved(path, put)
    raise JournalError(f"Too many deleted plays are called {name!r}; empty {away}.")


def restore(folder: Path, name: str) -> Path:
    """Bring a deleted play back; JournalError when there is none or its name is taken."""
    if name in _names(folder):
        raise JournalError(f"There is a play called {name!r} already; rename that one first.")
    path = path_of(folder / DELETED, name)
    return moved(path, folder / path.name)


def deleted(folder: Path) -> list[Entry]:
    """Return the plays that can be brought back."""
    return plays(folder / DELETED)


def mind_open(path: Path) -> None:
    """Refuse a play that a window has open: it would go on writing to what is moved."""
    try:
        with path.open("r+b", buffering=0) as file:
            free = lock(file)
    except OSError:
        return
    if not free:
        raise JournalError(f"The play {path.stem!r} is open in another window.")


def moved(path: Path, to: Path) -> Path:
    """Move the file of a play, and its card; JournalError when that cannot be done."""
    try:
        move(path, to)
    except FileExistsError:
        raise JournalError(f"There is a play called {to.stem!r} already.") from None
    except OSError as error:
        raise JournalError(f"The play {path.stem!r} cannot be moved: {error.strerror}.") from error
    move_card(path, to)
    return to


def _names(folder: Path) -> set[str]:
    try:
        return {path.stem for path in folder.glob(f"*{SUFFIX}")}
    except OSError:
        return set()


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
