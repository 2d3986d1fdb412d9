"""Checking one pack again and again: files that have not changed are not read again.

Where an edit changes words only, and so neither rules nor names, the story may stand where it might
before, and that is not found out anew either.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel

from putilovets.authoring.checking import Checked
from putilovets.authoring.flow import Flow
from putilovets.authoring.lint.findings import findings
from putilovets.authoring.lint.survey import Survey
from putilovets.pack.compiler import survey
from putilovets.pack.folder import read_folder
from putilovets.typed_toml.positions import placed
from putilovets.typed_toml.problems import Complaint, Loc
from putilovets.typed_toml.reader import read_sound

Read = tuple[Any, list[Complaint], tuple[Loc, ...]]


class _Kept(NamedTuple):
    """A file as it was read, and by what one sees that it is still so."""

    mark: tuple[int, int, int]
    read: Read


class Rechecker:
    """Checks the pack at `root`, each time faster than the first."""

    def __init__(self, root: Path, read: Callable[..., Read] = read_sound) -> None:
        self.root = root
        self._read = read
        self._kept: dict[tuple[Path, type[BaseModel]], _Kept] = {}
        self._flow: tuple[object, Flow] | None = None

    def check(self) -> Checked:
        """Return what check has to say of the pack as it is now."""
        folder = read_folder(self.root, self._reading)
        compiled = survey(folder, charted=True)
        if compiled.edition is None:
            return Checked(None, tuple(placed(compiled.complaints, self.root)))
        key = (compiled.edition.story.rules_hash, _asked(compiled.atlas.conditions))
        known = self._flow[1] if self._flow is not None and self._flow[0] == key else None
        whole = Survey(folder, compiled.edition, compiled.atlas, known)
        found = tuple(placed(findings(whole), self.root))
        self._flow = key, whole.flow
        return Checked(compiled.edition, found)

    def _reading(self, path: Path, model: type[BaseModel], /) -> Read:
        try:
            found = path.stat()
        except OSError:
            return self._read(path, model)
        mark = found.st_mtime_ns, found.st_size, found.st_ino
        kept = self._kept.get((path, model))
        if kept is None or kept.mark != mark:
            kept = self._kept[path, model] = _Kept(mark, self._read(path, model))
        read, complaints, gone = kept.read
        return read, list(complaints), gone


def _asked(conditions: Any) -> frozenset[str]:
    """Return the texts of all conditions: where they cut wide numbers, boxes are cut too."""
    return frozenset(each.condition.text for each in conditions)
