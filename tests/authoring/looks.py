"""What a look finds in a small pack: in all of it, or in which of many sentences."""

from collections.abc import Iterable
from pathlib import Path

from putilovets.authoring.lint.findings import Look
from putilovets.authoring.lint.survey import Survey
from putilovets.pack.compiler import survey
from putilovets.pack.folder import read_folder
from putilovets.typed_toml.positions import placed
from putilovets.typed_toml.problems import Complaint
from tests.packs import CHAPTER, Files, based

DATED = """\
[[word]]
word = "Stakhanovite"
also = ["Stakhanovites"]
from = 1935-08-30
instead = "a good worker"
basis = "documented"
sources = ["S1"]

[[word]]
word = "Kirov works"
from = 1934-12-02
instead = "the Red Putilovite works"
basis = "documented"
sources = ["S1"]

[[word]]
word = "Petrograd"
but = ["Petrograd Side"]
until = 1924-01-26
instead = "Leningrad"
spoken = true
basis = "documented"
sources = ["S1"]
"""


def surveyed(root: Path, files: Files) -> Survey:
    """Return the survey of the base pack with `files`."""
    folder = read_folder(based(root, files))
    compiled = survey(folder, charted=True)
    assert compiled.edition is not None, compiled.complaints
    return Survey(folder, compiled.edition, compiled.atlas)


def complaints(root: Path, looks: Iterable[Look], files: Files) -> list[Complaint]:
    """Return what some looks find in the base pack with `files`."""
    seen = surveyed(root, files)
    return [complaint for look in looks for complaint in look(seen)]


def said(root: Path, look: Look, files: Files) -> list[str]:
    """Return what a look finds, as check says it, without the hints."""
    found = placed(complaints(root, [look], files), root)
    return [str(problem).partition(" (")[0] for problem in found]


def marked(root: Path, look: Look, texts: Iterable[str], page: str, key: str) -> list[str]:
    """Return the texts that a look finds, each put in a table of its own under one page.

    `page` is the page without the tables, `key` the heading of one: ``scene.choice``.
    """
    lines = [text for text in texts if text]
    chapter = page + "".join(_table(key, number, text) for number, text in enumerate(lines))
    if key != "scene.choice":
        chapter += _table("scene.choice", 0, "Leave")
    found = complaints(root, [look], {CHAPTER: chapter, "dated.toml": DATED})
    places = {each.loc[3] for each in found if each.loc[2] == key.rpartition(".")[2]}
    return [text for number, text in enumerate(lines) if number in places]


def _table(key: str, number: int, text: str) -> str:
    choice = f'id = "c{number}"\nto = "the-end"\n' if key == "scene.choice" else ""
    return f"\n[[{key}]]\n{choice}text = '''{text}'''\n"


def page(date: str = "1926-04-22", more: str = "") -> str:
    """Return the head of an invented scene."""
    return f"""\
[[scene]]
id = "bench"
title = "The bench"
date = {date}
basis = "invented"
sources = []
text = "Here."
{more}
"""
