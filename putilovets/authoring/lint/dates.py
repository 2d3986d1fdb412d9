"""Pages whose dates run backwards along a choice."""

from collections.abc import Iterator
from datetime import date

from putilovets.authoring.flow import opened
from putilovets.authoring.lint.survey import Survey, finding
from putilovets.story.days import day_words
from putilovets.story.doings import widened
from putilovets.story.places import Rule, Target
from putilovets.typed_toml.problems import Complaint


def backward_days(survey: Survey) -> Iterator[Complaint]:
    """Find choices that lead from a page to one of an earlier day."""
    for at in survey.flow.standing:
        day = _day(survey, at)
        place = survey.edition.story.places[at.place]
        for rule in place.rules_at(at.frame) if day is not None else ():
            for to in _stops(survey, at, rule):
                then = _day(survey, to)
                if day is not None and then is not None and then < day:
                    where = survey.rule_at(place, rule)
                    what = f"{rule.id} leads from {day_words(day)} back to {day_words(then)}"
                    yield finding("PU115", where, f"{what}, in {to.place}", "put the days right")


def _day(survey: Survey, at: Target) -> date | None:
    setting = survey.edition.settings.get(at.place)
    return None if setting is None else setting.day_in(at.frame)


def _stops(survey: Survey, at: Target, rule: Rule) -> Iterator[Target]:
    """Yield the pages at which one stops after a choice: behind junctions, no further."""
    to, place = rule.to, survey.edition.story.places[rule.to.place]
    if to in survey.flow.standing and not place.exits_at(to.frame):
        yield to
    elif not place.rules and not place.ends:
        for way in place.exits_at(to.frame):
            if way.to in survey.flow.standing:
                yield way.to
    elif to.place != at.place:
        taken = opened(rule, survey.flow.standing[at])
        if taken is not None:
            spread = place.abstract(widened(rule.effects, taken), to.frame)
            # One that may be sent on is left alone: on which of the pages it stops is not known.
            if spread.stands is not None and not spread.onward:
                yield to
