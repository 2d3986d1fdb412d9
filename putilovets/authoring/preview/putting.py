"""A play that is put at a page, because none was found that comes there."""

from dataclasses import replace
from typing import NamedTuple

from putilovets.authoring.preview.aims import Aim
from putilovets.authoring.preview.looks import Beginning, Look, still
from putilovets.authoring.preview.sentences import on_from_there, put_there, sent_on
from putilovets.authoring.preview.stating import Stated, Stating
from putilovets.authoring.preview.witness import Witness, Witnesses
from putilovets.story.edition import Edition
from putilovets.story.places import Target
from putilovets.story.story import Start

PUT = "(put there)"
"""What the start is called at which a play is put; no start of a pack can be called so."""


class Putting(NamedTuple):
    """What is wanted where no play was found."""

    wanted: Aim
    look: Look
    stating: Stating
    stated: Stated


def put(edition: Edition, asked: Putting, known: Witness | None, ways: Witnesses) -> Beginning:
    """Return a beginning at a page, with the values that a start gives and what is stated.

    A page inside a place is come to from the first page of the place, if a way can be found.
    """
    wanted, look, stating, stated = asked
    told = put_there(edition.story, wanted, look.start, stated)
    if wanted.frame:
        within = _with_start(edition, asked, Target(wanted.place))
        found = still(within, wanted, known) or ways(within, wanted, (PUT,), look.seed)
        if found is not None:
            begun = Beginning(within, found, None, (told, on_from_there(wanted, found)))
            values = stating.put(begun.play().state.values, stated)
            return replace(begun, values=values if stated else None)
    there = _with_start(edition, asked, wanted.first)
    begun = Beginning(there, Witness(PUT, look.seed, ()), None, ())
    return replace(begun, told=(told, *sent_on(edition, wanted, begun.play().state)))


def _with_start(edition: Edition, asked: Putting, at: Target) -> Edition:
    """Return the edition with one start more, at a page."""
    story, stating = edition.story, asked.stating
    first = story.starts[asked.look.start or story.first_start]
    values = stating.put(story.names.start, (*first.values, *asked.stated))
    differing = tuple(story.names.differing(values, story.names.start))
    start = Start(PUT, at.place, differing, at.frame)
    return replace(edition, story=replace(story, starts={**story.starts, PUT: start}))
