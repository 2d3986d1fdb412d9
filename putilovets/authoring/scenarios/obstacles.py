"""How a choice stands where a play has come to, in words: open, locked and why, or not there."""

from collections.abc import Iterator, Sequence

from putilovets.authoring.scenarios.moments import Moment
from putilovets.story.places import Rule
from putilovets.typed_toml.nearest import nearest
from putilovets.view.listing import listed
from putilovets.view.reasons import sentences

MOST_NAMED = 3
"""How many places are named that have a choice of some id."""


def why_locked(moment: Moment, choice: str) -> str | None:
    """Return why a choice is locked, in sentences; None where it is not shown, empty where open."""
    for each in moment.play.choices():
        if each.id == choice:
            return " ".join(sentences(moment.edition, each.reasons))
    return None


def standing(moment: Moment, choice: str) -> str:
    """Return how a choice stands here, as a clause about it without a full stop."""
    why = why_locked(moment, choice)
    if why is not None:
        return f"it is locked: {why.rstrip('.')}" if why else "it is open"
    story, state = moment.play.story, moment.play.state
    if story.ended(state):
        return f"the play has ended at {state.place}"
    place = story.places[state.place]
    for rule in place.rules_at(state.frame):
        if rule.id == choice:
            return _hidden(moment, rule)
    if any(rule.id == choice for rule in place.rules):
        return f"it is not a choice of this page of {place.id}"
    return f"it is a choice of {_owners(moment, choice)}, not of {place.id}"


def open_here(moment: Moment) -> str:
    """Return the ids of what is open and of what is locked, in a sentence or two."""
    choices = moment.play.choices()
    ids = {open_: [each.id for each in choices if each.open is open_] for open_ in (True, False)}
    told = f"Open here: {', '.join(ids[True]) or 'nothing'}."
    return f"{told} Locked: {', '.join(ids[False])}." if ids[False] else told


def near(moment: Moment, choice: str) -> str:
    """Return a hint with the open choice whose id is most like `choice`, or nothing."""
    return nearest(choice, [each.id for each in moment.play.choices() if each.open])


def _hidden(moment: Moment, rule: Rule) -> str:
    """Return why a rule of this page is not shown on it."""
    if rule.when is None or rule.when.holds(moment.play.state.values):
        return "there is no room for it on this page"
    why = " ".join(sentences(moment.edition, rule.when.explain(moment.play.state.values)))
    return f"it is not shown: {why.rstrip('.')}"


def _owners(moment: Moment, choice: str) -> str:
    owners = list(_places_with(moment, choice))
    named: Sequence[str] = owners[:MOST_NAMED]
    more = len(owners) - len(named)
    return listed([*named, f"{more} more places"] if more else named) or "no place"


def _places_with(moment: Moment, choice: str) -> Iterator[str]:
    for place in moment.play.story.places.values():
        if any(rule.id == choice for rule in place.rules):
            yield place.id
