"""On which days something of a pack may be told."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from putilovets.pack.folder import Folder
from putilovets.story.days import day_words


class Days(NamedTuple):
    """A time from its first day to its last, both among it."""

    first: date
    last: date

    @classmethod
    def of(cls, day: date | None) -> "Days | None":
        """Return a single day; None where there is none."""
        return None if day is None else cls(day, day)

    def outside(self, begins: date | None, until: date | None) -> bool:
        """Tell whether every one of the days lies outside a time that may be open to a side."""
        before = begins is not None and self.last < begins
        return before or (until is not None and self.first > until)

    def __str__(self) -> str:
        if self.first == self.last:
            return day_words(self.first)
        return f"{day_words(self.first)} to {day_words(self.last)}"


def time_words(begins: date | None, until: date | None) -> str:
    """Return a time that may be open to a side, in words."""
    parts = [f"from {begins}" if begins else "", f"until {until}" if until else ""]
    return " ".join(part for part in parts if part)


def desk_days(folder: Folder) -> Mapping[str, Days]:
    """Return the days of desks, and of undated scenes all of whose ways lead back to one."""
    found: dict[str, Days] = {}
    for _, chapter in folder.chapters:
        for desk in chapter.desk:
            days = [each.date for each in desk.evening]
            found[desk.id] = Days(min(days), max(days))
    undated = [
        (scene.id, {choice.to for choice in scene.choice})
        for _, chapter in folder.chapters
        for scene in chapter.scene
        if scene.date is None
    ]
    while undated:
        lent = {place: found[min(to)] for place, to in undated if _same(to, found)}
        if not lent:
            break
        found |= lent
        undated = [(place, to) for place, to in undated if place not in lent]
    return found


def _same(places: set[str], days: Mapping[str, Days]) -> bool:
    """Tell whether some places all have the same days."""
    return places <= days.keys() and len({days[place] for place in places}) == 1
