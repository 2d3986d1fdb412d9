"""Words that can be opened where they stand, marked in the spans of a text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from putilovets.frontends.tui.ink import Role, Span
from putilovets.view.words import Finder


@dataclass(frozen=True, slots=True)
class Marks:
    """Marks the words of a page; without a finder it marks nothing."""

    finds: Finder | None = None

    def spans(self, text: str, role: Role = "plain") -> list[Span]:
        """Return a text in spans, each word marked where it stands first."""
        return list(self._spans(text, role))

    def speaker(self, name: str, role: Role) -> list[Span]:
        """Return who speaks, in capitals, as it stands before what is said."""
        word = "" if self.finds is None else self.finds.speaker(name)
        return [Span(name.upper(), role, word), Span(". ", role)]

    def _spans(self, text: str, role: Role) -> Iterator[Span]:
        at, seen = 0, set()
        for start, end, word in () if self.finds is None else self.finds.marks(text):
            if word not in seen:
                seen.add(word)
                yield from (Span(text[at:start], role), Span(text[start:end], role, word))
                at = end
        yield Span(text[at:], role)


UNMARKED = Marks()
"""Marks nothing."""


def label_spans(basis: str, sources: Iterable[str]) -> Iterator[Span]:
    """Yield a label in brackets; each source named in it can be opened."""
    yield Span(f" [{basis}", "label")
    for number, source in enumerate(sources):
        yield Span(", " if number else ": ", "label")
        yield Span(source, "label", f"source/{source}")
    yield Span("]", "label")
