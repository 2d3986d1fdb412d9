"""Where plays are kept, and the names they may have."""

import os
import unicodedata
from pathlib import Path

from platformdirs import user_data_path

import putilovets
from putilovets.journal.errors import JournalError

VARIABLE = "PUTILOVETS_SAVES"
SUFFIX = ".play"
LONGEST_NAME = 60
"""The most characters a play's name may have."""
LONGEST_BYTES = 200
"""The most bytes it may have; a file system allows 255, and kept files have longer names."""

_RESERVED = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{n}" for port in ("com", "lpt") for n in "123456789¹²³"),
}


def saves_folder() -> Path:
    """Return the folder of plays; it need not exist yet.

    ``$PUTILOVETS_SAVES``, else ``saves`` beside the ``pyproject.toml`` of a checkout, else the
    platform's data folder; ``$XDG_DATA_HOME`` wins on every platform.
    """
    wished = os.environ.get(VARIABLE)
    if wished:
        return Path(os.path.expanduser(wished))
    checkout = Path(putilovets.__file__).resolve().parent.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / "content").is_dir():
        return checkout / "saves"
    xdg = os.environ.get("XDG_DATA_HOME")
    data = Path(xdg) / "putilovets" if xdg else user_data_path("putilovets", appauthor=False)
    return data / "saves"


def play_path(folder: Path, name: str) -> Path:
    """Return the file of the play called `name`; JournalError when no file may be called so."""
    return folder / f"{checked_name(name)}{SUFFIX}"


def alike(name: str) -> str:
    """Return what two names have in common that some systems hold to be one."""
    return unicodedata.normalize("NFC", name).casefold()


def checked_name(name: str) -> str:
    """Return `name` when every platform allows it as a file's name; JournalError otherwise."""
    plain = all(char.isalnum() or char in " -_.," for char in name)
    long = len(name) > LONGEST_NAME or len(name.encode(errors="replace")) > LONGEST_BYTES
    if not name or long or not plain or not name.isprintable():
        raise JournalError(
            f"A play's name is made of letters, digits, spaces, hyphens, commas and full stops, "
            f"{LONGEST_NAME} characters at the most; {name[:LONGEST_NAME]!r} is not."
        )
    if name[0] in " ." or name[-1] in " ." or name.split(".")[0].strip().casefold() in _RESERVED:
        raise JournalError(f"{name!r} cannot be the name of a file everywhere; choose another.")
    return name
