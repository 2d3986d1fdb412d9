"""An author's last choices, made again after an edit up to one that can no longer be made."""

from collections.abc import Iterable
from typing import NamedTuple

from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.story.story import LockedChoice, PlayEnded, UnknownChoice
from putilovets.typed_toml.nearest import nearest
from putilovets.view.page import page


class Step(NamedTuple):
    """A choice that was made, or is to be."""

    choice: str
    place: str = ""
    """Where it was made; empty for wherever the play stands."""


def follow(edition: Edition, play: Playthrough, steps: Iterable[Step]) -> str:
    """Make choices one after the other; return why one could not be made, or nothing.

    Ids that have changed are those of today where renamed.toml says so.
    """
    renames = edition.story.renames
    for number, step in enumerate(steps, start=1):
        at = renames.place(step.place) if step.place else play.state.place
        choice = renames.choice(play.state.place, step.choice)
        if at != play.state.place:
            now = _title(edition, play)
            return f"Choice {number}, {_words(edition, at, choice)}, was made in {at}; {now}."
        try:
            play.choose(choice)
        except (UnknownChoice, LockedChoice, PlayEnded) as error:
            why = _why_not(edition, play, choice, error)
            return f"Choice {number}, {_words(edition, at, choice)}, {why}."
    return ""


def _why_not(edition: Edition, play: Playthrough, choice: str, error: LookupError) -> str:
    title = edition.settings[play.state.place].title_in(play.state.frame)
    if isinstance(error, PlayEnded):
        return f"cannot be made: the play is over at «{title}»"
    options = page(edition, play).options
    if isinstance(error, LockedChoice):
        why = " ".join(reason for each in options if each.id == choice for reason in each.why)
        return f"is closed in «{title}» now: {why.rstrip('.')}"
    place = edition.story.places[play.state.place]
    if any(rule.id == choice for rule in place.rules):
        return f"is not offered in «{title}» as things stand"
    there = [each.id for each in options]
    hint = nearest(choice, there) or f"there is: {', '.join(there)}"
    return f"is no longer there in «{title}» ({hint})"


def _title(edition: Edition, play: Playthrough) -> str:
    title = edition.settings[play.state.place].title_in(play.state.frame)
    return f"the play now stands in «{title}» ({play.state.place})"


def _words(edition: Edition, place: str, choice: str) -> str:
    """Return a choice by its words, where it has some, and by its id."""
    words = edition.words.get(f"{place}/{choice}", "")
    return f"«{words}» ({choice})" if words else choice
