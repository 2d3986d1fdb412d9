"""Where in the files of a pack everything stands that its author wrote."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from putilovets.story.conditions import Condition
from putilovets.typed_toml.problems import Loc


class Where(NamedTuple):
    """A table in a file."""

    file: Path
    loc: Loc

    def at(self, *more: str | int) -> "Where":
        """Return the place of something inside the table."""
        return Where(self.file, (*self.loc, *more))


class Written(NamedTuple):
    """A condition where it is written."""

    where: Where
    condition: Condition


class Named(NamedTuple):
    """What a name comes of."""

    where: Where
    thing: str
    """In words: ``the minute sheet-1``, ``the name met_lukina``."""
    own: bool
    """Whether it comes of itself, so that no author sets it."""


@dataclass
class Atlas:
    """The places in the files, filled in by the compiler for whoever asks; play never does."""

    wanted: bool = False
    """Whether anything is written down."""
    places: dict[str, Where] = field(default_factory=dict)
    """The table of each place."""
    texts: dict[str, Where] = field(default_factory=dict)
    """Tables by the ids of texts, such as ``square/cross``, or by the paths of what is not a
    choice, such as ``cell-april/speech/column``."""
    names: dict[str, Named] = field(default_factory=dict)
    conditions: list[Written] = field(default_factory=list)
    _made: dict[int, tuple[object, Where]] = field(default_factory=dict)

    def text(self, text_id: str, where: Where) -> None:
        """Write down where the words of a choice stand, or something else with a path."""
        if self.wanted:
            self.texts[text_id] = where

    def made(self, things: Iterable[object], where: Where) -> None:
        """Write down what was made of one table: effects, or parts of a page."""
        if self.wanted:
            for thing in things:
                self._made[id(thing)] = thing, where

    def again(self, thing: object, other: object) -> None:
        """Write down that something was made of the same table as another thing."""
        where = self.of(thing)
        if where is not None:
            self.made((other,), where)

    def condition(self, condition: Condition, where: Where) -> None:
        """Write down where a condition stands."""
        if self.wanted:
            self.conditions.append(Written(where, condition))

    def of(self, thing: object) -> Where | None:
        """Return where the very thing that was made is written; None where nobody wrote it."""
        found = self._made.get(id(thing))
        return None if found is None else found[1]

    def rule(self, place: str, text_id: str) -> Where | None:
        """Return the table a choice comes of: its own, or the nearest that is written around it."""
        path = text_id
        while path:
            if path in self.texts:
                return self.texts[path]
            path = path.rpartition("/")[0]
        return self.places.get(place)
