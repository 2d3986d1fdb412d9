"""The conditions of a place's rules as one function: which of them are open."""

from collections.abc import Callable
from typing import Any

from putilovets.story.conditions import code_of
from putilovets.story.names import Names, Values
from putilovets.story.places import Rule

Gate = Callable[[Values], list[Rule]]


def gate_of(rules: tuple[Rule, ...], names: Names) -> Gate:
    """Return a function that gives, in their order, the rules that are open in some values.

    The code is written from closed trees, as that of one condition is; one call for a page
    instead of two for each of its choices.
    """
    scope: dict[str, Any] = {"__builtins__": {}}
    parts = []
    for number, rule in enumerate(rules):
        tests = [code_of(each.tree, names) for each in (rule.needs, rule.when) if each is not None]
        scope[f"r{number}"] = (rule,) if tests else rule
        parts.append(f"*(r{number} if {' and '.join(tests)} else ())" if tests else f"r{number}")
    return eval(f"lambda v: [{', '.join(parts)}]", scope)  # type: ignore[no-any-return]
