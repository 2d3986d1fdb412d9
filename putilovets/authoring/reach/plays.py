"""Plays as lists of choices, walked step by step with what each step meets."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from putilovets.authoring.reach.items import Items
from putilovets.story.story import State, Story


class Play(NamedTuple):
    """The beginning of a play and its choices: it can be played again by anybody."""

    start: str
    """The id of the stated start."""
    seed: int
    choices: tuple[str, ...]

    def until(self, moves: int) -> "Play":
        """Return the play as far as a number of choices."""
        return self._replace(choices=self.choices[:moves])


class Step(NamedTuple):
    """Where a play stands after some choices, and what the last of them met."""

    state: State
    met: tuple[str, ...]
    """Keys of items, some perhaps more than once."""


def walked(story: Story, items: Items, play: Play) -> Iterator[Step]:
    """Yield the beginning and each step of a play; UnknownChoice or LockedChoice where it stops."""
    step = first(story, items, play)
    yield step
    for choice in play.choices:
        step = taken(story, items, step.state, choice)
        yield step


def first(story: Story, items: Items, play: Play) -> Step:
    """Return where a play begins."""
    state, noted = story.begun(play.seed, play.start)
    return Step(state, tuple(items.seen(noted, state)))


def taken(story: Story, items: Items, state: State, choice: str) -> Step:
    """Return the step that an open choice makes."""
    after, noted = story.traced(state, choice)
    return Step(after, (items.rules[state.place, choice], *items.seen(noted, after)))


def shared(one: Play, other: Play) -> int:
    """Return with how many of the same choices two plays begin; -1 where they begin otherwise."""
    if (one.start, one.seed) != (other.start, other.seed):
        return -1
    pairs = zip(one.choices, other.choices, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), _shorter(one, other))


def _shorter(one: Play, other: Play) -> int:
    return min(len(one.choices), len(other.choices))


def replayed(story: Story, items: Items, plays: Sequence[Play]) -> dict[str, tuple[int, int]]:
    """Return for each item that some plays meet the first play and after how many choices.

    What a play shares with one before it is not played again.
    """
    found: dict[str, tuple[int, int]] = {}
    states: list[list[State]] = []
    for number, play in enumerate(plays):
        alike = [(shared(play, other), at) for at, other in enumerate(plays[:number])]
        most, at = max(alike, default=(-1, 0))
        path = states[at][: most + 1] if most >= 0 else []
        for moves, step in enumerate(_rest(story, items, play, path), start=max(most + 1, 0)):
            path.append(step.state)
            for key in step.met:
                found.setdefault(key, (number, moves))
        states.append(path)
    return found


def _rest(story: Story, items: Items, play: Play, path: Sequence[State]) -> Iterator[Step]:
    """Yield the steps of a play after those that led through the states of `path`."""
    if path:
        state = path[-1]
    else:
        step = first(story, items, play)
        yield step
        state = step.state
    for choice in play.choices[max(len(path) - 1, 0) :]:
        step = taken(story, items, state, choice)
        yield step
        state = step.state
