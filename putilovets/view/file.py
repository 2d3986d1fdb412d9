"""The File: the finding aid of a play's papers so far, its people by name, the two tallies.

Its shelfmarks are the game's own and follow the form of no real archive.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from putilovets.story import called
from putilovets.story.days import day_words
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.story.stages import Meeting, Newspaper
from putilovets.story.turn import Leaf
from putilovets.view.cell_book import cell_book
from putilovets.view.minutes import Sheet, minute_book
from putilovets.view.safe import safe
from putilovets.view.shelf import ids_met, person_card

INVENTED = "Invented: no archive has these papers, and no shelfmark here is that of a real one."
EMPTY = "There is no paper yet."
TALLIES = ("promoted", "supervised")
"""The gauges that are tallies of deeds."""
NEVER = "Deeds are counted, never resolutions passed."


class Paper(NamedTuple):
    """One item of the finding aid."""

    mark: str
    """Its shelfmark, such as ``1926/3``; invented."""
    day: str
    """Empty where it has no date."""
    heading: str


class Remembered(NamedTuple):
    """Somebody of the play, by name."""

    name: str
    told: str
    """What became of them, as far as the play has come."""


class Tally(NamedTuple):
    """Deeds of one kind."""

    label: str
    value: int
    meaning: str


class FindingAid(NamedTuple):
    """Everything in the File."""

    title: str
    span: str
    """From when to when the papers are, or that there are none."""
    papers: tuple[Paper, ...]
    people: tuple[Remembered, ...]
    """Those on the roll."""
    met: tuple[Remembered, ...]
    """Who else was met or spoken of."""
    tallies: tuple[Tally, ...]


class _Item(NamedTuple):
    reached: date
    """The day that the play had reached; the item stands in its year."""
    day: date | None
    """The day that stands on it."""
    heading: str


def finding_aid(edition: Edition, play: Playthrough) -> FindingAid:
    """Return the File of a play as far as it has come."""
    days = tuple(_days(edition, play))
    items = [
        *_sheets(edition, play, days),
        *_newspapers(edition, play, days),
        *_notebooks(edition, play, days),
    ]
    items.sort(key=lambda item: item.reached)
    dated = [item.reached for item in items if item.reached != date.min]
    ends = dict.fromkeys(day_words(day) for day in (dated[:1] + dated[-1:]))
    span = " to ".join(ends) or EMPTY
    return FindingAid(
        safe(f"Papers of {edition.title}"),
        span,
        tuple(_marked(items)),
        tuple(_enrolled(edition, play)),
        tuple(_met(edition, play)),
        tuple(_tallies(edition, play)),
    )


def _days(edition: Edition, play: Playthrough) -> Iterator[date]:
    """Yield for each state the last day that had been told by then."""
    told = date.min
    for state in play.states:
        told = edition.settings[state.place].day_in(state.frame) or told
        yield told


def _marked(items: list[_Item]) -> Iterator[Paper]:
    """Yield the papers with their shelfmarks: the year, and a number within it."""
    numbers: dict[str, int] = {}
    for reached, day, heading in items:
        year = "undated" if reached == date.min else str(reached.year)
        numbers[year] = numbers.get(year, 0) + 1
        stop = "" if heading.endswith((".", "?", "!")) else "."
        when = day_words(day) if day else ""
        yield Paper(f"{year}/{numbers[year]}", when, safe(f"{heading}{stop}"))


def _sheets(edition: Edition, play: Playthrough, days: Sequence[date]) -> Iterator[_Item]:
    """Yield each sheet of the minute book."""
    written: list[tuple[str, date]] = []
    had: Leaf | None = None
    for state, reached in zip(play.states, days, strict=True):
        leaf = state.book
        new: list[tuple[str, date]] = []
        while leaf is not None and leaf is not had:
            new.append((leaf.place, reached))
            leaf = leaf.before
        written += reversed(new)
        had = state.book
    for sheet, (place, reached) in zip(minute_book(edition, play), written, strict=True):
        heading = f"Minute book, sheet {sheet.number}: {_heading(edition, sheet)}"
        day = edition.settings[place].day
        yield _Item(day or reached, day, heading)


def _heading(edition: Edition, sheet: Sheet) -> str:
    if isinstance(edition.story.places.get(sheet.entry), Meeting):
        return edition.settings[sheet.entry].title
    return sheet.heard[0].rstrip(".")


def _newspapers(edition: Edition, play: Playthrough, days: Sequence[date]) -> Iterator[_Item]:
    """Yield each wall newspaper that has been hung, with whose letters stood on it."""
    names, values = edition.story.names, play.state.values
    for place, reached in _last_days(play, days).items():
        hung = place != play.state.place
        if hung and isinstance(edition.story.places[place], Newspaper):
            letters = edition.newspapers[place].letters.items()
            senders = [
                told.sender
                for letter, told in letters
                if names.value(values, called.lies(letter)) == "sheet"
            ]
            who = "; ".join(senders) or "no letter"
            setting = edition.settings[place]
            heading = f"Wall newspaper, «{setting.title}»: {who}"
            yield _Item(setting.day or reached, setting.day, heading)


def _notebooks(edition: Edition, play: Playthrough, days: Sequence[date]) -> Iterator[_Item]:
    """Yield the notebook of each hall in which anything was written down."""
    names, values = edition.story.names, play.state.values
    for place, reached in _last_days(play, days).items():
        hall = edition.story.halls.get(place)
        kept = sum(bool(names.value(values, flag)) for flag in hall.notes) if hall else 0
        if kept:
            setting = edition.settings[place]
            lines = "1 line" if kept == 1 else f"{kept} lines"
            heading = f"Notebook, «{setting.title}»: {lines}"
            yield _Item(setting.day or reached, setting.day, heading)


def _last_days(play: Playthrough, days: Sequence[date]) -> dict[str, date]:
    """Return each place that was passed, with the last day the play was there."""
    return {state.place: day for state, day in zip(play.states, days, strict=True)}


def _enrolled(edition: Edition, play: Playthrough) -> Iterator[Remembered]:
    """Yield those on the roll, as it stands."""
    book = cell_book(edition, play)
    for row in book.roll if book is not None else ():
        told = "; ".join((row.trade, row.standing, *row.posts, *row.remarks))
        yield Remembered(row.name, f"{told}.")


def _met(edition: Edition, play: Playthrough) -> Iterator[Remembered]:
    """Yield who else was met or spoken of, and who of them really lived."""
    enrolled = {line.id for line in edition.roll.lines} if edition.roll is not None else set()
    for person_id in ids_met(edition, play):
        if person_id not in enrolled:
            person = edition.people[person_id]
            card = person_card(person)
            yield Remembered(card.heading, f"{card.text}{' Really lived.' if person.real else ''}")


def _tallies(edition: Edition, play: Playthrough) -> Iterator[Tally]:
    value = edition.story.names.value
    for gauge in edition.gauges:
        if gauge.name in TALLIES:
            count = int(value(play.state.values, gauge.name))
            yield Tally(safe(gauge.label), count, safe(gauge.meaning))
