"""In what order the places of a story come in a play."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from heapq import heappop, heappush

from putilovets.authoring.circles import circles
from putilovets.authoring.ways import neighbours
from putilovets.story.edition import Edition

Group = tuple[str, ...]
"""Places that lead to one another, in the order in which they are come to; most often one."""


def first_days(edition: Edition) -> Mapping[str, date]:
    """Return the first day of each place that has one, its own or that of its first dated page."""
    found: dict[str, date] = {}
    for place, setting in edition.settings.items():
        days = (setting.day_in(frame) for frame in range(len(setting.frames)))
        known = [day for day in (setting.day, *days) if day is not None]
        if known:
            found[place] = min(known)
    return found


def groups(edition: Edition) -> tuple[Group, ...]:
    """Return every place in its group, each group after all that lead to it."""
    story, out = edition.story, neighbours(edition.story)
    roots = (*(start.place for start in story.starts.values()), *story.places)
    return circles(roots, out.__getitem__)


def order_of_play(edition: Edition) -> tuple[str, ...]:
    """Return every place: none before what leads to it, but for circles, and else by their days.

    A place without a day has the latest of those that lead to it; of one day they come as written.
    """
    written = {place: at for at, place in enumerate(edition.story.places)}
    found = sorted(groups(edition), key=lambda group: written[group[0]])
    after = _after(found, neighbours(edition.story))
    days = first_days(edition)
    own = [min((days[each] for each in group if each in days), default=None) for group in found]
    return tuple(place for at in _in_order(after, own) for place in found[at])


def _after(found: Sequence[Group], out: Mapping[str, tuple[str, ...]]) -> list[list[int]]:
    """Return for each group the numbers of those that it leads to."""
    group_of = {place: at for at, group in enumerate(found) for place in group}
    return [
        sorted({group_of[to] for place in group for to in out[place]} - {at})
        for at, group in enumerate(found)
    ]


def _in_order(after: Sequence[Sequence[int]], own: Sequence[date | None]) -> Iterator[int]:
    """Yield numbers, each once all that lead to it are out, the earliest day first."""
    waiting, since = [0] * len(after), [date.min] * len(after)
    for tos in after:
        for to in tos:
            waiting[to] += 1
    ready = [(own[at] or date.min, at) for at, count in enumerate(waiting) if not count]
    ready.sort()
    while ready:
        day, at = heappop(ready)
        yield at
        for to in after[at]:
            waiting[to] -= 1
            since[to] = max(since[to], day)
            if not waiting[to]:
                heappush(ready, (own[to] or since[to], to))
