"""The decisions of a lesson as pupils see them, found by playing it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

from putilovets.bots.players import NoEnd, at_random, walked
from putilovets.classroom.assignments import Assignment
from putilovets.classroom.cuts import cut
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.chronicle import Decision, chronicle
from putilovets.view.page import Option

PLAYS = 40
"""How many plays are looked at; nearly every page of a lesson is met in the first ten."""
MOST = 2_000
"""Moves after which a play is left."""


class Moment(NamedTuple):
    """One time at which pupils decide on a page."""

    options: tuple[Option, ...]
    """Everything there may be to choose from."""
    common: tuple[Option, ...]
    """What at least a third of them see; the rest hangs on what they chose before."""


@dataclass(frozen=True)
class Met:
    """A page on which pupils decide."""

    place: str
    title: str
    """The title that pupils see."""
    moments: tuple["Moment", ...]
    """Each time they decide there, in order."""


def decisions_met(edition: Edition, assignment: Assignment) -> dict[str, Met]:
    """Return by place the pages on which pupils may decide, in the order of their first play.

    Empty where nothing is played. The same assignment gives the same.
    """
    if not assignment.played:
        return {}
    played = cut(edition, assignment)
    titles: dict[str, str] = {}
    moments: dict[str, dict[int, list[Decision]]] = {}
    reached: dict[str, int] = {}
    for number in range(PLAYS):
        for decision, frame in _made(played, assignment, number):
            place = decision.place
            titles.setdefault(place, decision.title)
            reached[place] = min(reached.get(place, decision.number), decision.number)
            moments.setdefault(place, {}).setdefault(frame, []).append(decision)
    order = sorted(titles, key=lambda place: reached[place])
    return {place: Met(place, titles[place], _moments(moments[place])) for place in order}


def _made(played: Edition, assignment: Assignment, number: int) -> Iterable[tuple[Decision, int]]:
    seed = assignment.head.seed if assignment.head.seeds == "same" else number
    play = _walk(played, seed, assignment.cut.start, number)
    frames = (state.frame for state in play.states)
    made = zip(chronicle(played, play), frames, strict=False)
    return ((decision, frame) for decision, frame in made if not decision.alone)


def _walk(played: Edition, seed: int, start: str | None, number: int) -> Playthrough:
    play = Playthrough(played.story, seed, start)
    with suppress(NoEnd):  # what was met until then is told all the same
        for each in walked(played.story, at_random(number), seed, start, most=MOST):
            play = each
    return play


def _moments(found: Mapping[int, list[Decision]]) -> tuple[Moment, ...]:
    return tuple(_moment(found[frame]) for frame in sorted(found))


def _moment(decisions: list[Decision]) -> Moment:
    met: dict[str, Option] = {}
    for option in (option for each in decisions for option in each.options):
        if option.id not in met or option.open:
            met[option.id] = option
    seen = Counter(option.id for each in decisions for option in each.options)
    common = tuple(met[id_] for id_, many in seen.items() if many * 3 >= len(decisions))
    return Moment(tuple(met.values()), common)
