"""The search for witnesses: first plays that take what was taken least, then plays with an aim."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from random import Random
from typing import NamedTuple

from putilovets.authoring.reach.aims import Ways
from putilovets.authoring.reach.hunt import Hunt, fates_of
from putilovets.authoring.reach.items import Items
from putilovets.authoring.reach.plays import Play, Step, first, taken, walked
from putilovets.bots.players import NoEnd, Policy, play_out
from putilovets.story.boxes import Space
from putilovets.story.places import Rule
from putilovets.story.story import State, Story

LONGEST = 5_000
"""Moves after which a play is left alone."""
Choose = Callable[[State, Sequence[Rule]], str]


class Trail(NamedTuple):
    """A play that met something new, with the states it led through."""

    play: Play
    states: tuple[State, ...]
    """One more than the choices."""


class Explorer:
    """Plays a story many times and keeps what meets something new."""

    def __init__(self, story: Story, items: Items, space: Space, seed: int = 0) -> None:
        self.story = story
        self.items = items
        self.trails: list[Trail] = []
        self.met: set[str] = set()
        """The items that some play has met."""
        self.random = Random(seed)
        self.taken: Counter[tuple[str, str]] = Counter()
        self.ways = Ways(story, space)
        self.fates = fates_of(story)

    @property
    def missing(self) -> list[str]:
        """The items that no play has met."""
        return [key for key in self.items.all if key not in self.met]

    def known(self, plays: Iterable[Play]) -> None:
        """Take plays that were found before; what can no longer be played is cut off there."""
        for play in plays:
            steps: list[Step] = []
            with suppress(LookupError):
                steps.extend(walked(self.story, self.items, play))
            if steps:
                self._keep(play.until(len(steps) - 1), (), steps)

    def at_large(self, start: str, seeds: Iterable[int]) -> None:
        """Play from a start, taking what was taken least."""
        for seed in seeds:
            play = Play(start, seed, ())
            step = first(self.story, self.items, play)
            self._keep(play, (), [step])
            self._on(Trail(play, (step.state,)), self._least, lambda _: False)

    def wanting(self, start: str, policy: Policy, seed: int) -> None:
        """Play once from a start by a policy that wants something."""
        with suppress(NoEnd):
            moves = play_out(self.story, policy, seed, start, most=LONGEST).moves
            self.known([Play(start, seed, tuple(move.choice for move in moves))])

    def _least(self, state: State, rules: Sequence[Rule]) -> str:
        counts = [self.taken[state.place, rule.id] for rule in rules]
        least = min(counts)
        return self.random.choice(
            [rule.id for rule, count in zip(rules, counts, strict=True) if count == least]
        )

    def hunted(self, key: str, tries: int, starts: frozenset[str]) -> bool:
        """Play towards one item from plays of some starts; tell whether it was met."""
        trails = [trail for trail in self.trails if trail.play.start in starts]
        hunt = Hunt(self, self.items.all[key])
        for _ in range(tries if trails else 0):
            hunt.learn(self._on(hunt.base(trails), hunt.choose, hunt.done))
            if key in self.met:
                return True
        return False

    def _on(self, trail: Trail, choose: Choose, done: Callable[[State], bool]) -> Trail:
        """Play on from the end of a trail, and return the whole of it."""
        state, play = trail.states[-1], trail.play
        choices: list[str] = []
        steps: list[Step] = []
        while len(choices) < LONGEST and not self.story.ended(state) and not done(state):
            rules = self.story.offered(state)
            if not rules:
                break
            choice = choose(state, rules)
            self.taken[state.place, choice] += 1
            steps.append(taken(self.story, self.items, state, choice))
            choices.append(choice)
            state = steps[-1].state
        whole = play._replace(choices=(*play.choices, *choices))
        self._keep(whole, trail.states, steps)
        return Trail(whole, (*trail.states, *(step.state for step in steps)))

    def _keep(self, play: Play, before: Sequence[State], steps: Sequence[Step]) -> None:
        """Keep a play as far as it met something new; `steps` follow on the states before."""
        last = -1
        for at, step in enumerate(steps):
            if not self.met.issuperset(step.met):
                self.met.update(step.met)
                last = at
        if last >= 0:
            states = (*before, *(step.state for step in steps[: last + 1]))
            self.trails.append(Trail(play.until(len(states) - 1), states))
