"""Which way a choice leans: towards promoting, towards supervising, towards both at once.

A player that wants something looks no further than the choice itself: what its own effects do to
the gauges and, in a meeting, to the draft. What is drawn or met on the page after it stays unseen.
"""

from collections.abc import Iterable
from typing import NamedTuple

from putilovets.story.chamber import LIVE, Chamber, Clause, read
from putilovets.story.edition import Edition
from putilovets.story.names import Values
from putilovets.story.places import Rule
from putilovets.story.stages import Meeting
from putilovets.story.story import State
from putilovets.story.turn import Turn

UPWARDS = ("above", "office", "plan")
"""The gauges that promoting is for."""
DOWNWARDS = ("floor",)
"""The gauge that supervising is for."""
DEEDS = ("promoted", "supervised")
"""The two tallies."""


class Leaning(NamedTuple):
    """What a choice does for each duty; below nought it does the contrary."""

    promotes: int = 0
    """Deeds of promoting, and steps that clauses of that duty come nearer to being deeds."""
    supervises: int = 0
    """The same of supervising."""
    wants: int = 0
    """The same of clauses that are a want of the shop's own."""
    ties: int = 0
    """Whether it does both duties with one act."""
    upwards: int = 0
    """The change of the gauges above, office and plan, added up."""
    downwards: int = 0
    """The change of the gauge floor."""


def leaning(edition: Edition, state: State, rule: Rule) -> Leaning:
    """Return which way an open rule leans in `state`."""
    after = effected(state, rule)
    moved = [_moved(edition, names, state.values, after) for names in (UPWARDS, DOWNWARDS)]
    promoted, supervised = (_moved(edition, (deed,), state.values, after) for deed in DEEDS)
    own = Leaning(promoted, supervised, 0, int(min(promoted, supervised) > 0), *moved)
    place = edition.story.places[state.place]
    if not isinstance(place, Meeting):
        return own
    drafted = _in_meeting(edition, place.chamber, state.values, after)
    return Leaning(*(one + other for one, other in zip(own, drafted, strict=True)))


def effected(state: State, rule: Rule) -> Values:
    """Return the values after a rule's own effects, before anything comes of where it leads."""
    turn = Turn(state.seed, state.place, state.values, state.book)
    for effect in rule.effects:
        effect.apply(turn)
    return turn.values


def tally(edition: Edition, values: Values, name: str) -> int:
    """Return the number called `name`; 0 where none is declared."""
    names = edition.story.names
    return int(names.value(values, name)) if name in names else 0


def _moved(edition: Edition, names: Iterable[str], before: Values, after: Values) -> int:
    return sum(tally(edition, after, each) - tally(edition, before, each) for each in names)


def _in_meeting(edition: Edition, chamber: Chamber, before: Values, after: Values) -> Leaning:
    words = edition.meetings[chamber.id].clauses
    steps = {"promote": 0, "supervise": 0, "shop": 0}
    for clause in chamber.clauses:
        steps[words[clause.id].duty] += _standing(clause, after) - _standing(clause, before)
    ties = (chamber.tie(after) is not None) - (chamber.tie(before) is not None)
    return Leaning(steps["promote"], steps["supervise"], steps["shop"], ties)


def _standing(clause: Clause, values: Values) -> int:
    """Return how near a clause is to being done: drafted, carried, in somebody's hands."""
    drafted = read(values, clause.draft) in LIVE
    carried = read(values, clause.fate) == "carried"
    return drafted + carried + (read(values, clause.by) != "nobody")
