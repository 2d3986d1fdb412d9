"""Effects that a later effect of the same choice undoes before anybody sees them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from putilovets.authoring.lint.survey import Survey, finding
from putilovets.authoring.lint.told import Act
from putilovets.pack.atlas import Where
from putilovets.pack.models import MoveTable, SetTable
from putilovets.story.boxes import atoms_in
from putilovets.typed_toml.problems import Complaint


def undone_effects(survey: Survey) -> Iterator[Complaint]:
    """Find effects on a name to which the same list gives a value further on, whatever holds."""
    lists: defaultdict[Where, list[Act]] = defaultdict(list)
    for act in survey.pages.acts:
        lists[Where(act.where.file, act.where.loc[:-1])].append(act)
    asks = {
        where: {atom.name for atom in atoms_in(condition.tree)}
        for where, condition in survey.written()
    }
    for acts in lists.values():
        for at, act in enumerate(acts):
            later = _undone(act, acts[at + 1 :], asks)
            if later is not None:
                what = f"{_name(act)} is set anew by a later effect of the same list"
                yield finding("PU121", act.where, what, "leave one of the two, or change the order")


def _undone(act: Act, later: Sequence[Act], asks: dict[Where, set[str]]) -> Act | None:
    """Return the effect that makes an earlier one pointless; None where something reads it."""
    name = _name(act)
    for other in later if name else ():
        if name in asks.get(other.where.at("when"), ()):
            return None
        if isinstance(other.table, SetTable) and other.table.set == name:
            return None if other.table.when is not None else other
    return None


def _name(act: Act) -> str:
    if isinstance(act.table, SetTable):
        return act.table.set
    return act.table.move if isinstance(act.table, MoveTable) else ""
