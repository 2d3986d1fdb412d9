"""Read a TOML file into a pydantic model, or say everything that is wrong with it."""

from collections.abc import Iterable
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Any, TypeVar

import tomli
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from putilovets.typed_toml.advice import advice
from putilovets.typed_toml.nearest import nearest
from putilovets.typed_toml.problems import Complaint, Loc
from putilovets.typed_toml.salvage import salvage
from putilovets.typed_toml.shapes import TAG, belongs_above, known_keys, shape

Model = TypeVar("Model", bound=BaseModel)

LARGEST = 2_000_000
"""The most bytes a file may have."""
DEEPEST = 24
"""The most levels of tables and arrays a file may have."""


def read_toml(path: Path, model: type[Model]) -> tuple[Model | None, list[Complaint]]:
    """Return the file as a `model` and what is wrong with it; never raises for a bad file.

    Of a file with mistakes the sound part is returned, so that it can be checked further.
    """
    read, complaints, _ = read_sound(path, model)
    return read, complaints


def read_sound(
    path: Path, model: type[Model]
) -> tuple[Model | None, list[Complaint], tuple[Loc, ...]]:
    """Return as `read_toml`, and what was taken out of the file to make it sound."""
    data, complaints = parse(path)
    if data is None:
        return None, complaints, ()
    try:
        return model.model_validate(data), [], ()
    except ValidationError as error:
        each = (_complaint(path, model, data, details) for details in error.errors())
        complaints = _once(dict.fromkeys(each))
        read, gone = salvage(data, model, _is_tag)
        return read, complaints, gone


def _once(complaints: Iterable[Complaint]) -> list[Complaint]:
    """Return the complaints without a missing key for which a misspelt one stands there."""
    told = list(complaints)
    meant = {(each.loc[:-1], each.hint) for each in told if each.code == "PU002"}
    return [
        each
        for each in told
        if each.code != "PU004"
        or (each.loc, f"did you mean {each.message.partition(' ')[0]}?") not in meant
    ]


def parse(path: Path) -> tuple[dict[str, Any] | None, list[Complaint]]:
    """Return what a TOML file holds, or None and why it cannot be read."""
    try:
        found = path.stat()
        if not S_ISREG(found.st_mode):
            what = "is a folder" if S_ISDIR(found.st_mode) else "is not a file"
            return None, [Complaint("PU001", path, (), what)]
        if found.st_size > LARGEST:
            return None, [Complaint("PU003", path, (), f"the file is over {LARGEST:,} bytes")]
        return parse_bytes(path.read_bytes(), path)
    except OSError as error:
        return None, [Complaint("PU001", path, (), f"cannot be read: {error.strerror}")]


def parse_bytes(raw: bytes, path: Path) -> tuple[dict[str, Any] | None, list[Complaint]]:
    """Return what the bytes of a TOML file hold, or None and what is wrong at `path`."""
    try:
        text = raw.decode("utf-8-sig")
        data = tomli.loads(text)
    except UnicodeDecodeError as error:
        what = f"byte {error.start + 1} is not UTF-8"
        return None, [Complaint("PU001", path, (), what, "save the file as UTF-8")]
    except tomli.TOMLDecodeError as error:
        where: Loc = ("@", error.lineno, error.colno)
        what = error.msg[0].lower() + error.msg[1:]
        hint = advice(error.msg, text, error.pos)
        return None, [Complaint("PU001", path, where, what, hint)]
    except RecursionError:
        return None, [Complaint("PU003", path, (), f"is over {DEEPEST} levels deep")]
    except ValueError:
        return None, [Complaint("PU001", path, (), "is not TOML: a number in it is too long")]
    if _depth(data) > DEEPEST:
        return None, [Complaint("PU003", path, (), f"is over {DEEPEST} levels deep")]
    return data, []


def _depth(value: object) -> int:
    level, layer = 0, [value]
    while layer and level <= DEEPEST:
        layer = [inner for outer in layer for inner in _inside(outer)]
        level += 1
    return level


def _inside(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _complaint(
    path: Path, model: type[BaseModel], data: dict[str, Any], error: ErrorDetails
) -> Complaint:
    loc = tuple(part for part in error["loc"] if not _is_tag(part))
    key = str(error["loc"][-1]) if error["loc"] else ""
    own = error.get("ctx", {})
    if "code" in own:  # a model has said it in its own words
        spot = (*loc, own["key"]) if own["key"] else loc
        return Complaint(own["code"], path, spot, error["msg"], own["hint"], key=True)
    if error["type"] == "extra_forbidden":
        known = known_keys(model, error["loc"][:-1])
        message = f"{key} is not a key of this table"
        hint = belongs_above(model, error["loc"]) or nearest(key, known)
        return Complaint("PU002", path, loc, message, hint, key=True)
    if error["type"] == "missing":
        return Complaint("PU004", path, loc[:-1], f"{key} is missing", key=True)
    there = _in_the_file(data, loc)
    if there != loc:  # the rest of it tells the members of a union apart
        return Complaint("PU003", path, there, f"{_called(there)}: {SCALAR}")
    hint = shape(model, error)
    return Complaint("PU003", path, loc, f"{_called(loc)}: {_sentence(model, error)}", hint)


SCALAR = "should be true or false, a whole number, or a word in quotes"

_WANTED = {
    "model_type": "should be a table",
    "dict_type": "should be a table",
    "list_type": "should be a list in square brackets",
    "string_type": "should be text in quotes",
    "int_type": "should be a whole number",
    "bool_type": "should be true or false",
    "date_type": "should be a date such as 1926-04-22, without quotes",
}


def _sentence(model: type[BaseModel], error: ErrorDetails) -> str:
    """Return what is wrong with a value; a model's ``patterns`` say theirs in words."""
    asked = error.get("ctx", {}).get("pattern")
    known: dict[str, str] = getattr(model, "patterns", {})
    said = _WANTED.get(error["type"]) or known.get(str(asked))
    return said or error["msg"][0].lower() + error["msg"][1:]


def _called(loc: Loc) -> str:
    """Return the key at the end of `loc`, or which item of which list."""
    if len(loc) > 1 and isinstance(loc[-1], int):
        return f"{loc[-2]} {loc[-1] + 1}"
    return str(loc[-1]) if loc else "the file"


def _in_the_file(data: object, loc: Loc) -> Loc:
    """Return as much of `loc` as there is in the document."""
    here: Any = data
    for depth, part in enumerate(loc):
        try:
            here = here[part]
        except (KeyError, IndexError, TypeError):
            return loc[:depth]
    return loc


def _is_tag(part: str | int) -> bool:
    return isinstance(part, str) and part.startswith(TAG)
