"""States that come again in one play: what was done between changed nothing.

Each time a state comes again the way round is a loop, and is forgotten before one looks further:
no loop that is found holds another. Lines of the minute book are no part of a state here.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from putilovets.authoring.playtest.moments import At
from putilovets.story.names import Values
from putilovets.story.playthrough import Move
from putilovets.story.story import State

FEW = 8
"""Up to so many states of one page are compared with one another; more are numbered."""
Moves = tuple[Move, ...]


class Round(NamedTuple):
    """One way round, from a state back to the same."""

    before: Moves
    """A way from the start to that state; loops on the way are left out."""
    moves: Moves
    """The way round, one move at least."""


@dataclass(slots=True)
class Turned:
    """The loops of one play that come back to the same page."""

    times: int
    shortest: Round


class Course(NamedTuple):
    """The course of one play, taken apart."""

    loops: dict[At, Turned]
    """Its loops by the page that came again, the last one turned in last."""
    way: Moves
    """What is left: a way from the start to where it stands, on which no state comes again."""


def course(states: Sequence[State], moves: Sequence[Move]) -> Course:
    """Take a play apart into a way and loops; `states` has one more than `moves`."""
    found: dict[At, Turned] = {}
    path = _Path()
    for at, key, move in _steps(states, moves):
        back = path.back_to(key)
        if back < 0:
            path.go(key, move)
            continue
        assert move is not None
        known = found.pop(at, None)
        length = path.length - back
        if known is None or length < len(known.shortest.moves):
            before, after = path.ways(back)
            known = Turned(known.times if known else 0, Round(before, (*after, move)))
        known.times += 1
        found[at] = known
        path.forget(back)
    return Course(found, path.ways(0)[1])


def _steps(
    states: Sequence[State], moves: Sequence[Move]
) -> Iterator[tuple[At, object, Move | None]]:
    """Yield of each state its page, what tells it from other states, and the move to it."""
    often = Counter([(state.place, state.frame) for state in states])
    rows = _Rows()
    for number, state in enumerate(states):
        at = (state.place, state.frame)
        if often[at] == 1:
            key: object = number
        elif often[at] <= FEW:
            key = _Standing(at, state.values)
        else:
            key = at, rows.numbers(state.values)
        yield at, key, moves[number - 1] if number else None


class _Standing:
    """A state that is told from the few others of its page by looking at all its values."""

    __slots__ = ("_at", "_values")

    def __init__(self, at: At, values: Values) -> None:
        self._at = at
        self._values = values

    def __hash__(self) -> int:
        return hash(self._at)

    def __eq__(self, other: object) -> bool:
        same = isinstance(other, _Standing) and self._at == other._at
        return same and self._values == other._values  # type: ignore[attr-defined]


class _Path:
    """The states that a play has come through, without its loops."""

    def __init__(self) -> None:
        self._steps: list[tuple[object, Move | None]] = []
        self._found: dict[object, int] = {}

    @property
    def length(self) -> int:
        """How many states there are."""
        return len(self._steps)

    def back_to(self, key: object) -> int:
        """Return where on the path a state stands; -1 where it does not."""
        return self._found.get(key, -1)

    def go(self, key: object, move: Move | None) -> None:
        """Come to a state that is not on the path."""
        self._found[key] = len(self._steps)
        self._steps.append((key, move))

    def ways(self, back: int) -> tuple[Moves, Moves]:
        """Return the moves up to a state of the path, and those after it."""
        ways = tuple(move for _, move in self._steps if move is not None)
        return ways[:back], ways[back:]

    def forget(self, back: int) -> None:
        """Forget all states after one."""
        for key, _ in self._steps[back + 1 :]:
            del self._found[key]
        del self._steps[back + 1 :]


class _Rows:
    """Numbers the rows of values of one play, so that states are compared by a few integers.

    Most states share most rows, so that a row is read once and then known by where it is kept.
    """

    def __init__(self) -> None:
        self._kept: dict[int, int] = {}
        self._alike: dict[object, int] = {}

    def numbers(self, values: Values) -> tuple[int | None, ...]:
        """Return the numbers of the rows: the same for equal values and for no others."""
        kept = self._kept
        found = [kept.get(id(row)) for row in values]
        if None not in found:
            return tuple(found)
        for row in values:
            kept[id(row)] = self._alike.setdefault(row, len(self._alike))
        return tuple([kept[id(row)] for row in values])
