"""Where a pack's texts have words that some look asks about, found for all of them at once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from putilovets.authoring.lint import hard_words
from putilovets.authoring.lint.forms import Form, Forms
from putilovets.authoring.lint.told import Told
from putilovets.pack.folder import Folder
from putilovets.story.lexicon import person_forms, term_forms

Kind = Literal[
    "term", "also", "person", "lived", "campaign", "dated", "but",
    "grave", "against", "handled", "scored",
]  # fmt: skip
"""What a word is: ``also`` is another form of a term, ``but`` a longer form that is not meant.

The last four are the lists of hard words.
"""
What = tuple[Kind, str]
"""A kind and an id in it, a number or the word itself."""


class Found(NamedTuple):
    """A word in a text."""

    told: Told
    start: int
    end: int
    id: str
    """Of the term, the person or the campaign; the number of a dated word; else the word."""

    @property
    def word(self) -> str:
        """The word as it stands there."""
        return self.told.text[self.start : self.end]


def found(folder: Folder, told: Iterable[Told]) -> Mapping[Kind, list[Found]]:
    """Return every word that is looked for, by its kind, in the order of the texts."""
    forms = Forms(_forms(folder))
    kept: dict[Kind, list[Found]] = defaultdict(list)
    for one in told:
        for start, end, (kind, what) in forms.hits(one.text):
            kept[kind].append(Found(one, start, end, what))
    return kept


def _forms(folder: Folder) -> Iterator[Form[What]]:
    for term in folder.terms.term:
        for form in term_forms(term.word):
            yield Form(form, ("term", term.id), form.isupper())
        for form in term.also:
            yield Form(form, ("also", term.id), form.isupper())
    for person in folder.people.person:
        for form in person_forms(person.name, person.also):
            yield Form(form, ("person", person.id), True)
    for form in folder.people.lived:
        yield Form(form, ("lived", form), True)
    for campaign in folder.campaigns.campaign:
        title = campaign.title
        yield Form(title.removeprefix("The "), ("campaign", campaign.id))
    for number, word in enumerate(folder.dated.word):
        for form in (word.word, *word.also):
            yield Form(form, ("dated", str(number)))
        for form in word.but:
            yield Form(form, ("but", str(number)))
    for form in dict.fromkeys(hard_words.GRAVE):
        yield Form(form, ("grave", form))
    for form in dict.fromkeys(hard_words.AGAINST):
        yield Form(form, ("against", form))
    for form in hard_words.HANDLED:
        yield Form(form, ("handled", form))
    for form in hard_words.SCORED:
        yield Form(form, ("scored", form))
