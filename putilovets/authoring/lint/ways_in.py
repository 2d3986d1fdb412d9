"""Where a story goes from a page that is not heavy into one that is, and how one goes round."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from putilovets.authoring.flow import opened
from putilovets.authoring.lint.survey import Survey
from putilovets.story.boxes import Box, around
from putilovets.story.conditions import Condition
from putilovets.story.places import Place, Rule, Target

Gate = tuple[Condition | None, Condition | None]
"""Two conditions that must both hold."""


class WayIn(NamedTuple):
    """A choice that may lead into a heavy page."""

    place: Place
    frame: int
    rule: Rule
    into: str
    """The id of the heavy page."""
    beside: tuple[Rule, ...]
    """The choices of the same page that lead on elsewhere."""


class Ways:
    """The ways of a story into some heavy pages."""

    def __init__(self, survey: Survey, heavy: frozenset[str]) -> None:
        self.survey = survey
        self.heavy = heavy
        self._landing: dict[str, frozenset[str]] = {}
        self._danger: dict[str, frozenset[str]] = {}

    def lands(self, place: str) -> frozenset[str]:
        """Return the pages at which one may stop who is sent to a place, through its forks."""
        known = self._landing.get(place)
        if known is None:
            self._landing[place] = frozenset((place,))
            if place not in self.survey.edition.settings:
                fork = self.survey.edition.story.places[place]
                ways = (self.lands(way.to.place) for way in fork.exits_at(0))
                self._landing[place] = frozenset().union(*ways)
            known = self._landing[place]
        return known

    def into(self) -> Iterator[WayIn]:
        """Yield every choice by which one may come from another page into a heavy one."""
        for place in self._light():
            if any(self._heavy(rule.to, place) for rule in place.rules):
                for frame in range(len(self.survey.edition.settings[place.id].frames)):
                    yield from self._into_from(place, frame)

    def _into_from(self, place: Place, frame: int) -> Iterator[WayIn]:
        rules = place.rules_at(frame)
        here = Target(place.id, frame)
        on = (rule for rule in rules if rule.to != here)
        beside = tuple(rule for rule in on if not self._heavy(rule.to, place))
        for rule in rules:
            to = self._heavy(rule.to, place)
            if to:
                yield WayIn(place, frame, rule, min(to), beside)

    def sent_on(self) -> Iterator[tuple[Place, str]]:
        """Yield the places that lead into a heavy page without a choice, and that page."""
        for place in self._light():
            for frame in range(len(self.survey.edition.settings[place.id].frames)):
                for way in place.exits_at(frame):
                    for into in sorted(self._heavy(way.to, place)):
                        yield place, into

    def _heavy(self, to: Target, place: Place) -> frozenset[str]:
        if to.place == place.id:
            return frozenset()
        known = self._danger.get(to.place)
        if known is None:
            known = self._danger[to.place] = self.lands(to.place) & self.heavy
        return known

    def _light(self) -> Iterator[Place]:
        for place in self.survey.edition.story.places.values():
            if place.id in self.survey.edition.settings and place.id not in self.heavy:
                yield place

    def covered(self, way: WayIn, gates: Sequence[Gate]) -> bool:
        """Tell whether wherever the choice of a way is open one of some gates is."""
        own = {None, way.rule.when, way.rule.needs}
        if any(own.issuperset(gate) for gate in gates):
            return True
        if not gates:
            return False
        standing = self.survey.flow.standing.get(Target(way.place.id, way.frame))
        left = None if standing is None else opened(way.rule, standing)
        for when, needs in gates:
            left = None if left is None else _shut(left, when, needs)
        return left is None


def _shut(box: Box, when: Condition | None, needs: Condition | None) -> Box | None:
    """Return a box around the states of `box` in which not both conditions hold."""
    there = box.where(when)
    return around((box.unless(when), None if there is None else there.unless(needs)))
