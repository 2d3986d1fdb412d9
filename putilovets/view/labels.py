"""What the three labels mean, in the words that both front ends use."""

from collections.abc import Iterable

from putilovets.story.edition import Basis

_MEANING: dict[Basis, str] = {
    "documented": "a source says this",
    "inferred": "no source says it of this place and a general rule makes it likely, or a book "
    "says it whose page has not been checked",
    "invented": "we made it up, within what the sources allow",
}
_PARTS = {"invented": "; a part of it that is better founded says so itself"}


def grounded(basis: str, sources: Iterable[str]) -> str:
    """Return a label with what it rests on, such as ``documented: S48, S49``."""
    told = ", ".join(sources)
    return f"{basis}: {told}" if told else basis


def label_words(basis: Basis) -> str:
    """Return what it means that a page is called `basis`."""
    return f"This page is {basis}: {_MEANING[basis]}{_PARTS.get(basis, '')}."


def word_label(basis: Basis) -> str:
    """Return what it means that what is said of a word is called `basis`."""
    return f"This is {basis}: {_MEANING[basis]}."


def person_label(basis: Basis, *, real: bool) -> str:
    """Return whether a person really lived, and what is said of them rests on."""
    if real:
        return f"Really lived. {word_label(basis)}"
    return "Never lived: we made this person up, within what the sources allow."
