"""What an author may write: one model for each kind of table in a content pack.

Every table forbids keys it does not know; lists are named in the singular because that is how
``[[scene]]`` and ``[[scene.choice]]`` read in a file.
"""

import datetime
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    model_validator,
)
from pydantic_core import PydanticCustomError

from putilovets.pack.one_act import ACTS, one_act
from putilovets.story.edition import Basis
from putilovets.typed_toml.shapes import TAG

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
NAME = r"^[a-z][a-z0-9_]*$"
SOMETHING = r"\S"
CLOCK = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"
SOURCE = r"^[!-~]+$"
CODE = r"^PU[1-9][0-9]{2}$"
VERSION = r"^[0-9]+\.[0-9]+\.[0-9]+$"

Id = Annotated[str, StringConstraints(pattern=ID, max_length=64)]
"""Short, stable for ever: lower-case letters, digits and single hyphens."""
NameId = Annotated[str, StringConstraints(pattern=NAME, max_length=64)]
"""A name that conditions read: lower-case letters, digits and underscores."""
Line = Annotated[str, StringConstraints(pattern=SOMETHING, max_length=300)]
Prose = Annotated[str, StringConstraints(pattern=SOMETHING, max_length=6000)]
ConditionText = Annotated[str, StringConstraints(min_length=1, max_length=300)]
SourceId = Annotated[str, StringConstraints(pattern=SOURCE, max_length=40)]


class Table(BaseModel):
    """A TOML table that allows no key it does not know and converts nothing."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    patterns: ClassVar[Mapping[str, str]] = {
        ID: "is made of small letters a-z, digits and single hyphens",
        NAME: "begins with a small letter a-z and goes on with a-z, digits and underscores",
        SOMETHING: "has nothing in it",
        SOURCE: "is made of plain letters, digits and marks, without a space",
        CLOCK: "is a time of day such as 21:45",
        CODE: "is the code of a finding, PU100 or above; a mistake cannot be accepted",
        VERSION: "is three numbers with dots between, such as 1.0.0",
    }
    """What each pattern asks for, in words."""


class Grounded(Table):
    """A table that says what it rests on."""

    basis: Basis
    """The label of the weakest part: documented, inferred or invented."""
    sources: list[SourceId]
    """Ids from sources.toml; may be empty only for what is invented."""


class ActTable(Table):
    """Something a choice does, perhaps only where a condition holds, and for a reason told."""

    when: ConditionText | None = None
    """It is done only where this holds as its turn comes."""
    because: Line | None = None
    """Why, in words that the ledger tells."""


class MoveTable(ActTable):
    """Move a number by some steps, held within its bounds."""

    move: NameId
    """The number that is moved: a gauge, or a declared [[name]]."""
    by: Annotated[int, Field(ge=-100, le=100)]
    """How many steps; below nought downwards."""


class SetTable(ActTable):
    """Give a name a value; true where none is said."""

    set: NameId
    """The [[name]] that is given a value."""
    to: bool | int | str = True
    """The value: true or false, a number, or one of its words."""


class MinuteEffectTable(ActTable):
    """Write a declared minute in the minute book."""

    minute: Id
    """The id of a [[minute]]."""


class StrikeTable(ActTable):
    """Strike the line of a speech out of the notebook, if it stands there."""

    strike: Id
    """The id of a [[hall.speech]]."""


def _effect_tag(value: Any) -> str:
    keys = value if isinstance(value, dict) else getattr(type(value), "model_fields", ())
    return next((f"{TAG}{key}" for key in ACTS if key in keys), f"{TAG}set")


EffectTable = Annotated[
    Annotated[MoveTable, Tag(f"{TAG}move")]
    | Annotated[SetTable, Tag(f"{TAG}set")]
    | Annotated[MinuteEffectTable, Tag(f"{TAG}minute")]
    | Annotated[StrikeTable, Tag(f"{TAG}strike")],
    Discriminator(_effect_tag),
    BeforeValidator(one_act),
]


class PartTable(Table):
    """A paragraph of a page; with a speaker, what that person says."""

    text: Prose
    when: ConditionText | None = None
    speaker: Id | None = None
    basis: Basis | None = None
    """Its own label, where it differs from the page's."""
    sources: list[SourceId] | None = None
    note: bool = False
    """Whether it is the calm line before a heavy page."""


class ChoiceTable(Table):
    """One thing the player may do."""

    id: Id
    text: Line
    """What is done, as the player reads it."""
    cost: Line | None = None
    """What it takes, in words the player reads beforehand."""
    when: ConditionText | None = None
    """The choice is not shown at all unless this holds."""
    needs: ConditionText | None = None
    """The choice is shown locked, with the reason, unless this holds."""
    effects: list[EffectTable] = []
    reply: Prose | None = None
    """Told at the head of the page that follows."""
    seals: bool = False
    """Undo stops here: a signature."""


class WayChoiceTable(ChoiceTable):
    """A choice that leads to another place."""

    to: Id


class PageTable(Grounded):
    """What every place that is told has in common."""

    id: Id
    title: Line
    date: datetime.date | None = None
    room: Line | None = None
    people: list[Id] = []
    heavy: Line | None = None
    """What is hard about it; there is a line before it, and a way round."""


class TextTable(PageTable):
    """A page told as a text, as paragraphs with conditions, or as both."""

    text: Prose | None = None
    paragraph: list[PartTable] = []
    effects: list[EffectTable] = []
    """Done on arrival."""

    @model_validator(mode="after")
    def says_something(self) -> Self:
        """Refuse a page without a word."""
        if self.text is None and not self.paragraph:
            raise PydanticCustomError("silent", "has neither text nor paragraph")
        return self


class ToldTable(TextTable):
    """A page that may also show a sheet of the minute book."""

    sheet: Id | None = None
    """The [[meeting]] whose sheet of the minute book is shown on the page."""


class SceneTable(ToldTable):
    """A page of text and its choices; two to five of them should be there at a time."""

    choice: Annotated[list[WayChoiceTable], Field(min_length=1, max_length=40)]


class EndingTable(ToldTable):
    """A page on which the play is over."""


class SpeechTable(Grounded):
    """One speech of a documented hall: heard whole, never answered."""

    id: Id
    speaker: Id
    before: Prose | None = None
    """What is seen and heard around it; told as invented."""
    text: Prose
    note: Line
    """The line it leaves in the notebook, if it is written down."""
    listen: Line = "Listen, and leave the pencil where it is"
    """The words of the choice that writes nothing."""
    aside: list[ChoiceTable] = []
    """What can be done beside listening, instead of writing."""


class HallTable(PageTable):
    """A documented hall: speeches in their order, and a notebook with little room."""

    notebook: Annotated[int, Field(ge=1, le=9)] = 3
    """How many lines there is room for."""
    speech: Annotated[list[SpeechTable], Field(min_length=1, max_length=40)]
    to: Id


class WayTable(Table):
    """One way out of a junction."""

    to: Id
    when: ConditionText | None = None


class JunctionTable(Table):
    """A fork where nobody stops: the first open way is taken, or one is drawn."""

    id: Id
    pick: Literal["first", "drawn"] = "first"
    """Whether the first open way is taken, or one of the open ways is drawn."""
    way: Annotated[list[WayTable], Field(min_length=1)]
    otherwise: Id
    """The place it leads to where no way is open."""


class NameTable(Table):
    """A declared name: a flag, a number or a word."""

    id: NameId
    kind: Literal["flag", "number", "word"] = "flag"
    """A flag is true or false; a word is one of some words."""
    start: bool | int | str = False
    """What it holds at first; for a word the first, where none is said."""
    lowest: int = 0
    """The least that a number can be."""
    highest: int = 10
    """The most that a number can be."""
    words: list[Line] = []
    """What a word may be."""
    yes: Line | None = None
    """How to say that it must be true: 'you have spoken with Lukina'."""
    no: Line | None = None
    """How to say that it must be false."""


class MinuteTable(Grounded):
    """A line of the minute book: what was heard, what was resolved."""

    id: Id
    heard: Line
    """The left-hand column."""
    resolved: Line | None = None
    """The right-hand column; it stays empty where nothing is said."""
