"""The words that can be opened where they stand: how each is called, and the pattern that finds it.

Terms are found in either case, but for those written in capitals; people only as they are written.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from putilovets.story.edition import CampaignWords, Person, Term

LINE = "line"
"""The id under which the centre's line of the day is found."""
_LINE_FORMS = ("line of the day", "line of today", "centre's line", "party line")
_ARTICLES = ("a", "an", "one", "the", "you")
"""What a name begins with that says who somebody is and does not call him."""


class Called(NamedTuple):
    """One way to call something."""

    form: str
    id: str
    """What is called so: ``term/cell``, ``person/kirov``, ``campaign/economy`` or ``line``."""
    exact: bool = False
    """Whether capitals and small letters tell it apart."""


class Spot(NamedTuple):
    """Where in a text something is called."""

    start: int
    end: int
    ids: tuple[str, ...]
    """What may be meant: more than one where people share a surname."""


class Lexicon:
    """Everything that can be opened by its words, with one pattern that finds all of it."""

    def __init__(self, called: Iterable[Called]) -> None:
        self.forms: dict[str, tuple[str, ...]] = {}
        """How each thing may be called, by its id."""
        self._exact: dict[str, tuple[str, ...]] = {}
        self._loose: dict[str, tuple[str, ...]] = {}
        written: dict[str, str] = {}
        for form, what, exact in called:
            self.forms[what] = (*self.forms.get(what, ()), form)
            known, key = (self._exact, form) if exact else (self._loose, form.casefold())
            known[key] = tuple(dict.fromkeys((*known.get(key, ()), what)))
            written[_sought(form, exact)] = form
        longest = sorted(written, key=lambda sought: len(written[sought]), reverse=True)
        either = "|".join(longest) or "(?!)"
        self._pattern = re.compile(rf"(?<!\w)(?:{either})(?!\w)")

    def spots(self, text: str) -> Iterator[Spot]:
        """Yield where in `text` something is called by a whole word, the longest form there is."""
        for match in self._pattern.finditer(text):
            form = match[0].replace("’", "'")
            ids = self._exact.get(form) or self._loose.get(form.casefold(), ())
            yield Spot(match.start(), match.end(), ids)


def lexicon_of(
    terms: Mapping[str, "Term"],
    people: Mapping[str, "Person"],
    campaigns: Mapping[str, "CampaignWords"],
) -> Lexicon:
    """Return the lexicon of a story: its terms, people and campaigns, and the line itself."""
    called = [Called(form, LINE) for form in _LINE_FORMS]
    called += (Called(each.title, f"campaign/{each.id}") for each in campaigns.values())
    for term in sorted(terms.values(), key=_begun, reverse=True):
        forms = term_forms(term.word, term.also)
        called += (Called(form, f"term/{term.id}", _capitals(form)) for form in forms)
    for person in people.values():
        names = person_forms(person.name, person.also)
        called += (Called(form, f"person/{person.id}", True) for form in names)
    return Lexicon(called)


def _begun(term: "Term") -> date:
    """Return since when there is a term: a word that two share means the later one."""
    return term.begins or date.min


def term_forms(word: str, also: Iterable[str] = ()) -> tuple[str, ...]:
    """Return how a term may be called: before its bracket, in it, and otherwise."""
    plain, _, bracketed = word.partition(" (")
    forms = (plain, bracketed.rpartition(")")[0], *also)
    return _once(forms)


def person_forms(name: str, also: Iterable[str] = ()) -> tuple[str, ...]:
    """Return how a person may be called: name, surname, and otherwise.

    Who is only described, such as the floor or an old fitter, has no name to be called by.
    """
    words = name.split()
    named = all(word[:1].isupper() for word in words) and words[0].casefold() not in _ARTICLES
    return _once((name, words[-1], *also) if named else also)


def _once(forms: Iterable[str]) -> tuple[str, ...]:
    tidy = (" ".join(form.split()) for form in forms)
    return tuple(dict.fromkeys(form for form in tidy if form))


def _capitals(form: str) -> bool:
    return form.isupper()


def _sought(form: str, exact: bool) -> str:
    """Return the pattern of a form; an apostrophe may be a curved one."""
    sought = re.escape(form).replace("'", "['’]")
    return sought if exact else f"(?i:{sought})"
