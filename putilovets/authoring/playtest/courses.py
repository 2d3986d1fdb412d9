"""The gauges over time."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from putilovets.authoring.playtest.gathering import Gathered
from putilovets.authoring.playtest.moments import Moments
from putilovets.authoring.playtest.report import Band, Course, GaugeRow
from putilovets.authoring.playtest.spread import spread
from putilovets.authoring.playtest.tally import Tally
from putilovets.story.edition import Edition

Counts = dict[int, Counter[int]]
"""How many plays had which value, by the number of a moment."""


def gauge_rows(edition: Edition, when: Moments, found: Gathered) -> tuple[GaugeRow, ...]:
    """Return each gauge as it went in the plays of each policy."""
    courses = [list(_courses(name, each, edition, when)) for name, each in found.tallies.items()]
    names = edition.story.names
    return tuple(
        GaugeRow(
            gauge.name,
            gauge.label,
            names[gauge.name].lowest,
            names[gauge.name].highest,
            tuple(each[number] for each in courses),
        )
        for number, gauge in enumerate(edition.gauges)
    )


def _courses(policy: str, tally: Tally, edition: Edition, when: Moments) -> Iterator[Course]:
    """Yield the course of each gauge."""
    left: dict[int, Counts] = defaultdict(lambda: defaultdict(Counter))
    for (moment, gauge, value), plays in tally.gauges.items():
        left[gauge][moment][value] += plays
    ends: Counts = defaultdict(Counter)
    for (gauge, value), plays in tally.ends.items():
        ends[gauge][value] += plays
    for gauge in range(len(edition.gauges)):
        moments = sorted(left[gauge].items())
        bands = tuple(Band(when.names[at], spread(counts)) for at, counts in moments)
        yield Course(policy, bands, spread(ends[gauge]))
