"""Read a TOML file into a pydantic model, or say everything that is wrong with it."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar, get_args

import tomli
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from putilovets.typed_toml.nearest import nearest
from putilovets.typed_toml.problems import Complaint, Loc
from putilovets.typed_toml.salvage import salvage

Model = TypeVar("Model", bound=BaseModel)

LARGEST = 2_000_000
"""The most bytes a file may have."""
DEEPEST = 24
"""The most levels of tables and arrays a file may have."""


def read_toml(path: Path, model: type[Model]) -> tuple[Model | None, list[Complaint]]:
    """Return the file as a `model` and what is wrong with it; never raises for a bad file.

    Of a file with mistakes the sound part is returned, so that it can be checked further.
    """
    data, complaints = _parse(path)
    if data is None:
        return None, complaints
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        complaints = [_complaint(path, model, details) for details in error.errors()]
        return salvage(data, model, _is_tag), complaints


def _parse(path: Path) -> tuple[dict[str, Any] | None, list[Complaint]]:
    try:
        if path.stat().st_size > LARGEST:
            return None, [Complaint("PU003", path, (), f"the file is over {LARGEST:,} bytes")]
        text = path.read_bytes().decode("utf-8-sig")
        data = tomli.loads(text)
    except UnicodeDecodeError as error:
        what = f"byte {error.start + 1} is not UTF-8"
        return None, [Complaint("PU001", path, (), what, "save the file as UTF-8")]
    except OSError as error:
        return None, [Complaint("PU001", path, (), f"cannot be read: {error.strerror}")]
    except tomli.TOMLDecodeError as error:
        where: Loc = ("@", error.lineno, error.colno)
        return None, [Complaint("PU001", path, where, error.msg[0].lower() + error.msg[1:])]
    except (RecursionError, ValueError) as error:
        return None, [Complaint("PU001", path, (), f"is not TOML: {error}")]
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


def _complaint(path: Path, model: type[BaseModel], error: ErrorDetails) -> Complaint:
    loc = tuple(part for part in error["loc"] if not _is_tag(part))
    key = str(error["loc"][-1]) if error["loc"] else ""
    if error["type"] == "extra_forbidden":
        known = _known_keys(model, error["loc"][:-1])
        message = f"{key} is not a key of this table"
        return Complaint("PU002", path, loc, message, nearest(key, known), key=True)
    if error["type"] == "missing":
        return Complaint("PU004", path, loc[:-1], f"{key} is missing", key=True)
    message = error["msg"][0].lower() + error["msg"][1:]
    return Complaint("PU003", path, loc, f"{key}: {message}")


TAG = "as:"
"""Marks the tags of a tagged union, which stand in an error's place but not in the file."""


def _is_tag(part: str | int) -> bool:
    return isinstance(part, str) and part.startswith(TAG)


def _known_keys(model: type[BaseModel], loc: Iterable[str | int]) -> list[str]:
    """Return the keys of the table at `loc`, found by walking the model's fields."""
    here: list[type[BaseModel]] = [model]
    for part in loc:
        if isinstance(part, int):
            continue
        if _is_tag(part):
            here = [one for one in here if f"{TAG}{_first_field(one)}" == part] or here
            continue
        here = [inner for one in here for inner in _models_in(one, str(part))]
    return sorted({_alias(one, field) for one in here for field in one.model_fields})


def _first_field(model: type[BaseModel]) -> str:
    return next(iter(model.model_fields))


def _alias(model: type[BaseModel], field: str) -> str:
    return model.model_fields[field].alias or field


def _models_in(model: type[BaseModel], key: str) -> list[type[BaseModel]]:
    for name, field in model.model_fields.items():
        if key in (name, field.alias):
            return _models(field.annotation)
    return []


def _models(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models(part)]
