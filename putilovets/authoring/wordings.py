"""Every word that a player can read, with who says it, what it rests on and where it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from putilovets.authoring.lint.survey import Survey
from putilovets.authoring.wiring import deeds
from putilovets.story.called import minuted
from putilovets.story.edition import Basis

NARRATOR, LETTERS, CHOICES = "(narrator)", "(letters)", "(choices)"
"""Voices that are nobody of the people; no id has brackets."""
REPLIES, PAPERS, MINUTES = "(replies to choices)", "(papers on desks)", "(minute book)"
NOWHERE = "(nowhere)"
"""The chapter and the kind of what no place of the story uses."""


class Wording(NamedTuple):
    """Some words that are counted once."""

    text: str
    basis: Basis
    """The label that the page gives them; choices and what answers them are invented."""
    voice: str
    """The id of the person who says them, or one of the voices above."""
    chapter: str
    kind: str
    """What they stand in, such as ``scene`` or ``minute``."""

    @property
    def words(self) -> int:
        """How many there are."""
        return len(self.text.split())


def wordings(survey: Survey) -> Iterator[Wording]:
    """Yield all words of a pack: its pages, its minute book, then choices and what is on tables.

    Of the last each paragraph comes once, where it is first met: a choice that is offered on six
    evenings was written once.
    """
    told = _Told(survey)
    yield from told.pages()
    yield from told.minutes()
    seen: set[str] = set()
    for place, voice, text in told.beside():
        for paragraph in text.split("\n\n"):
            if paragraph not in seen:
                seen.add(paragraph)
                voiced = told.speeches.get(paragraph, voice)
                yield Wording(paragraph, "invented", voiced, *told.home(place))


@dataclass(frozen=True)
class _Told:
    survey: Survey

    def home(self, place: str) -> tuple[str, str]:
        """Return the chapter and the kind of a place."""
        where = self.survey.atlas.places.get(place)
        return (NOWHERE, NOWHERE) if where is None else (where.file.parent.name, str(where.loc[0]))

    def pages(self) -> Iterator[Wording]:
        for place, setting in self.survey.edition.settings.items():
            for frame in setting.frames:
                for part in frame:
                    voice = part.speaker or (LETTERS if part.signed else NARRATOR)
                    yield Wording(part.text, part.ground.basis, voice, *self.home(place))

    def minutes(self) -> Iterator[Wording]:
        for minute in self.survey.edition.minutes.values():
            named = self.survey.atlas.names.get(minuted(minute.id))
            chapter = NOWHERE if named is None else named.where.file.parent.name
            text = f"{minute.heard} {minute.resolved}"
            yield Wording(text, minute.ground.basis, MINUTES, chapter, "minute")

    def beside(self) -> Iterator[tuple[str, str, str]]:
        """Yield place, voice and text of choices and reasons, and of what lies on tables.

        Clauses and items are not among the latter: the choices to take them up are worded with
        them.
        """
        edition = self.survey.edition
        for text_id, text in edition.words.items():
            stem, _, last = text_id.rpartition("/")
            voice = REPLIES if last == "reply" and stem in edition.words else CHOICES
            yield self._place_of(text_id), voice, text
        for place, meeting in edition.meetings.items():
            for text in (*meeting.blocs.values(), *meeting.ties.values()):
                yield place, CHOICES, text
        for place, desk in edition.desks.items():
            for paper in desk.papers.values():
                yield from ((place, PAPERS, text) for text in paper)
        for place, newspaper in edition.newspapers.items():
            for letter in newspaper.letters.values():
                yield place, LETTERS, letter.sender

    def _place_of(self, text_id: str) -> str:
        """Return the place of a choice, of a reason, or of what is ahead of the line."""
        if text_id in self._reasons:
            return self._reasons[text_id]
        places = self.survey.edition.story.places
        return next((part for part in text_id.split("/") if part in places), "")

    @cached_property
    def _reasons(self) -> Mapping[str, str]:
        """The first place that gives each reason."""
        found: dict[str, str] = {}
        for place in self.survey.edition.story.places.values():
            for deed in deeds(place):
                found.setdefault(deed.because, place.id)
        return found

    @cached_property
    def speeches(self) -> Mapping[str, str]:
        """Who says each paragraph by which a speech goes on, or ends when it is held to time."""
        return {
            paragraph: speech.speaker
            for _, chapter in self.survey.folder.chapters
            for meeting in chapter.meeting
            for speech in meeting.speech
            for text in (speech.rest, speech.cut)
            for paragraph in (text or "").strip().split("\n\n")
            if paragraph
        }
