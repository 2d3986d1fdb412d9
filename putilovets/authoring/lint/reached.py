"""Places, choices, ways and texts that no play can come to: proven by over-approximation."""

from collections.abc import Iterator, Mapping, Sequence

from putilovets.authoring.flow import opened
from putilovets.authoring.lint.survey import Survey, finding
from putilovets.authoring.lint.whys import why_never
from putilovets.pack.atlas import Where
from putilovets.story.boxes import Box
from putilovets.story.conditions import Any, Condition, Tree
from putilovets.story.junctions import Junction
from putilovets.story.places import Place, Rule, Target
from putilovets.story.reasoning import can_hold
from putilovets.typed_toml.problems import Complaint

NEVER = Any(())
"""The condition that never holds."""


def unreached_places(survey: Survey) -> Iterator[Complaint]:
    """Find places that no play comes to; of those behind one another the first."""
    reached = {at.place for at in survey.flow.arriving}
    missed = [place for place in survey.edition.story.places if place not in reached]
    led, behind = _led(survey), _Behind(survey, missed)
    for place in missed:
        hidden = behind.of(place)
        if hidden is not None:
            where = survey.atlas.places[place].at("id")
            what = f"no play comes to {place}: {_why_unreached(led.get(place, ()), reached)}"
            more = f", nor to {len(hidden)} more behind it" if hidden else ""
            yield finding("PU105", where, f"{what}{more}", "lead to it, or take it out")


class _Behind:
    """Which of the places that no play comes to are only behind others of them."""

    def __init__(self, survey: Survey, missed: Sequence[str]) -> None:
        self.ways = {place: onward(survey, place) & set(missed) for place in missed}
        behind = {to for place, ways in self.ways.items() for to in ways if to != place}
        self.first = [place for place in missed if place not in behind] or list(missed)
        self.told: set[str] = set()

    def of(self, place: str) -> set[str] | None:
        """Return what is behind a place and was not told before; None where it is behind too."""
        if place in self.told or place not in self.first:
            return None
        found, waiting = {place}, [place]
        while waiting:
            new = self.ways[waiting.pop()] - found - self.told
            found |= new
            waiting += new
        self.told |= found
        return found - {place}


def onward(survey: Survey, place: str) -> set[str]:
    """Return where the ways of a place lead, open or not."""
    of = survey.edition.story.places[place]
    exits = (way.to for frame in range(len(of.arrivals)) for way in of.exits_at(frame))
    return {to.place for to in (*(rule.to for rule in of.rules), *exits)}


def _led(survey: Survey) -> Mapping[str, tuple[str, ...]]:
    """Return for each place the other places that have a way to it, open or not."""
    found: dict[str, dict[str, None]] = {}
    for place in survey.edition.story.places:
        for to in onward(survey, place):
            if to != place:
                found.setdefault(to, {})[place] = None
    return {place: tuple(led) for place, led in found.items()}


def _why_unreached(led: tuple[str, ...], reached: set[str]) -> str:
    if not led:
        return "nothing leads to it"
    there = [each for each in led if each in reached]
    if there:
        return f"the way from {there[0]} is never open"
    return f"it is only led to from {led[0]}, to which no play comes either"


def unopened_choices(survey: Survey) -> Iterator[Complaint]:
    """Find choices that are never open where plays may stand."""
    bad = survey.never_true
    for place in survey.edition.story.places.values():
        closed: dict[Where, tuple[Rule, Box]] = {}
        open_at: set[Where] = set()
        for frame, box in survey.flow.at(place.id).items():
            for rule in place.rules_at(frame):
                where = _own(survey, place, rule)
                if opened(rule, box) is not None and can_hold(_asked(rule), box):
                    open_at.add(where)
                else:
                    closed.setdefault(where, (rule, box))
        for where, (rule, box) in closed.items():
            if where not in open_at and bad.isdisjoint((where.at("when"), where.at("needs"))):
                what = f"the choice {rule.id} is never open: {why_never(_asked(rule), box)}"
                yield finding("PU106", where, what, "correct its condition, or take it out")


def _own(survey: Survey, place: Place, rule: Rule) -> Where:
    """Return what tells a choice from others: its table, or its id where it was made of one."""
    if rule.text in survey.atlas.texts:
        return survey.atlas.texts[rule.text]
    around = survey.rule_at(place, rule)
    return around.at("@made", rule.id)


def _asked(rule: Rule) -> list[Tree]:
    return [each.tree for each in (rule.when, rule.needs) if each is not None]


def untaken_ways(survey: Survey) -> Iterator[Complaint]:
    """Find ways out of a junction that are never taken."""
    for place in survey.edition.story.places.values():
        box = survey.flow.arriving.get(Target(place.id))
        if isinstance(place, Junction) and box is not None:
            yield from _untaken(survey, place, box)


def _untaken(survey: Survey, place: Junction, box: Box) -> Iterator[Complaint]:
    before: list[Tree] = []
    for number, way in enumerate(place.candidates):
        where = survey.atlas.places[place.id].at("way", number)
        own = [] if way.when is None else [way.when.tree]
        if not can_hold(own, box):
            what = f"the way to {way.to.place} is never open: {why_never(own, box)}"
            yield finding("PU110", where, what, "correct its condition, or take it out")
        elif not place.drawn and not can_hold((*own, *before), box):
            what = f"the way to {way.to.place} is never taken: a way before it always is"
            yield finding("PU110", where, what, "put it before the ways that are wider")
        if not place.drawn:
            before.append(_contrary(way.when))
    if not place.drawn:
        yield from _otherwise(survey, place, before, box)


def _otherwise(
    survey: Survey, place: Junction, before: list[Tree], box: Box
) -> Iterator[Complaint]:
    """Find a last way that leads where otherwise does, and ways that leave nothing to it."""
    where, to = survey.atlas.places[place.id], place.otherwise.place
    last = len(place.candidates) - 1
    when = place.candidates[last].when
    own = () if when is None else (when.tree,)
    if place.candidates[last].to == place.otherwise:
        if can_hold((*own, *before[:-1]), box):
            what = f"the way to {to} decides nothing: otherwise leads there too"
            yield finding("PU110", where.at("way", last), what, "leave it out, or lead elsewhere")
    elif not can_hold(before, survey.flow.space.anything()):
        what = f"otherwise never leads to {to}: one of the ways is always open"
        hint = "let otherwise stand for the last of them"
        yield finding("PU110", where.at("otherwise"), what, hint)


def _contrary(when: Condition | None) -> Tree:
    return NEVER if when is None else when.contrary
