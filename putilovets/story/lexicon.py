"""The words that can be opened where they stand: how each is called, and where a text calls it.

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
_WORD = re.compile(r"\w+")
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


class _Form(NamedTuple):
    """A form as it is looked for at one of its words."""

    text: str
    """In small letters where capitals do not count."""
    exact: bool
    before: int
    """How many characters of it stand before its first word."""


class Lexicon:
    """Everything that can be opened by its words, laid out once so that a text is read once."""

    def __init__(self, called: Iterable[Called]) -> None:
        self.forms: dict[str, tuple[str, ...]] = {}
        """How each thing may be called, by its id."""
        self._ids: dict[_Form, tuple[str, ...]] = {}
        self._from: dict[str, list[_Form]] = {}
        for form, what, exact in called:
            self.forms[what] = (*self.forms.get(what, ()), form)
            text = form if exact else form.casefold()
            first = _WORD.search(text)
            if first is not None:
                found = _Form(text, exact, first.start())
                self._ids[found] = tuple(dict.fromkeys((*self._ids.get(found, ()), what)))
                self._from.setdefault(first[0].casefold(), []).append(found)
        for forms in self._from.values():
            forms.sort(key=lambda each: len(each.text), reverse=True)

    def spots(self, text: str) -> Iterator[Spot]:
        """Yield where in `text` something is called by a whole word, the longest form there is."""
        text, done = text.replace("’", "'"), 0
        for word in _WORD.finditer(text):
            if word.start() >= done:
                for form in self._from.get(word[0].casefold(), ()):
                    start = word.start() - form.before
                    if start >= done and _stands(form, text, start):
                        done = start + len(form.text)
                        yield Spot(start, done, self._ids[form])
                        break


def _stands(form: _Form, text: str, start: int) -> bool:
    """Tell whether a form stands in a text and ends with a word."""
    end = start + len(form.text)
    there = text[start:end] if form.exact else text[start:end].casefold()
    return there == form.text and _WORD.match(text, end) is None


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
