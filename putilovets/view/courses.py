"""The gauges of two plays over time, month by month."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from putilovets.story.days import month_words
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.safe import safe

Reading = tuple[int, ...] | None
"""Every gauge at a moment, in the author's order; None where a play was not there."""


class Point(NamedTuple):
    """The end of a month in two plays."""

    month: str
    one: int | None
    """None where the play has no page in that month and has not come so far."""
    other: int | None


class Course(NamedTuple):
    """One gauge in two plays."""

    label: str
    one: int
    """What it is now."""
    other: int
    points: tuple[Point, ...]
    """At the end of each month that either has reached."""

    @property
    def apart(self) -> bool:
        """Whether they ever differ where both are known."""
        both = [(point.one, point.other) for point in self.points]
        now = (self.one, self.other)
        return any(a != b for a, b in (*both, now) if a is not None and b is not None)


def courses(edition: Edition, one: Playthrough, other: Playthrough) -> tuple[Course, ...]:
    """Return each gauge of two plays, over the months and as it stands in each."""
    first, second = _by_month(edition, one), _by_month(edition, other)
    months = sorted({*first, *second})
    here, there = list(_filled(first, months)), list(_filled(second, months))
    now = _reading(edition, one, -1), _reading(edition, other, -1)
    return tuple(
        Course(
            label=safe(dial[0]),
            one=now[0][at],
            other=now[1][at],
            points=tuple(
                Point(month_words(month), _of(mine, at), _of(yours, at))
                for month, mine, yours in zip(months, here, there, strict=True)
            ),
        )
        for at, dial in enumerate(edition.dials)
    )


def _of(reading: Reading, at: int) -> int | None:
    return None if reading is None else reading[at]


def _by_month(edition: Edition, play: Playthrough) -> dict[date, tuple[int, ...]]:
    """Return the gauges at the last page of each month; pages without a date count with it."""
    found: dict[date, tuple[int, ...]] = {}
    month: date | None = None
    for at, state in enumerate(play.states):
        day = edition.settings[state.place].day_in(state.frame)
        if day is not None:
            month = day.replace(day=1)
        if month is not None:
            found[month] = _reading(edition, play, at)
    return found


def _filled(found: dict[date, tuple[int, ...]], months: list[date]) -> Iterator[Reading]:
    """Yield the gauges for each month: what they were last, between the first and the last."""
    last: Reading = None
    end = max(found, default=None)
    for month in months:
        last = found.get(month, last)
        yield last if end is not None and month <= end else None


def _reading(edition: Edition, play: Playthrough, at: int) -> tuple[int, ...]:
    values = play.states[at].values
    return tuple(int(values[row][cell]) for _, row, cell, _, _ in edition.dials)
