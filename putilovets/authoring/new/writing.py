"""Put drafts on the disk: whole or not at all, and never over what somebody has written."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from putilovets.authoring.new.asked import NotMade
from putilovets.authoring.new.drafts import Draft


def write(root: Path, drafts: Iterable[Draft]) -> None:
    """Write some drafts below `root`, what others refer to first; NotMade where one may not be."""
    ordered = list(drafts)
    for draft in ordered:
        _allowed(root, draft)
    for draft in ordered:
        draft.file.parent.mkdir(parents=True, exist_ok=True)
        replace_whole(draft.file, draft.text.encode(), fresh=draft.before is None)


def _allowed(root: Path, draft: Draft) -> None:
    shown = draft.file.relative_to(root).as_posix()
    home, real = Path(os.path.realpath(root)), Path(os.path.realpath(draft.file))
    if not real.is_relative_to(home):
        raise NotMade(f"{shown} leads out of the pack; nothing is written there.")
    if draft.before is None and os.path.lexists(draft.file):
        raise NotMade(f"There is a file {shown} already; it is left as it is.")
    if draft.before is not None and draft.file.read_bytes() != draft.before:
        raise NotMade(f"{shown} has been changed in the meantime; nothing is written.")


def replace_whole(file: Path, data: bytes, *, fresh: bool = False) -> None:
    """Write a file so that it is there as a whole or as it was; a `fresh` one replaces nothing."""
    beside = file.with_name(f".{file.name}.{os.getpid()}.new")
    try:
        with beside.open("xb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        if fresh:
            _appear(beside, file)
        else:
            with suppress(OSError):
                beside.chmod(file.stat().st_mode & 0o777)
            os.replace(beside, Path(os.path.realpath(file)))
    finally:
        beside.unlink(missing_ok=True)


def _appear(beside: Path, file: Path) -> None:
    """Give a whole file its name, unless something else has it."""
    try:
        try:
            os.link(beside, file)
        except OSError as error:
            if isinstance(error, FileExistsError):
                raise
            os.rename(beside, _free(file))  # a file system without links
    except FileExistsError:
        raise NotMade(f"There is a file {file.name} already; it is left as it is.") from None


def _free(file: Path) -> Path:
    if os.path.lexists(file):
        raise FileExistsError(file)
    return file
