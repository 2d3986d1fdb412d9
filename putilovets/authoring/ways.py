"""Which place leads to which: by a choice, or by a way that nobody chooses."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from putilovets.story.conditions import Condition
from putilovets.story.places import Rule
from putilovets.story.story import Story


class Way(NamedTuple):
    """One way from a place to a place: a choice, or a way that nobody chooses."""

    source: str
    target: str
    frame: int
    """The frame of the source in which it is taken."""
    rule: Rule | None
    """The choice; None where nobody chooses."""
    when: Condition | None
    """What a way that nobody chooses asks for; a choice says it itself."""

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """All that it asks for."""
        asked = (self.when,) if self.rule is None else (self.rule.when, self.rule.needs)
        return tuple(each for each in asked if each is not None)


def ways_out(story: Story, place_id: str) -> Iterator[Way]:
    """Yield the ways out of a place in the author's order.

    What leads from stage to stage of one place is no way out; a page that leads to itself is.
    """
    place = story.places[place_id]
    staged = len(place.arrivals) > 1
    for frame in range(len(place.arrivals)):
        for rule in place.rules_at(frame):
            if not (staged and rule.to.place == place_id):
                yield Way(place_id, rule.to.place, frame, rule, None)
        for exit_way in place.exits_at(frame):
            if not (staged and exit_way.to.place == place_id):
                yield Way(place_id, exit_way.to.place, frame, None, exit_way.when)


def neighbours(story: Story) -> Mapping[str, tuple[str, ...]]:
    """Return for each place those it leads to, itself left out."""
    out = {each: [way.target for way in ways_out(story, each)] for each in story.places}
    return {each: tuple(dict.fromkeys(to for to in out[each] if to != each)) for each in out}
