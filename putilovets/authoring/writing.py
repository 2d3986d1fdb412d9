"""A report as a file: whole or not at all."""

from pathlib import Path

from putilovets.authoring.whole_files import appear, replace
from putilovets.story.unplayable import Unplayable


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
    file = writable(path)
    try:
        if file.exists():
            replace(file, text.encode())
        else:
            appear(file, text.encode())
    except OSError as error:
        raise Unwritable(f"{path} cannot be written: {error.strerror}.") from None
