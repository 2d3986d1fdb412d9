"""By what a compiled pack is known: every byte of its files, and the program that compiled it."""

import os
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

import putilovets

FORMAT = 1
"""Raised whenever the table is written otherwise."""
MOST_FILES, MOST_BYTES = 2_000, 32_000_000
"""A pack with more is compiled each time."""
_COMPILERS = ("pack", "pack/compiled", "story", "typed_toml")
"""The packages that decide what comes of the files."""


def key_of(root: Path) -> str | None:
    """Return a hash of a pack and of the compiler; None where the pack is not to be kept.

    OSError when a file of it cannot be read.
    """
    digest = blake2b(f"{FORMAT}\n{putilovets.__version__}\n".encode(), digest_size=16)
    for line in _compiler():
        digest.update(line.encode())
    left = MOST_BYTES
    for number, entry in enumerate(_entries(root), 1):
        if entry.is_symlink() or number > MOST_FILES:
            return None
        digest.update(f"\n{Path(entry.path).relative_to(root).as_posix()}\n".encode())
        if entry.is_file() and entry.name.endswith(".toml"):
            if (left := left - entry.stat().st_size) < 0:
                return None
            with open(entry.path, "rb") as file:
                digest.update(file.read())
    return digest.hexdigest()


def _entries(folder: Path | str) -> Iterator["os.DirEntry[str]"]:
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if not entry.name.startswith("."):
            yield entry
            if entry.is_dir(follow_symlinks=False):
                yield from _entries(entry.path)


def _compiler() -> Iterator[str]:
    """Yield size and time of each module of the compiler, which a checkout may change."""
    package = os.path.dirname(putilovets.__file__)
    for folder in _COMPILERS:
        with os.scandir(os.path.join(package, folder)) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.name.endswith(".py"):
                    stat = entry.stat()
                    yield f"{entry.name} {stat.st_size} {stat.st_mtime_ns}\n"
