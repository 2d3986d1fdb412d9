"""What an author may write of a mirror: what was achieved, what was wrong, and who answers."""

from typing import Annotated

from pydantic import Field

from putilovets.pack.models import (
    ChoiceTable,
    ConditionText,
    Id,
    Line,
    Prose,
    SourceId,
    Table,
    TextTable,
)
from putilovets.story.edition import Basis


class ClaimTable(Table):
    """Something the mirror says, where it holds."""

    text: Prose
    when: ConditionText | None = None
    basis: Basis | None = None
    """Its own label, where it differs from the page's."""
    sources: list[SourceId] | None = None


class DefectTable(ClaimTable):
    """Something that was wrong; the first three that hold are read out and answered."""

    id: Id
    sheet: Id | None = None
    """The [[meeting]] or the [[minute]] in which it stands."""
    said: Prose
    """What the reader says of it."""
    answer: Annotated[list[ChoiceTable], Field(min_length=2, max_length=4)]


class NothingTable(Table):
    """What is chosen and told where no defect holds."""

    text: Line = "Go on"
    """The words of the choice."""
    reply: Prose = "Nothing is read out: there is no defect to answer for."


class MirrorTable(TextTable):
    """What was achieved, what was wrong, and however; then three defects read out."""

    reader: Id
    """The [[person]] who reads the defects out."""
    hear: Line = "Hear it read out"
    """The words of the choice that goes on to the readings."""
    nothing: NothingTable = NothingTable()
    """The way on where no defect holds."""
    to: Id
    achievement: Annotated[list[ClaimTable], Field(max_length=20)] = []
    defect: Annotated[list[DefectTable], Field(max_length=20)] = []
    however: Annotated[list[ClaimTable], Field(max_length=20)] = []
