"""What a pack has already: what something new may refer to, and may not be called."""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from putilovets.authoring.new.asked import NotMade
from putilovets.pack.catalogue_models import GaugeTable, PersonTable
from putilovets.pack.chapter_models import ChapterFile
from putilovets.pack.compiler import places_of
from putilovets.pack.declared import declared_names
from putilovets.pack.folder import Folder
from putilovets.typed_toml.nearest import nearest

SOME_DAY = datetime.date(1926, 4, 30)
"""The day of what is made where neither its author nor the pack says one."""
LONGEST_OWN = 48
"""The most characters of an id that is made up; the names that come of it are longer."""


@dataclass(frozen=True)
class Stock:
    """A pack that has been read."""

    folder: Folder

    @cached_property
    def places(self) -> dict[str, Path]:
        """The file of each place."""
        return {
            table.id: file for file, chapter in self.folder.chapters for table in places_of(chapter)
        }

    @cached_property
    def names(self) -> frozenset[str]:
        """Every declared name, and those that come of themselves."""
        return frozenset(each.name.id for each in declared_names(self.folder, []))

    @cached_property
    def chapters(self) -> tuple[str, ...]:
        """The folders of the chapters, whether or not anything stands in them yet."""
        inside = self.folder.root / "chapters"
        found = sorted(inside.iterdir()) if inside.is_dir() else []
        return tuple(each.name for each in found if each.is_dir() and not each.name.startswith("."))

    @property
    def gauge(self) -> GaugeTable | None:
        """The first gauge, for examples."""
        return next(iter(self.folder.gauges.gauge), None)

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions in their order."""
        return tuple(each.id for each in self.folder.questions.question)

    def chapter(self, wanted: str | None) -> str:
        """Return a chapter of the pack; NotMade where there is none, or which one is not said."""
        if wanted is None and len(self.chapters) == 1:
            return self.chapters[0]
        there = ", ".join(self.chapters)
        if wanted is None and there:
            raise NotMade(f"Say in which chapter it is to stand, with --chapter: {there}.")
        if wanted is not None and wanted in self.chapters:
            return wanted
        hint = nearest(wanted or "", self.chapters)
        tail = f" ({hint})" if hint else f"; there are: {there}" if there else ""
        what = f"no chapter {wanted}" if wanted else "no chapter yet"
        raise NotMade(f"There is {what}{tail}. One is made by: putilovets new chapter ID.")

    def place(self, wanted: str) -> str:
        """Return a place of the pack; NotMade where there is none."""
        if wanted not in self.places:
            hint = nearest(wanted, self.places)
            raise NotMade(f"There is no place {wanted}{f' ({hint})' if hint else ''}.")
        return wanted

    def way_on(self, chapter: str) -> str:
        """Return an ending to which something new may lead, of its own chapter if there is one."""
        ends = [
            (file.parent.name, each.id) for file, of in self.folder.chapters for each in of.ending
        ]
        here = [end for home, end in ends if home == chapter]
        if not ends:
            raise NotMade(
                "There is no ending to which it could lead: say --to PLACE, or make one with "
                "putilovets new ending ID."
            )
        return here[0] if here else ends[0][1]

    def day(self, chapter: str) -> datetime.date:
        """Return the last day that a page of the chapter has, or one of the pack's."""
        told = [(file.parent.name, day) for file, of in self.folder.chapters for day in _days(of)]
        here = [day for home, day in told if home == chapter]
        return max(here or [day for _, day in told] or [SOME_DAY])

    def speakers(self, day: datetime.date) -> tuple[PersonTable, ...]:
        """Return those who may be given invented words on a day."""
        return tuple(each for each in self.folder.people.person if _may_speak(each, day))

    def own_id(self, stem: str, tail: str, names_of: Iterable[Callable[[str], str]]) -> str:
        """Return an id made of two parts none of whose names is taken."""
        makers, number = tuple(names_of), 1
        while True:
            end = f"-{tail}" if number == 1 else f"-{tail}-{number}"
            made = f"{stem[: LONGEST_OWN - len(end)].rstrip('-')}{end}"
            if not any(name(made) in self.names for name in makers):
                return made
            number += 1


def _days(chapter: ChapterFile) -> list[datetime.date]:
    days = (getattr(table, "date", None) for table in places_of(chapter))
    return [day for day in days if day is not None]


def _may_speak(person: PersonTable, day: datetime.date) -> bool:
    born, died = person.born or day, person.died or day
    return not person.real and born <= day <= died
