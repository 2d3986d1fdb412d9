"""Put drafts on the disk: whole or not at all, and never over what somebody has written."""

import os
from collections.abc import Iterable
from pathlib import Path

from putilovets.authoring.new.asked import NotMade
from putilovets.authoring.new.drafts import Draft
from putilovets.authoring.whole_files import appear, replace


def write(root: Path, drafts: Iterable[Draft]) -> None:
    """Write some drafts below `root`, what others refer to first; NotMade where one may not be."""
    ordered = list(drafts)
    for draft in ordered:
        _allowed(root, draft)
    for draft in ordered:
        draft.file.parent.mkdir(parents=True, exist_ok=True)
        _put(root, draft)


def _allowed(root: Path, draft: Draft) -> None:
    shown = draft.file.relative_to(root).as_posix()
    home, real = Path(os.path.realpath(root)), Path(os.path.realpath(draft.file))
    if not real.is_relative_to(home):
        raise NotMade(f"{shown} leads out of the pack; nothing is written there.")
    if draft.before is None and os.path.lexists(draft.file):
        raise NotMade(_taken(root, draft))
    if draft.before is not None and draft.file.read_bytes() != draft.before:
        raise NotMade(f"{shown} has been changed in the meantime; nothing is written.")


def _put(root: Path, draft: Draft) -> None:
    data = draft.text.encode()
    if draft.before is not None:
        replace(draft.file, data)
        return
    try:
        appear(draft.file, data)
    except FileExistsError:
        raise NotMade(_taken(root, draft)) from None


def _taken(root: Path, draft: Draft) -> str:
    shown = draft.file.relative_to(root).as_posix()
    return f"There is a file {shown} already; it is left as it is."
