"""A branching story as plain data, from which each contender's own form of it is written."""

from dataclasses import dataclass
from typing import Literal

LOWEST, HIGHEST = 0, 10
"""The bounds of every number."""


@dataclass(frozen=True, slots=True)
class Variable:
    """A number within the bounds, or a flag."""

    id: str
    start: int | bool

    @property
    def flag(self) -> bool:
        """Whether it holds true or false."""
        return isinstance(self.start, bool)


@dataclass(frozen=True, slots=True)
class Clause:
    """One variable against one constant."""

    name: str
    relation: Literal[">=", "<=", "is"]
    constant: int | bool

    @property
    def written(self) -> str:
        """The clause as ink and our conditions both write it."""
        if self.relation == "is":
            return self.name if self.constant else f"not {self.name}"
        return f"{self.name} {self.relation} {self.constant}"


Test = tuple[Clause, ...]
"""Clauses that must all hold; none of them where there is no condition."""


@dataclass(frozen=True, slots=True)
class Step:
    """Move a number, held within the bounds."""

    name: str
    by: int


@dataclass(frozen=True, slots=True)
class Put:
    """Give a flag a value."""

    name: str
    to: bool


Change = Step | Put


@dataclass(frozen=True, slots=True)
class Way:
    """A choice."""

    text: str
    to: int
    """The number of the node it leads to."""
    test: Test
    locks: bool
    """Whether it is shown locked where the test fails, rather than not shown at all."""
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some sentences, told where the test holds."""

    text: str
    test: Test = ()


@dataclass(frozen=True, slots=True)
class Node:
    """A scene."""

    title: str
    told: tuple[Paragraph, ...]
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """A whole story; it begins at node 0 and never ends."""

    variables: tuple[Variable, ...]
    nodes: tuple[Node, ...]
