"""Giving a file another name without ever taking one that another file has."""

import os
from pathlib import Path

from putilovets.journal.folder import alike


def move(path: Path, to: Path) -> None:
    """Move a file; FileExistsError when the name is taken, OSError when it cannot be done.

    The name is claimed by an empty file first: renaming itself would write over what is there.
    Where the two names differ in case alone, and the system sees no difference, nothing is claimed.
    """
    claimed = _claimed(path, to)
    try:
        os.replace(path, to)
    except OSError:
        if claimed:
            to.unlink(missing_ok=True)
        raise


def _claimed(path: Path, to: Path) -> bool:
    try:
        to.open("xb").close()
    except FileExistsError:
        if not _same(path, to):
            raise
        return False
    return True


def _same(path: Path, to: Path) -> bool:
    """Tell whether two names that some systems hold to be one are those of one file."""
    if alike(path.name) != alike(to.name):
        return False
    try:
        return path.samefile(to)
    except OSError:
        return False
