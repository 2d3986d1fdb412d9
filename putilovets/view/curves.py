"""Numbers over the months of a play, as plain data for a drawing and as a sentence for the ear."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from putilovets.story import called
from putilovets.story.days import day_and_month, month_words
from putilovets.story.edition import Edition, Gauge
from putilovets.story.playthrough import Playthrough
from putilovets.story.stages import Meeting
from putilovets.story.turn import Happening
from putilovets.view.ledger import cause_told, day_of
from putilovets.view.safe import safe

NO_CURVES = "There are no numbers here yet: no dated page has been reached."
FEWEST = 10
"""The least height of a scale, so that a small change looks small."""


class Curve(NamedTuple):
    """One number, month by month."""

    label: str
    values: tuple[int, ...]
    """What it stood at when each month ended, and where it stands now."""
    lowest: int
    highest: int
    """The two ends of the scale."""
    first: int
    """What it began at, which may be before the first month ended."""
    told: str
    """Where it began, its highest and lowest, where it stands, and what moved it last."""


class Came(NamedTuple):
    """How many came to one meeting."""

    title: str
    here: int
    people: int
    """How many were expected."""


class Curves(NamedTuple):
    """Everything that is drawn."""

    begins: str
    """The first month, such as ``April 1926``."""
    ends: str
    gauges: tuple[Curve, ...]
    books: tuple[Curve, ...]
    """Figures of the books that have moved."""
    came: tuple[Came, ...]
    """The meetings that were opened, in their order."""


class _Stop(NamedTuple):
    """One state of a play with the day it is at."""

    day: date
    row: int
    """Which state it is."""


def curves(edition: Edition, play: Playthrough) -> Curves | None:
    """Return the numbers of a play over its months; None before its first dated page."""
    stops = tuple(_stops(edition, play))
    if not stops:
        return None
    teller = _Teller(edition, play, stops, play.happenings())
    moving = (gauge for gauge in edition.figures if teller.moves(gauge.name))
    return Curves(
        month_words(stops[0].day),
        month_words(stops[-1].day),
        tuple(teller.gauge(gauge) for gauge in edition.gauges),
        (*teller.dues(), *(teller.gauge(gauge) for gauge in moving)),
        tuple(teller.came()),
    )


def _stops(edition: Edition, play: Playthrough) -> Iterator[_Stop]:
    """Yield the states of a play by day; those before the first dated page are of its day."""
    days = [edition.settings[each.place].day_in(each.frame) for each in play.states]
    today = next((day for day in days if day is not None), None)
    for row, day in enumerate(days):
        today = today if day is None or today is None else max(day, today)
        if today is not None:
            yield _Stop(today, row)


class _Teller(NamedTuple):
    edition: Edition
    play: Playthrough
    stops: Sequence[_Stop]
    happened: Sequence[Happening]

    def values(self, name: str) -> list[int]:
        """Return a number in every state."""
        slot = self.edition.story.names.value
        return [int(slot(state.values, name)) for state in self.play.states]

    def moves(self, name: str) -> bool:
        return len(set(self.values(name))) > 1

    def gauge(self, gauge: Gauge) -> Curve:
        values = self.values(gauge.name)
        return self._curve(gauge.label, gauge.name, values, min(0, *values), _top(values))

    def dues(self) -> Iterator[Curve]:
        roll = self.edition.roll
        if roll is not None and self.moves("roll_paid"):
            values = self.values("roll_paid")
            members = max(self.values("roll_members"))
            yield self._curve(
                "Members whose dues are paid", "roll_paid", values, 0, max(members, 1)
            )

    def _curve(self, label: str, name: str, values: list[int], low: int, high: int) -> Curve:
        months = tuple(self._by_month(name, values))
        return Curve(safe(label), months, low, high, values[0], self._told(label, name, values))

    def _by_month(self, name: str, values: Sequence[int]) -> Iterator[int]:
        """Yield a number as it stood at the end of each month, of those without a page too."""
        first, last = _month(self.stops[0].day), _month(self.stops[-1].day)
        ends: dict[int, int] = {}
        for each in self.happened:
            if each.name == name:
                day = self._when(each)
                ends[min(max(_month(day), *ends, first), last)] = int(each.after)
        value = values[0]
        for month in range(first, last):
            value = ends.get(month, value)
            yield value
        yield values[-1]

    def _when(self, happening: Happening) -> date:
        """Return the day on which something was brought about, or the last one told by then."""
        day = day_of(self.edition, self.play, happening)
        return self._stop(happening.cause.move - 1) if day is None else day

    def _told(self, label: str, name: str, values: list[int]) -> str:
        since = self._day(0)
        if len(set(values)) == 1:
            return safe(f"{label} stands at {values[0]} and has not moved since {since}.")
        parts = [f"{label} began at {values[0]} on {since}"]
        for word, value in (("highest", max(values)), ("lowest", min(values))):
            if value != values[0]:
                row = values.index(value)
                parts.append(f"{word} {value} on {self._reached(name, row, value)}")
        now = f"It stands at {values[-1]}."
        return f"{safe(', '.join(parts))}. {now}{self._last(name)}"

    def _last(self, name: str) -> str:
        for each in reversed(self.happened):
            if each.name == name and each.before != each.after:
                told = cause_told(self.edition, self.play, each)
                return f" Last {each.before} to {each.after}, {told}."
        return ""

    def _reached(self, name: str, row: int, value: int) -> str:
        """Return the day on which the choice that led to a state brought a number to a value."""
        for each in self.happened:
            if (each.cause.move, each.name, each.after) == (row, name, value):
                return _day_words(self._when(each))
        return self._day(row)

    def _day(self, row: int) -> str:
        return _day_words(self._stop(row))

    def _stop(self, row: int) -> date:
        """Return the day of a state, or of the first one that has a day."""
        return next((stop.day for stop in self.stops if stop.row >= row), self.stops[-1].day)

    def came(self) -> Iterator[Came]:
        names, values = self.edition.story.names, self.play.state.values
        settings = self.edition.settings
        halls = [each for each in self.edition.story.places.values() if isinstance(each, Meeting)]
        for place in sorted(halls, key=lambda each: settings[each.id].day or date.max):
            here = int(names.value(values, called.came(place.id)))
            if here:
                yield Came(safe(settings[place.id].title), here, place.chamber.people)


def _day_words(day: date) -> str:
    return f"{day_and_month(day)} {day.year}"


def _month(day: date) -> int:
    return day.year * 12 + day.month


def _top(values: Sequence[int]) -> int:
    """Return the end of a scale that holds some numbers: ten, or the next ten."""
    return max(FEWEST, -(-max(values) // FEWEST) * FEWEST)
