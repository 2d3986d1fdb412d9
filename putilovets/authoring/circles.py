"""The circles of a graph: what leads back to itself, in the order in which it is come to.

Tarjan's strongly connected components, without recursion.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Generic, TypeVar

Node = TypeVar("Node", bound=Hashable)


def circles(
    roots: Iterable[Node], ways: Callable[[Node], Iterable[Node]]
) -> tuple[tuple[Node, ...], ...]:
    """Return every set of nodes that lead to one another, each after those that lead to it.

    Within a set the nodes stand in the order in which they are met from its entry.
    """
    walk = _Walk(ways)
    for root in roots:
        if root not in walk.index:
            walk.follow(root)
    return tuple(reversed(walk.closed))


class _Walk(Generic[Node]):
    def __init__(self, ways: Callable[[Node], Iterable[Node]]) -> None:
        self.ways = ways
        self.index: dict[Node, int] = {}
        self.low: dict[Node, int] = {}
        self.open: list[Node] = []
        self.on: set[Node] = set()
        self.closed: list[tuple[Node, ...]] = []

    def follow(self, root: Node) -> None:
        """Walk everything that `root` leads to."""
        stack = [(root, self._entered(root))]
        while stack:
            at, rest = stack[-1]
            to = next(rest, None)
            if to is None:
                stack.pop()
                self._left(at)
                if stack:
                    above = stack[-1][0]
                    self.low[above] = min(self.low[above], self.low[at])
            elif to not in self.index:
                stack.append((to, self._entered(to)))
            elif to in self.on:
                self.low[at] = min(self.low[at], self.index[to])

    def _entered(self, at: Node) -> Iterator[Node]:
        self.index[at] = self.low[at] = len(self.index)
        self.open.append(at)
        self.on.add(at)
        return iter(self.ways(at))

    def _left(self, at: Node) -> None:
        if self.low[at] == self.index[at]:
            cut = _last(self.open, at)
            circle = tuple(self.open[cut:])
            del self.open[cut:]
            self.on.difference_update(circle)
            self.closed.append(circle)


def _last(nodes: list[Node], at: Node) -> int:
    cut = len(nodes) - 1
    while nodes[cut] != at:
        cut -= 1
    return cut
