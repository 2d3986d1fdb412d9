"""Which files of a pack have changed since somebody last looked.

Nothing is told by the system: one looks again and compares. That works on every platform and file
system, costs a call a file, and needs no thread.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from putilovets.authoring.pack_files import pack_files

PAUSE = 0.5
"""Seconds between two looks."""


class Mark(NamedTuple):
    """What tells a file from what it was before."""

    changed: int
    """When it was last written, in nanoseconds."""
    size: int
    """In bytes."""
    number: int
    """Its number in the file system: editors often put a new file in place of the old."""


Sight = Mapping[Path, Mark]
"""Every file of a pack with its mark."""


def sight(root: Path) -> Sight:
    """Return the files of the pack at `root` as they are now."""
    marks = ((path, _mark(path)) for path in pack_files(root))
    return {path: mark for path, mark in marks if mark is not None}


def _mark(path: Path) -> Mark | None:
    try:
        found = path.stat()
    except OSError:
        return None  # gone since it was listed
    return Mark(found.st_mtime_ns, found.st_size, found.st_ino)


def differing(before: Sight, now: Sight) -> tuple[Path, ...]:
    """Return, in order, the files that are changed, new or gone."""
    return tuple(sorted(path for path in {*before, *now} if before.get(path) != now.get(path)))


class Watch:
    """A pack, and how it was when somebody last looked."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._seen = sight(root)

    def look(self) -> tuple[Path, ...]:
        """Return what differs since the last look, which is this one from now on."""
        before, self._seen = self._seen, sight(self.root)
        return differing(before, self._seen)

    def changes(
        self, wait: Callable[[float], object], pause: float = PAUSE
    ) -> Iterator[tuple[Path, ...]]:
        """Yield what differs, each time that something did and two looks in a row are alike.

        `wait` is called with the seconds between two looks; it may raise to end the watch.
        """
        gathered: dict[Path, None] = {}
        while True:
            wait(pause)
            found = self.look()
            gathered |= dict.fromkeys(found)
            if gathered and not found:
                yield tuple(sorted(gathered))
                gathered = {}
