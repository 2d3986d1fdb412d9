"""What an author may write of desks, meetings and what follows from them."""

import datetime
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from putilovets.pack.catalogue_models import Position
from putilovets.pack.models import (
    CLOCK,
    ChoiceTable,
    ConditionText,
    EffectTable,
    Grounded,
    Id,
    Line,
    NameId,
    PageTable,
    PartTable,
    Prose,
    Table,
    TextTable,
)

Clock = Annotated[str, StringConstraints(pattern=CLOCK)]
"""A time of day, such as 21:45."""
Minutes = Annotated[int, Field(ge=0, le=120)]
Range = Annotated[list[Position], Field(min_length=2, max_length=2)]
"""The least and the greatest of some positions."""


class BeforeTable(Table):
    """Something from before that the meeting finds changed; told on its first page."""

    when: ConditionText | None = None
    text: Prose | None = None
    effects: list[EffectTable] = []


class BlocTable(Table):
    """Some people in the hall who vote alike."""

    id: Id
    label: Line
    people: Annotated[int, Field(ge=1, le=2_000)]
    """How many they are, and how many hands they raise."""
    trust: Annotated[int, Field(ge=-2, le=2)] = 0
    """How far they trust the chair."""
    ear: Annotated[int, Field(ge=1, le=3)] = 2
    """How well it listens, from 1 to 3."""
    leaves: Clock | None = None
    known: bool = False
    """Whether the player knows from the start where it stands."""
    wants: dict[Id, Position]
    """For a [[question]], where they stand."""
    cares: dict[Id, Annotated[int, Field(ge=0, le=2)]]
    """For a [[question]], how much it is to them: 0 not at all, 2 much."""
    seems: dict[Id, Range] = {}
    """For a [[question]], between what they seem to stand to those who have not asked."""


class PrepareTable(ChoiceTable):
    """One thing that can still be done before the meeting is opened."""

    minutes: Minutes = 0


class ItemTable(Table):
    """One item of the agenda."""

    id: Id
    title: Line
    when: ConditionText | None = None
    """It is on the agenda only where this holds."""
    text: Prose | None = None
    """Told when the item is opened."""
    first: bool = True
    """Whether the chair may put it first."""


class AskTable(ChoiceTable):
    """A question to the speaker, once he has been heard."""

    minutes: Minutes = 5


class TalkTable(Grounded):
    """A speech of one's own meeting: it may be heard, held to time, asked about, taken up."""

    id: Id
    item: Id
    """The [[meeting.item]] it is spoken to."""
    speaker: Id
    bloc: Id | None = None
    """The [[meeting.bloc]] whose speaker it is."""
    hand: Line
    """The words of the choice that gives the floor."""
    cost: Line | None = None
    text: Prose
    """How it begins; heard whatever is done."""
    rest: Prose | None = None
    """How it goes on, if it is heard to the end."""
    cut: Prose | None = None
    """What is said when it is held to time."""
    stands: dict[Id, Position] = {}
    """For a [[question]], where the speech stands."""
    minutes: Minutes = 10
    told: bool = False
    """Whether a name or a sum is heard in it."""
    when: ConditionText | None = None
    offers: list[Id] = []
    """The ids of each [[meeting.clause]] that can be taken up from it."""
    effects: list[EffectTable] = []
    """Done when it is heard to the end."""
    ask: list[AskTable] = []


class NarrowTable(Table):
    """A narrower wording of a clause."""

    text: Line
    """The narrower wording."""
    at: Position


class PersonForTable(Table):
    """Somebody who may be named to do what was resolved, and by when."""

    person: Id
    by: datetime.date
    """By which day it is to be done."""
    text: Line | None = None
    """The words of the choice, where they are not to be Name So-and-so, by such a day."""
    bloc: Id | None = None
    """The [[meeting.bloc]] that must still be in the room."""
    cost: Line | None = None
    when: ConditionText | None = None
    effects: list[EffectTable] = []


class ClauseTable(Table):
    """Something that may go into the resolution."""

    id: Id
    question: Id
    """The [[question]] it is about."""
    text: Line
    """As it was said from the floor, and so as it stands in the minutes."""
    at: Position
    """Its position on the question."""
    narrow: NarrowTable | None = None
    """How it reads when it is narrowed."""
    duty: Literal["promote", "supervise", "shop"]
    """Whether it carries policy out, watches over those who do, or is a want of the shop's own."""
    carried: list[EffectTable] = []
    """Done when it is carried."""
    lost: list[EffectTable] = []
    """Done when it is voted down."""
    unnamed: list[EffectTable] = []
    """Done when it is carried and nobody is named."""
    name: list[PersonForTable] = []


class TieTable(Table):
    """Two clauses that may be tied: a want of the shop to the line of the day."""

    id: Id
    clauses: Annotated[list[Id], Field(min_length=2, max_length=2)]
    """The ids of two [[meeting.clause]]."""
    text: Line
    """How the two read as one."""
    choice: Line
    """The words of the choice that ties them."""
    cost: Line | None = None
    effects: list[EffectTable] = []


class LineReadTable(Table):
    """Reading the centre's line out to the meeting."""

    text: Line
    """The words of the choice."""
    reply: Prose


class MeetingTable(TextTable):
    """A meeting that the player runs."""

    opens: Clock
    quorum: Annotated[int, Field(ge=1, le=2_000)]
    """How many must be in the room for a vote to stand."""
    now: dict[Id, Position]
    """For a [[question]], what stands today."""
    ahead: NameId | None = None
    """The number that pays for a resolution ahead of the line."""
    to: Id
    line: LineReadTable | None = None
    """Reading the line of the day out; where nothing is said, it is not read."""
    before: list[BeforeTable] = []
    bloc: Annotated[list[BlocTable], Field(min_length=1, max_length=8)]
    prepare: Annotated[list[PrepareTable], Field(max_length=5)] = []
    item: Annotated[list[ItemTable], Field(min_length=1, max_length=6)]
    speech: Annotated[list[TalkTable], Field(min_length=1, max_length=40)]
    clause: Annotated[list[ClauseTable], Field(min_length=1, max_length=20)]
    tie: Annotated[list[TieTable], Field(max_length=4)] = []
    sign: Annotated[list[ChoiceTable], Field(max_length=4)] = []


class PaperTable(Table):
    """One of the papers on the desk."""

    id: Id
    label: Line
    """Whom it comes from, in a word or two: Above, The floor, Lukina."""
    text: Prose
    leave: Line
    """The words of the choice that leaves it out."""
    cost: Line | None = None
    effects: list[EffectTable] = []
    """What leaving it out does at once."""


class EveningTable(Table):
    """One evening of the period."""

    date: datetime.date
    text: Prose | None = None


class TaskTable(ChoiceTable):
    """Something worth an evening: a storylet with its condition, its priority and its cost."""

    evenings: Annotated[int, Field(ge=1, le=3)] = 1
    """How many evenings it takes."""
    priority: Annotated[int, Field(ge=0, le=9)] = 5
    """Which tasks are offered first where there are more than a page holds; 9 comes first."""
    dates: list[datetime.date] = []
    """The evenings on which it can be begun; any where none is said."""
    to: Id | None = None
    """A [[scene]] or a [[newspaper]] it leads to; the way back is the desk."""


class DeskTable(TextTable):
    """A period at the desk."""

    paper: Annotated[list[PaperTable], Field(max_length=5)] = []
    evening: Annotated[list[EveningTable], Field(min_length=1, max_length=12)]
    task: Annotated[list[TaskTable], Field(min_length=1, max_length=40)]
    open: ChoiceTable
    """Leaving an evening open."""
    meeting: datetime.date | None = None
    """The day of the meeting to which the evenings lead: the last evening of the period."""
    knock: Id | None = None
    """Where an open evening leads: a [[junction]] or a [[scene]], with the desk as its way back."""
    to: Id

    @model_validator(mode="after")
    def room_for_two(self) -> Self:
        """Refuse a desk with a single paper: there would be nothing to leave out."""
        if len(self.paper) == 1:
            raise PydanticCustomError("silent", "has one paper, so that none can be left out")
        return self


class OutcomeTable(Table):
    """How one outcome is told and what it does."""

    text: Prose
    effects: list[EffectTable] = []


class CaseTable(Grounded):
    """What becomes of one clause."""

    clause: Id
    """The id of a [[meeting.clause]]; it may be named to somebody."""
    title: Line
    date: datetime.date | None = None
    people: list[Id] = []
    needs: ConditionText | None = None
    """What must hold for it to become a deed."""
    deed: OutcomeTable
    """Told where it is done."""
    botched: OutcomeTable
    """Told where somebody was named and it is not done."""
    paper: OutcomeTable
    """Told where nobody was named."""
    paragraph: list[PartTable] = []
    choice: Annotated[list[ChoiceTable], Field(min_length=1, max_length=5)]


class FollowTable(PageTable):
    """What becomes of the resolutions of a meeting, one after the other."""

    meeting: Id
    """The [[meeting]] whose resolutions come due."""
    case: Annotated[list[CaseTable], Field(min_length=1, max_length=20)]
    to: Id
