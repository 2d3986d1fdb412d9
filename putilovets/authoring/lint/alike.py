"""Choices of one page that a player cannot tell apart, or that come to the same."""

from collections.abc import Iterator
from itertools import combinations

from putilovets.authoring.lint.survey import Survey, finding
from putilovets.story.boxes import Box
from putilovets.story.places import Place, Rule
from putilovets.story.reasoning import can_hold
from putilovets.story.signing import signed_effects
from putilovets.typed_toml.problems import Complaint


def alike_choices(survey: Survey) -> Iterator[Complaint]:
    """Find two choices of one page in the same words, or with nothing else between them."""
    words = survey.edition.words
    for at, box in survey.flow.standing.items():
        place = survey.edition.story.places[at.place]
        for one, other in combinations(place.rules_at(at.frame), 2):
            if words.get(one.text) == words.get(other.text) and _both(one, other, box):
                what = f"{one.id} and {other.id} say the same: «{words.get(one.text, '')}»"
                where = survey.rule_at(place, other)
                yield finding("PU118", where, what, "say what is different in each")
            elif _same(survey, place, one, other) and _both(one, other, box):
                what = f"{one.id} and {other.id} differ only in their words"
                hint = "a choice without a consequence is cut, or is given one"
                yield finding("PU119", survey.rule_at(place, other), what, hint)


def _both(one: Rule, other: Rule, box: Box) -> bool:
    """Tell whether both may be shown at once."""
    return can_hold([each.when.tree for each in (one, other) if each.when is not None], box)


def _same(survey: Survey, place: Place, one: Rule, other: Rule) -> bool:
    """Tell whether two choices do the same, lead to the same and are answered with the same."""
    words = survey.edition.words
    if one.to != other.to or signed_effects(one.effects) != signed_effects(other.effects):
        return False
    return not any(words.get(f"{each.text}/reply") for each in (one, other))
