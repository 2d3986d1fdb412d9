"""What an author may write in the files at the head of a pack: people, sources, the line."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from putilovets.pack.models import CODE, VERSION, Grounded, Id, Line, NameId, Prose, SourceId, Table

COMRADE = "Comrade"
"""How people are addressed where a pack does not say."""
Forms = Annotated[list[Line], Field(max_length=20)]
"""Other ways to write or to call something, each found on pages as a whole word."""


class StartTable(Table):
    """A stated start: a place, and the names that differ from their own start."""

    id: Id
    title: Line
    """What the player is offered, where there is more than one start."""
    place: Id
    """The id of the place in which it begins."""
    set: dict[NameId, bool | int | str] = {}
    """Names that begin otherwise than they are declared."""


class PackFile(Table):
    """``pack.toml``: what the pack is and where it begins; the first start is the story's."""

    id: Id
    title: Line
    """What the story is called."""
    version: Annotated[str, Field(pattern=VERSION, max_length=30)]
    """Three numbers, such as 1.0.0; saved plays hold it."""
    address: Line = COMRADE
    """What minutes put before the last word of a name, where the [[person]] has no `minuted`."""
    closing: Id | None = None
    """The id of the place with which the closing pages begin, such as what became of everybody.

    A play that has come to it has them printed in its minute book, from there to its ending.
    """
    start: Annotated[list[StartTable], Field(min_length=1)]


class Span(Table):
    """Some days, the first and the last among them; open to the side that is left out."""

    begins: Annotated[date | None, Field(alias="from")] = None
    """The first day; left out where it was always so."""
    until: date | None = None
    """The last day; left out where it stayed so."""

    @model_validator(mode="after")
    def lasted(self) -> Self:
        """Refuse a time that ends before it begins."""
        if self.begins is not None and self.until is not None and self.until < self.begins:
            raise PydanticCustomError("silent", "ended before it began")
        return self


class StillTable(Span):
    """A time in which a number stands still."""

    because: Line
    """Why it does, such as that no such thing is held in those years."""


class GaugeTable(Grounded):
    """A number that is always on the screen, or one that stands in a book behind it."""

    name: NameId
    """What conditions and effects call it."""
    label: Line
    meaning: Prose
    """What it measures, for whoever asks."""
    start: int
    """Where it begins."""
    lowest: int = 0
    """The least it can be."""
    highest: int = 10
    """The most it can be."""
    book: Literal["cell", "shop"] | None = None
    """The book it stands in, instead of on the screen."""
    better: Literal["high", "low"] = "high"
    """Which way it is good for the cell that it moves."""
    still: Annotated[list[StillTable], Field(max_length=20)] = []
    """When nothing may move it."""


class GaugesFile(Table):
    """``gauges.toml``."""

    gauge: list[GaugeTable] = []


class QuestionTable(Grounded):
    """One axis of politics."""

    id: Id
    label: Line
    low: Line
    """What -3 stands for."""
    high: Line
    """What +3 stands for."""


class QuestionsFile(Table):
    """``questions.toml``."""

    question: list[QuestionTable] = []


Position = Annotated[int, Field(ge=-3, le=3)]


class CampaignTable(Grounded):
    """A dated change of the centre's line."""

    id: Id
    title: Line
    begins: date
    """Its first day."""
    text: Prose
    """What it asks, as the player may read it."""
    positions: dict[Id, Position] = {}
    """For a [[question]], where the line stands from that day on."""


class CampaignsFile(Table):
    """``campaigns.toml``."""

    campaign: list[CampaignTable] = []


class OfficeTable(Grounded, Span):
    """An office that somebody held."""

    title: Line
    """What stands beside the name, such as director."""
    also: Forms = []
    """How else a page may write it, such as a feminine form."""


class PersonTable(Grounded):
    """Someone who really lived, or whom we invented."""

    id: Id
    name: Line
    """The whole name; pages are searched for it and for its last word."""
    real: bool
    """Whether the person really lived."""
    who: Prose
    """One or two sentences for whoever opens the name."""
    minuted: Line | None = None
    """What minutes call the person; else the `address` of pack.toml and the last word of `name`."""
    born: date | None = None
    """Before this day nobody may have them speak."""
    died: date | None = None
    """After this day nobody may have them speak."""
    also: Forms = []
    """What else a page may call the person, such as a first name."""
    office: Annotated[list[OfficeTable], Field(max_length=20)] = []
    """The offices that are known, each with its days."""

    @model_validator(mode="after")
    def lived(self) -> Self:
        """Refuse a life that ends before it begins."""
        if self.born is not None and self.died is not None and self.died < self.born:
            raise PydanticCustomError("silent", "died before being born")
        return self


class PeopleFile(Table):
    """``people.toml``."""

    lived: Annotated[list[Line], Field(max_length=500)] = []
    """Names of others who really lived: pages may name them, and may not make them speak."""
    person: list[PersonTable] = []


class TermTable(Grounded, Span):
    """A word of the time, explained only within its days."""

    id: Id
    word: Line
    """As pages write it; what stands in a bracket is a word too."""
    meaning: Prose
    """What it means, in a sentence or two."""
    also: Forms = []
    """How else a page may write it: plural forms, words of the time."""
    unused: Line | None = None
    """Why no text uses it, and it is there all the same."""


class TermsFile(Table):
    """``terms.toml``."""

    term: list[TermTable] = []


class DatedTable(Grounded, Span):
    """A word that is right only within its days."""

    word: Line
    """As pages write it."""
    also: Forms = []
    """Its other forms: plurals, other spellings, the word of the time."""
    but: Forms = []
    """Longer forms that mean something else, which is right at any time."""
    instead: Line
    """What to write on the other days."""
    spoken: bool = False
    """Whether people may say it, and papers have it, all the same."""

    @model_validator(mode="after")
    def bounded(self) -> Self:
        """Refuse a word that is right at all times."""
        if self.begins is None and self.until is None:
            raise PydanticCustomError("silent", "has neither from nor until")
        return self


class DatedFile(Table):
    """``dated.toml``: words and the days on which they are right."""

    until: date | None = None
    """The last day the file knows of; pages dated later look back and are not looked at."""
    word: Annotated[list[DatedTable], Field(max_length=500)] = []


class WorkTable(Table):
    """A book, an article, a document, a page."""

    id: SourceId
    says: Prose
    """Author, title, place, year."""
    kind: Line
    """What it is: scholarly article, document, newspaper."""


class FactTable(Table):
    """A numbered fact of the dossier and the work it stands in."""

    id: SourceId
    says: Prose
    """What the work says, in your words."""
    work: SourceId
    """The id of the [[work]] it stands in."""
    at: Line | None = None
    """Where in it: a note, a page."""
    unused: Line | None = None
    """Why nothing cites it."""


class SourcesFile(Table):
    """``sources.toml``."""

    work: list[WorkTable] = []
    fact: list[FactTable] = []


class AcceptTable(Table):
    """Something that check finds and that is meant."""

    code: Annotated[str, Field(pattern=CODE)]
    """The code of the finding, PU100 or above."""
    file: Line
    """The file it is found in, its path below the pack's folder, with slashes."""
    about: Line
    """Words that stand in what is said of it, enough to tell it from others."""
    because: Line
    """Why it is as it should be."""


class AcceptedFile(Table):
    """``accepted.toml``: findings of check that are meant."""

    accept: Annotated[list[AcceptTable], Field(max_length=500)] = []


class RenameTable(Table):
    """An id that has changed since it was released."""

    old: Line
    """The id that was released."""
    new: Line
    """The id of today."""
    scene: Id | None = None
    """For a [[choice]], the place of today that it stands in."""


class RenamedFile(Table):
    """``renamed.toml``: old ids that saves may still hold."""

    start: list[RenameTable] = []
    place: list[RenameTable] = []
    choice: list[RenameTable] = []
    name: list[RenameTable] = []
