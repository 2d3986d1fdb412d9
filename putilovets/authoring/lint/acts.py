"""Effects that never do anything: held back by a bound wherever they are done, or never done."""

from collections.abc import Iterator
from functools import singledispatch

from putilovets.authoring.flow import opened
from putilovets.authoring.lint.survey import Survey, finding
from putilovets.authoring.lint.whys import why_never
from putilovets.authoring.wiring import bare
from putilovets.pack.atlas import Where
from putilovets.story.boxes import Box
from putilovets.story.doings import done
from putilovets.story.effects import Effect, If, Minute, Move, Reasoned, Strike
from putilovets.story.reasoning import can_hold
from putilovets.typed_toml.problems import Complaint


def idle_effects(survey: Survey) -> Iterator[Complaint]:
    """Find effects that change nothing wherever they are done."""
    idle: dict[Where, str] = {}
    busy: set[Where] = set()
    for effect, box in done_in(survey):
        where = _where(effect, survey)
        if where is None:
            continue
        why = _idle(effect, box)
        if why:
            idle.setdefault(where, why)
        else:
            busy.add(where)
    bad = survey.never_true
    for where, why in idle.items():
        if where not in busy and where.at("when") not in bad:
            yield finding("PU112", where, why, "take it out, or correct it")


def _where(effect: Effect, survey: Survey) -> Where | None:
    """Return where an effect is written, or the first one within it that is."""
    where = survey.atlas.of(effect)
    while where is None and isinstance(effect, If | Reasoned):
        effect = effect.effect
        where = survey.atlas.of(effect)
    return where


def done_in(survey: Survey) -> Iterator[tuple[Effect, Box]]:
    """Yield every effect with a box around the states in which it is done."""
    places = survey.edition.story.places
    for at, box in survey.flow.arriving.items():
        yield from done(places[at.place].arrivals[at.frame], box)
    for at, box in survey.flow.standing.items():
        for rule in places[at.place].rules_at(at.frame):
            taken = opened(rule, box)
            if taken is not None:
                yield from done(rule.effects, taken)


def _idle(effect: Effect, box: Box) -> str:
    """Return why an effect never changes anything in a box; nothing where it may."""
    if isinstance(effect, If):
        if not can_hold((effect.when.tree,), box):
            return f"it is never done: {why_never((effect.when.tree,), box)}"
        there = box.where(effect.when)
        return "" if there is None else _idle(effect.effect, there)
    return unchanged(bare(effect), box)


@singledispatch
def unchanged(effect: object, box: Box) -> str:
    """Return how it is that an effect changes nothing in a box; nothing where it may."""
    return ""


@unchanged.register
def _(effect: Move, box: Box) -> str:
    if effect.by == 0:
        return f"{effect.writes} is moved by 0"
    bound = effect.highest if effect.by > 0 else effect.lowest
    if box.must(effect.slot, bound) and not box.space.domains[effect.slot].stretched:
        return f"{effect.writes} is {bound} already, its bound, wherever this is done"
    return ""


@unchanged.register
def _(effect: Minute, box: Box) -> str:
    if box.must(effect.slot, True):
        return f"the minute {effect.entry} is written already wherever this is done"
    return ""


@unchanged.register
def _(effect: Strike, box: Box) -> str:
    if box.must(effect.slot, False):
        return "the line cannot stand in the notebook wherever this is done"
    return ""
