"""What an author may write in ``roll.toml``: who is on the roll of the cell, and its posts."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from putilovets.pack.models import Grounded, Id, Line, SourceId, Table
from putilovets.story.edition import Basis

Standing = Literal["member", "candidate", "sympathiser", "moved", "left"]
"""``moved`` was transferred to another cell, ``left`` is lost."""


class PostTable(Grounded):
    """A post of the bureau, or a standing task of the cell."""

    id: Id
    label: Line
    meaning: Line
    """What whoever holds it does."""
    begins: date | None = None
    """Before this day the book does not show it."""
    held: Id | None = None
    """Who holds it when the story begins: a [[member]]."""


class MemberTable(Table):
    """A line of the roll."""

    id: Id
    """The id of the [[person]], where the story tells of one; else an id of the roll's own."""
    name: Line
    """As in people.toml, where the person is there."""
    trade: Line
    """What the person does in the shop."""
    since: Annotated[int, Field(ge=1890, le=1945)] | None = None
    """The year of joining."""
    standing: Standing = "member"
    """On the roll as what; moved was transferred, left is lost."""
    bench: bool = True
    """Whether the person works at the bench and not at a desk."""
    away: Line | None = None
    """Where the person works instead, if not in the shop."""
    dues: bool = True
    """Whether the dues are paid up."""
    trust: Annotated[int, Field(ge=-2, le=2)] = 0
    """How far the person trusts the secretary."""
    skill: Annotated[int, Field(ge=0, le=3)] = 0
    """What the person can check alone: 1 a figure, 2 a drawing, 3 a calculation."""


class RollFile(Table):
    """``roll.toml``."""

    shop: Annotated[int, Field(ge=1, le=100_000)] = 1
    """How many people work in the shop."""
    basis: Basis = "invented"
    """What the roll rests on."""
    sources: list[SourceId] = []
    """Ids from sources.toml; may be empty only for what is invented."""
    post: Annotated[list[PostTable], Field(max_length=20)] = []
    member: Annotated[list[MemberTable], Field(max_length=200)] = []
