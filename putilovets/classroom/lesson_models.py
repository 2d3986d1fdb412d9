"""What an author may write in ``lessons/*.toml``: one lesson, its cuts, and all a teacher needs."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from putilovets.pack.models import SOMETHING, Id, Line, Prose, SourceId, Table
from putilovets.story.edition import Basis

Step = Literal["out", "happened", "know", "follows", "slip"]
"""The four steps of a debrief: come out, what happened, what do we know, what follows; the slip."""
Voice = Literal["role", "self", "source"]
"""Whom a prompt asks: why the secretary could do this, what the pupil thinks, what a source says.
"""
CutName = Literal["short", "long"]
NoteWish = Literal["shown", "around"]
"""Whether a page with a content note is read, or the way round it."""

Few = Annotated[str, StringConstraints(pattern=SOMETHING, max_length=1_200)]
Minutes = Annotated[int, Field(ge=5, le=240)]


class CutTable(Table):
    """A part of the story that is played in one lesson."""

    start: Id | None = None
    """The stated start; none where the lesson is read and nothing is played."""
    until: list[Id] = Field(default_factory=list, max_length=50)
    """The places at which the lesson stops instead of going on."""
    minutes: Minutes
    """Minutes of play or reading."""
    seed: int = Field(default=1926, ge=0, le=2**63 - 1)

    @model_validator(mode="after")
    def _stops(self) -> Self:
        if (self.start is None) != (not self.until):
            raise PydanticCustomError(
                "cut", "a cut that is played has a start and at least one place in until"
            )
        return self


class CutsTable(Table):
    """The cut for one lesson of 45 minutes, and a long one."""

    short: CutTable
    long: CutTable


class Grounded(Table):
    """Something that is said, and what it rests on."""

    basis: Basis
    sources: list[SourceId] = Field(default_factory=list, max_length=40)


class ReadingTable(Grounded):
    """One page that is read."""

    id: Id
    title: Line
    text: Prose
    """Paragraphs with an empty line between them."""
    note: Line | None = None
    """One calm line before a heavy page: what, how long, how to go round it."""
    around: Few | None = None
    """What is read instead by whoever goes round it."""
    long: bool = False
    """Whether it stands in the long cut only."""


class KnownTable(Grounded):
    """What is known of a moment at which pupils decide."""

    place: Id
    """The place in which they decide."""
    frame: Line | None = None
    """The key of the frame inside it, where the place has several that differ."""
    text: Few
    """What is documented, or the sentence that it is not known."""
    choice: Id | Line | None = None
    """The choice that is attested, where one is."""


class PromptTable(Table):
    """Something a pupil is asked."""

    id: Id
    step: Step
    voice: Voice
    text: Few
    """The question. ``{taken}`` stands for what the pupil chose, ``{title}`` for where."""
    at: list[Id] = Field(default_factory=list, max_length=20)
    """Places: it is asked about the first decision the pupil made in one of them."""
    words: int = Field(default=60, ge=5, le=200)
    """About how many words are wanted."""


class ObjectiveTable(Table):
    """What pupils can do afterwards, and where a curriculum asks for it."""

    text: Line
    curriculum: Line
    """A general link: what kind of aim it serves, in words a teacher can match to their own."""
    prompt: Id
    """The prompt that shows it."""


class QuestionTable(Table):
    """A question for the talk afterwards."""

    text: Few
    place: Id | None = None
    """The decision it is keyed to."""
    listen_for: Few
    """What a good answer may hold."""


class StopTable(Table):
    """Where to stop and talk."""

    place: Id
    text: Few


class ExcerptTable(Grounded):
    """One numbered source on the sheet of sources."""

    text: Few
    """A fact as the dossier states it, or a short quotation, exactly as it stands there."""
    question: Few
    """What pupils are asked of it."""
    key: Few
    """What the answer may hold."""


class GuideTable(Table):
    """What the teacher needs."""

    hook: Few
    role: Few
    prepare: Few
    """What to know beforehand, and for whom in the room it may be hard."""
    derole: Few
    """How pupils come out of the role."""
    letter: Prose
    """A letter of rationale for parents and heads."""
    alternative: Prose
    """A lesson of equal worth without play."""
    objective: list[ObjectiveTable] = Field(min_length=2, max_length=6)
    stop: list[StopTable] = Field(default_factory=list, max_length=8)
    question: list[QuestionTable] = Field(min_length=4, max_length=14)
    glossary: list[Id] = Field(min_length=12, max_length=12)
    """Twelve terms of the pack."""
    excerpt: list[ExcerptTable] = Field(min_length=4, max_length=8)


class RatingTable(Table):
    """Three ratings from 1 (little) to 5 (much)."""

    potential: int = Field(ge=1, le=5)
    time: int = Field(ge=1, le=5)
    complexity: int = Field(ge=1, le=5)


class LessonTable(Table):
    """The head of a lesson."""

    id: Id
    title: Line
    chapter: Id | None = None
    """The chapter of the story it is about; none for a lesson that is read."""
    day: date
    """The day it begins with, in the past it tells of."""
    purpose: Few
    """Why this lesson, in two sentences for a pupil."""
    catch_up: Annotated[str, StringConstraints(pattern=SOMETHING, max_length=1_200)]
    """At most 150 words for a pupil who was absent."""
    note: Line | None = None
    """A content note for the whole lesson."""
    rating: RatingTable


class LessonFile(Table):
    """A file in ``lessons``: one lesson."""

    lesson: LessonTable
    cut: CutsTable
    reading: list[ReadingTable] = Field(default_factory=list, max_length=20)
    known: list[KnownTable] = Field(default_factory=list, max_length=60)
    prompt: list[PromptTable] = Field(min_length=5, max_length=20)
    guide: GuideTable
