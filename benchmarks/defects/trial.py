"""One defect, tried: it is put into a copy of a good pack, and `check` is asked."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

import tomli_w

from benchmarks.defects.good import Good, Mutant
from benchmarks.defects.kinds import Defect
from putilovets.authoring.rechecking import Rechecker
from putilovets.typed_toml.problems import Problem


class Tried(NamedTuple):
    """What `check` said of one defect."""

    kind: str
    about: str
    found: bool
    right: int
    """Problems with a code that is right about it, or that it brings about."""
    wrong: int
    """Other problems."""
    said: tuple[str, ...]


class Trial:
    """A copy of a good pack in a folder, in which one file at a time is wrong."""

    def __init__(self, good: Good, folder: Path) -> None:
        self.good = good
        self.folder = folder
        shutil.copytree(good.root, folder, dirs_exist_ok=True)
        self.checker = Rechecker(folder)

    def of(self, defect: Defect, count: int, seed: int) -> Iterator[Tried]:
        """Yield some defects of a class, each another; fewer where the pack has no more."""
        made: set[str] = set()
        for number in range(count * 4):
            if len(made) == count:
                return
            mutant = defect.make(self.good, Random(f"{defect.name}/{seed}/{number}"))
            if mutant is None:
                continue
            text = tomli_w.dumps(mutant.data)
            if text not in made:
                made.add(text)
                yield self._tried(defect, mutant, text)

    def _tried(self, defect: Defect, mutant: Mutant, text: str) -> Tried:
        path = self.folder / mutant.file
        before = path.read_bytes()
        path.write_bytes(text.encode())
        try:
            problems = self.checker.check().problems
        finally:
            path.write_bytes(before)
        return _judged(defect, mutant, problems)


def _judged(defect: Defect, mutant: Mutant, problems: tuple[Problem, ...]) -> Tried:
    codes = [problem.code for problem in problems]
    found = any(code in defect.codes for code in codes)
    right = sum(code in defect.codes | defect.beside for code in codes)
    said = tuple(str(problem) for problem in problems)
    return Tried(defect.name, mutant.about, found, right, len(codes) - right, said)
