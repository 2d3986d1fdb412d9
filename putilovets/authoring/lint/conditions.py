"""Conditions that decide nothing: never true, always true, or with parts that change nothing.

Exact over the declared bounds of the names; where the story may stand is looked at elsewhere.
"""

from collections.abc import Iterator

from putilovets.authoring.lint.survey import Survey, finding
from putilovets.authoring.lint.whys import why_never
from putilovets.authoring.lint.wording import tree_text
from putilovets.story.boxes import Box
from putilovets.story.conditions import All, Any, Atom, Condition, Tree
from putilovets.story.reasoning import can_hold, implies, must_hold
from putilovets.typed_toml.problems import Complaint


def idle_conditions(survey: Survey) -> Iterator[Complaint]:
    """Find conditions that hold never, always, or say something twice."""
    box = survey.anything
    judged: dict[str, tuple[str, str, str] | None] = {}
    for where, condition in survey.written():
        if condition.text not in judged:
            judged[condition.text] = _judged(condition, box)
        said = judged[condition.text]
        if said is not None:
            yield finding(said[0], where, said[1], said[2])


def _judged(condition: Condition, box: Box) -> tuple[str, str, str] | None:
    """Return code, sentence and hint for a condition that decides nothing; None for a sound one."""
    tree = condition.tree
    if not can_hold((tree,), box):
        why = why_never((tree,), box, "always")
        return "PU108", f"{condition.text!r} never holds: {why}", "correct it, or take it out"
    if must_hold(tree, box):
        return "PU109", f"{condition.text!r} always holds", "leave it out, or correct it"
    spare = _spare(tree, box)
    if spare is None:
        return None
    part, why = spare
    what = f"in {condition.text!r} the part {tree_text(part)!r} changes nothing: {why}"
    return "PU111", what, "leave it out, or correct it"


def _spare(tree: Tree, box: Box) -> tuple[Tree, str] | None:
    """Return a part of a condition that can be left out, and why; None where there is none."""
    if isinstance(tree, Atom):
        return None
    for at, part in enumerate(tree.parts):
        others = tree.parts[:at] + tree.parts[at + 1 :]
        if not others:
            continue
        if isinstance(tree, All) and implies(_one(All, others), part, box):
            return part, "the rest brings it along"
        if isinstance(tree, Any) and implies(part, _one(Any, others), box):
            return part, "the rest holds wherever it does"
    return next((found for part in tree.parts if (found := _spare(part, box))), None)


def _one(kind: type[All] | type[Any], parts: tuple[Tree, ...]) -> Tree:
    return parts[0] if len(parts) == 1 else kind(parts)
