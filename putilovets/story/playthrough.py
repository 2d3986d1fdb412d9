"""A play: the moves made and the states they led through. The only mutable object."""

from collections.abc import Sequence
from typing import NamedTuple

from putilovets.story.conditions import Reason
from putilovets.story.names import Values
from putilovets.story.places import Rule
from putilovets.story.story import PlayEnded, State, Story, UnknownChoice
from putilovets.story.turn import Happening


class Move(NamedTuple):
    """One choice that was made."""

    place: str
    choice: str


class UndoClosed(LookupError):  # noqa: N818
    """There is nothing to take back, or a signature stands before it."""


class Choice(NamedTuple):
    """A choice as the player meets it."""

    rule: Rule
    reasons: tuple[Reason, ...]
    """Why it is locked; empty when it is open."""

    @property
    def id(self) -> str:
        """The stable id of the choice."""
        return self.rule.id

    @property
    def open(self) -> bool:
        """Whether it can be chosen now."""
        return not self.reasons


class Playthrough:
    """A story being played: choices, choose, undo, ending."""

    def __init__(self, story: Story, seed: int, start: str | None = None) -> None:
        self.story = story
        self.seed = seed
        self.start = story.first_start if start is None else start
        self._states: list[State] = [story.begin(seed, start)]
        self._moves: list[Move] = []

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Playthrough):
            return NotImplemented
        return (self.start, self._moves, self._states) == (
            other.start,
            other._moves,
            other._states,
        )

    __hash__ = None  # type: ignore[assignment]

    @property
    def state(self) -> State:
        """Where the play stands."""
        return self._states[-1]

    @property
    def moves(self) -> Sequence[Move]:
        """The choices made, oldest first."""
        return tuple(self._moves)

    @property
    def states(self) -> Sequence[State]:
        """The states passed through, from the start; one more than the moves."""
        return tuple(self._states)

    @property
    def before(self) -> State | None:
        """The state in which the last choice was made, or None at the start."""
        return self._states[-2] if self._moves else None

    @property
    def last_move(self) -> Move | None:
        """The last choice made, or None at the start."""
        return self._moves[-1] if self._moves else None

    @property
    def ending(self) -> str | None:
        """The id of the ending the play has reached, or None."""
        return self.state.place if self.story.ended(self.state) else None

    def choices(self) -> tuple[Choice, ...]:
        """Return what the player sees to choose from, locked choices with their reasons."""
        state = self.state
        return tuple([Choice(rule, missing(rule, state)) for rule in self.story.rules(state)])

    def choose(self, choice: str) -> State:
        """Make a choice; UnknownChoice, LockedChoice or PlayEnded leave the play as it was."""
        state = self.story.step(self.state, choice)
        self._moves.append(Move(self.state.place, choice))
        self._states.append(state)
        return state

    def undo(self) -> Move:
        """Take the last choice back and return it; UndoClosed when that is not to be had."""
        if not self._moves:
            raise UndoClosed("nothing has been chosen yet")
        if self.story.rule(self._states[-2], self._moves[-1].choice).seals:
            raise UndoClosed("what is signed stays signed")
        self._states.pop()
        return self._moves.pop()

    def until(self, many: int) -> "Playthrough":
        """Return a play of its own in which only the first so many choices have been made."""
        play = Playthrough(self.story, self.seed, self.start)
        play._moves, play._states = self._moves[:many], self._states[: many + 1]
        return play

    def retract(self) -> None:
        """Take the last choice back whatever is signed: it has not been acknowledged."""
        self._states.pop()
        self._moves.pop()

    def restate(self, values: Values) -> None:
        """Let the names hold other values from here on, which no choice has brought about."""
        self._states[-1] = self.state._replace(values=values)

    def happenings(self) -> tuple[Happening, ...]:
        """Return everything that the play has changed, oldest first."""
        return tuple(
            happening
            for number, move in enumerate(self._moves, start=1)
            for happening in self.story.happenings(self._states[number - 1], move.choice, number)
        )

    def last_happenings(self) -> tuple[Happening, ...]:
        """Return what the last choice changed."""
        if not self._moves:
            return ()
        return self.story.happenings(self._states[-2], self._moves[-1].choice, len(self._moves))

    def digest(self) -> str:
        """Return a short digest of the place and of the names that differ from their start."""
        return self.story.digest(self.state)


def missing(rule: Rule, state: State) -> tuple[Reason, ...]:
    """Return why a rule is locked; it is explained only where it is, which costs far more."""
    needs = rule.needs
    if needs is None or needs.holds(state.values):
        return ()
    return needs.explain(state.values)


__all__ = ["Choice", "Move", "PlayEnded", "Playthrough", "UndoClosed", "UnknownChoice"]
