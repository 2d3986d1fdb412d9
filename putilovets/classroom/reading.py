"""Reading a hand-in that anybody may have made: bounded, and wrong in one sentence at the most."""

from pathlib import Path

from pydantic import ValidationError

from putilovets.classroom.errors import LessonError
from putilovets.classroom.handin_models import FORMAT, HandInFile
from putilovets.classroom.handins import intact
from putilovets.journal.copying import NotPlain, plain_bytes
from putilovets.typed_toml.positions import placed
from putilovets.typed_toml.problems import Problem
from putilovets.typed_toml.reader import parse_bytes, read_toml

LARGEST = 1_000_000
"""The most bytes of a hand-in; one of a whole chapter has a tenth of that."""
LONGEST = 160
"""The most characters that are told of what is wrong."""


def read_hand_in(path: Path) -> HandInFile:
    """Return the hand-in in a file; LessonError says in a sentence why it is none."""
    raw = _bytes(path)
    data, complaints = parse_bytes(raw, path)
    if data is None:
        problem = placed(complaints, path.parent)[0]
        raise LessonError(f"it is no hand-in, or is damaged: {_told(problem)}")
    if "hand-in" not in data:
        raise LessonError("it is no hand-in of this program")
    _mind_format(data["hand-in"])
    try:
        read = HandInFile.model_validate(data)
    except ValidationError:
        raise LessonError(f"it is damaged: {_first_fault(path)}") from None
    if not intact(raw.decode("utf-8-sig")):
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
    return _told(problem)


def _told(problem: Problem) -> str:
    """Return a problem in one line that is not too long to be read."""
    said = problem.message if len(problem.message) <= LONGEST else f"{problem.message[:LONGEST]}…"
    return f"line {problem.line}: {said}" if problem.line else said


def _bytes(path: Path) -> bytes:
    try:
        raw = plain_bytes(path, LARGEST)
    except NotPlain as kind:
        raise LessonError(f"it is {str(kind) or 'no plain file'} and is not opened") from None
    except OSError as error:
        raise LessonError(f"it cannot be read: {error.strerror}") from error
    if len(raw) > LARGEST:
        raise LessonError(f"it is over {LARGEST:,} bytes and is not read")
    return raw
