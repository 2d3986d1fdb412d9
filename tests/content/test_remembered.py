"""What was minuted is read again: in a later month, and in the following year."""

import re
from collections.abc import Iterator
from datetime import date

from putilovets.authoring.wiring import readers, writers
from putilovets.story import called
from putilovets.story.edition import Edition
from tests.content.episode import shipped

SHEET = re.compile(r"\{sheet ([a-z0-9-]+)\}")
CLAUSE = re.compile(r"\{([a-z0-9-]+)\}")
OF_A_CLAUSE = (called.fate, called.draft, called.by, called.came_of)


def remembered(edition: Edition) -> Iterator[tuple[str, date, date]]:
    """Yield each minute and clause with the day of its writing and the last day it is read."""
    settings = edition.settings
    days = {place: told.day for place, told in settings.items() if told.day is not None}
    read, written, quoted = readers(edition), writers(edition), _quoted(edition)
    for meeting, words in edition.meetings.items():
        for clause in words.clauses:
            places = {place for name in OF_A_CLAUSE for place in read.get(name(clause), ())}
            yield from _last(clause, [days[meeting]], places | quoted.get(clause, set()), days)
    for minute in edition.minutes:
        flag = called.minuted(minute)
        at = [days[place] for place in written.get(flag, ()) if place in days]
        places = set(read.get(flag, ())) | quoted.get(minute, set())
        yield from _last(minute, at, places, days)


def _last(
    entry: str, at: list[date], places: set[str], days: dict[str, date]
) -> Iterator[tuple[str, date, date]]:
    later = [days[place] for place in places if place in days]
    if at and later:
        yield entry, min(at), max(later)


def _quoted(edition: Edition) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for place, setting in edition.settings.items():
        for frame in setting.frames:
            for part in frame:
                for each in (*SHEET.findall(part.text), *CLAUSE.findall(part.text)):
                    found.setdefault(each, set()).add(place)
    return found


FIRST = {"every-kopeck", "rationalisation"}
"""The chapters of 1926 and 1927."""


def met_again(edition: Edition) -> dict[str, set[tuple[str, str]]]:
    """Return for each minute and clause of 1926-27 the later paragraphs that read or quote it."""
    of = _entries(edition)
    ways: dict[str, set[tuple[str, str]]] = {}
    for place, setting in edition.settings.items():
        if setting.chapter in FIRST:
            continue
        for part in (part for frame in setting.frames for part in frame):
            asked = part.when.reads if part.when is not None else ()
            quoted = (*SHEET.findall(part.text), *CLAUSE.findall(part.text))
            for entry in {of[name] for name in asked if name in of} | {*quoted} & {*of.values()}:
                ways.setdefault(entry, set()).add((place, part.text))
    return ways


def _entries(edition: Edition) -> dict[str, str]:
    """Return by the names that tell of it each minute and clause that is written in 1926-27."""
    found = {
        name(clause): clause
        for meeting, words in edition.meetings.items()
        if edition.settings[meeting].chapter in FIRST
        for clause in words.clauses
        for name in (*OF_A_CLAUSE, called.minuted)
    }
    written = writers(edition)
    for minute in edition.minutes:
        places = [
            each for each in written.get(called.minuted(minute), ()) if each in edition.settings
        ]
        if all(edition.settings[place].chapter in FIRST for place in places):
            found[called.minuted(minute)] = minute
    return found


def test_twenty_facts_of_1926_and_1927_are_met_again_each_in_two_ways() -> None:
    twice = [entry for entry, ways in met_again(shipped()).items() if len(ways) >= 2]
    assert len(twice) >= 20, sorted(twice)


def test_more_than_twenty_minuted_facts_are_read_a_season_later() -> None:
    late = {entry for entry, at, last in remembered(shipped()) if (last - at).days > 60}
    assert len(late) >= 20, sorted(late)


def test_the_year_1926_is_read_in_1927() -> None:
    across = {entry for entry, at, last in remembered(shipped()) if at.year < last.year}
    assert len(across) >= 10, sorted(across)
