"""Tasks of a desk that no evening ever shows, because as many others always come first."""

from collections.abc import Iterator

from putilovets.authoring.lint.survey import Survey, finding
from putilovets.pack.atlas import Where
from putilovets.story.boxes import Box
from putilovets.story.conditions import All
from putilovets.story.places import Rule
from putilovets.story.reasoning import must_hold
from putilovets.story.stages import Desk
from putilovets.typed_toml.problems import Complaint


def crowded_tasks(survey: Survey) -> Iterator[Complaint]:
    """Find tasks before which on every evening a whole page of others stands."""
    for place in survey.edition.story.places.values():
        if isinstance(place, Desk):
            yield from _crowded(survey, place)


def _crowded(survey: Survey, desk: Desk) -> Iterator[Complaint]:
    shown: set[Where] = set()
    hidden: dict[Where, Rule] = {}
    for night, box in survey.flow.at(desk.id).items():
        before = 0
        for rule in desk.rules_at(night)[:-1] if night else ():
            where = survey.rule_at(desk, rule)
            # Each evening before this one can have taken one of the others away.
            if before - (night - 1) < desk.hand - 1:
                shown.add(where)
            else:
                hidden.setdefault(where, rule)
            before += _wanted(rule, box)
    for where, rule in hidden.items():
        if where not in shown:
            what = f"the choice {rule.id} is never shown: {desk.hand - 1} others always come first"
            hint = "raise its priority, or give dates or conditions to those before it"
            yield finding("PU106", where.at("id"), what, hint)


def _wanted(rule: Rule, box: Box) -> bool:
    """Tell whether a task is shown wherever it has not been done."""
    tree = None if rule.when is None else rule.when.tree
    return not isinstance(tree, All) or all(must_hold(part, box) for part in tree.parts[1:])
