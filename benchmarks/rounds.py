"""Turns taken one after another, so that a noisy moment of the machine falls on everybody."""

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Contender:
    """Somebody who does the work once and says what figure that came to."""

    name: str
    turn: Callable[[], float]


@dataclass(frozen=True, slots=True)
class Rounds:
    """The figures of every contender, one a round."""

    figures: dict[str, list[float]]

    def median(self, name: str) -> float:
        """Return the median figure of a contender."""
        return median(self.figures[name])

    def ratio(self, name: str, other: str) -> float:
        """Return the median over the rounds of one contender's figure to another's."""
        pairs = zip(self.figures[name], self.figures[other], strict=True)
        return median(one / two for one, two in pairs)


def interleaved(contenders: Sequence[Contender], rounds: int) -> Rounds:
    """Give every contender a turn in each round, another one first each time."""
    figures: dict[str, list[float]] = {contender.name: [] for contender in contenders}
    for contender in contenders:
        contender.turn()
    for number in range(rounds):
        first = number % len(contenders)
        for contender in (*contenders[first:], *contenders[:first]):
            figures[contender.name].append(_settled(contender.turn))
    return Rounds(figures)


def seconds(work: Callable[[], object]) -> float:
    """Return how long `work` takes by the clock on the wall."""
    began = perf_counter()
    work()
    return perf_counter() - began


def _settled(turn: Callable[[], float]) -> float:
    """Run a turn as in a fresh process: nothing of the turns before is left to be swept up."""
    gc.collect()
    gc.freeze()
    try:
        return turn()
    finally:
        gc.unfreeze()
