"""A compiled story: the pure rules of play."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from putilovets.story.digests import Digests, digest_of
from putilovets.story.gates import Gate, gate_of
from putilovets.story.halls import Hall
from putilovets.story.line import Calendar
from putilovets.story.names import Names, Value, Values, put
from putilovets.story.places import Place, Rule, Target
from putilovets.story.renames import Renames
from putilovets.story.turn import Cause, Happening, Leaf, RecordedTurn, TracedTurn, Turn


class State(NamedTuple):
    """Where a play stands; a value, sharing with the state before it all that did not change."""

    seed: int
    place: str
    frame: int
    values: Values
    book: Leaf | None


class UnknownChoice(LookupError):  # noqa: N818
    """There is no such choice here."""


class LockedChoice(LookupError):  # noqa: N818
    """There is such a choice here, but it is not open now."""


class PlayEnded(LookupError):  # noqa: N818
    """The play is over; there is nothing to choose."""


@dataclass(frozen=True, slots=True)
class Start:
    """A stated start from which a play may begin."""

    id: str
    place: str
    values: tuple[tuple[str, Value], ...] = ()
    """Names that differ from their own start."""
    frame: int = 0
    """The frame of the place; no pack states one, a preview may."""


@dataclass(frozen=True)
class Story:
    """Places, names and rules. Every method is pure; a step never changes a state."""

    id: str
    version: str
    names: Names
    places: Mapping[str, Place]
    starts: Mapping[str, Start]
    first_start: str
    """The id of the start of the whole story."""
    calendar: Calendar = field(default_factory=Calendar)
    renames: Renames = field(default_factory=Renames)

    def begin(self, seed: int, start: str | None = None) -> State:
        """Return the first state of a play; KeyError when there is no such start."""
        target, values = self._from(start)
        return self._arrived(Turn(seed, target.place, values, None), target)

    def rules(self, state: State) -> tuple[Rule, ...]:
        """Return the rules a player sees in `state`, open or locked."""
        values = state.values
        place = self.places[state.place]
        rules = place.rules_at(state.frame)
        shown = tuple([rule for rule in rules if rule.when is None or rule.when.holds(values)])
        hand = place.hand
        return (*shown[: hand - 1], shown[-1]) if hand and len(shown) > hand else shown

    def offered(self, state: State) -> list[Rule]:
        """Return the rules that are open in `state`."""
        at = (state.place, state.frame)
        gate = self._gates.get(at)
        if gate is None:
            place = self.places[state.place]
            if place.hand:
                return [rule for rule in self.rules(state) if _open(rule, state.values)]
            gate = self._gates[at] = gate_of(place.rules_at(state.frame), self.names)
        return gate(state.values)

    def step(self, state: State, choice: str) -> State:
        """Return the state after an open choice; UnknownChoice, LockedChoice or PlayEnded."""
        rule = self.rule(state, choice)
        return self._run(rule, Turn(state.seed, state.place, state.values, state.book))

    def rule(self, state: State, choice: str) -> Rule:
        """Return the open rule with that id; UnknownChoice, LockedChoice or PlayEnded."""
        place = self.places[state.place]
        values = state.values
        dealt = state.place in self.dealt
        for rule in self.rules(state) if dealt else place.rules_at(state.frame):
            if rule.id == choice:
                if rule.when is not None and not rule.when.holds(values):
                    break
                if rule.needs is not None and not rule.needs.holds(values):
                    raise LockedChoice(choice)
                return rule
        raise (PlayEnded if place.ends else UnknownChoice)(choice)

    def happenings(self, state: State, choice: str, move: int) -> tuple[Happening, ...]:
        """Return what the open choice changes in `state`, computed anew when someone asks."""
        rule = self.rule(state, choice)
        cause = Cause(move, state.place, choice)
        turn = RecordedTurn(state.seed, state.place, state.values, state.book, self.names, cause)
        self._run(rule, turn)
        return tuple(turn.happened)

    def traced(self, state: State, choice: str) -> tuple[State, list[object]]:
        """Return the state after an open choice, and by which ways the step went.

        Kept are each place and frame come to, as a target; each `If` whose condition held; each
        way of a junction that was taken; for each vote the slot of the clause's fate and the fate.
        """
        rule = self.rule(state, choice)
        turn = TracedTurn(state.seed, state.place, state.values, state.book)
        return self._run(rule, turn), turn.noted

    def begun(self, seed: int, start: str | None = None) -> tuple[State, list[object]]:
        """Return the first state of a play as `begin` does, and by which ways it came about."""
        target, values = self._from(start)
        turn = TracedTurn(seed, target.place, values, None)
        return self._arrived(turn, target), turn.noted

    def _from(self, start: str | None) -> tuple[Target, Values]:
        """Return the page a start begins at, and its values; KeyError when there is none."""
        chosen = self.starts[self.first_start if start is None else start]
        values = self.names.start
        for name, value in chosen.values:
            values = put(values, self.names.slot(name), value)
        return Target(chosen.place, chosen.frame), values

    def ended(self, state: State) -> bool:
        """Tell whether a play that stands in `state` is over."""
        return self.places[state.place].ends

    @cached_property
    def halls(self) -> Mapping[str, Hall]:
        """The documented halls by id."""
        return {key: place for key, place in self.places.items() if isinstance(place, Hall)}

    @cached_property
    def dealt(self) -> frozenset[str]:
        """The places that deal a hand of their rules at a time."""
        return frozenset(key for key, place in self.places.items() if place.hand)

    @cached_property
    def stirring(self) -> frozenset[str]:
        """The places at which arriving does something by itself."""
        return frozenset(key for key, place in self.places.items() if place.stirs)

    @cached_property
    def _gates(self) -> dict[tuple[str, int], Gate]:
        """The gates of the places that have been entered so far."""
        return {}

    def digest(self, state: State) -> str:
        """Return a short digest of the place and of the names that differ from their start."""
        place = self.renames.first_place(state.place)
        return self._digests.of(place, self.places[state.place].key(state.frame), state.values)

    @cached_property
    def _digests(self) -> Digests:
        return Digests(self.names, self.renames)

    @cached_property
    def rules_hash(self) -> str:
        """A hash of everything that decides how a play goes; words are not part of it."""
        names = [
            [name.id, name.kind, name.start, name.lowest, name.highest, name.words]
            for name in self.names
        ]
        places = [self.places[place].signature() for place in sorted(self.places)]
        starts = [[start.id, start.place, start.values] for start in self.starts.values()]
        return digest_of([names, places, starts])

    def _run(self, rule: Rule, turn: Turn) -> State:
        for effect in rule.effects:
            effect.apply(turn)
        return self._arrived(turn, rule.to)

    def _arrived(self, turn: Turn, target: Target) -> State:
        while True:
            place, frame = target
            turn.at = target
            turn.note(target)
            onward = self.places[place].arrive(turn, frame)
            if onward is None:
                return _new(State, (turn.seed, place, frame, turn.values, turn.book))
            target = onward


def _open(rule: Rule, values: Values) -> bool:
    return rule.needs is None or rule.needs.holds(values)


_new = tuple.__new__
"""Makes a named tuple without its class's own call between; every step makes a state."""
