"""What can be opened from any page: minutes, people, sources, terms, the line of today."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from putilovets.story.days import day_words
from putilovets.story.edition import CampaignWords, Edition, Person, Term
from putilovets.story.line import Campaign
from putilovets.story.playthrough import Playthrough
from putilovets.view.minutes import Sheet, minute_book
from putilovets.view.page import Page
from putilovets.view.safe import safe


@dataclass(frozen=True, slots=True)
class Card:
    """A person, a term or a source: a heading and what is known."""

    heading: str
    text: str
    basis: str
    sources: tuple[str, ...] = ()


class LineAt(NamedTuple):
    """Where the centre stands on one question."""

    label: str
    low: str
    """What -3 stands for."""
    high: str
    at: int
    since: str
    """The day from which it has stood there."""
    campaign: str
    """The title of the campaign that set it there."""


@dataclass(frozen=True, slots=True)
class LineOfToday:
    """The centre's line at a date, and the campaigns it came with."""

    day: str
    positions: tuple[str, ...]
    campaigns: tuple[Card, ...]
    scales: tuple[LineAt, ...] = ()
    """The positions as a scale from -3 to +3, in the same order."""
    begins: tuple[str, ...] = ()
    """The first day of each campaign."""


def ids_met(edition: Edition, play: Playthrough) -> tuple[str, ...]:
    """Return who was present, spoken of or heard so far, in the order in which they came."""
    seen: dict[str, None] = {}
    for state in play.states:
        setting = edition.settings[state.place]
        seen.update(dict.fromkeys(setting.people))
        for part in setting.frames[state.frame]:
            if part.speaker and (part.when is None or part.when.holds(state.values)):
                seen[part.speaker] = None
    return tuple(seen)


def people_met(edition: Edition, play: Playthrough) -> tuple[Card, ...]:
    """Return the people of the places passed so far, in the order in which they came."""
    return tuple(person_card(edition.people[person]) for person in ids_met(edition, play))


def person_card(person: Person) -> Card:
    """Return one person: who it is, and whether he or she really lived."""
    lived = "real" if person.real else "invented"
    return Card(safe(person.name), safe(person.who), lived, person.ground.sources)


def sources_on(edition: Edition, page: Page) -> tuple[Card, ...]:
    """Return what the page rests on: the sources of each of its parts, in order."""
    wanted = dict.fromkeys(page.sources)
    for block in page.blocks:
        wanted.update(dict.fromkeys(block.sources))
    return tuple(source_card(edition, source) for source in wanted)


def source_card(edition: Edition, source_id: str) -> Card:
    """Return one source: a fact with the work it stands in, or a work."""
    source = edition.sources[source_id]
    if source.kind != "fact":
        return Card(safe(source.id), safe(source.says), safe(source.kind))
    work = edition.sources[source.work]
    says = work.says.rstrip(".")
    at = f", {source.at}" if source.at else ""
    return Card(safe(source.id), safe(source.says), safe(f"{says}{at}"))


def explained(term: Term, day: date | None) -> bool:
    """Tell whether a term may be explained on a day: there was such a thing, or no day is known."""
    if day is None:
        return True
    begun = term.begins is None or term.begins <= day
    return begun and (term.ends is None or day <= term.ends)


def glossary(edition: Edition, day: date | None = None) -> tuple[Card, ...]:
    """Return every term that may be explained on a day, in alphabetical order."""
    terms = sorted(edition.terms.values(), key=lambda term: term.word.casefold())
    return tuple(term_card(term) for term in terms if explained(term, day))


def having(cards: Iterable[Card], wanted: str) -> tuple[Card, ...]:
    """Return the cards that have every word of `wanted`, in either case."""
    words = wanted.casefold().split()
    told = ((card, f"{card.heading} {card.text}".casefold()) for card in cards)
    return tuple(card for card, text in told if all(word in text for word in words))


def term_card(term: Term) -> Card:
    """Return one term, as it is told wherever it is opened."""
    return Card(safe(term.word), safe(term.meaning), term.ground.basis, term.ground.sources)


def line_of_today(edition: Edition, play: Playthrough) -> LineOfToday | None:
    """Return the line on the day the play has reached; None before its first dated page."""
    day = today(edition, play)
    if day is None:
        return None
    scales = tuple(_scales(edition, day))
    positions = tuple(_position(scale) for scale in scales)
    begun = edition.story.calendar.begun(day)
    cards = tuple(campaign_card(edition.campaigns[campaign.id]) for campaign in begun)
    begins = tuple(day_words(campaign.begins) for campaign in begun)
    return LineOfToday(day_words(day), positions, cards, scales, begins)


def _scales(edition: Edition, day: date) -> Iterator[LineAt]:
    """Yield where the centre stands on each question that has been raised by a day."""
    last: dict[str, Campaign] = {}
    for campaign in edition.story.calendar.begun(day):
        last.update(dict.fromkeys(campaign.positions, campaign))
    for question in edition.questions:
        if (set_by := last.get(question.id)) is not None:
            yield LineAt(
                safe(question.label),
                safe(question.low),
                safe(question.high),
                set_by.positions[question.id],
                day_words(set_by.begins),
                safe(edition.campaigns[set_by.id].title),
            )


def _position(scale: LineAt) -> str:
    if scale.at == 0:
        return f"{scale.label}: in the middle, between «{scale.low}» and «{scale.high}»."
    end = scale.high if scale.at > 0 else scale.low
    return f"{scale.label}: {abs(scale.at)} of 3 steps towards «{end}»."


def today(edition: Edition, play: Playthrough) -> date | None:
    """Return the date of the last dated page the play has passed."""
    settings = edition.settings
    days = (settings[state.place].day_in(state.frame) for state in reversed(play.states))
    return next((day for day in days if day is not None), None)


def campaign_card(campaign: CampaignWords) -> Card:
    """Return one campaign of the centre's line."""
    text = " ".join(campaign.text.split())
    return Card(safe(campaign.title), safe(text), campaign.ground.basis, campaign.ground.sources)


__all__ = ["Sheet", "minute_book"]
