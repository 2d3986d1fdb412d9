"""The search for witnesses: first plays that take what was taken least, then plays with an aim."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random

from putilovets.authoring.reach.aims import WHOLE, Goal, Plan, Ways
from putilovets.authoring.reach.items import Item, Items
from putilovets.authoring.reach.plays import Play, Step, taken, walked
from putilovets.story.boxes import Space
from putilovets.story.chamber import LIVE, Clause, read
from putilovets.story.conditions import Atom, atom_holds
from putilovets.story.names import Value
from putilovets.story.places import Rule
from putilovets.story.stages import Meeting
from putilovets.story.story import State, Story

LONGEST = 5_000
"""Moves after which a play is left alone."""
Choose = Callable[[State, Sequence[Rule]], str]


@dataclass
class Found:
    """The plays that met something new, and the first that met each item."""

    plays: list[Play] = field(default_factory=list)
    by: dict[str, tuple[int, int]] = field(default_factory=dict)
    """For each item the number of the play and after how many choices."""

    def keep(self, play: Play, met: Iterable[tuple[str, int]]) -> int:
        """Keep a play as far as it met something new; return how much that was."""
        fresh = {key: moves for key, moves in met if key not in self.by}
        if fresh:
            for key, moves in fresh.items():
                self.by[key] = len(self.plays), moves
            self.plays.append(play.until(max(fresh.values())))
        return len(fresh)


class Explorer:
    """Plays a story many times and keeps what meets something new."""

    def __init__(self, story: Story, items: Items, space: Space, seed: int = 0) -> None:
        self.story = story
        self.items = items
        self.found = Found()
        self.random = Random(seed)
        self.taken: Counter[tuple[str, str]] = Counter()
        self.ways = Ways(story, space)
        self.fates = fates_of(story)

    @property
    def missing(self) -> list[str]:
        """The items that no play has met."""
        return [key for key in self.items.all if key not in self.found.by]

    def known(self, plays: Iterable[Play]) -> None:
        """Take plays that were found before; what can no longer be played is cut off there."""
        for play in plays:
            steps: list[Step] = []
            with suppress(LookupError):
                steps.extend(walked(self.story, self.items, play))
            if steps:
                self._keep(play.until(len(steps) - 1), steps)

    def at_large(self, start: str, seeds: Iterable[int]) -> int:
        """Play from a start, taking what was taken least; return how many new items that met."""
        return sum(self._play(Play(start, seed, ()), self._least) for seed in seeds)

    def _least(self, state: State, rules: Sequence[Rule]) -> str:
        counts = [self.taken[state.place, rule.id] for rule in rules]
        least = min(counts)
        return self.random.choice(
            [rule.id for rule, count in zip(rules, counts, strict=True) if count == least]
        )

    def after(self, key: str, tries: int) -> bool:
        """Play towards one item from what is known; tell whether it was met."""
        item = self.items.all[key]
        hunt = _Hunt(self, item)
        for _ in range(tries):
            base = hunt.base()
            if base is None:
                return False
            self._play(base, hunt.choose, hunt.done)
            if key in self.found.by:
                return True
        return False

    def _play(
        self, base: Play, choose: Choose, done: Callable[[State], bool] = lambda _: False
    ) -> int:
        """Play on from the end of `base`; return how many new items that met."""
        steps = list(walked(self.story, self.items, base))
        choices = list(base.choices)
        state = steps[-1].state
        while len(choices) < LONGEST and not self.story.ended(state) and not done(state):
            rules = self.story.offered(state)
            if not rules:
                break
            choice = choose(state, rules)
            self.taken[state.place, choice] += 1
            step = taken(self.story, self.items, state, choice)
            choices.append(choice)
            steps.append(step)
            state = step.state
        return self._keep(base._replace(choices=tuple(choices)), steps)

    def _keep(self, play: Play, steps: Sequence[Step]) -> int:
        met: dict[str, int] = {}
        for moves, step in enumerate(steps):
            for key in step.met:
                met.setdefault(key, moves)
        return self.found.keep(play, met.items())


class _Hunt:
    """A search for one item: what to bring about, where to begin, what to choose."""

    def __init__(self, explorer: Explorer, item: Item) -> None:
        self.explorer = explorer
        self.story = explorer.story
        self.random = explorer.random
        self.last = {at.place for at in item.at}
        self.item = item
        known = explorer.found.by
        self.strange = [
            each for each in self.last if not {f"place {each}", f"ending {each}"} & known.keys()
        ]
        self.plan = Plan((), frozenset())
        self.passed = False

    def base(self) -> Play | None:
        """Return a known play as far as something can be done for a plan, or somewhat on."""
        plays = self.explorer.found.plays
        if not plays:
            return None
        self.plan = self.explorer.ways.plan(self.item.needs, self.strange, self.random)
        self.passed = False
        play = self.random.choice(plays)
        spots = self._spots(play)
        if not spots:
            return play.until(0)
        return play.until(spots[0] if self.random.random() < 0.5 else self.random.choice(spots))

    def _spots(self, play: Play) -> list[int]:
        """Return after how many choices something can be done, until the item's page is left."""
        spots: list[int] = []
        there = False
        for moves, step in enumerate(walked(self.story, self.explorer.items, play)):
            here = step.state.place in self.last
            if there and not here:
                break
            there = there or here
            if step.state.place in self.plan.places or here:
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
