"""The edition of a pack: as it was kept when it was compiled last, or compiled and kept.

Nothing depends on the kept form. Where it cannot be read, is damaged or was made of other files or
by another program, the pack is compiled; where it cannot be written, nothing is kept.
"""

import os
from contextlib import suppress
from pathlib import Path

from putilovets.pack.compiled.folder import cache_folder
from putilovets.pack.compiled.key import key_of
from putilovets.pack.compiled.writing import read, written
from putilovets.story.edition import Edition

SUFFIX = ".pack"
KEPT = 6
"""How many compiled packs are kept; the oldest are removed."""
LARGEST = 64_000_000
"""The most bytes a compiled pack may have."""


def edition_at(root: Path) -> Edition:
    """Return the edition of the pack at `root`; BadPack lists every mistake in it."""
    kept = _path(root)
    if kept is not None and (edition := _read(kept)) is not None:
        return edition
    from putilovets.pack.compiler import load_pack

    edition = load_pack(root)
    if kept is not None:
        with suppress(OSError, TypeError, RecursionError):
            _keep(edition, kept)
    return edition


def _path(root: Path) -> Path | None:
    try:
        key = key_of(root)
    except OSError:
        return None  # which the compiler says in words
    return cache_folder() / f"{key}{SUFFIX}" if key else None


def _read(path: Path) -> Edition | None:
    try:
        if path.stat().st_size > LARGEST:
            return None
        return read(path.read_bytes())
    except Exception:  # whatever is wrong with it, the pack itself is there
        return None


def _keep(edition: Edition, path: Path) -> None:
    import tempfile

    data = written(edition)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(beside, path)
    except OSError:
        os.unlink(beside)
        raise
    _clear(path.parent)


def _clear(folder: Path) -> None:
    kept = sorted(folder.glob(f"*{SUFFIX}"), key=lambda path: path.stat().st_mtime_ns)
    for path in kept[:-KEPT]:
        with suppress(OSError):
            path.unlink()
