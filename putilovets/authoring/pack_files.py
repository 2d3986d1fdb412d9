"""The files of a pack that its author writes."""

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from putilovets.pack.folder import MOST_FILES

PATTERNS = ("*.toml", "*/*.toml", "*/*/*.toml")
"""Where they stand: at the head, in a folder beside it, in one folder of that."""


def pack_files(root: Path) -> tuple[Path, ...]:
    """Return the TOML files of the pack at `root` in order, hidden ones and links out left out."""
    home = os.path.realpath(root)
    return tuple(islice(_found(root, home), MOST_FILES))


def _found(root: Path, home: str) -> Iterator[Path]:
    for pattern in PATTERNS:
        for path in sorted(root.glob(pattern)):
            hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
            if not hidden and path.is_file() and Path(os.path.realpath(path)).is_relative_to(home):
                yield path
