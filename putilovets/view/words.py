"""The words of a page that can be opened where they stand: terms, people, campaigns, sources."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from putilovets.story.edition import Edition
from putilovets.story.lexicon import LINE
from putilovets.view.glance import DeskTable, MeetingTable
from putilovets.view.labels import person_label, word_label
from putilovets.view.page import Page
from putilovets.view.shelf import (
    Card,
    campaign_card,
    explained,
    person_card,
    source_card,
    term_card,
)

Kind = Literal["term", "person", "campaign", "source"]
"""What a word stands for."""


class Word(NamedTuple):
    """Something that can be opened by its word."""

    id: str
    """Its kind and its id in the pack, such as ``term/cell``."""
    kind: Kind
    card: Card
    about: str
    """What its label means, in a sentence."""
    forms: tuple[str, ...]
    """How it may be called."""


class Mark(NamedTuple):
    """A word where it stands in a text."""

    start: int
    end: int
    id: str
    """The id of what it opens, or ``line`` for the line of the day."""


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds words in the texts of one page."""

    edition: Edition
    present: tuple[str, ...]
    """Ids of the people of the page, who are meant first where a surname is shared."""
    day: date | None
    """The day of the page; None where none is known."""

    def marks(self, text: str) -> Iterator[Mark]:
        """Yield the words of a text where they stand, in order."""
        for start, end, ids in self.edition.lexicon.spots(text):
            known = [each for each in ids if self._known(each)]
            if known:
                here = (each for each in known if each.partition("/")[2] in self.present)
                yield Mark(start, end, next(here, known[0]))

    def speaker(self, name: str) -> str:
        """Return the id of who is called exactly so, empty where nobody is."""
        people = self.edition.people.values()
        named = [each.id for each in people if each.name == name]
        who = next((each for each in named if each in self.present), named[0] if named else "")
        return f"person/{who}" if who else ""

    def _known(self, word_id: str) -> bool:
        """Tell whether something may be explained on this day; nothing of tomorrow's may."""
        kind, _, key = word_id.partition("/")
        if kind == "term":
            return explained(self.edition.terms[key], self.day)
        if kind == "campaign":
            return word_id in self.in_force()
        return kind == "person" or bool(self.in_force())

    def in_force(self) -> tuple[str, ...]:
        """Return the ids of the campaigns that have begun."""
        if self.day is None:
            return ()
        begun = self.edition.story.calendar.begun(self.day)
        return tuple(f"campaign/{each.id}" for each in begun)


def finder(edition: Edition, page: Page, day: date | None = None) -> Finder:
    """Return what finds the words of a page; `day` is for a page that has no date of its own."""
    return Finder(edition, edition.settings[page.place].people, page.on or day)


def words_on(edition: Edition, page: Page, day: date | None = None) -> tuple[Word, ...]:
    """Return every term, person and campaign that a page speaks of, in its order, each once.

    `day` is the day that the play has reached, for a page that has no date of its own.
    """
    finds = finder(edition, page, day)
    seen: dict[str, None] = {}
    for text, speaker in _texts(page):
        who = finds.speaker(speaker)
        for each in (*((who,) if who else ()), *(mark.id for mark in finds.marks(text))):
            seen.update(dict.fromkeys(finds.in_force() if each == LINE else (each,)))
    if _shows_line(page):
        seen.update(dict.fromkeys(finds.in_force()))
    return tuple(word_of(edition, each) for each in seen)


def word_of(edition: Edition, word_id: str) -> Word:
    """Return what an id such as ``term/cell`` or ``source/S41`` opens."""
    kind, _, key = word_id.partition("/")
    forms = edition.lexicon.forms.get(word_id, ())
    if kind == "term":
        term = edition.terms[key]
        return Word(word_id, "term", term_card(term), word_label(term.ground.basis), forms)
    if kind == "person":
        person = edition.people[key]
        about = person_label(person.ground.basis, real=person.real)
        return Word(word_id, "person", person_card(person), about, (*forms, person.name))
    if kind == "campaign":
        campaign = edition.campaigns[key]
        about = word_label(campaign.ground.basis)
        return Word(word_id, "campaign", campaign_card(campaign), about, forms)
    return Word(word_id, "source", source_card(edition, key), "", (key,))


def sources_of(edition: Edition, word: Word) -> tuple[Card, ...]:
    """Return the sources that a word rests on, each told in full."""
    return tuple(source_card(edition, source) for source in word.card.sources)


def _texts(page: Page) -> Iterator[tuple[str, str]]:
    """Yield what is shown on a page, in the order in which it is told, each with its speaker."""
    replies = [block.text for block in page.blocks if block.kind == "reply"]
    yield from ((text, "") for text in (*replies, *page.changes, page.title, page.room))
    for block in page.blocks:
        if block.kind != "reply":
            yield block.text, block.speaker
    yield from ((text, "") for text in _beside(page))


def _beside(page: Page) -> Iterator[str]:
    """Yield what stands below the text of a page and at its side."""
    yield from (*page.found, *page.notebook)
    if page.desk is not None:
        yield from _on_desk(page.desk)
    if page.newspaper is not None:
        yield from (each.sender for each in page.newspaper.letters if each.state != "lying")
    for table in (page.meeting, page.coming):
        if table is not None:
            yield from _in_table(table)
    for option in page.options:
        yield from (option.text, option.cost, *option.why)


def _on_desk(table: DeskTable) -> Iterator[str]:
    for paper in table.papers:
        yield from (paper.label, paper.text)
    yield from (evening.what for evening in table.evenings)


def _in_table(table: MeetingTable) -> Iterator[str]:
    yield from (axis.label for axis in table.axes)
    yield from (row.label for row in table.rows)
    for line in table.draft:
        yield from (line.text, line.who)


def _shows_line(page: Page) -> bool:
    """Tell whether a table on the page shows where the centre stands."""
    tables = (table for table in (page.meeting, page.coming) if table is not None)
    return any(axis.line is not None for table in tables for axis in table.axes)
