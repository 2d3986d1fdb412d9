"""What a play remembers of its hints, in a small file beside the plays; the journal knows nothing.

A file that is missing or damaged costs nothing but that hints come once more.
"""

import json
from contextlib import suppress
from pathlib import Path

from putilovets.frontends.hints.rules import Kept

FOLDER = "hints"
"""The folder, inside that of the plays."""
LARGEST = 10_000
"""The most bytes that are read."""


def hints_path(plays: Path, seed: int) -> Path:
    """Return where a play keeps its hints: by its seed, which outlives another name."""
    return plays / FOLDER / f"{seed}.json"


def read(path: Path) -> Kept:
    """Return what is remembered; nothing where it cannot be read."""
    try:
        with path.open("rb") as file:
            found = json.loads(file.read(LARGEST))
        seen = {str(key): int(count) for key, count in found["seen"].items()}
        return Kept(seen, frozenset(str(each) for each in found["done"]))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Kept()


def write(path: Path, kept: Kept) -> None:
    """Remember; a disk that will not is let be."""
    told = json.dumps({"seen": dict(kept.seen), "done": sorted(kept.done)}, sort_keys=True)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(f"{told}\n".encode())
