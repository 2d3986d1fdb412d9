"""The files of a content pack, read into models; nothing is cross-checked here."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol, TypeVar

from pydantic import BaseModel

from putilovets.pack.catalogue_models import (
    AcceptedFile,
    CampaignsFile,
    DatedFile,
    GaugesFile,
    PackFile,
    PeopleFile,
    QuestionsFile,
    RenamedFile,
    SourcesFile,
    TermsFile,
)
from putilovets.pack.chapter_models import ChapterFile
from putilovets.pack.headings import belongs
from putilovets.pack.roll_models import RollFile
from putilovets.story import called
from putilovets.story.called import minuted, noted, notes_in, struck, visits_to
from putilovets.typed_toml.nearest import nearest
from putilovets.typed_toml.problems import Complaint, Loc
from putilovets.typed_toml.reader import LARGEST, read_sound

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
    roll: RollFile
    accepted: AcceptedFile
    dated: DatedFile
    chapters: tuple[tuple[Path, ChapterFile], ...]
    complaints: tuple[Complaint, ...]
    unread: frozenset[str] = field(default_factory=frozenset)
    """Ids found in files that have mistakes, so that nobody is told they do not exist."""
    unparsed: tuple[Path, ...] = ()
    """Files of which nothing could be read."""
    gone: Mapping[Path, tuple[Loc, ...]] = field(default_factory=dict)
    """What had to be taken out of files with mistakes, so that the rest is told at its line."""


class Reading(Protocol):
    """A way to read one file; as `read_sound` does, or from what it has read before."""

    def __call__(
        self, path: Path, model: type[Model], /
    ) -> tuple[Model | None, list[Complaint], tuple[Loc, ...]]:
        """Return the file as a model, what is wrong with it, and what was taken out of it."""
        ...


class _Reader:
    def __init__(self, root: Path, reading: Reading) -> None:
        self.root = root
        self.reading = reading
        self.complaints: list[Complaint] = []
        self.unread: set[str] = set()
        self.unparsed: list[Path] = []
        self.gone: dict[Path, tuple[Loc, ...]] = {}

    def complain(self, code: str, path: Path, what: str, hint: str = "") -> None:
        self.complaints.append(Complaint(code, path, (), what, hint))

    def head(self, name: str, model: type[Model]) -> Model | None:
        path = self.root / name
        return self.file(path, model) if os.path.lexists(path) else None

    def file(self, path: Path, model: type[Model]) -> Model | None:
        if not _real(path).is_relative_to(_real(self.root)):
            self.complain("PU001", path, "is a link that leads out of the pack")
            return None
        read, complaints, gone = self.reading(path, model)
        self.complaints += (_at_home(complaint, model) for complaint in complaints)
        if read is None:
            self.unparsed.append(path)
        if complaints:
            self.unread |= set(_ids_in(path))
            self.gone[path] = gone
        return read

    def inside(self, folder: Path) -> list[Path]:
        """Return what is in `folder`, in order, without what editors and systems hide there."""
        try:
            return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
        except FileNotFoundError:
            return []
        except OSError as error:
            self.complain("PU001", folder, f"cannot be read: {error.strerror}")
            return []


def read_folder(root: Path, reading: Reading = read_sound) -> Folder:
    """Read every file of the pack at `root`; mistakes are gathered, never raised."""
    reader = _Reader(root, reading)
    pack = reader.head("pack.toml", PackFile)
    if not os.path.lexists(root / "pack.toml"):
        reader.complain("PU001", root / "pack.toml", "there is no such file in this folder")
    _unknown_files(root, reader)
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
        roll=reader.head("roll.toml", RollFile) or RollFile(),
        accepted=reader.head("accepted.toml", AcceptedFile) or AcceptedFile(),
        dated=reader.head("dated.toml", DatedFile) or DatedFile(),
        chapters=tuple((path, read) for path, read in chapters if read is not None),
        complaints=tuple(reader.complaints),
        unread=frozenset(reader.unread),
        unparsed=tuple(reader.unparsed),
        gone=reader.gone,
    )


def _at_home(complaint: Complaint, model: type[BaseModel]) -> Complaint:
    """Return a complaint about a heading in the wrong file with where it belongs."""
    if complaint.code != "PU002" or len(complaint.loc) != 1:
        return complaint
    home = belongs(str(complaint.loc[0]), model)
    return replace(complaint, hint=home) if home else complaint


HEADS = (
    "pack",
    "gauges",
    "questions",
    "campaigns",
    "people",
    "terms",
    "sources",
    "renamed",
    "roll",
    "accepted",
    "dated",
)
"""The files at the head of a pack, without their ending."""


def _unknown_files(root: Path, reader: _Reader) -> None:
    """Complain of TOML files that stand where nobody reads them."""
    for path in reader.inside(root):
        if path.suffix.lower() == ".toml" and not (path.suffix == ".toml" and path.stem in HEADS):
            hint = nearest(path.stem, HEADS) or "scenes stand in chapters/NAME/"
            reader.complain("PU001", path, "nobody reads this file", hint)


def _real(path: Path) -> Path:
    """Return where `path` leads; links in a circle lead to themselves."""
    return Path(os.path.realpath(path))


def _chapter_files(root: Path, reader: _Reader) -> list[Path]:
    found: list[Path] = []
    for folder in reader.inside(root / "chapters"):
        if folder.suffix == ".toml" and not folder.is_dir():
            reader.complain("PU001", folder, "stands in no chapter; put it in chapters/NAME/")
        elif folder.is_dir():
            inside = reader.inside(folder)
            found += [path for path in inside if path.suffix == ".toml"]
            for inner in inside:
                if inner.suffix != ".toml" and inner.suffix.lower() == ".toml":
                    hint = "write its ending in small letters: .toml"
                    reader.complain("PU001", inner, "nobody reads this file", hint)
                elif inner.suffix != ".toml" and not inner.is_symlink() and inner.is_dir():
                    reader.complain("PU001", inner, "nobody reads a folder inside a chapter")
    if len(found) > MOST_FILES:
        what = f"there are more than {MOST_FILES:,} chapter files"
        reader.complain("PU003", root / "chapters", what)
    return found[:MOST_FILES]


def _ids_in(path: Path) -> Iterator[str]:
    """Yield every id in a file with mistakes, and the names that come of it."""
    for found in _written_ids(path):
        yield found
        yield from (name_of(found) for name_of in _NAMES_OF)


_NAMES_OF = (
    *(minuted, noted, notes_in, struck, visits_to),
    *(called.said, called.draft, called.ground, called.fate, called.by, called.came_of),
    *(called.hands_for, called.hands_against, called.came),
    *(called.printed, called.lies, called.read_out),
    *(
        called.post,
        called.standing,
        called.away,
        called.dues,
        called.trusts,
        called.skill,
        called.load,
    ),
)


def _written_ids(path: Path) -> Iterator[str]:
    """Yield what looks like an id, whether or not the file can be parsed."""
    try:
        with path.open("rb") as file:
            text = file.read(LARGEST).decode(errors="replace")
    except OSError:
        return
    yield from (match[1] for match in _ID.finditer(text))


_ID = re.compile(r"""\b(?:id|name)\s*=\s*["']([^"'\s]{1,64})["']""")
