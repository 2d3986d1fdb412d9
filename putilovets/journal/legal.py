"""A name that a play may have, made of one that it may not."""

import unicodedata
from pathlib import Path

from putilovets.journal.errors import JournalError
from putilovets.journal.folder import LONGEST_BYTES, LONGEST_NAME, SUFFIX, checked_name
from putilovets.journal.shelf import unused_name

PARCEL = ".putilovets"
"""Stands before the suffix in the name of a play that has left the folder."""
NAMELESS = "play"


def legal_name(name: str) -> str:
    """Return the name nearest to `name` that a play may have."""
    plain = "".join(char if _plain(char) else " " for char in unicodedata.normalize("NFC", name))
    tried = shortened(" ".join(plain.split()).strip(" ."))
    for each in (tried, f"{NAMELESS} {shortened(tried, len(NAMELESS) + 1)}"):
        try:
            return checked_name(each)
        except JournalError:
            continue
    return NAMELESS


def name_of(file: Path) -> str:
    """Return the name of a play for the file it came in."""
    return legal_name(file.name.removesuffix(SUFFIX).removesuffix(PARCEL))


def free_legal_name(folder: Path, file: Path) -> str:
    """Return a name for the play of a file that no play has yet: ``mine``, ``mine 2`` and so on."""
    name = name_of(file)
    for number in range(1, 10_000):
        behind = "" if number == 1 else f" {number}"
        tried = f"{shortened(name, len(behind))}{behind}"
        try:
            return unused_name(folder, tried)
        except JournalError:
            continue
    raise JournalError(f"Too many plays are called {name!r}; give it a name of its own.")


def shortened(name: str, less: int = 0) -> str:
    """Return as much of a name as may be a name, with room for `less` plain characters more."""
    name = name[: LONGEST_NAME - less]
    while len(name.encode(errors="replace")) > LONGEST_BYTES - less:
        name = name[:-1]
    return name.rstrip(" .")


def _plain(char: str) -> bool:
    return (char.isalnum() and char.isprintable()) or char in "-_.,"
