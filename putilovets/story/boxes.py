"""A box: for every name the set of what it may hold, and nothing about how two names hang together.

What is shown of a box is shown of every state in it. A box is a value; steps share the rows that
they do not change, as states do.
"""

from collections.abc import Iterable, Iterator, Mapping
from operator import or_
from typing import NamedTuple

from putilovets.story.conditions import All, Any, Atom, Condition, Tree
from putilovets.story.domains import domains
from putilovets.story.names import ROW_BITS, ROW_MASK, Names, Value, Values, rows_of

Rows = tuple[tuple[int, ...], ...]
"""The set of cells of every name, laid out as values are."""


class Space:
    """All that the names of a story may hold, cut where its conditions cut."""

    def __init__(self, names: Names, trees: Iterable[Tree] = ()) -> None:
        self.names = names
        self.domains = domains(names, _cuts(trees))
        self._cells: dict[Atom, tuple[int, int]] = {}

    def cells(self, atom: Atom) -> tuple[int, int]:
        """Return the slot of the name an atom reads, and the set in which the atom holds."""
        found = self._cells.get(atom)
        if found is None:
            slot = self.names.slot(atom.name)
            found = slot, self.domains[slot].where(atom.relation, atom.constants)
            self._cells[atom] = found
        return found

    def anything(self) -> "Box":
        """Return the box of the declared bounds: every name may hold all that it allows."""
        return Box(self, _laid(domain.full for domain in self.domains))

    def exactly(self, values: Values) -> "Box":
        """Return the box of one state."""
        flat = (value for row in values for value in row)
        pairs = zip(self.domains, flat, strict=True)
        return Box(self, _laid(domain.bit(value) for domain, value in pairs))


def _laid(masks: Iterable[int]) -> Rows:
    return rows_of(masks)


def _cuts(trees: Iterable[Tree]) -> Mapping[str, set[int]]:
    found: dict[str, set[int]] = {}
    for tree in trees:
        for atom in atoms_in(tree):
            numbers = (each for each in atom.constants if type(each) is int)
            found.setdefault(atom.name, set()).update(numbers)
    return found


def atoms_in(tree: Tree) -> Iterator[Atom]:
    """Yield every atom of a tree, in the order in which it is written."""
    if isinstance(tree, Atom):
        yield tree
    else:
        for part in tree.parts:
            yield from atoms_in(part)


class Box(NamedTuple):
    """For every name a set that is never empty."""

    space: Space
    rows: Rows

    def get(self, slot: int) -> int:
        """Return the set of what the name in a slot may hold."""
        return self.rows[slot >> ROW_BITS][slot & ROW_MASK]

    def put(self, slot: int, mask: int) -> "Box":
        """Return the box with one set changed."""
        row, cell = slot >> ROW_BITS, slot & ROW_MASK
        old = self.rows[row]
        if old[cell] == mask:
            return self
        new = list(old)
        new[cell] = mask
        rows = list(self.rows)
        rows[row] = tuple(new)
        return _new(Box, (self.space, tuple(rows)))

    def puts(self, masks: Mapping[int, int]) -> "Box":
        """Return the box with several sets changed, by their slots."""
        changed: dict[int, list[int]] = {}
        for slot, mask in masks.items():
            row, cell = slot >> ROW_BITS, slot & ROW_MASK
            if self.rows[row][cell] != mask:
                changed.setdefault(row, list(self.rows[row]))[cell] = mask
        if not changed:
            return self
        rows = list(self.rows)
        for row, cells in changed.items():
            rows[row] = tuple(cells)
        return _new(Box, (self.space, tuple(rows)))

    def add(self, slot: int, mask: int) -> "Box":
        """Return the box in which a name may hold some more."""
        return self.put(slot, self.get(slot) | mask)

    def bit(self, slot: int, value: Value) -> int:
        """Return the set of one value of the name in a slot."""
        return self.space.domains[slot].bit(value)

    def may(self, slot: int, value: Value) -> bool:
        """Tell whether a name may hold a value."""
        return bool(self.get(slot) & self.bit(slot, value))

    def must(self, slot: int, value: Value) -> bool:
        """Tell whether a name can hold nothing but a value."""
        return self.get(slot) == self.bit(slot, value)

    def moved(self, slot: int, by: int) -> "Box":
        """Return the box in which a number has been moved, held within its bounds."""
        return self.put(slot, self.space.domains[slot].moved(self.get(slot), by))

    def joined(self, other: "Box") -> "Box":
        """Return the least box around both; this one where the other adds nothing."""
        rows = self.rows
        changed: list[tuple[int, ...]] | None = None
        for at, its in enumerate(other.rows):
            mine = rows[at]
            if mine is not its and mine != its:
                row = tuple(map(or_, mine, its))
                if row != mine:
                    if changed is None:
                        changed = list(rows)
                    changed[at] = row
        return self if changed is None else _new(Box, (self.space, tuple(changed)))

    def narrowed(self, tree: Tree) -> "Box | None":
        """Return a box around every state of this one in which `tree` holds; None for none.

        The box may be wider than those states where "or" joins several names.
        """
        if isinstance(tree, Atom):
            slot, cells = self.space.cells(tree)
            left = self.get(slot) & cells
            return self.put(slot, left) if left else None
        return self._all(tree) if isinstance(tree, All) else self._any(tree)

    def _all(self, tree: All) -> "Box | None":
        box: Box = self
        for wide in (False, True):
            for part in tree.parts:
                if isinstance(part, Any) is wide:
                    left = box.narrowed(part)
                    if left is None:
                        return None
                    box = left
        return box

    def _any(self, tree: Any) -> "Box | None":
        box: Box | None = None
        for part in tree.parts:
            left = self.narrowed(part)
            if left is not None:
                box = left if box is None else box.joined(left)
        return box

    def where(self, when: Condition | None) -> "Box | None":
        """Return the box narrowed by a condition; itself where there is none."""
        return self if when is None else self.narrowed(when.tree)

    def unless(self, when: Condition | None) -> "Box | None":
        """Return the box narrowed by the contrary of a condition; None where there is none."""
        return None if when is None else self.narrowed(when.contrary)


_new = tuple.__new__
"""Makes a named tuple without its class's own call between; a proof makes very many."""


def around(boxes: Iterable[Box | None]) -> Box | None:
    """Return the least box around some boxes; None where there are none."""
    whole: Box | None = None
    for box in boxes:
        if box is not None:
            whole = box if whole is None else whole.joined(box)
    return whole
