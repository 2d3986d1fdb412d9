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


def test_more_than_twenty_minuted_facts_are_read_a_season_later() -> None:
    late = {entry for entry, at, last in remembered(shipped()) if (last - at).days > 60}
    assert len(late) >= 20, sorted(late)


def test_the_year_1926_is_read_in_1927() -> None:
    across = {entry for entry, at, last in remembered(shipped()) if at.year < last.year}
    assert len(across) >= 10, sorted(across)
