"""What taking a choice brings: numbers that can be ranked, and marks that cannot.

Ranked at every place: the gauges and the two tallies of deeds. In a meeting also the minutes gone
and the minutes without a name or a sum (fewer is better), how many people are in the room, every
bloc's trust and ear, and for every clause what it rests on and whether it stands in the draft, is
carried, and is in somebody's hands. At a desk also the evenings gone (fewer is better), at a wall
newspaper the columns that are still free.

A mark is anything else that changes: a flag, a word, a number of the author's own, a line of the
minute book, and the page that follows. Whether a mark is good to have cannot be read off the
rules, so that choices whose marks differ are not ranked. Names that only keep the books of a
place (who has spoken, what came first, which item is closed, what was done) are no marks.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from putilovets.story import called
from putilovets.story.called import AtDesk, InMeeting, OnSheet, notes_in
from putilovets.story.chamber import LIVE, Chamber, number, read
from putilovets.story.edition import Edition
from putilovets.story.halls import Hall
from putilovets.story.names import Names, Value, Values
from putilovets.story.places import Place
from putilovets.story.stages import Desk, Meeting, Newspaper
from putilovets.story.story import State

Count = Callable[[Values], int]
"""A number of a state; more is better."""
Mark = tuple[str, Value]
"""A name and what it has come to hold, or the place that follows and its page."""
DEEDS = ("promoted", "supervised")


class Outcome(NamedTuple):
    """What a choice brings."""

    counts: tuple[int, ...]
    """Every ranked number; more is better."""
    marks: frozenset[Mark]
    """What has changed that cannot be ranked."""

    def betters(self, other: "Outcome") -> bool:
        """Tell whether no number is worse than the other's and some number is better."""
        pairs = tuple(zip(self.counts, other.counts, strict=True))
        return self.counts != other.counts and all(mine >= its for mine, its in pairs)

    def dominates(self, other: "Outcome") -> bool:
        """Tell whether it betters the other and leaves the same marks."""
        return self.marks == other.marks and self.betters(other)


@dataclass(frozen=True)
class Scale:
    """How what is chosen at one place is compared."""

    names: Names
    counts: tuple[Count, ...]
    silent: frozenset[str]
    """Names that are ranked, or that only keep the books: no marks."""
    unmarked: frozenset[Mark] = frozenset()
    """Single values that are no marks, because a count says as much."""
    pages: bool = True
    """Whether another page of the same place is a mark."""

    def outcome(self, before: State, after: State) -> Outcome:
        """Return what the choice brought that led from `before` to `after`."""
        here = not self.pages and after.place == before.place
        marks = {mark for mark in self._changed(before, after) if mark not in self.unmarked}
        marks.add((after.place, 0 if here else after.frame))
        return Outcome(tuple(count(after.values) for count in self.counts), frozenset(marks))

    def _changed(self, before: State, after: State) -> Iterator[Mark]:
        for name, value in self.names.differing(after.values, before.values):
            if name not in self.silent and not self.names[name].counted:
                yield name, value


def scales(edition: Edition) -> Mapping[str, Scale]:
    """Return for each place of `edition` how its choices are compared."""
    return {key: _scale(edition, place) for key, place in edition.story.places.items()}


def _scale(edition: Edition, place: Place) -> Scale:
    names = edition.story.names
    ranked = dict.fromkeys([gauge.name for gauge in edition.gauges])
    ranked.update(dict.fromkeys(deed for deed in DEEDS if deed in names))
    gauges = tuple(_more(names.slot(name)) for name in ranked)
    silent = frozenset(ranked)
    if isinstance(place, Meeting):
        counts = (*gauges, *_of_meeting(place.chamber))
        silent |= set(_books_of_meeting(edition, place.chamber))
        return Scale(names, counts, silent, frozenset(_drafted(names, place.chamber)))
    if isinstance(place, Desk):
        at = AtDesk(place.id)
        tasks = (at.did(task) for task in edition.desks[place.id].tasks)
        counts = (*gauges, _fewer(names.slot(at.evening)))
        return Scale(names, counts, silent | {at.evening, *tasks}, pages=False)
    if isinstance(place, Newspaper):
        room = OnSheet(place.id).room
        letters = edition.newspapers[place.id].letters
        moved = (called.lies(each) for each in letters)
        counts = (*gauges, _more(names.slot(room)))
        return Scale(names, counts, silent | {room, *moved}, pages=False)
    if isinstance(place, Hall):
        silent |= {notes_in(place.id)}
    return Scale(names, gauges, silent)


def _of_meeting(chamber: Chamber) -> Iterator[Count]:
    yield from (_fewer(chamber.clock), _fewer(chamber.dry), chamber.present)
    for seat in chamber.seats:
        yield from (_more(seat.trust), _more(seat.ear))
    for clause in chamber.clauses:
        yield _more(clause.ground)
        yield _is(clause.draft, *LIVE)
        yield _is(clause.fate, "carried")
        yield _not(clause.by, "nobody")


def _books_of_meeting(edition: Edition, chamber: Chamber) -> Iterator[str]:
    of, words = InMeeting(chamber.id), edition.meetings[chamber.id]
    slots = [chamber.clock, chamber.dry]
    for seat in chamber.seats:
        slots += [seat.trust, seat.ear, seat.here]
    for clause in chamber.clauses:
        slots += [clause.ground, clause.fate, *clause.hands]
    yield from (edition.story.names.all[slot].id for slot in slots)
    yield of.first
    yield from (of.done(item) for item in words.items)
    yield from (called.said(speech) for speech in words.speeches)


def _drafted(names: Names, chamber: Chamber) -> Iterator[Mark]:
    """Yield the marks of clauses being taken up: that they stand in the draft is counted."""
    return ((names.all[clause.draft].id, "up") for clause in chamber.clauses)


def _more(slot: int) -> Count:
    return lambda values: number(values, slot)


def _fewer(slot: int) -> Count:
    return lambda values: -number(values, slot)


def _is(slot: int, *words: str) -> Count:
    return lambda values: int(read(values, slot) in words)


def _not(slot: int, word: str) -> Count:
    return lambda values: int(read(values, slot) != word)
