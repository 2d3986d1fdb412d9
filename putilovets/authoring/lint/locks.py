"""Pages on which every choice may be closed at once, and circles that lead to no ending."""

from collections.abc import Iterator
from typing import NamedTuple

from putilovets.authoring.circles import circles
from putilovets.authoring.lint.survey import Survey, finding
from putilovets.authoring.lint.wording import state_text
from putilovets.story.boxes import Box
from putilovets.story.conditions import Any, Tree
from putilovets.story.places import Place, Rule, Target
from putilovets.story.reasoning import TooMany, together
from putilovets.typed_toml.problems import Complaint


class Lock(NamedTuple):
    """A page on which every choice may be closed."""

    at: Target
    trees: tuple[Tree, ...]
    """Conditions that all hold then: that each choice is closed, and that nobody is sent on."""
    state: Box
    """A part of the box in which they hold."""


def closed(place: Place, frame: int) -> tuple[Tree, ...] | None:
    """Return what holds where a play stops at a page and every choice is closed; None for never."""
    trees: list[Tree] = []
    for rule in place.rules_at(frame):
        contrary = _closed(rule)
        if contrary is None:
            return None
        trees.append(contrary)
    for way in place.exits_at(frame):
        if way.when is None:
            return None
        trees.append(way.when.contrary)
    return tuple(trees)


def _closed(rule: Rule) -> Tree | None:
    each = tuple(each.contrary for each in (rule.when, rule.needs) if each is not None)
    return None if not each else each[0] if len(each) == 1 else Any(each)


def lock_in(place: Place, at: Target, box: Box) -> Lock | None:
    """Return how every choice of a page may be closed in a box; None where one is always open."""
    trees = None if place.ends else closed(place, at.frame)
    if trees is None:
        return None
    try:
        state = together(trees, box)
    except TooMany:
        return None
    return None if state is None else Lock(at, trees, state)


def locks(survey: Survey) -> Iterator[Complaint]:
    """Find pages on which every choice may be closed where the story may stand."""
    story = survey.edition.story
    for at, box in survey.flow.standing.items():
        place = story.places[at.place]
        lock = lock_in(place, at, box)
        if lock is not None:
            where = survey.rule_at(place, place.rules_at(at.frame)[0])
            what = f"every choice of {_page(place, at)} may be closed at once: {_values(lock)}"
            yield finding("PU113", where, what, "leave one of them without when and needs")


def _page(place: Place, at: Target) -> str:
    key = place.key(at.frame)
    return place.id if isinstance(key, int) else f"{place.id}, {key}"


def _values(lock: Lock) -> str:
    return state_text(lock.state, lock.trees) or "they never open"


def dead_ends(survey: Survey) -> Iterator[Complaint]:
    """Find circles of places from which no way, open or not, leads to an ending."""
    story, onward = survey.edition.story, survey.flow.onward
    found = circles(survey.flow.arriving, lambda at: onward.get(at, ()))
    for circle in found:
        inside = set(circle)
        leads = any(to not in inside for at in circle for to in onward.get(at, ()))
        if leads or any(story.places[at.place].ends for at in circle):
            continue
        if all(at not in survey.flow.standing for at in circle):
            continue
        places = list(dict.fromkeys(at.place for at in circle))
        what = f"no way leads from {places[0]} to an ending"
        if len(places) > 1:
            what += f": one only comes to {', '.join(places[1:6])}"
        yield finding("PU107", survey.atlas.places[places[0]].at("id"), what, "lead out of it")
