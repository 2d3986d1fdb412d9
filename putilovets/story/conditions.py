"""Conditions: one tree with four readings (run it, explain it, list what it reads, reason on it).

The tree is in negation normal form: `All` and `Any` over `Atom`, so that "not" has already been
pushed into the relations and an analysis meets three kinds of node only.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any as Anything
from typing import Literal, NamedTuple

from putilovets.story.names import ROW_BITS, ROW_MASK, Name, Names, Value, Values

Relation = Literal["==", "!=", "<", "<=", ">", ">=", "in", "not in"]

OPPOSITE: dict[Relation, Relation] = {
    "==": "!=",
    "!=": "==",
    "<": ">=",
    ">=": "<",
    ">": "<=",
    "<=": ">",
    "in": "not in",
    "not in": "in",
}


class Atom(NamedTuple):
    """One name in a relation to one constant, or to several for ``in`` and ``not in``."""

    name: str
    relation: Relation
    constants: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class All:
    """True when every part is."""

    parts: tuple["Tree", ...]


@dataclass(frozen=True, slots=True)
class Any:
    """True when some part is."""

    parts: tuple["Tree", ...]


Tree = Atom | All | Any


@dataclass(frozen=True, slots=True)
class Need:
    """One thing a condition asks for and does not find."""

    name: Name
    """The declared name that was read."""
    relation: Relation
    """The relation that was asked for."""
    constants: tuple[Value, ...]
    """What the name was to be compared with."""
    actual: Value
    """What the name holds."""


@dataclass(frozen=True, slots=True)
class Either:
    """Several ways to meet one need; any of them is enough."""

    ways: tuple[tuple["Reason", ...], ...]


Reason = Need | Either


class Condition:
    """A condition over declared names, compiled on first use."""

    def __init__(self, text: str, tree: Tree, names: Names) -> None:
        self.text = text
        """What the author wrote."""
        self.tree = tree
        """The condition in negation normal form."""
        self._names = names

    def __repr__(self) -> str:
        return f"Condition({self.text!r})"

    def made_from(self) -> tuple[object, ...]:
        """Return what the condition was made from."""
        return self.text, self.tree, self._names

    @cached_property
    def reads(self) -> frozenset[str]:
        """The ids of all names the condition reads."""
        return frozenset(_names_in(self.tree))

    @cached_property
    def contrary(self) -> Tree:
        """The tree that is true exactly where the condition does not hold."""
        return negated(self.tree)

    @cached_property
    def holds(self) -> Callable[[Values], bool]:
        """A function that tells whether the condition holds in some values.

        The code is written from the closed tree, slots and checked constants only, never from
        the author's text.
        """
        scope: dict[str, Anything] = {"__builtins__": {}}
        return eval(f"lambda v: {code_of(self.tree, self._names)}", scope)  # type: ignore[no-any-return]

    def met(self, values: Values) -> tuple[Need, ...]:
        """Return what the condition asks for and finds, of those of its ways that are open."""
        return tuple(_met(self.tree, self._names, values)) if self.holds(values) else ()

    def explain(self, values: Values) -> tuple[Reason, ...]:
        """Return what is missing for the condition to hold in `values`; empty when it holds."""
        return _missing(self.tree, self._names, values)


def negated(tree: Tree) -> Tree:
    """Return the tree that is true exactly where `tree` is false."""
    if isinstance(tree, Atom):
        return Atom(tree.name, OPPOSITE[tree.relation], tree.constants)
    parts = tuple(negated(part) for part in tree.parts)
    return Any(parts) if isinstance(tree, All) else All(parts)


def _names_in(tree: Tree) -> list[str]:
    if isinstance(tree, Atom):
        return [tree.name]
    return [name for part in tree.parts for name in _names_in(part)]


def code_of(tree: Tree, names: Names) -> str:
    """Return the tree as an expression over ``v``, the rows of values."""
    if isinstance(tree, Atom):
        slot = names.slot(tree.name)
        cell = f"v[{slot >> ROW_BITS}][{slot & ROW_MASK}]"
        right = repr(tree.constants if "in" in tree.relation else tree.constants[0])
        if tree.relation == "==" and tree.constants[0] is True:
            return cell
        return f"({cell} {tree.relation} {right})"
    word = " and " if isinstance(tree, All) else " or "
    return f"({word.join(code_of(part, names) for part in tree.parts)})"


def _missing(tree: Tree, names: Names, values: Values) -> tuple[Reason, ...]:
    if isinstance(tree, Atom):
        actual = names.value(values, tree.name)
        if atom_holds(tree, actual):
            return ()
        return (Need(names[tree.name], tree.relation, tree.constants, actual),)
    each = [_missing(part, names, values) for part in tree.parts]
    if isinstance(tree, All):
        return tuple(reason for reasons in each for reason in reasons)
    return () if any(not reasons for reasons in each) else (Either(tuple(each)),)


def _met(tree: Tree, names: Names, values: Values) -> Iterator[Need]:
    if isinstance(tree, Atom):
        actual = names.value(values, tree.name)
        if atom_holds(tree, actual):
            yield Need(names[tree.name], tree.relation, tree.constants, actual)
        return
    for part in tree.parts:
        if isinstance(tree, All) or not _missing(part, names, values):
            yield from _met(part, names, values)


_TESTS: dict[Relation, Callable[[Anything, Anything], bool]] = {
    "==": lambda a, b: bool(a == b[0]),
    "!=": lambda a, b: bool(a != b[0]),
    "<": lambda a, b: bool(a < b[0]),
    "<=": lambda a, b: bool(a <= b[0]),
    ">": lambda a, b: bool(a > b[0]),
    ">=": lambda a, b: bool(a >= b[0]),
    "in": lambda a, b: a in b,
    "not in": lambda a, b: a not in b,
}


def atom_holds(atom: Atom, actual: Value) -> bool:
    """Tell whether an atom holds where its name has a value."""
    return _TESTS[atom.relation](actual, atom.constants)
