"""What a teacher may write in an ``assignment.toml``."""

import datetime
from typing import Literal

from pydantic import Field

from putilovets.classroom.lesson_models import CutName, Minutes, NoteWish, PromptTable
from putilovets.pack.models import Id, Line, SourceId, Table

SeedPolicy = Literal["same", "own"]
"""Whether all play in one world, drawn alike, or each in one of their own."""


class PartTable(Table):
    """A part of the story of the teacher's own, instead of a cut of the lesson."""

    start: Id
    until: list[Id] = Field(min_length=1, max_length=50)
    minutes: Minutes


class AssignmentTable(Table):
    """Which lesson, and how it is played."""

    lesson: Id
    title: Line | None = None
    """The teacher's own title."""
    cut: CutName = "short"
    seeds: SeedPolicy = "same"
    seed: int = Field(default=1926, ge=0, le=2**63 - 1)
    """The seed where all play in one world."""
    due: datetime.date | None = None
    undo: bool = True
    """Whether a choice may be taken back before it is signed."""
    notes: NoteWish = "shown"
    sources: list[SourceId] = Field(default_factory=list, max_length=20)
    """Sources every pupil is to open."""
    only_own_prompts: bool = False
    """Whether the prompts of this file are all, and the lesson's own are left out."""
    part: PartTable | None = None


class AssignmentFile(Table):
    """One assignment."""

    assignment: AssignmentTable
    prompt: list[PromptTable] = Field(default_factory=list, max_length=20)
    """Prompts asked besides the lesson's own; one with the id of such a one takes its place."""
