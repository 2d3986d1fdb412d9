"""The scenario files of a pack, read one by one; what they say is not looked at here."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from putilovets.authoring.scenarios.models import ScenarioFile
from putilovets.pack.headings import belongs
from putilovets.typed_toml.problems import Complaint, Loc
from putilovets.typed_toml.reader import read_sound
from putilovets.typed_toml.salvage import as_written

FOLDER = "scenarios"
"""The folder inside a pack in which its scenarios stand."""
MOST_FILES = 1_000
"""The most scenario files that a pack may have."""


class Written(NamedTuple):
    """A scenario file: its sound part, and what had to be taken out of it to be sound."""

    path: Path
    content: ScenarioFile
    gone: tuple[Loc, ...]

    def as_written(self, complaint: Complaint) -> Complaint:
        """Return a complaint about the sound part as one about the file."""
        return replace(complaint, loc=as_written(complaint.loc, self.gone))


def read_files(root: Path, complaints: list[Complaint]) -> Iterator[Written]:
    """Yield the scenario files of the pack at `root`, in order; what is wrong is noted."""
    for path in _paths(root, complaints):
        read, wrong, gone = read_sound(path, ScenarioFile)
        complaints += map(_at_home, wrong)
        if read is not None:
            yield Written(path, read, gone)


def _at_home(complaint: Complaint) -> Complaint:
    """Return a complaint about a heading in the wrong file with where it belongs."""
    if complaint.code != "PU002" or len(complaint.loc) != 1:
        return complaint
    home = belongs(str(complaint.loc[0]), ScenarioFile)
    return replace(complaint, hint=home) if home else complaint


def _paths(root: Path, complaints: list[Complaint]) -> Iterator[Path]:
    folder = root / FOLDER
    try:
        inside = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except FileNotFoundError:
        return
    except OSError as error:
        complaints.append(Complaint("PU001", folder, (), f"cannot be read: {error.strerror}"))
        return
    files = [path for path in inside if path.suffix == ".toml"]
    for path in inside:
        if path.suffix.lower() == ".toml" and path.suffix != ".toml":
            complaints.append(
                Complaint("PU001", path, (), "nobody reads this file", "end in .toml")
            )
        elif path not in files and path.is_dir() and not path.is_symlink():
            what = f"nobody reads a folder inside {FOLDER}"
            complaints.append(Complaint("PU001", path, (), what))
    if len(files) > MOST_FILES:
        what = f"there are more than {MOST_FILES:,} scenario files"
        complaints.append(Complaint("PU003", folder, (), what))
    home = os.path.realpath(root)
    for path in files[:MOST_FILES]:
        if Path(os.path.realpath(path)).is_relative_to(home):
            yield path
        else:
            what = "is a link that leads out of the pack"
            complaints.append(Complaint("PU001", path, (), what))
