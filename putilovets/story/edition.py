"""A story with its words: what a front end tells, kept apart from the rules it never changes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple

from putilovets.story.conditions import Condition
from putilovets.story.dials import Dial, dial
from putilovets.story.digests import digest_of
from putilovets.story.lexicon import Lexicon, lexicon_of
from putilovets.story.roll import Roll
from putilovets.story.staged_words import DeskWords, MeetingWords, NewspaperWords
from putilovets.story.story import Story

Basis = Literal["documented", "inferred", "invented"]
"""What a claim rests on; the label of a whole is that of its weakest part."""

QUOTED = re.compile(r"\{(?:sheet (?P<sheet>[a-z0-9-]+)|(?P<clause>[0-9-]*[a-z][a-z0-9-]*))\}")
"""In a text, the id of a clause or a tie whose wording stands there; a number quotes nothing.

With ``sheet`` before it, the id of a meeting or a minute whose number in the book stands there.
"""

STRENGTH: dict[Basis, int] = {"documented": 2, "inferred": 1, "invented": 0}


@dataclass(frozen=True, slots=True)
class Ground:
    """What something rests on."""

    basis: Basis
    sources: tuple[str, ...] = ()
    """Ids of sources."""


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph, or what one person says, on the page of a place."""

    text: str
    ground: Ground
    when: Condition | None = None
    """The part is told only where this holds."""
    speaker: str = ""
    """The id of the person who says it; empty for the narrator."""
    signed: str = ""
    """Who wrote it, where that is nobody of the people: the sender of a letter."""
    heads: bool = False
    """Whether it is a heading, told only where something under it is."""


class Heading(NamedTuple):
    """What is told at the head of one frame, where it differs from the place's own."""

    title: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """How a place is told: its heading and, for each of its frames, the parts in order."""

    title: str
    chapter: str
    """The id of the chapter it belongs to."""
    ground: Ground
    frames: tuple[tuple[Part, ...], ...]
    day: date | None = None
    room: str = ""
    """Where it happens, in a few words."""
    people: tuple[str, ...] = ()
    """Ids of the people present or spoken of."""
    notes: tuple[str, ...] = ()
    """In a hall, the line each speech leaves in the notebook."""
    headings: tuple["Heading", ...] = ()
    """For each frame its own title and day, where frames differ in them."""
    sheet: str = ""
    """The id of the meeting whose sheet is shown on the page."""
    heavy: str = ""
    """What it tells of, where it is a heavy page; empty elsewhere."""

    def title_in(self, frame: int) -> str:
        """Return the title of a frame."""
        return self.headings[frame].title or self.title if self.headings else self.title

    def day_in(self, frame: int) -> date | None:
        """Return the day of a frame."""
        return self.headings[frame].day or self.day if self.headings else self.day


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who really lived, or whom we invented."""

    id: str
    name: str
    real: bool
    who: str
    """One or two sentences, true for the whole time the story may show them."""
    ground: Ground
    minuted: str = ""
    """What minutes call the person, such as ``Comrade Lukina``."""
    also: tuple[str, ...] = ()
    """What else the person is called, such as a first name."""


@dataclass(frozen=True, slots=True)
class Source:
    """A fact of the dossier, or a work it stands in."""

    id: str
    says: str
    """What the fact states, or the work's author, title and year."""
    kind: str
    """For a fact ``fact``; for a work what sort it is."""
    work: str = ""
    """For a fact, the id of the work it stands in."""
    at: str = ""
    """Where in the work: a note, a page, a sheet."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the time, explained."""

    id: str
    word: str
    meaning: str
    ground: Ground
    also: tuple[str, ...] = ()
    """How else it is written: plural forms, words of the time."""
    begins: date | None = None
    """Before this day there was no such thing."""
    ends: date | None = None
    """After this day there was none any more."""


@dataclass(frozen=True, slots=True)
class Gauge:
    """A number that is always on the screen."""

    name: str
    """The id of the declared number."""
    label: str
    meaning: str
    ground: Ground
    book: str = ""
    """The book it stands in, ``cell`` or ``shop``; empty for a number on the screen."""


@dataclass(frozen=True, slots=True)
class Question:
    """One axis of politics, with what its two ends stand for."""

    id: str
    label: str
    low: str
    """What -3 stands for."""
    high: str
    """What +3 stands for."""
    ground: Ground


@dataclass(frozen=True, slots=True)
class CampaignWords:
    """A campaign as a dated sheet that the player may open."""

    id: str
    title: str
    text: str
    ground: Ground


@dataclass(frozen=True, slots=True)
class MinuteWords:
    """One line of the minute book: what was heard and what was resolved."""

    id: str
    heard: str
    resolved: str
    """Empty where nothing was decided."""
    ground: Ground


@dataclass(frozen=True, slots=True)
class StartWords:
    """A stated start as a player is offered it."""

    id: str
    title: str


@dataclass(frozen=True)
class Edition:
    """A story and everything that is told of it."""

    story: Story
    title: str
    settings: Mapping[str, Setting]
    """By the id of the place."""
    words: Mapping[str, str]
    """A choice's words by its text id; its cost and reply behind ``/cost`` and ``/reply``."""
    chapters: Mapping[str, str]
    """The title of each chapter, by id."""
    people: Mapping[str, Person] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    gauges: tuple[Gauge, ...] = ()
    figures: tuple[Gauge, ...] = ()
    """Numbers that stand in the books and not on the screen."""
    questions: tuple[Question, ...] = ()
    campaigns: Mapping[str, CampaignWords] = field(default_factory=dict)
    minutes: Mapping[str, MinuteWords] = field(default_factory=dict)
    starts: tuple[StartWords, ...] = ()
    meetings: Mapping[str, MeetingWords] = field(default_factory=dict)
    desks: Mapping[str, DeskWords] = field(default_factory=dict)
    newspapers: Mapping[str, NewspaperWords] = field(default_factory=dict)
    roll: Roll | None = None
    """Who is on the roll of the cell; None where the pack has none."""
    closing: str = ""
    """The id of the place with which the closing pages begin; empty where there are none."""
    spoken: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """For a flag, how to say that it must be true and that it must be false.

    For a word that is spoken of, the same under its name and each of its values.
    """

    @cached_property
    def dials(self) -> tuple[Dial, ...]:
        """The gauges in the author's order, ready to be read."""
        return tuple(dial(each.label, each.name, self.story.names) for each in self.gauges)

    @cached_property
    def offers(self) -> Mapping[str, tuple[str, str]]:
        """For each choice, by the id of its words, the words and the cost; no cost is empty."""
        told = self.words
        return {text: (words, told.get(f"{text}/cost", "")) for text, words in told.items()}

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words that can be opened where they stand."""
        return lexicon_of(self.terms, self.people, self.campaigns)

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """What each gauge is called, in the author's order."""
        return {gauge.name: gauge.label for gauge in self.gauges}

    @cached_property
    def text_hash(self) -> str:
        """A hash of everything that is told; it decides nothing."""
        settings = [[place, repr(told)] for place, told in sorted(self.settings.items())]
        return digest_of([self.title, settings, sorted(self.words.items())])
