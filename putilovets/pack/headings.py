"""Where a heading belongs that stands in the wrong file, or without the place it is part of."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from putilovets.pack.schema import FILES


def belongs(heading: str, model: type[BaseModel]) -> str:
    """Return where a heading that a file of `model` does not have would be read, if anywhere."""
    inside = [path for path in _paths(model) if path.rpartition(".")[2] == heading]
    if inside:
        return f"did you mean {' or '.join(f'[[{path}]]' for path in inside)}?"
    for name, other in FILES.items():
        if heading in other.model_fields and other is not model:
            where = "a file of chapters/NAME" if name == "chapter" else f"{name}.toml"
            return f"it belongs in {where}"
    return ""


@cache
def _paths(model: type[BaseModel], above: str = "") -> tuple[str, ...]:
    """Return the headings below those of a file: ``scene.choice``, ``meeting.speech.ask``."""
    found = []
    for key, field in model.model_fields.items():
        for inner in _listed(field.annotation):
            path = f"{above}{key}"
            found += [path] if above else []
            found += _paths(inner, f"{path}.")
    return tuple(dict.fromkeys(found))


def _listed(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the model of a list of tables that is written with headings."""
    for inner in get_args(annotation):
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            yield inner
