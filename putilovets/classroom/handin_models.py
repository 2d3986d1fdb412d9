"""What stands in a hand-in: one TOML file that can be read as text."""

from typing import Annotated

from pydantic import Field, StringConstraints

from putilovets.classroom.lesson_models import CutName
from putilovets.pack.models import Id, Table

FORMAT = 1
Token = Annotated[str, StringConstraints(pattern=r"^[!-~]+$", max_length=200)]
Plain = Annotated[str, StringConstraints(max_length=100)]
Text = Annotated[str, StringConstraints(max_length=4_000)]
Act = Annotated[str, StringConstraints(pattern=r"^[!-~]+ [!-~]+ [!-~]+$", max_length=500)]
"""The place, the choice, and the digest of where it led."""


class HandInTable(Table):
    """Which play of which lesson it is."""

    format: int = Field(ge=1)
    pack: Id
    version: Token
    rules: Token
    code: Token
    """The class code."""
    lesson: Id
    cut: CutName
    who: Plain
    """The pseudonym on the pupil's card."""
    start: Id | None = None
    seed: int = Field(default=0, ge=0, le=2**63 - 1)
    finished: bool
    """Whether the play had come to the end of the lesson."""
    opened: list[Token] = Field(default_factory=list, max_length=500)
    """Sources that were opened."""
    acts: list[Act] = Field(default_factory=list, max_length=20_000)


class AnswerTable(Table):
    """An answer the pupil has ticked."""

    prompt: Id
    decision: int = Field(default=0, ge=0, le=100_000)
    text: Text


class HandsTable(Table):
    """The hands of a class before one decision."""

    decision: int = Field(ge=1, le=100_000)
    counts: dict[Token, Annotated[int, Field(ge=0, le=1_000)]] = Field(max_length=100)


class SealTable(Table):
    """A sum over everything above it."""

    sum: Token


class HandInFile(Table):
    """One hand-in."""

    hand_in: HandInTable = Field(alias="hand-in")
    answer: list[AnswerTable] = Field(default_factory=list, max_length=200)
    hands: list[HandsTable] = Field(default_factory=list, max_length=5_000)
    seal: SealTable
