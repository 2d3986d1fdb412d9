"""Whoever watches a play that is over and counts what was in it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from putilovets.authoring.dominance import Comparer
from putilovets.authoring.playtest.loops import Course, Round, course
from putilovets.authoring.playtest.moments import At, moments
from putilovets.authoring.playtest.tally import Fault, Loop, Origin, Tally, Unfinished
from putilovets.story.edition import Edition
from putilovets.story.names import Values
from putilovets.story.places import Rule
from putilovets.story.playthrough import Playthrough
from putilovets.story.story import State

Menu = Sequence[Rule]
"""The choices that were open at once."""


class Watched(NamedTuple):
    """A play that is over."""

    play: Playthrough
    menus: Sequence[Menu]
    """What was open in each of its states."""
    words: int
    """How many words it told, if somebody read it."""


class Clerk:
    """Counts plays of one story."""

    def __init__(self, edition: Edition) -> None:
        self._story = edition.story
        self._moments = moments(edition)
        self._dials = [(at, dial.row, dial.cell) for at, dial in enumerate(edition.dials)]
        self._comparer = Comparer(edition)
        self._lockable = frozenset(_lockable(edition))

    def enter(self, watched: Watched, origin: Origin, tally: Tally) -> None:
        """Count a play."""
        states, moves = watched.play.states, watched.play.moves
        tally.plays += 1
        tally.decisions += len(moves)
        tally.stood.update([(state.place, state.frame) for state in states])
        tally.taken.update(moves)
        self._count_menus(states, watched.menus, tally)
        self._count_moments(states, tally)
        taken_apart = course(states, moves)
        for at, turned in taken_apart.loops.items():
            tally.turn(at, Loop(turned.times, 1, origin, turned.shortest))
        self._count_end(watched, origin, taken_apart, tally)

    def compare(self, watched: Watched, tally: Tally) -> None:
        """Count how many words a play told, and compare the choices that were open in it."""
        tally.closely += 1
        if watched.play.ending is not None:
            tally.words[watched.words] += 1
        self._comparer.look(watched.play.states, tally.compared)

    def _count_menus(self, states: Sequence[State], menus: Sequence[Menu], tally: Tally) -> None:
        for state, menu in zip(states, menus, strict=True):
            place = state.place
            tally.offered.update([(place, rule.id) for rule in menu])
            if (place, state.frame) in self._lockable:
                shown = self._story.rules(state)
                tally.locked.update([(place, rule.id) for rule in shown if rule not in menu])

    def _count_moments(self, states: Sequence[State], tally: Tally) -> None:
        """Count when places were met, and with which gauges each moment was left.

        A moment at which the play stood nowhere was left as the one before it.
        """
        of, now, came = self._moments.of, -1, {}
        left: dict[int, Values] = {}
        for number, state in enumerate(states):
            now = of.get((state.place, state.frame), now)
            left[now] = state.values
            if state.place not in came:
                came[state.place] = (now, number)
        tally.came.update(came.keys())
        for place, met in came.items():
            tally.met[place] = min(met, tally.met.get(place, met))
        gauges = self._gauges(left.pop(-1, states[0].values))
        seen: list[tuple[int, int, int]] = []
        for moment in range(min(left, default=0), max(left, default=-1) + 1):
            if moment in left:
                gauges = self._gauges(left[moment])
            seen += [(moment, gauge, value) for gauge, value in gauges]
        tally.gauges.update(seen)

    def _count_end(self, watched: Watched, origin: Origin, apart: Course, tally: Tally) -> None:
        play = watched.play
        state, moves = play.state, len(play.moves)
        if play.ending is not None:
            tally.endings[play.ending] += 1
            tally.moves[moves] += 1
            tally.ends.update(self._gauges(state.values))
            return
        fault: Fault = "endless" if watched.menus[-1] else "locked"
        stuck = ((state.place, state.frame), fault)
        tally.stuck[stuck] += 1
        tally.unfinished.setdefault(stuck, Unfinished(origin, moves, *_last_round(apart, fault)))

    def _gauges(self, values: Values) -> list[tuple[int, int]]:
        """Return the number of each gauge with its value."""
        return [(number, values[row][cell]) for number, row, cell in self._dials]  # type: ignore[misc]


def _lockable(edition: Edition) -> Iterator[At]:
    """Yield the pages on which a choice may be shown and closed."""
    places = edition.story.places
    for place, setting in edition.settings.items():
        for frame in range(len(setting.frames)):
            if any(rule.needs is not None for rule in places[place].rules_at(frame)):
                yield place, frame


def _last_round(apart: Course, fault: Fault) -> Round:
    """Return the way to where nothing is open, or the loop that a play turned in last.

    A play that was given up without a loop has neither: its way is long, and its seed plays it.
    """
    if fault == "locked":
        return Round(apart.way, ())
    last = next(reversed(apart.loops.values()), None)
    return Round((), ()) if last is None else last.shortest
