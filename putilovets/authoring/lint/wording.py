"""Conditions and boxes in the words of the pack: what an author would have written."""

from collections.abc import Iterable

from putilovets.story.boxes import Box, atoms_in
from putilovets.story.conditions import All, Atom, Tree
from putilovets.story.names import Value

MOST = 6
"""How many names a sentence lists at most."""


def value_text(value: Value) -> str:
    """Return a value as it stands in a condition."""
    if isinstance(value, bool):
        return str(value).lower()
    return repr(value)


def tree_text(tree: Tree, around: bool = False) -> str:
    """Return a condition as it would be written; `around` puts a several-part one in brackets."""
    if isinstance(tree, Atom):
        return _atom_text(tree)
    word = " and " if isinstance(tree, All) else " or "
    text = word.join(tree_text(part, True) for part in tree.parts)
    return f"({text})" if around and len(tree.parts) > 1 else text


def _atom_text(atom: Atom) -> str:
    if atom.constants in ((True,), (False,)) and atom.relation in ("==", "!="):
        return atom.name if atom.constants[0] is (atom.relation == "==") else f"not {atom.name}"
    if "in" in atom.relation:
        listed = ", ".join(value_text(value) for value in atom.constants)
        return f"{atom.name} {atom.relation} ({listed}{',' if len(atom.constants) == 1 else ''})"
    return f"{atom.name} {atom.relation} {value_text(atom.constants[0])}"


def holds_text(box: Box, name: str) -> str:
    """Return what a name may hold in a box, as a sentence without its full stop."""
    slot = box.space.names.slot(name)
    domain, mask = box.space.domains[slot], box.get(slot)
    if domain.name.kind == "number":
        low, high = domain.least(mask), domain.most(mask)
        return f"{name} is {low}" if low == high else f"{name} runs from {low} to {high}"
    values = [value_text(value) for value in domain.values(mask)]
    if len(values) == 1:
        return f"{name} is {values[0]}"
    return f"{name} is {', '.join(values[:-1])} or {values[-1]}"


def state_text(box: Box, trees: Iterable[Tree]) -> str:
    """Return one state of a box, as far as some conditions read it: ``floor = 2, told = 'x'``."""
    names = list(dict.fromkeys(atom.name for tree in trees for atom in atoms_in(tree)))
    told = []
    for name in names[:MOST]:
        slot = box.space.names.slot(name)
        value = box.space.domains[slot].values(box.get(slot))[0]
        told.append(f"{name} = {value_text(value)}")
    more = f" and {len(names) - MOST} more" if len(names) > MOST else ""
    return ", ".join(told) + more
