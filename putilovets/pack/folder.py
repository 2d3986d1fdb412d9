"""The files of a content pack, read into models; nothing is cross-checked here."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import tomli
from pydantic import BaseModel

from putilovets.pack.catalogue_models import (
    CampaignsFile,
    GaugesFile,
    PackFile,
    PeopleFile,
    QuestionsFile,
    RenamedFile,
    SourcesFile,
    TermsFile,
)
from putilovets.pack.models import ChapterFile
from putilovets.typed_toml.problems import Complaint
from putilovets.typed_toml.reader import read_toml

Model = TypeVar("Model", bound=BaseModel)

MOST_FILES = 5_000
"""The most chapter files a pack may have."""


@dataclass(frozen=True)
class Folder:
    """A pack as it was read, with what was wrong in its files one by one."""

    root: Path
    pack: PackFile | None
    gauges: GaugesFile
    questions: QuestionsFile
    campaigns: CampaignsFile
    people: PeopleFile
    terms: TermsFile
    sources: SourcesFile
    renamed: RenamedFile
    chapters: tuple[tuple[Path, ChapterFile], ...]
    complaints: tuple[Complaint, ...]
    unread: frozenset[str] = field(default_factory=frozenset)
    """Ids found in files that have mistakes, so that nobody is told they do not exist."""


class _Reader:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.complaints: list[Complaint] = []
        self.unread: set[str] = set()

    def head(self, name: str, model: type[Model]) -> Model | None:
        path = self.root / name
        return self.file(path, model) if path.exists() else None

    def file(self, path: Path, model: type[Model]) -> Model | None:
        read, complaints = read_toml(path, model)
        self.complaints += complaints
        if complaints:
            self.unread |= set(_ids_in(path))
        return read


def read_folder(root: Path) -> Folder:
    """Read every file of the pack at `root`; mistakes are gathered, never raised."""
    reader = _Reader(root)
    pack = reader.head("pack.toml", PackFile)
    if not (root / "pack.toml").exists():
        what = "there is no pack.toml in this folder"
        reader.complaints.append(Complaint("PU001", root / "pack.toml", (), what))
    chapters = [(path, reader.file(path, ChapterFile)) for path in _chapter_files(root, reader)]
    return Folder(
        root=root,
        pack=pack,
        gauges=reader.head("gauges.toml", GaugesFile) or GaugesFile(),
        questions=reader.head("questions.toml", QuestionsFile) or QuestionsFile(),
        campaigns=reader.head("campaigns.toml", CampaignsFile) or CampaignsFile(),
        people=reader.head("people.toml", PeopleFile) or PeopleFile(),
        terms=reader.head("terms.toml", TermsFile) or TermsFile(),
        sources=reader.head("sources.toml", SourcesFile) or SourcesFile(),
        renamed=reader.head("renamed.toml", RenamedFile) or RenamedFile(),
        chapters=tuple((path, read) for path, read in chapters if read is not None),
        complaints=tuple(reader.complaints),
        unread=frozenset(reader.unread),
    )


def _chapter_files(root: Path, reader: _Reader) -> list[Path]:
    inside = root.resolve()
    found = sorted((root / "chapters").glob("*/*.toml"))[: MOST_FILES + 1]
    if len(found) > MOST_FILES:
        what = f"a pack has at most {MOST_FILES:,} chapter files"
        reader.complaints.append(Complaint("PU003", root / "chapters", (), what))
    kept = [path for path in found[:MOST_FILES] if path.resolve().is_relative_to(inside)]
    for path in set(found[:MOST_FILES]) - set(kept):
        what = "this file is a link that leads out of the pack"
        reader.complaints.append(Complaint("PU001", path, (), what))
    return kept


def _ids_in(path: Path) -> Iterator[str]:
    """Yield every id in a file that could not be read as its model."""
    try:
        data = tomli.loads(path.read_bytes().decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return
    for tables in data.values():
        for table in tables if isinstance(tables, list) else ():
            if isinstance(table, dict):
                yield from (str(table[key]) for key in ("id", "name") if key in table)
                speeches = table.get("speech")
                for speech in speeches if isinstance(speeches, list) else ():
                    if isinstance(speech, dict) and "id" in speech:
                        yield str(speech["id"])
