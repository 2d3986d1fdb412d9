"""Reading a hand-in that anybody may have made: bounded, and wrong in one sentence at the most."""

import os
from pathlib import Path
from stat import S_ISREG

from pydantic import ValidationError

from putilovets.classroom.errors import LessonError
from putilovets.classroom.handin_models import FORMAT, HandInFile
from putilovets.classroom.handins import SEAL, sum_of
from putilovets.typed_toml.positions import placed
from putilovets.typed_toml.reader import parse_bytes, read_toml

LARGEST = 1_000_000
"""The most bytes of a hand-in; one of a whole chapter has a tenth of that."""
_NO_WAITING = sum(getattr(os, each, 0) for each in ("O_NONBLOCK", "O_BINARY"))


def read_hand_in(path: Path) -> HandInFile:
    """Return the hand-in in a file; LessonError says in a sentence why it is none."""
    raw = _bytes(path)
    data, complaints = parse_bytes(raw, path)
    if data is None:
        problem = placed(complaints, path.parent)[0]
        where = f"line {problem.line}: " if problem.line else ""
        raise LessonError(f"it is no hand-in, or is damaged: {where}{problem.message}")
    if "hand-in" not in data:
        raise LessonError("it is no hand-in of this program")
    _mind_format(data["hand-in"])
    try:
        read = HandInFile.model_validate(data)
    except ValidationError:
        raise LessonError(f"it is damaged: {_first_fault(path)}") from None
    text, _, _ = raw.decode("utf-8-sig").rpartition(SEAL)
    if sum_of(text) != read.seal.sum:
        raise LessonError("it was changed after it was handed in: its sum is not that of its text")
    return read


def _mind_format(head: object) -> None:
    number = head.get("format") if isinstance(head, dict) else None
    if isinstance(number, int) and number > FORMAT:
        raise LessonError(f"it was written by a later version of the program (format {number})")


def _first_fault(path: Path) -> str:
    _, complaints = read_toml(path, HandInFile)
    if not complaints:
        return "it is not as the program writes it"
    problem = placed(complaints, path.parent)[0]
    return f"line {problem.line}: {problem.message}" if problem.line else problem.message


def _bytes(path: Path) -> bytes:
    try:
        if not S_ISREG(path.lstat().st_mode):
            raise LessonError("it is not a file")
        with open(os.open(path, os.O_RDONLY | _NO_WAITING), "rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError as error:
        raise LessonError(f"it cannot be read: {error.strerror}") from error
    if len(raw) > LARGEST:
        raise LessonError(f"it is over {LARGEST:,} bytes and is not read")
    return raw
