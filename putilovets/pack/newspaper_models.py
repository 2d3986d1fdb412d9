"""What an author may write of a wall newspaper: its letters, and what is made of each."""

from typing import Annotated

from pydantic import Field

from putilovets.pack.models import (
    ChoiceTable,
    ConditionText,
    EffectTable,
    Id,
    Line,
    Prose,
    SourceId,
    Table,
    TextTable,
)
from putilovets.story.edition import Basis

Columns = Annotated[int, Field(ge=1, le=3)]
"""How many columns of the sheet something takes."""


class PrintTable(Table):
    """Printing a letter as it was written."""

    text: Line
    """The words of the choice."""
    cost: Line | None = None
    effects: list[EffectTable] = []
    reply: Prose | None = None


class LeaveTable(Table):
    """What comes of a letter that was not printed."""

    effects: list[EffectTable] = []
    """Done when the sheet is hung."""


class LetterEditTable(ChoiceTable):
    """Printing a letter otherwise than it was written."""

    columns: Columns | None = None
    """How many columns it takes then, where it is fewer."""


class LetterTable(Table):
    """A letter to the newspaper."""

    id: Id
    sender: Line = Field(alias="from")
    """Who wrote it, as the sheet would say."""
    text: Prose
    columns: Columns = 1
    """How many columns it takes as it was written."""
    when: ConditionText | None = None
    """It is among the letters only where this holds when they are laid out."""
    basis: Basis | None = None
    """Its own label, where it differs from the page's."""
    sources: list[SourceId] | None = None
    take: Line | None = None
    """The words of the choice that takes it up, where they are not to be its sender's name."""
    print: PrintTable
    """Printing it as it stands."""
    leave: LeaveTable | None = None
    """What comes of it when the sheet is hung without it."""
    edit: Annotated[list[LetterEditTable], Field(max_length=3)] = []


class HangTable(Table):
    """Hanging the sheet on the wall, whatever stands on it."""

    id: Id = "hang"
    text: Line
    """The words of the choice."""
    cost: Line | None = None
    effects: list[EffectTable] = []
    reply: Prose | None = None


class NewspaperTable(TextTable):
    """A wall newspaper to be put together from letters, more than there is room for."""

    room_for: Annotated[int, Field(ge=1, le=9)]
    """How many columns the sheet has."""
    to: Id
    letter: Annotated[list[LetterTable], Field(max_length=12)] = []
    pile: Line = "Put it back on the pile, for good"
    """The words of the choice that puts a letter aside."""
    hang: HangTable
    """Hanging the sheet on the wall."""
