"""The grammar of conditions: ``NAME``, ``NAME op CONSTANT``, ``and or not in``, parentheses.

A closed list of syntax nodes of Python's own parser: no arithmetic, no calls, no attributes.
"""

import ast
import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from putilovets.story.conditions import All, Any, Atom, Condition, Relation, Tree, negated
from putilovets.story.names import Name, Names, Value

LONGEST = 300
"""The most characters a condition may have."""
DEEPEST = 12
"""The most levels of and, or, not and parentheses."""

FaultKind = Literal["grammar", "undeclared", "type", "bounds"]

_RELATIONS: dict[type[ast.cmpop], Relation] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.In: "in",
    ast.NotIn: "not in",
}


_TRUTH = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake in a condition."""

    kind: FaultKind
    message: str
    """A sentence for the author."""
    column: int = 0
    """Where in the condition's text, in characters from 0."""
    hint: str = ""
    """What to write instead, when something near is known."""


class BadCondition(Exception):  # noqa: N818 - it reads as a sentence where it is caught
    """A condition that is not of the grammar, or not about this story's names."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("; ".join(fault.message for fault in faults))
        self.faults = faults


def parse_condition(text: str, names: Names) -> Condition:
    """Read a condition about `names`; BadCondition lists every fault found in it."""
    reader = _Reader(text, names)
    tree = reader.read()
    if reader.faults or tree is None:
        raise BadCondition(tuple(reader.faults))
    return Condition(text, tree, names)


def nearest(word: str, known: list[str]) -> str:
    """Return a hint with the known word most like `word`, or nothing."""
    close = get_close_matches(word, known, n=1, cutoff=0.6)
    if not close:
        return ""
    # A letter of another alphabet cannot be told from the right one by looking at it.
    strange = next((char for char in word if not char.isascii()), "")
    told = f" the {strange} is not a plain letter" if strange and close[0].isascii() else ""
    return f"did you mean {close[0]}?{told}"


class _Reader:
    """Turns one text into a tree and gathers the faults on the way."""

    def __init__(self, text: str, names: Names) -> None:
        self.text = text
        self.names = names
        self.faults: list[Fault] = []
        self._bare = text.strip().replace("\r", "\n")
        self._lead = len(text) - len(text.lstrip())

    def read(self) -> Tree | None:
        if len(self.text) > LONGEST:
            return self._fault("grammar", f"a condition has at most {LONGEST} characters")
        try:
            parsed = ast.parse(self._bare or "?", mode="eval").body
        except (SyntaxError, ValueError, MemoryError, RecursionError):
            hint = _slip(self.text)
            return self._fault("grammar", f"{self.text!r} is not a condition", hint=hint)
        if "#" in self._bare and "#" in self._bare[self._end(parsed) :]:
            return self._fault("grammar", "a condition has no remarks; put them on a line above")
        return self._tree(parsed, 0)

    def _at(self, node: ast.expr) -> int:
        """Return where a node begins in the author's text; the parser counts bytes of a line."""
        return self._lead + self._characters(node.lineno, node.col_offset)

    def _end(self, node: ast.expr) -> int:
        return self._characters(node.end_lineno or 1, node.end_col_offset or 0)

    def _characters(self, line: int, column: int) -> int:
        if line == 1 and self._bare.isascii():
            return column
        lines = self._bare.split("\n")
        before = sum(len(one) + 1 for one in lines[: line - 1])
        return before + len(lines[line - 1].encode()[:column].decode(errors="ignore"))

    def _word(self, node: ast.Name) -> str:
        """Return a name as it is written; the parser takes look-alike letters for plain ones."""
        if self._bare.isascii():
            return node.id
        start = self._characters(node.lineno, node.col_offset)
        return self._bare[start : self._end(node)]

    def _fault(self, kind: FaultKind, message: str, at: int = 0, hint: str = "") -> None:
        self.faults.append(Fault(kind, message, at, hint))
        return None

    def _tree(self, node: ast.expr, depth: int) -> Tree | None:
        if depth > DEEPEST:
            return self._fault("grammar", f"a condition is at most {DEEPEST} levels deep")
        if isinstance(node, ast.BoolOp):
            parts = [self._tree(part, depth + 1) for part in node.values]
            found = tuple(part for part in parts if part is not None)
            return All(found) if isinstance(node.op, ast.And) else Any(found)
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            inner = self._tree(node.operand, depth + 1)
            return None if inner is None else negated(inner)
        if isinstance(node, ast.Name):
            return self._flag(node)
        if isinstance(node, ast.Compare):
            return self._comparison(node)
        return self._fault(
            "grammar",
            "a condition is made of names, comparisons with a constant, and, or, not, in",
            self._at(node),
        )

    def _name(self, node: ast.expr) -> Name | None:
        if not isinstance(node, ast.Name):
            what = "a comparison begins with a declared name"
            return self._fault("grammar", what, self._at(node))
        word = self._word(node)
        if word in self.names:
            return self.names[word]
        hint = nearest(node.id, [name.id for name in self.names])
        return self._fault("undeclared", f"{word} is not declared", self._at(node), hint)

    def _flag(self, node: ast.Name) -> Tree | None:
        name = self._name(node)
        if name is None:
            return None
        if name.kind != "flag":
            what = f"{name.id} is a {name.kind}; compare it with a constant"
            return self._fault("type", what, self._at(node))
        return Atom(name.id, "==", (True,))

    def _comparison(self, node: ast.Compare) -> Tree | None:
        if len(node.ops) != 1:
            return self._fault("grammar", "compare one name with one constant", self._at(node))
        name = self._name(node.left)
        relation = _RELATIONS.get(type(node.ops[0]))
        if relation is None:
            return self._fault("grammar", "'is' is not of the grammar", self._at(node))
        constants = self._constants(node.comparators[0], relation)
        if name is None or constants is None:
            return None
        return self._checked(name, relation, constants, self._at(node.comparators[0]))

    def _constants(self, node: ast.expr, relation: Relation) -> tuple[Value, ...] | None:
        if "in" in relation:
            if not isinstance(node, ast.Tuple) or not node.elts:
                what = "'in' wants constants in parentheses, with a comma: (1, 2)"
                return self._fault("grammar", what, self._at(node))
            read = [self._constant(part) for part in node.elts]
            return None if None in read else tuple(value for value in read if value is not None)
        value = self._constant(node)
        return None if value is None else (value,)

    def _constant(self, node: ast.expr) -> Value | None:
        minus = isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub)
        inner = node.operand if isinstance(node, ast.UnaryOp) and minus else node
        if isinstance(inner, ast.Name) and self._word(inner) in _TRUTH and not minus:
            return _TRUTH[inner.id]
        if isinstance(inner, ast.Constant):
            value = inner.value
            if isinstance(value, int) and not isinstance(value, bool):
                return -value if minus else value
            if isinstance(value, bool | str) and not minus:
                return value
        what = "the right side is a whole number, true or false, or a word in quotes"
        return self._fault("grammar", what, self._at(node))

    def _checked(
        self, name: Name, relation: Relation, constants: tuple[Value, ...], at: int
    ) -> Tree | None:
        wanted = {"flag": bool, "number": int, "word": str}[name.kind]
        if any(type(value) is not wanted for value in constants):
            what = f"{name.id} is a {name.kind} and is compared with something else"
            return self._fault("type", what, at)
        if name.kind != "number" and relation not in ("==", "!=", "in", "not in"):
            return self._fault("type", f"{name.id} is a {name.kind}; it has no order", at)
        for value in constants:
            if not name.allows(value):
                return self._fault("bounds", _out_of_bounds(name, value), at, _near(name, value))
        return Atom(name.id, relation, constants)


_SLIPS = (
    (r"=[<>]|[≤≥]", "write >= or <="),
    (r"<>|≠", "write !="),
    (r"&|\|", "write and, or"),
    (r"\b(AND|OR|NOT|And|Or|Not)\b", "write and, or, not in small letters"),
    (r"[„“”«»‘’]", "write words in straight quotes: 'word'"),
    (r"(?<![<>=!])=(?!=)", "= compares nothing; write =="),
)


def _slip(text: str) -> str:
    """Return what was probably meant by a text that is not of the grammar."""
    for pattern, hint in _SLIPS:
        if re.search(pattern, text):
            return hint
    if text.count("(") != text.count(")"):
        return "a bracket is not closed"
    return "for instance: floor >= 4 and not signed"


def _out_of_bounds(name: Name, value: Value) -> str:
    if name.kind == "word":
        return f"{name.id} is never {value!r}; it is one of {', '.join(name.words)}"
    return f"{name.id} runs from {name.lowest} to {name.highest} and is never {value}"


def _near(name: Name, value: Value) -> str:
    return nearest(str(value), list(name.words)) if name.kind == "word" else ""
