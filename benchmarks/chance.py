"""A graph drawn from a seed: the same seed, the same story, on every machine."""

from dataclasses import dataclass
from random import Random

from benchmarks.graph import Change, Clause, Graph, Node, Paragraph, Put, Step, Test, Variable, Way
from benchmarks.words import act, heading, sentences

WAYS = 4
"""Choices in a scene; half of them have a condition, so that a play never gets stuck."""
THRESHOLDS = (3, 4, 5, 6, 7)
STEPS = (-2, -1, 1, 2)


@dataclass(frozen=True, slots=True)
class Size:
    """How big a story is."""

    scenes: int
    names: int
    """How many names its conditions and effects use; every second one is a flag."""
    spare: int = 0
    """How many more are declared. They stand first: the C++ ink runtime looks for a variable from
    the last one declared, so that it finds those in use as fast as if there were no others."""

    @property
    def declared(self) -> int:
        """How many names there are."""
        return self.names + self.spare

    def __str__(self) -> str:
        in_use = f", {self.names} in use" if self.spare else ""
        return f"{self.scenes:,} scenes, {self.declared:,} names{in_use}"


def drawn(size: Size, seed: int = 1926) -> Graph:
    """Return the story of that size that belongs to the seed."""
    return _Draw(size, Random(seed)).graph()


class _Draw:
    def __init__(self, size: Size, chance: Random) -> None:
        self.size = size
        self.chance = chance

    def graph(self) -> Graph:
        flags, numbers = self.size.names // 2, self.size.names - self.size.names // 2
        variables = (
            *(Variable(f"spare_{number}", 5) for number in range(self.size.spare)),
            *(Variable(f"number_{number}", 5) for number in range(numbers)),
            *(Variable(f"flag_{number}", False) for number in range(flags)),
        )
        return Graph(variables, tuple(self._node() for _ in range(self.size.scenes)))

    def _node(self) -> Node:
        told = [Paragraph(sentences(self.chance, 3)), Paragraph(sentences(self.chance, 2))]
        if self._below(2):
            told.append(Paragraph(sentences(self.chance, 1), (self._about_number(),)))
        conditional = self.chance.sample(range(WAYS), WAYS // 2)
        ways = tuple(self._way(number, number in conditional) for number in range(WAYS))
        return Node(heading(self.chance), tuple(told), ways)

    def _way(self, number: int, conditional: bool) -> Way:
        changes: list[Change] = [Step(self._number(), STEPS[self._below(len(STEPS))])]
        if number % 2:
            changes.append(Put(self._flag(), bool(self._below(2))))
        test = self._test() if conditional else ()
        text, to, locks = act(self.chance), self._below(self.size.scenes), bool(self._below(2))
        return Way(text, to, test, bool(test) and locks, tuple(changes))

    def _test(self) -> Test:
        """Ask for a number, for a flag, or for both, in the measure 2 : 1 : 1."""
        kind = self._below(4)
        if kind == 0:
            return (self._about_flag(),)
        return (self._about_number(), self._about_flag()) if kind == 1 else (self._about_number(),)

    def _about_number(self) -> Clause:
        bound = THRESHOLDS[self._below(len(THRESHOLDS))]
        return Clause(self._number(), ">=" if self._below(2) else "<=", bound)

    def _about_flag(self) -> Clause:
        return Clause(self._flag(), "is", bool(self._below(2)))

    def _number(self) -> str:
        return f"number_{self._below(self.size.names - self.size.names // 2)}"

    def _flag(self) -> str:
        return f"flag_{self._below(self.size.names // 2)}"

    def _below(self, count: int) -> int:
        return int(self.chance.random() * count)
