"""The lessons that came with a pack."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from putilovets.classroom.errors import LessonError
from putilovets.classroom.lesson_models import LessonFile
from putilovets.pack.home import shipped_content
from putilovets.typed_toml.positions import placed
from putilovets.typed_toml.reader import read_toml

FOLDER = "lessons"
"""The folder inside a pack in which its lessons stand, a file each."""
ORDER = ("april-1926", "june-1927", "bridge-1937-1940")
"""The order in which the shipped lessons are taught; any other comes after them by its id."""


def lessons(root: Path) -> dict[str, LessonFile]:
    """Return the lessons of the pack at `root` by id; LessonError says what is wrong in one."""
    found = {lesson.lesson.id: lesson for lesson in _read(root)}
    order = sorted(found, key=lambda each: (ORDER.index(each) if each in ORDER else 99, each))
    return {each: found[each] for each in order}


@cache
def shipped_lessons() -> dict[str, LessonFile]:
    """Return the lessons that came with the program, read once."""
    return lessons(shipped_content())


def _files(root: Path) -> list[Path]:
    try:
        return sorted(path for path in (root / FOLDER).iterdir() if path.suffix == ".toml")
    except OSError:
        return []


def _read(root: Path) -> Iterator[LessonFile]:
    for path in _files(root):
        lesson, complaints = read_toml(path, LessonFile)
        if complaints or lesson is None:
            raise LessonError(f"A lesson cannot be used: {placed(complaints, root)[0]}.")
        yield lesson
