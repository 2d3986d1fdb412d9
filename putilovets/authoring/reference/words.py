"""What may stand at a key, in words: its type with its bounds."""

from collections.abc import Iterable
from datetime import date
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from putilovets.pack import models
from putilovets.pack.docstrings import models_in
from putilovets.pack.meeting_models import Clock
from putilovets.pack.models import Table


class Words(NamedTuple):
    """A kind of value in the singular and in the plural."""

    one: str
    many: str


KINDS: tuple[tuple[Any, Words], ...] = (
    (models.Id, Words("an id", "ids")),
    (models.NameId, Words("a name", "names")),
    (models.Line, Words("a line", "lines")),
    (models.Prose, Words("a text", "texts")),
    (models.ConditionText, Words("a condition", "conditions")),
    (models.SourceId, Words("a source id", "source ids")),
    (Clock, Words("a time of day", "times of day")),
    (date, Words("a date", "dates")),
    (bool, Words("true or false", "true or false")),
    (bool | int | str, Words("true or false, a whole number, or a word", "values")),
)
"""Kinds of value that have a name of their own."""
SEPARATED = 10_000
"""From this number on, figures are parted by commas; below, one may be a year."""


def kind(annotation: Any) -> Words:
    """Return what an annotation allows, apart from being left out."""
    annotation = _without_none(annotation)
    inner, bounds = _bare(annotation)
    for known, words in KINDS:
        if known in (annotation, inner):
            return words
    origin, inside = get_origin(inner), get_args(inner)
    if origin is Literal:
        return Words(_either([f"`{each}`" for each in inside]), "words")
    if origin is list:
        return Words(_list(kind(inside[0]).many, bounds), "lists")
    if origin is dict:
        what = f"in braces, for {kind(inside[0]).one} {kind(inside[1]).one}"
        return Words(what, what)
    if inner is int:
        return Words(f"a whole number{_range(bounds)}", f"whole numbers{_range(bounds)}")
    if inner is str:
        return Words(_patterned(bounds), "texts")
    if any(models_in(annotation)):
        return Words("a table", "tables")
    raise TypeError(f"there are no words for {annotation}")


def how_many(annotation: Any) -> str:
    """Return how many tables a list holds: ``1 to 8``; empty where any number may stand there."""
    bounds = _bare(_without_none(annotation))[1]
    least, most = _bound(bounds, "min_length"), _bound(bounds, "max_length")
    if most is None:
        return f"{least} or more" if least else ""
    return f"{least} to {most}" if least else f"at most {most}"


def _list(many: str, bounds: Iterable[object]) -> str:
    least, most = _bound(bounds, "min_length"), _bound(bounds, "max_length")
    if most is None:
        return f"a list of {many}"
    return f"a list of {most} {many}" if least == most else f"a list of at most {most} {many}"


def _without_none(annotation: Any) -> Any:
    """Return an annotation without the None that only says that a key may be left out."""
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        bare = _without_none(inner)
        return annotation if bare is inner else Annotated[bare, *more]
    if get_origin(annotation) in (Union, UnionType):
        left = [each for each in get_args(annotation) if each is not NoneType]
        return left[0] if len(left) == 1 else annotation
    return annotation


def _bare(annotation: Any) -> tuple[Any, tuple[object, ...]]:
    """Return the type inside an annotation, and everything that is demanded of it."""
    if get_origin(annotation) is not Annotated:
        return annotation, ()
    inner, *more = get_args(annotation)
    within, bounds = _bare(_without_none(inner))
    for each in more:
        bounds += (each, *getattr(each, "metadata", ()))
    return within, bounds


def _bound(bounds: Iterable[object], what: str) -> int | None:
    found = (getattr(each, what, None) for each in bounds)
    return next((each for each in found if each is not None), None)


def _range(bounds: Iterable[object]) -> str:
    least, most = _bound(bounds, "ge"), _bound(bounds, "le")
    if least is None or most is None:
        return ""
    return f" from {least} to {f'{most:,}' if most >= SEPARATED else most}"


def _patterned(bounds: Iterable[object]) -> str:
    """Return what the pattern of a text asks for, in the words of its model."""
    said = Table.patterns[str(_bound(bounds, "pattern"))]
    return said.removeprefix("is ").partition(";")[0]


def _either(words: list[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} or {last}"
