"""Asking for a word: what is meant by it, and what it may have been meant for."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import NamedTuple

from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.minutes import minute_book
from putilovets.view.page import Page
from putilovets.view.safe import safe
from putilovets.view.shelf import explained, ids_met, sources_on, today
from putilovets.view.words import Word, finder, word_of, words_on

LONGEST = 60
"""The most characters of a word that are looked at."""


class Answer(NamedTuple):
    """What was found for a word that was asked for."""

    word: Word | None
    instead: str
    """Where nothing was found, what to say about it."""


def asked(edition: Edition, play: Playthrough, page: Page, wanted: str) -> Answer:
    """Return what `wanted` opens: a number of the page's list, a word, a name or a source."""
    here = words_on(edition, page, today(edition, play))
    wanted = " ".join(wanted.split())[:LONGEST]
    if wanted.isascii() and wanted.isdigit():
        return _numbered(here, int(wanted))
    known = [*here, *_elsewhere(edition, play, page)]
    called = {form.casefold(): word for word in reversed(known) for form in _forms(word)}
    found = called.get(wanted.casefold().replace("’", "'"))
    return Answer(found, "" if found else _instead(wanted, called))


def _forms(word: Word) -> tuple[str, ...]:
    return (*word.forms, word.card.heading)


def _numbered(here: tuple[Word, ...], number: int) -> Answer:
    if 1 <= number <= len(here):
        return Answer(here[number - 1], "")
    if not here:
        return Answer(None, "No word on this page is explained.")
    return Answer(None, f"The words on this page are 1 to {len(here)}; words lists them.")


def _instead(wanted: str, called: dict[str, Word]) -> str:
    """Return what to say about a word that opens nothing."""
    close = get_close_matches(wanted.casefold(), called, n=1, cutoff=0.6)
    meant = f" Did you mean {_as_written(close[0], called)}?" if close else ""
    return f"«{safe(wanted)}» is not explained here.{meant} The word words lists what is."


def _as_written(form: str, called: dict[str, Word]) -> str:
    return next(each for each in _forms(called[form]) if each.casefold() == form)


def _elsewhere(edition: Edition, play: Playthrough, page: Page) -> Iterator[Word]:
    """Yield what may be opened from any page now: nothing and nobody still to come."""
    day = today(edition, play)
    found = [f"term/{each.id}" for each in edition.terms.values() if explained(each, day)]
    found += (f"person/{each}" for each in ids_met(edition, play))
    found += finder(edition, page, day).in_force()
    words = [word_of(edition, each) for each in found]
    yield from words
    sources = [source for word in words for source in word.card.sources]
    sources += (card.heading for card in sources_on(edition, page))
    sources += (each for sheet in minute_book(edition, play) for each in sheet.sources)
    yield from (word_of(edition, f"source/{each}") for each in dict.fromkeys(sources))
