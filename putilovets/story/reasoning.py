"""Reasoning on conditions: whether some can hold together, and whether one brings another along.

The search is exact about a box: it ends with a part of the box in which everything holds, or with
the proof that there is none. Conditions hold no arithmetic, so that no solver is needed.
"""

from collections.abc import Iterable, Sequence

from putilovets.story.boxes import Box
from putilovets.story.conditions import All, Any, Atom, Tree, negated

MOST_STEPS = 20_000
"""After as many steps a search is given up."""


class TooMany(RuntimeError):  # noqa: N818 - it reads as a sentence where it is caught
    """A search was given up; nothing is known."""


def together(trees: Iterable[Tree], box: Box) -> Box | None:
    """Return a part of `box` in which all `trees` hold, or None where there is none; TooMany."""
    return _Search().found(tuple(trees), box)


def can_hold(trees: Iterable[Tree], box: Box) -> bool:
    """Tell whether all `trees` can hold together in `box`; True too where that is not known."""
    try:
        return together(trees, box) is not None
    except TooMany:
        return True


def must_hold(tree: Tree, box: Box) -> bool:
    """Tell whether `tree` holds in every state of `box`; False too where that is not known."""
    return not can_hold((negated(tree),), box)


def implies(tree: Tree, other: Tree, box: Box) -> bool:
    """Tell whether `other` holds wherever `tree` does; False too where that is not known."""
    return not can_hold((tree, negated(other)), box)


class _Search:
    def __init__(self) -> None:
        self.steps = 0

    def found(self, trees: tuple[Tree, ...], box: Box) -> Box | None:
        """Return a part of the box in which all trees hold."""
        waiting = list(trees)
        forks: list[Any] = []
        while waiting:
            self.steps += 1
            if self.steps > MOST_STEPS:
                raise TooMany
            tree = waiting.pop()
            if isinstance(tree, Atom):
                slot, cells = box.space.cells(tree)
                left = box.get(slot) & cells
                if not left:
                    return None
                box = box.put(slot, left)
            elif isinstance(tree, All):
                waiting += tree.parts
            else:
                forks.append(tree)
        return self._forked(forks, box)

    def _forked(self, forks: Sequence[Any], box: Box) -> Box | None:
        """Take the fork with the fewest open ways first; a fork with none closes everything."""
        rest = []
        for fork in forks:
            open_ways = [way for way in fork.parts if box.narrowed(way) is not None]
            if not open_ways:
                return None
            if not any(_everywhere(way, box) for way in open_ways):
                rest.append(open_ways)
        if not rest:
            return box
        rest.sort(key=len)
        others = tuple(Any(tuple(ways)) for ways in rest[1:])
        for way in rest[0]:
            found = self.found((way, *others), box)
            if found is not None:
                return found
        return None


def _everywhere(tree: Tree, box: Box) -> bool:
    """Tell whether a tree plainly holds in all of a box; False where that is not plain."""
    if isinstance(tree, Atom):
        slot, cells = box.space.cells(tree)
        return not box.get(slot) & ~cells
    each = (_everywhere(part, box) for part in tree.parts)
    return all(each) if isinstance(tree, All) else any(each)
