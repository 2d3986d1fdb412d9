"""Playing towards one item: a plan is drawn, and choices are taken that bring it nearer."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from putilovets.authoring.reach.aims import WHOLE, Goal, Plan
from putilovets.authoring.reach.items import Item
from putilovets.story.chamber import LIVE, Clause, read
from putilovets.story.conditions import All, Atom, Tree, atom_holds
from putilovets.story.names import Value
from putilovets.story.places import Rule, Target
from putilovets.story.stages import Meeting
from putilovets.story.story import State, Story

if TYPE_CHECKING:
    from putilovets.authoring.reach.explorer import Explorer, Trail


NEAREST = 8
"""How many plays that came near are gone on from."""
MANY = 4
"""From how many parts of a condition on it is worth while to keep them."""


class Hunt:
    """A search for one item: what to bring about, where to begin, what to choose."""

    def __init__(self, explorer: "Explorer", item: Item) -> None:
        self.explorer = explorer
        self.story = explorer.story
        self.random = explorer.random
        self.item = item
        self.last = {at.place for at in item.at}
        self.strange = [each for each in self.last if not _known(each, explorer.met)]
        self.parts = [part for tree in item.needs for part in _parts(tree)]
        self.plan = Plan((), frozenset())
        self.passed = False
        self.near: list[tuple[int, Trail]] = []
        """Plays that came near, with how many parts of what is needed held on the page."""
        self.habit: dict[Target, str] = {}
        """What the play that is gone on from chose on each page."""

    def learn(self, trail: "Trail") -> None:
        """Keep a play that came nearer than others."""
        there = next((each for each in reversed(trail.states) if each.place in self.last), None)
        if there is None or len(self.parts) < MANY:
            return
        held = sum(holds(part, self.story, there) for part in self.parts)
        if len(self.near) < NEAREST or held > self.near[-1][0]:
            self.near.append((held, trail))
            self.near.sort(key=lambda each: -each[0])
            del self.near[NEAREST:]

    def base(self, trails: Sequence["Trail"]) -> "Trail":
        """Return a known play as far as something can be done for a new plan, rather late.

        What goes on from late in a play shares most of it.
        """
        near = self.near and self.random.random() < 0.7
        trail = self.random.choice(self.near)[1] if near else self.random.choice(trails)
        self.habit = {}
        if near:
            pairs = zip(trail.states, trail.play.choices, strict=False)
            self.habit = {Target(at.place, at.frame): choice for at, choice in pairs}
        self.plan = self.explorer.ways.plan(self.item.needs, self.strange, self.random)
        self.passed = False
        spots = self._spots(trail.states)
        if not spots:
            return trail._replace(play=trail.play.until(0), states=trail.states[:1])
        late = self.random.random() ** 0.5 if self.random.random() < 0.8 else 0.0
        spot = spots[int(late * len(spots))]
        return trail._replace(play=trail.play.until(spot), states=trail.states[: spot + 1])

    def _spots(self, states: Sequence[State]) -> list[int]:
        """Return after how many choices something can be done, until the item's page is left."""
        spots: list[int] = []
        there = False
        for moves, state in enumerate(states):
            here = state.place in self.last
            if there and not here:
                break
            there = there or here
            if here or state.place in self.plan.places:
                spots.append(moves)
        return spots

    def done(self, state: State) -> bool:
        """Tell whether the pages of the item have been left behind for good, as it seems."""
        if state.place in self.last:
            self.passed = True
            return False
        return self.passed and self.random.random() < 0.3

    def choose(self, state: State, rules: Sequence[Rule]) -> str:
        """Choose what brings the aims nearest, and now and then anything."""
        wanted = [rule for rule in rules if (state.place, rule.id) in self.item.taken]
        if wanted and self._ripe(state):
            return self.random.choice(wanted).id
        usual = self.habit.get(Target(state.place, state.frame))
        if self.random.random() < 0.85 and any(rule.id == usual for rule in rules):
            return str(usual)
        here = state.place in self.plan.places or state.place in self.last
        if not here or len(rules) == 1 or self.random.random() < 0.1:
            return self.random.choice(rules).id
        scores = [self._ahead(self.story.step(state, rule.id)) for rule in rules]
        best = max(scores)
        return self.random.choice(
            [rule.id for rule, score in zip(rules, scores, strict=True) if score == best]
        )

    def _ripe(self, state: State) -> bool:
        """Tell whether all goals are reached, or nothing more is to be waited for."""
        worth = all(self._worth(goal, state) == WHOLE for goal in self.plan.goals)
        return worth or self.random.random() < 0.2

    def _ahead(self, state: State) -> int:
        """Return the best that is seen one choice on."""
        score = self._score(state)
        for rule in self.story.offered(state):
            score = max(score, self._score(self.story.step(state, rule.id)))
        return score

    def _score(self, state: State) -> int:
        return sum(self._worth(goal, state) for goal in self.plan.goals)

    def _worth(self, goal: Goal, state: State) -> int:
        """Return how far a goal has come, from nothing to the whole."""
        value = self.story.names.value(state.values, goal.atom.name)
        if atom_holds(goal.atom, value):
            return WHOLE
        worth = _near(goal.atom, value) * WHOLE // 8
        if goal.atom.name in self.explorer.fates:
            worth += self._vote(goal.atom, state) * WHOLE // 8
        if goal.first:
            part = sum(self._worth(each, state) for each in goal.first) // len(goal.first)
            worth += part // 2
        return worth

    def _vote(self, atom: Atom, state: State) -> int:
        """Return how near a clause is to the fate that is asked for, before the vote."""
        meeting, clause = self.explorer.fates[atom.name]
        chamber, values = meeting.chamber, state.values
        if state.place != meeting.id or read(values, clause.draft) not in LIVE:
            return 0
        tally = chamber.vote(chamber.whole(values), values)
        margin = tally.hands("for") - tally.hands("against")
        wanted = margin if "carried" in atom.constants else -margin
        return 2 if wanted > 0 else 1 if wanted > -tally.present // 2 else 0


def _parts(tree: Tree) -> Iterator[Tree]:
    """Yield all that is needed at once, one by one."""
    if isinstance(tree, All):
        for part in tree.parts:
            yield from _parts(part)
    else:
        yield tree


def holds(tree: Tree, story: Story, state: State) -> bool:
    """Tell whether a condition holds in a state."""
    if isinstance(tree, Atom):
        return atom_holds(tree, story.names.value(state.values, tree.name))
    each = (holds(part, story, state) for part in tree.parts)
    return all(each) if isinstance(tree, All) else any(each)


def _known(place: str, met: Collection[str]) -> bool:
    return f"place {place}" in met or f"ending {place}" in met


def fates_of(story: Story) -> Mapping[str, tuple[Meeting, Clause]]:
    """Return every clause with its meeting, by the name of its fate."""
    names = story.names.all
    return {
        names[clause.fate].id: (place, clause)
        for place in story.places.values()
        if isinstance(place, Meeting)
        for clause in place.chamber.clauses
    }


def _near(atom: Atom, value: Value) -> int:
    """Return how near a number is to what an atom asks for: 0 for far, up to 2."""
    asked = atom.constants[0]
    if type(value) is not int or type(asked) is not int:
        return 0
    return max(3 - abs(value - asked), 0)
