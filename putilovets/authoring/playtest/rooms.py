"""The places at which a play can stand, in the order in which they are come to."""

import sys
from collections.abc import Container, Mapping
from typing import NamedTuple

from putilovets.authoring.playtest.moments import Moments
from putilovets.story.edition import Edition
from putilovets.story.places import Place, Target
from putilovets.story.story import Story


class Room(NamedTuple):
    """A place with when it is."""

    place: Place
    chapter: str
    moment: int
    """The number of its moment; -1 where nothing tells."""
    pages: tuple[int, ...]
    """Its frames on which a play can stand."""


def page_key(place: Place, frame: int) -> str:
    """Return what a page of a place is called; empty for the one page of most places."""
    key = place.key(frame)
    return key if isinstance(key, str) else f"page {key + 1}" if key else ""


def led_to(story: Story, start: str) -> frozenset[str]:
    """Return the places that the rules lead to from a start, whatever their conditions ask."""
    first = Target(story.starts[start].place)
    found, waiting = {first}, [first]
    while waiting:
        place, frame = waiting.pop()
        here = story.places[place]
        ways = [rule.to for rule in here.rules_at(frame)]
        for to in (*ways, *(way.to for way in here.exits_at(frame))):
            if to not in found:
                found.add(to)
                waiting.append(to)
    return frozenset(place for place, _ in found)


def rooms(
    edition: Edition, moments: Moments, met: Mapping[str, tuple[int, int]], among: Container[str]
) -> tuple[Room, ...]:
    """Return the places `among` some by chapter, and in each by day, then by first meeting.

    What has no day is of the day on which it was `met` first, and what was not met of that of
    the place that is written before it. A chapter stands where its first place does.
    """
    found: list[tuple[tuple[int, int, int], Room]] = []
    moment, never = -1, sys.maxsize
    for number, (name, place) in enumerate(edition.story.places.items()):
        pages = _pages(edition, place)
        if pages and name in among:
            own = moments.first_of(name, len(edition.settings[name].frames))
            first, moves = met.get(name, (moment, never))
            moment = own if own >= 0 else first
            room = Room(place, edition.settings[name].chapter, moment, pages)
            found.append(((moment, moves, number), room))
    found.sort(key=lambda each: each[0])
    chapters = dict.fromkeys(room.chapter for _, room in found)
    return tuple(room for each in chapters for _, room in found if room.chapter == each)


def standing(edition: Edition) -> frozenset[str]:
    """Return the places at which a play can stand at all."""
    return frozenset(key for key, place in edition.story.places.items() if _pages(edition, place))


def _pages(edition: Edition, place: Place) -> tuple[int, ...]:
    setting = edition.settings.get(place.id)
    frames = range(0 if setting is None else len(setting.frames))
    return tuple(frame for frame in frames if place.ends or place.rules_at(frame))
