"""The words of a page told in lines: the list of them, and each by itself."""

from collections.abc import Iterable, Iterator, Sequence

from putilovets.frontends.line.wrapping import wrapped
from putilovets.view.shelf import Card
from putilovets.view.words import Word

NONE = "No word on this page is explained; terms tells the words of the time."


def told_words(words: Sequence[Word]) -> Iterator[str]:
    """Yield the words of a page, each with the number by which it can be asked for."""
    if not words:
        yield NONE
        return
    yield "Type what and a word, or its number, such as what 1:"
    for number, word in enumerate(words, start=1):
        yield from wrapped(word.card.heading, f"   what {number}: ")


def told_word(word: Word, sources: Iterable[Card]) -> Iterator[str]:
    """Yield what a word means, what its label means, and its sources in full."""
    card = word.card
    if word.kind == "source":
        yield from wrapped(_source(card))
        return
    yield from wrapped(f"{card.heading}. {card.text}")
    yield from wrapped(word.about)
    for source in sources:
        yield from wrapped(_source(source), "   ")


def _source(card: Card) -> str:
    return f"{card.heading}. {card.text} [{card.basis}]"
