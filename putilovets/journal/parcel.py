"""One play as one file: sent out of the folder of plays, and taken into it."""

from pathlib import Path
from typing import NamedTuple

from putilovets.journal.cards import CARDS, drop_card
from putilovets.journal.copying import read_file, write_file
from putilovets.journal.errors import JournalError
from putilovets.journal.folder import SUFFIX, play_path
from putilovets.journal.legal import PARCEL, free_legal_name, legal_name
from putilovets.journal.lines import BadLine, Header, read_act, read_header
from putilovets.journal.session import KEPT
from putilovets.journal.shelf import DELETED, path_of, unused_name


class Imported(NamedTuple):
    """A play that was taken into the folder."""

    name: str
    header: Header
    acts: int


def export_play(folder: Path, name: str, to: Path | None = None, *, over: bool = False) -> Path:
    """Copy a play to a file and return that; JournalError says why it is not there.

    `to` may be a folder; without it the working folder is meant. The file is the journal itself,
    up to its last whole line. A file that is there is kept unless `over` says otherwise.
    """
    play = path_of(folder, name)
    data = read_file(play)
    data = data[: data.rfind(b"\n") + 1]
    _checked(data, f"The play {name!r}")
    target = parcel_path(name, to)
    if _resolved(target.parent) in {_resolved(folder / each) for each in _OWN}:
        raise JournalError(f"{target.parent} is a folder of plays; choose a place outside it.")
    write_file(target, data, over=over)
    return target


def import_play(folder: Path, file: Path, name: str | None = None) -> Imported:
    """Copy a play from a file into the folder; JournalError says why, and then nothing is there.

    Without a `name` it is called after the file, as near as may be, and otherwise than all others.
    """
    data = read_file(file)
    header, acts = _checked(data, str(file))
    called = free_legal_name(folder, file) if name is None else unused_name(folder, name)
    path = play_path(folder, called)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise JournalError(f"No play can be kept in {folder}: {error.strerror}.") from error
    write_file(path, data)
    drop_card(path)
    return Imported(called, header, acts)


def parcel_path(name: str, to: Path | None = None) -> Path:
    """Return the file to which a play goes when `to` is asked for: a file, a folder or nothing."""
    called = f"{legal_name(name)}{PARCEL}{SUFFIX}"
    if to is None:
        return Path.cwd() / called
    try:
        return to / called if to.is_dir() else to
    except (OSError, ValueError):
        return to


_OWN = (".", DELETED, KEPT, CARDS)
"""What in the folder of plays is the program's own."""


def _resolved(folder: Path) -> Path:
    try:
        return folder.resolve()
    except (OSError, RuntimeError, ValueError):
        return folder


def _checked(data: bytes, what: str) -> tuple[Header, int]:
    """Return header and number of acts when every line is one of a play; JournalError if not."""
    lines = data.splitlines(keepends=True)
    try:
        header = read_header(lines[0] if lines else b"")
    except BadLine as bad:
        raise JournalError(f"{what} is not a play: {bad}.") from None
    for number, line in enumerate(lines[1:], start=2):
        try:
            read_act(line)
            if not line.endswith(b"\n"):
                raise BadLine("its end was cut off")
        except BadLine as bad:
            raise JournalError(
                f"{what} is damaged: line {number} cannot be read ({bad})."
            ) from None
    return header, len(lines) - 1
