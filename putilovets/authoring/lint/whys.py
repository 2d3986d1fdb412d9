"""Why a condition never holds, as briefly as it can be said."""

from collections.abc import Sequence

from putilovets.authoring.lint.wording import holds_text, tree_text
from putilovets.story.boxes import Box
from putilovets.story.conditions import All, Atom, Tree
from putilovets.story.reasoning import can_hold


def why_never(trees: Sequence[Tree], box: Box, place: str = "here") -> str:
    """Return why some conditions never hold together in a box."""
    core = _core(_parts(trees), box)
    if len(core) == 1 and isinstance(core[0], Atom):
        return f"it asks for {tree_text(core[0])}, and {place} {holds_text(box, core[0].name)}"
    if len(core) == 1:
        return f"{tree_text(core[0])} cannot hold {place}"
    return " and ".join(tree_text(part, True) for part in core) + " exclude one another"


def _parts(trees: Sequence[Tree]) -> list[Tree]:
    """Return all that is asked for at once, one by one."""
    found: list[Tree] = []
    for tree in trees:
        if isinstance(tree, All):
            found += _parts(tree.parts)
        else:
            found.append(tree)
    return found


def _core(parts: list[Tree], box: Box) -> list[Tree]:
    """Return some of the parts that cannot hold together, of which none can be spared."""
    for part in parts:
        if not can_hold((part,), box):
            return [part]
    kept = list(parts)
    for part in parts:
        others = [each for each in kept if each is not part]
        if others and not can_hold(others, box):
            kept = others
    return kept
