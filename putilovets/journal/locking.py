"""One play is written by one process at a time. The only place that knows the platforms apart."""

import os
import sys
from io import FileIO

if sys.platform == "win32":
    import msvcrt

    FAR = 2**30
    """A byte that is never written: Windows forbids reading what is locked."""
    RENAMES_OPEN = False
    """Windows gives no other name to a file that is open."""

    def lock(file: FileIO) -> bool:
        """Take the lock on an open file; False when another process has it."""
        file.seek(FAR)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            file.seek(0)
        return True

    def sync_folder(folder: "os.PathLike[str]") -> None:
        """Do nothing: Windows keeps a folder's entries by itself."""

else:
    import fcntl

    RENAMES_OPEN = True
    """An open file can be given another name, and its lock goes with it."""

    def lock(file: FileIO) -> bool:
        """Take the lock on an open file; False when another process has it."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def sync_folder(folder: "os.PathLike[str]") -> None:
        """Make sure that a file just made in `folder` is found there after a power cut."""
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
