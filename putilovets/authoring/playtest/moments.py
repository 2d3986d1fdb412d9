"""When the pages of a story happen: the days in order or, where it has none, the chapters."""

from collections.abc import Mapping
from dataclasses import dataclass

from putilovets.story.edition import Edition

At = tuple[str, int]
"""A place and a frame of it."""


@dataclass(frozen=True)
class Moments:
    """When pages happen."""

    names: tuple[str, ...]
    """Each moment in order: a day as ``1926-04-22``, or the id of a chapter."""
    dated: bool
    """Whether the moments are days."""
    of: Mapping[At, int]
    """The number of each page's moment; a page that is missing happens when the one before did."""

    def first_of(self, place: str, frames: int) -> int:
        """Return the earliest moment of a place; -1 where it has none of its own."""
        found = [self.of[place, frame] for frame in range(frames) if (place, frame) in self.of]
        return min(found, default=-1)


def moments(edition: Edition) -> Moments:
    """Return the moments of a story."""
    days = {
        (place, frame): day.isoformat()
        for place, setting in edition.settings.items()
        for frame in range(len(setting.frames))
        if (day := setting.day_in(frame)) is not None
    }
    if days:
        names = tuple(sorted(set(days.values())))
        numbers = {name: number for number, name in enumerate(names)}
        return Moments(names, True, {at: numbers[day] for at, day in days.items()})
    ids = (*edition.chapters, *(setting.chapter for setting in edition.settings.values()))
    chapters = {chapter: number for number, chapter in enumerate(dict.fromkeys(ids))}
    pages = {
        (place, frame): chapters[setting.chapter]
        for place, setting in edition.settings.items()
        for frame in range(len(setting.frames))
    }
    return Moments(tuple(chapters), False, pages)
