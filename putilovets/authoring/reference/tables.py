"""Every table of every file of a pack: what it is called, what it holds and what that means."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, get_type_hints

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from putilovets.authoring.reference.words import how_many, kind
from putilovets.pack.docstrings import meanings, models_in
from putilovets.pack.models import ActTable, ChoiceTable, Grounded, PageTable, PartTable
from putilovets.pack.schema import FILES

NEEDED = "needed"
SHARED: Mapping[type[BaseModel], str] = {
    PageTable: "A page",
    ChoiceTable: "A choice",
    PartTable: "A paragraph",
    Grounded: "What it rests on",
}
"""What many tables have in common, told once; the first that fits is spoken of."""


class Key(NamedTuple):
    """A key of a table."""

    name: str
    """As it stands in the file."""
    holds: str
    """What may stand there, in words; empty where tables do."""
    tables: tuple[type[BaseModel], ...]
    """The tables that stand there; several where an effect does."""
    listed: bool
    """Whether the tables are written with double brackets, or in square ones."""
    least: str
    """What holds where it is left out: ``needed``, nothing, or a value as TOML writes it."""
    means: str


@dataclass(frozen=True)
class TableOf:
    """A table, under all headings that it stands under."""

    model: type[BaseModel]
    file: str
    """The file it was first met in, as the schemas call it."""
    headings: list[str] = field(default_factory=list)
    """As they stand in files: ``[[scene.choice]]``, ``[meeting.line]``; none for a whole file."""

    @property
    def about(self) -> str:
        """The sentence that says what it is."""
        return " ".join((self.model.__doc__ or "").split("\n\n")[0].split())

    @property
    def shared(self) -> type[BaseModel] | None:
        """What it has in common with other tables, where that is told once for all."""
        fits = (each for each in SHARED if issubclass(self.model, each) and self.model != each)
        return next(fits, None)

    def own(self) -> Iterator[Key]:
        """Yield its keys, those that are told elsewhere apart."""
        told = self.shared.model_fields if self.shared is not None else {}
        again = self.model.__annotations__
        for key in keys_of(self.model):
            if key.field not in told or key.field in again:
                yield key.key


class _Field(NamedTuple):
    field: str
    key: Key


def keys_of(model: type[BaseModel]) -> Iterator[_Field]:
    """Yield every key of a model with the field it is."""
    hints, means = get_type_hints(model, include_extras=True), meanings(model)
    for name, info in model.model_fields.items():
        inner = tuple(dict.fromkeys(models_in(hints[name])))
        listed = bool(inner) and kind(hints[name]).one.startswith("a list")
        holds = how_many(hints[name]) if inner else kind(hints[name]).one
        said = means[name] or (TableOf(inner[0], "").about if inner else "")
        yield _Field(name, Key(info.alias or name, holds, inner, listed, _least(info), said))


def _least(info: FieldInfo) -> str:
    if info.is_required():
        return NEEDED
    default = info.default
    if default is None or default in ([], {}) or isinstance(default, BaseModel):
        return ""
    if isinstance(default, bool):
        return str(default).lower()
    return str(default) if isinstance(default, int) else f'"{default}"'


def all_tables() -> tuple[TableOf, ...]:
    """Return every table, the files in their order and each before what stands inside it."""
    found: dict[type[BaseModel], TableOf] = {}
    for file, model in FILES.items():
        found[model] = TableOf(model, file)
        _gather(model, "", file, found)
    return tuple(found.values())


def _gather(
    model: type[BaseModel], above: str, file: str, found: dict[type[BaseModel], TableOf]
) -> None:
    for key in (each.key for each in keys_of(model)):
        path = f"{above}{key.name}"
        for inner in key.tables:
            effect = issubclass(inner, ActTable)
            heading = "" if effect else f"[[{path}]]" if key.listed else f"[{path}]"
            first = inner not in found
            table = found.setdefault(inner, TableOf(inner, file))
            if heading and heading not in table.headings:
                table.headings.append(heading)
            if first or not effect:
                _gather(inner, f"{path}.", file, found)
