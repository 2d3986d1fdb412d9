"""The lines of a play's file: a header, then one line per act. JSON, checked by hand."""

import json
from dataclasses import asdict, dataclass
from typing import Any

FORMAT = 1
"""The number of this format; a reader refuses a higher one."""
LONGEST_LINE = 4_000
"""The most bytes a line may have."""


class BadLine(ValueError):  # noqa: N818
    """A line that is not of this format; the message says what it lacks."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a play was begun with."""

    pack: str
    version: str
    rules: str
    """The hash of the rules when the play was begun."""
    texts: str
    """The hash of the texts then."""
    seed: int
    start: str
    parent: str | None = None
    """The play it branched from, when it did."""
    lesson: str | None = None
    """By what the record of the lesson it was played in is called, when it was."""


@dataclass(frozen=True, slots=True)
class Act:
    """One act: a choice in a place, or its taking back, and a digest of where it led."""

    at: str
    do: str
    """The id of the choice; empty for an undo."""
    digest: str

    @property
    def undo(self) -> bool:
        """Whether the act takes the last choice back."""
        return not self.do


def header_line(header: Header) -> bytes:
    """Return the header as the first line of a file."""
    told = asdict(header)
    if header.lesson is None:
        del told["lesson"]
    return _line({"putilovets": FORMAT, **told})


def act_line(act: Act) -> bytes:
    """Return an act as a line."""
    if act.undo:
        return _line({"at": act.at, "undo": True, "is": act.digest})
    return _line({"at": act.at, "do": act.do, "is": act.digest})


def read_header(line: bytes) -> Header:
    """Read the first line; BadLine says what is wrong with it."""
    if not line.endswith(b"\n"):
        raise BadLine("its first line was never finished")
    data = _data(line)
    number = data.get("putilovets")
    if type(number) is not int:
        raise BadLine("it is not the file of a play")
    if number > FORMAT:
        raise BadLine(f"it was written by a later version of the game (format {number})")
    for key in ("parent", "lesson"):
        if data.get(key) is not None:
            _string(data, key)
    return Header(
        pack=_string(data, "pack"),
        version=_string(data, "version"),
        rules=_string(data, "rules"),
        texts=_string(data, "texts"),
        seed=_seed(data),
        start=_string(data, "start"),
        parent=data.get("parent"),
        lesson=data.get("lesson"),
    )


def read_act(line: bytes) -> Act:
    """Read an act; BadLine says what is wrong with it."""
    data = _data(line)
    if data.get("undo") is True:
        return Act(_string(data, "at"), "", _string(data, "is"))
    choice = _string(data, "do")
    if not choice:
        raise BadLine("it names no choice")
    return Act(_string(data, "at"), choice, _string(data, "is"))


def _line(data: dict[str, Any]) -> bytes:
    return (json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _data(line: bytes) -> dict[str, Any]:
    if len(line) > LONGEST_LINE:
        raise BadLine("it is too long")
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        raise BadLine("it is not JSON") from None
    if not isinstance(data, dict):
        raise BadLine("it is not a JSON object")
    return data


def _string(data: dict[str, Any], key: str) -> str:
    value = data.get(key)
    if not isinstance(value, str):
        raise BadLine(f"{key} is not a text")
    return value


def _seed(data: dict[str, Any]) -> int:
    seed = data.get("seed")
    if type(seed) is not int or not 0 <= seed < 2**63:
        raise BadLine("seed is not a whole number from 0")
    return seed
