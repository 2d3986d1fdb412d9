"""A report as a file: whole or not at all."""

import os
from pathlib import Path
from secrets import token_hex
from shutil import copymode

from putilovets.story.edition import Unplayable


class Unwritable(Unplayable):
    """A file that cannot be written; the message says why."""


def writable(path: Path) -> Path:
    """Return `path` where a file can be written there; Unwritable where one surely cannot."""
    if path.is_dir():
        raise Unwritable(f"{path} is a folder; a file is needed.")
    if path.exists() and not path.is_file():
        raise Unwritable(f"{path} is not a file, and is left alone.")
    if not path.parent.is_dir():
        raise Unwritable(f"There is no folder {path.parent}.")
    return path


def write_whole(path: Path, text: str) -> None:
    """Put a text into a file at once, in place of what was there; Unwritable where it cannot be.

    Whoever reads the file meanwhile, or after a crash, finds the old text or the new one.
    """
    target = writable(path).resolve()  # through a link to what it points at
    made = target.with_name(f".{target.name[:60]}.{token_hex(4)}")
    try:
        try:
            with open(made, "xb") as file:
                file.write(text.encode())
                file.flush()
                os.fsync(file.fileno())
            if target.exists():
                copymode(target, made)
            os.replace(made, target)
        except BaseException:
            made.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise Unwritable(f"{path} cannot be written: {error.strerror}.") from None
