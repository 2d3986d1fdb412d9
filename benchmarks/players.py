"""Those who play the same graph: our story, the C++ ink runtime, and a bare loop."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from benchmarks.graph import Graph
from benchmarks.peer import inkcpp
from putilovets.story.story import Story

Draw = Callable[[], float]
"""Gives a number from 0 up to, not including, 1."""


Play = Callable[[int, Draw], None]
"""Makes so many choices as fast as it goes, each by a draw."""


class Moment(NamedTuple):
    """What can be seen before a choice is made."""

    offered: int
    values: tuple[int, ...]
    """In the order of the graph's variables; a flag is 0 or 1."""


class Player(Protocol):
    """Somebody who plays at random."""

    def begin(self) -> Play:
        """Begin a play, outside the measured time."""
        ...


class Traceable(Player, Protocol):
    """A player who can be watched."""

    def trace(self, draws: Iterable[float]) -> list[Moment]:
        """Make a choice for each of the draws and return what was seen before each."""
        ...


class Ours:
    """`Story` driven as our own bots drive it."""

    def __init__(self, graph: Graph, story: Story) -> None:
        self._names = [variable.id for variable in graph.variables]
        self._story = story

    def begin(self) -> Play:
        """Begin a play."""
        offered, step = self._story.offered, self._story.step
        first = self._story.begin(0)

        def play(count: int, draw: Draw) -> None:
            state = first
            for _ in range(count):
                rules = offered(state)
                state = step(state, rules[int(draw() * len(rules))].id)

        return play

    def trace(self, draws: Iterable[float]) -> list[Moment]:
        """Begin and make a choice for each draw."""
        story, moments = self._story, []
        state = story.begin(0)
        for drawn in draws:
            rules = story.offered(state)
            values = (story.names.value(state.values, name) for name in self._names)
            moments.append(Moment(len(rules), tuple(int(value) for value in values)))
            state = story.step(state, rules[int(drawn * len(rules))].id)
        return moments


class InkCpp:
    """The C++ ink runtime driven from Python."""

    def __init__(self, graph: Graph, compiled: Path) -> None:
        module = inkcpp()
        binary = compiled.with_suffix(".bin")
        module.compile_json(str(compiled), str(binary))
        self._variables = graph.variables
        self._story = module.Story.from_file(str(binary))

    def begin(self) -> Play:
        """Begin a play; the variables get their first values with the first line."""
        runner = self._story.new_runner()
        getall, offered, choose = runner.getall, runner.num_choices, runner.choose
        getall()

        def play(count: int, draw: Draw) -> None:
            for _ in range(count):
                choose(int(draw() * offered()))
                getall()

        return play

    def trace(self, draws: Iterable[float]) -> list[Moment]:
        """Begin and make a choice for each draw."""
        told, moments = self._story.new_globals(), []
        runner = self._story.new_runner(told)
        for drawn in draws:
            runner.getall()
            moments.append(Moment(runner.num_choices(), self._values(told)))
            runner.choose(int(drawn * runner.num_choices()))
        return moments

    def _values(self, told: Any) -> tuple[int, ...]:
        held = ((variable, getattr(told, variable.id)) for variable in self._variables)
        return tuple(
            int(value.as_bool() if variable.flag else value.as_int()) for variable, value in held
        )


class BareLoop:
    """No story at all: the next number out of a list of lists."""

    def __init__(self, graph: Graph) -> None:
        self._targets = [[way.to for way in node.ways] for node in graph.nodes]

    def begin(self) -> Play:
        """Stand at the first node."""
        targets = self._targets

        def play(count: int, draw: Draw) -> None:
            place = 0
            for _ in range(count):
                ways = targets[place]
                place = ways[int(draw() * len(ways))]

        return play
