"""Packs understood as a whole, with where everything stands in their files."""

from functools import cache
from pathlib import Path

from putilovets.authoring.lint.survey import Survey
from putilovets.pack.compiler import survey
from putilovets.pack.folder import read_folder
from putilovets.pack.home import shipped_content
from tests.meetings import meeting_edition
from tests.packs import CHAPTER, Files, based
from tests.walls import wall_edition


def surveyed(root: Path) -> Survey:
    """Return the sound pack that stands at `root`."""
    folder = read_folder(root)
    compiled = survey(folder, charted=True)
    assert compiled.edition is not None, compiled.complaints
    return Survey(folder, compiled.edition, compiled.atlas)


def survey_of(root: Path, chapter: str, head: Files | None = None) -> Survey:
    """Return the base pack with `chapter` added to it."""
    return surveyed(based(root, {CHAPTER: chapter, **(head or {})}))


@cache
def shipped_survey() -> Survey:
    """Return the shipped pack, surveyed once."""
    return surveyed(shipped_content())


def meeting_survey(root: Path, more: str = "") -> Survey:
    """Return a pack whose play begins in the worked meeting."""
    meeting_edition(root, more)
    return surveyed(root)


def wall_survey(root: Path) -> Survey:
    """Return a pack that goes from the gate to the newspaper and from there to the mirror."""
    wall_edition(root)
    return surveyed(root)
