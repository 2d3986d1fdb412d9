"""What each key of a table means: the docstrings of its model, read from the source when asked.

Pydantic can gather them as the classes are made, but then every start of the program pays for it.
"""

import ast
import inspect
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from putilovets.pack.models import ActTable

COMMON = {
    "id": "What the rest of the pack and saved plays call it; stable for ever.",
    "title": "Its heading.",
    "label": "What it is called on the page.",
    "date": "Its day.",
    "room": "Where it happens, in a few words.",
    "people": "Who is there or is spoken of: ids of [[person]].",
    "text": "What is told.",
    "speaker": "Who says it: the id of a [[person]].",
    "when": "It is there only where this holds.",
    "cost": "What it takes, in words that the player reads beforehand.",
    "effects": "What it does.",
    "reply": "Told at the head of the page that follows.",
    "to": "The place it leads to.",
    "minutes": "How long it takes.",
    "person": "The id of a [[person]].",
    "opens": "When it is opened.",
    "leaves": "When they go home.",
    "at": "Its position on the question.",
    "sources": "Its own sources, where they differ from the page's.",
}
"""What a key means in every table that does not say otherwise."""


def meanings(model: type[BaseModel]) -> Mapping[str, str]:
    """Return for each field of a model the sentences that say what it means; empty for none."""
    found: dict[str, str] = {}
    for one in reversed(model.__mro__):
        if issubclass(one, BaseModel) and one is not BaseModel:
            found.update(_written(one.__module__).get(one.__name__, {}))
    return {
        field: found.get(field) or ("" if _tables_in(info) else COMMON.get(field, ""))
        for field, info in model.model_fields.items()
    }


def _tables_in(info: FieldInfo) -> bool:
    """Tell whether tables with headings stand there, which say themselves what they are."""
    return any(not issubclass(each, ActTable) for each in models_in(info.annotation))


def described(model: type[BaseModel]) -> dict[str, Any]:
    """Return the JSON Schema of a model, with what each key means."""
    schema = model.model_json_schema()
    known = {each.__name__: each for each in tables(model)}
    for name, table in (*schema.get("$defs", {}).items(), (model.__name__, schema)):
        said = meanings(known[name])
        for field, info in known[name].model_fields.items():
            if said[field]:
                table["properties"][info.alias or field]["description"] = said[field]
    return schema


def tables(model: type[BaseModel]) -> tuple[type[BaseModel], ...]:
    """Return a model and every model of a table inside it, each once, in order."""
    found = {model: None}
    for field in model.model_fields.values():
        for inner in models_in(field.annotation):
            found.update(dict.fromkeys(tables(inner)))
    return tuple(found)


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the models that an annotation speaks of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from models_in(part)


@cache
def _written(module: str) -> Mapping[str, Mapping[str, str]]:
    """Return what stands under the fields of each class of a module."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {node.name: dict(_fields(node)) for node in tree.body if isinstance(node, ast.ClassDef)}


def _fields(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, under in zip(node.body, node.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            said = under.value if isinstance(under, ast.Expr) else None
            if isinstance(said, ast.Constant) and isinstance(said.value, str):
                yield field.target.id, " ".join(said.value.split())
