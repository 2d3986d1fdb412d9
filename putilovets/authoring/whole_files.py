"""Files that are written so that they are there as a whole, or as they were."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def replace(file: Path, data: bytes) -> None:
    """Put `data` in the place of what a file holds; a link goes on leading to it."""
    real = Path(os.path.realpath(file))
    with _beside(real, data) as whole:
        with suppress(OSError):
            whole.chmod(real.stat().st_mode & 0o777)
        os.replace(whole, real)


def appear(file: Path, data: bytes) -> None:
    """Make a file that is not there yet; FileExistsError where something has its name."""
    with _beside(file, data) as whole:
        try:
            os.link(whole, file)
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            if os.path.lexists(file):
                raise FileExistsError(file) from None
            os.rename(whole, file)


@contextmanager
def _beside(file: Path, data: bytes) -> Iterator[Path]:
    """Write a hidden file beside another, and take it away if it is still there afterwards."""
    whole = file.with_name(f".{file.name}.{os.getpid()}.new")
    try:
        with whole.open("xb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        yield whole
    finally:
        whole.unlink(missing_ok=True)
