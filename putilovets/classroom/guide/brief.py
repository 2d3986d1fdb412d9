"""All that the parts of a guide are made of, gathered once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from putilovets.classroom.assignments import Assignment
from putilovets.classroom.guide.met import Met, decisions_met
from putilovets.classroom.lesson_models import GuideTable, KnownTable, LessonFile
from putilovets.story.edition import Edition


@dataclass(frozen=True)
class Brief:
    """An assignment with the story it is of."""

    assignment: Assignment
    edition: Edition

    @property
    def lesson(self) -> LessonFile:
        """The lesson."""
        return self.assignment.lesson

    @property
    def guide(self) -> GuideTable:
        """What the author of the lesson wrote for teachers."""
        return self.assignment.lesson.guide

    @property
    def doing(self) -> str:
        """What pupils do in the middle of the lesson: ``play`` or ``reading``."""
        return "play" if self.assignment.played else "reading"

    @cached_property
    def met(self) -> dict[str, Met]:
        """The pages on which pupils decide, by place."""
        return decisions_met(self.edition, self.assignment)

    def title_of(self, place: str) -> str:
        """Return what a page is called; its id where the story does not know it."""
        if place in self.met:
            return self.met[place].title
        for each in self.lesson.reading:
            if each.id == place:
                return each.title
        setting = self.edition.settings.get(place)
        return setting.title_in(0) if setting is not None else place

    def known_at(self, place: str) -> tuple[KnownTable, ...]:
        """Return what is known of a page, of the whole of it first."""
        found = [each for each in self.lesson.known if each.place == place]
        return tuple(sorted(found, key=lambda each: each.frame is not None))

    def known_here(self) -> Iterator[tuple[str, tuple[KnownTable, ...]]]:
        """Yield each page of this cut of which something is known, in its order."""
        places = self.met or dict.fromkeys(each.place for each in self.lesson.known)
        for place in places:
            if known := self.known_at(place):
                yield place, known

    def sources(self) -> Iterable[str]:
        """Return the ids of all sources that a guide names, each once."""
        told = dict.fromkeys(self.assignment.head.sources)
        for each in (*self.guide.excerpt, *self.lesson.reading, *self.lesson.known):
            told |= dict.fromkeys(each.sources)
        for term in self._terms():
            told |= dict.fromkeys(term)
        return tuple(told)

    def _terms(self) -> Iterator[tuple[str, ...]]:
        for each in self.guide.glossary:
            if each in self.edition.terms:
                yield self.edition.terms[each].ground.sources
