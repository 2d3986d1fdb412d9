"""Problems as lines for a person, as JSON for a program, as commands for GitHub's checks."""

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Literal

from putilovets.authoring.checking import Checked
from putilovets.typed_toml.problems import Problem

Format = Literal["text", "json", "github"]
ALIKE = 3
"""How many problems of one wording are told with their places."""


def as_text(checked: Checked, root: Path) -> Iterator[str]:
    """Yield a line a problem; of many that say the same, the first and how many more."""
    alike: Counter[str] = Counter()
    for problem in checked.problems:
        wording = f"{problem.code} {problem.message}"
        alike[wording] += 1
        if alike[wording] <= ALIKE:
            yield str(problem)
    for wording, count in alike.items():
        if count > ALIKE:
            yield f"{count - ALIKE} more places: {wording}"


def as_json(checked: Checked, root: Path) -> Iterator[str]:
    """Yield the lines of one JSON object: the pack, and its problems in order."""
    edition = checked.edition
    data = {
        "pack": None if edition is None else edition.story.id,
        "version": None if edition is None else edition.story.version,
        "places": None if edition is None else len(edition.story.places),
        "errors": checked.errors,
        "findings": len(checked.problems) - checked.errors,
        "problems": [_as_data(problem) for problem in checked.problems],
    }
    yield from json.dumps(data, indent=2).split("\n")


def _as_data(problem: Problem) -> dict[str, object]:
    return {
        "severity": problem.severity,
        "code": problem.code,
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "message": problem.message,
        "hint": problem.hint,
    }


def as_github(checked: Checked, root: Path) -> Iterator[str]:
    """Yield a workflow command a problem; files are named as seen from the working folder."""
    for problem in checked.problems:
        kind = "error" if problem.severity == "error" else "warning"
        file = os.path.relpath(root / problem.file)
        at = {"file": Path(file).as_posix(), "title": problem.code}
        if problem.line:
            at |= {"line": str(problem.line), "col": str(problem.column)}
        told = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in at.items())
        hint = f" ({problem.hint})" if problem.hint else ""
        yield f"::{kind} {told}::{_escaped(problem.message + hint)}"


def _escaped(text: str, more: str = "") -> str:
    """Return a text as a workflow command carries it: percent signs first, then what would end."""
    for mark in ("%", "\r", "\n", *more):
        text = text.replace(mark, f"%{ord(mark):02X}")
    return text


REPORTS: dict[Format, Callable[[Checked, Path], Iterable[str]]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}
