"""Where a story may stand, and what its names may hold there: an over-approximation, for proofs.

From the stated starts every rule is followed that may be open, with boxes in place of states,
until nothing new comes up. What is not in a box is proven never to be so.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from putilovets.authoring.circles import circles
from putilovets.story.boxes import Box, Space, around
from putilovets.story.conditions import Tree
from putilovets.story.doings import widened
from putilovets.story.domains import Domain
from putilovets.story.names import ROW_BITS, ROW_MASK, Name, put
from putilovets.story.places import Rule, Spread, Target
from putilovets.story.story import Story

PATIENT = 3
"""After as many new boxes at one page wide numbers that still grow are given the rest at once."""
WIDE = 40
"""From how many cells on a number is wide."""
LARGE = 400
"""In a circle of as many pages every number is wide: what hangs together so is soon anything."""


@dataclass(frozen=True)
class Flow:
    """For each page of a story that may be come to, what its names may hold."""

    space: Space
    arriving: Mapping[Target, Box]
    """Around the states in which a page is come to, before anything is done there."""
    standing: Mapping[Target, Box]
    """Around the states in which a play stops there and something is chosen or told."""
    onward: Mapping[Target, tuple[Target, ...]]
    """Where a page may lead, by a choice or at once."""

    @cached_property
    def _frames(self) -> Mapping[str, Mapping[int, Box]]:
        found: dict[str, dict[int, Box]] = {}
        for at in sorted(self.standing):
            found.setdefault(at.place, {})[at.frame] = self.standing[at]
        return found

    @cached_property
    def anywhere(self) -> Box | None:
        """The box around all of it; None where nothing is come to."""
        return around((*self.arriving.values(), *self.standing.values()))

    def at(self, place: str) -> Mapping[int, Box]:
        """Return each frame of a place at which plays may stop, with its box, in order."""
        return self._frames.get(place, {})

    def changes(self, name: Name) -> bool:
        """Tell whether a name may ever hold anything but what it starts with."""
        slot = self.space.names.slot(name.id)
        first = self.space.domains[slot].bit(name.start)
        return bool(self.anywhere and self.anywhere.get(slot) & ~first)


def flow(story: Story, trees: Iterable[Tree] = ()) -> Flow:
    """Return where `story` may stand; `trees` are conditions that no rule of it knows."""
    space = Space(story.names, trees)
    return _Flooding(story, space).flooded()


class _Flooding:
    def __init__(self, story: Story, space: Space) -> None:
        self.story = story
        self.space = space
        self.arriving: dict[Target, Box] = {}
        self.standing: dict[Target, Box] = {}
        self.onward: dict[Target, dict[Target, None]] = {}
        self.rounds: dict[Target, int] = {}
        self.widest, self.every = _numbers(space, WIDE), _numbers(space, 0)
        self.wide = self.widest
        self.stretched: dict[tuple[int, int, int], int] = {}
        self.waiting: set[Target] = set()

    def flooded(self) -> Flow:
        """Follow every way until nothing new comes up."""
        for start in self.story.starts.values():
            values = self.story.names.start
            for name, value in start.values:
                values = put(values, self.story.names.slot(name), value)
            self._reach(Target(start.place, start.frame), self.space.exactly(values))
        for circle in _circles(self.story):
            self.wide = self.widest if len(circle) < LARGE else self.every
            while not self.waiting.isdisjoint(circle):
                for at in circle:
                    if at in self.waiting:
                        self.waiting.discard(at)
                        self._spread(at)
        onward = {at: tuple(to) for at, to in self.onward.items()}
        return Flow(self.space, self.arriving, self.standing, onward)

    def _reach(self, to: Target, box: Box) -> None:
        known = self.arriving.get(to)
        wider = box if known is None else known.joined(box)
        if wider is known:
            return
        self.rounds[to] = self.rounds.get(to, 0) + 1
        if known is not None and self.rounds[to] > PATIENT:
            wider = self._stretched(known, wider)
        self.arriving[to] = wider
        self.waiting.add(to)

    def _stretched(self, known: Box, wider: Box) -> Box:
        """Let every wide number that has grown go on growing that way to its bound."""
        changed: dict[int, int] = {}
        for row, slots in self.wide.items():
            before, now = known.rows[row], wider.rows[row]
            if before is not now:
                for slot in slots:
                    old, new = before[slot & ROW_MASK], now[slot & ROW_MASK]
                    if old != new:
                        changed[slot] = self._stretch(slot, old, new)
        return wider.puts(changed)

    def _stretch(self, slot: int, before: int, now: int) -> int:
        key = slot, before, now
        found = self.stretched.get(key)
        if found is None:
            found = self.stretched[key] = _stretch(self.space.domains[slot], before, now)
        return found

    def _spread(self, at: Target) -> None:
        place = self.story.places[at.place]
        spread: Spread = place.abstract(self.arriving[at], at.frame)
        ways = self.onward.setdefault(at, {})
        for to, box in spread.onward:
            ways[to] = None
            self._reach(to, box)
        if spread.stands is None:
            return
        self.standing[at] = spread.stands
        for rule in place.rules_at(at.frame):
            taken = opened(rule, spread.stands)
            if taken is not None:
                ways[rule.to] = None
                self._reach(rule.to, widened(rule.effects, taken))


def opened(rule: Rule, box: Box) -> Box | None:
    """Return a box around the states of `box` in which a rule is open; None where it never is."""
    shown = box.where(rule.when)
    return None if shown is None else shown.where(rule.needs)


def _numbers(space: Space, cells: int) -> Mapping[int, Sequence[int]]:
    """Return by their rows the slots of numbers of at least so many cells."""
    found: dict[int, list[int]] = {}
    for slot, each in enumerate(space.domains):
        if each.name.kind == "number" and (len(each.firsts) >= cells or each.stretched):
            found.setdefault(slot >> ROW_BITS, []).append(slot)
    return found


def _stretch(domain: Domain, before: int, now: int) -> int:
    low, high = domain.least(now), domain.most(now)
    if high > domain.most(before):
        high = domain.name.highest
    if low < domain.least(before):
        low = domain.name.lowest
    return domain.between(low, high)


def _circles(story: Story) -> tuple[tuple[Target, ...], ...]:
    """Return the pages, those that lead to one another together, before what they lead to."""
    roots = [Target(start.place, start.frame) for start in story.starts.values()]
    return circles(roots, lambda at: _ways(story, at))


def _ways(story: Story, at: Target) -> list[Target]:
    place = story.places[at.place]
    exits = (way.to for way in place.exits_at(at.frame))
    return [*(rule.to for rule in place.rules_at(at.frame)), *exits]
