"""A good pack as plain data, with what a mutation has to know of it."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import tomli

from putilovets.authoring.checking import surveyed
from putilovets.authoring.lint.survey import Survey
from putilovets.story.boxes import Box
from putilovets.story.places import Target

Table = dict[str, Any]


class Spot(NamedTuple):
    """A table in a file, by the way to it."""

    file: str
    path: tuple[str | int, ...]


class Mutant(NamedTuple):
    """One file of a pack with one defect in it."""

    file: str
    data: Table
    about: str
    """Which part was changed, for whoever looks into a miss."""


@dataclass(frozen=True)
class Good:
    """A pack without a finding."""

    root: Path

    @cached_property
    def files(self) -> dict[str, Table]:
        """Every file of the pack that is read, parsed."""
        paths = (*self.root.glob("*.toml"), *self.root.glob("chapters/*/*.toml"))
        return {
            path.relative_to(self.root).as_posix(): tomli.loads(path.read_text(encoding="utf-8"))
            for path in sorted(paths)
        }

    @cached_property
    def survey(self) -> Survey:
        """The pack understood as a whole."""
        found, problems = surveyed(self.root)
        assert found is not None, problems
        return found

    def spots(self, *keys: str) -> list[Spot]:
        """Return every table behind some keys: ``scene``, or ``scene``, ``choice``."""
        return [
            Spot(file, path) for file, data in self.files.items() for path in _paths(data, keys)
        ]

    def at(self, spot: Spot) -> Table:
        """Return the table at a spot, to be looked at only."""
        return _walk(self.files[spot.file], spot.path)

    def changed(self, spot: Spot, about: str = "") -> tuple[Mutant, Table]:
        """Return a mutant whose file may be changed, and in it the table at a spot."""
        data = deepcopy(self.files[spot.file])
        return Mutant(spot.file, data, f"{about} {spot}".strip()), _walk(data, spot.path)

    def box(self, place: str) -> Box | None:
        """Return what names may hold where a play stands on the first page of a place."""
        return self.survey.flow.standing.get(Target(place))

    def flags(self, box: Box, value: bool, must: bool) -> list[str]:
        """Return the author's flags and minutes that must have a value in a box, or may."""
        names = self.survey.edition.story.names
        return [
            name.id
            for name in names
            if name.kind == "flag" and _plain(name.id, self.survey)
            for slot in (names.slot(name.id),)
            if (box.must(slot, value) if must else box.get(slot) == 0b11)
        ]


def _plain(name: str, survey: Survey) -> bool:
    """Tell whether a flag is the author's own, or that of a minute."""
    named = survey.atlas.names.get(name)
    return named is not None and named.thing.split()[1] in ("name", "minute")


def _paths(data: Table, keys: tuple[str, ...]) -> Iterator[tuple[str | int, ...]]:
    if not keys:
        yield ()
        return
    inner = data.get(keys[0], [])
    if isinstance(inner, dict):
        yield from ((keys[0], *rest) for rest in _paths(inner, keys[1:]))
    for number, each in enumerate(inner if isinstance(inner, list) else ()):
        yield from ((keys[0], number, *rest) for rest in _paths(each, keys[1:]))


def _walk(data: Any, path: tuple[str | int, ...]) -> Table:
    for part in path:
        data = data[part]
    assert isinstance(data, dict)
    return data
