"""Giving a play another name."""

from pathlib import Path

from putilovets.journal.errors import JournalError
from putilovets.journal.folder import play_path
from putilovets.journal.shelf import mind_open, moved, path_of, unused_name


def rename(folder: Path, old: str, new: str) -> Path:
    """Give a play another name and return its file; JournalError says why it keeps the old one.

    Plays that branched from it go on naming it as it was called then.
    """
    path = path_of(folder, old)
    to = new_path(folder, old, new)
    mind_open(path)
    return moved(path, to)


def new_path(folder: Path, old: str, new: str) -> Path:
    """Return the file that a play would have under its new name; JournalError if it may not."""
    to = play_path(folder, new)
    if new == old:
        raise JournalError(f"The play is called {old!r} already.")
    unused_name(folder, new, besides=old)
    return to
