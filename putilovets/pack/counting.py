"""Numbers that nobody sets: how many of some conditions hold, counted again when one may change."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from putilovets.story.conditions import Atom, Condition, Tree
from putilovets.story.effects import Count, Effect
from putilovets.story.names import Name, Names, Value, Values
from putilovets.story.turn import Turn


@dataclass(frozen=True)
class Counted:
    """A number, and the trees of which it counts those that hold."""

    name: str
    of: tuple[Tree, ...]


class Counts:
    """Every counted number of a pack, each after those that it reads."""

    def __init__(self, counted: Iterable[Counted], names: Names) -> None:
        made = (_made(each, names) for each in counted)
        self._all: Sequence[tuple[Count, frozenset[str]]] = tuple(made)

    def __contains__(self, name_id: object) -> bool:
        return any(count.writes == name_id for count, _ in self._all)

    def after(self, written: Collection[str]) -> Iterator[Count]:
        """Yield what must be counted again once the names in `written` may have changed."""
        changed = set(written)
        for count, reads in self._all:
            if not reads.isdisjoint(changed):
                changed.add(count.writes)
                yield count

    def settled(self, values: Values) -> Values:
        """Return `values` with every number counted."""
        turn = Turn(0, "", values, None)
        for count, _ in self._all:
            count.apply(turn)
        return turn.values

    def started(self, names: Names) -> Names:
        """Return the names with every counted number as it stands at the start."""
        values = self.settled(names.start)
        counted = {count.writes for count, _ in self._all}
        return Names(_starting(name, names.value(values, name.id), counted) for name in names)


def _starting(name: Name, value: Value, counted: Collection[str]) -> Name:
    return replace(name, start=value) if name.id in counted else name


def _made(counted: Counted, names: Names) -> tuple[Count, frozenset[str]]:
    of = tuple(Condition(repr(tree), tree, names) for tree in counted.of)
    reads = frozenset(name for each in of for name in each.reads)
    return Count(counted.name, names.slot(counted.name), of), reads


def recounted(effects: tuple[Effect, ...], counts: Counts) -> tuple[Effect, ...]:
    """Return effects, and after them the counts that they may have changed."""
    return (*effects, *counts.after({effect.writes for effect in effects}))


def equals(name: str, value: Value) -> Atom:
    """Return the tree that holds where a name has a value."""
    return Atom(name, "==", (value,))
