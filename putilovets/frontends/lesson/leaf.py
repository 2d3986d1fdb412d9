"""A leaf of a lesson as plain data: what is told, what there is to choose, what is to be typed."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Literal, NamedTuple

from putilovets.story.edition import Edition
from putilovets.view.safe import safe
from putilovets.view.shelf import Card, source_card

Tone = Literal["plain", "strong", "dim", "notice", "label"]
"""How a paragraph is meant: as it is, as a heading, beside the matter, to be minded, whose it is.
"""


class Part(NamedTuple):
    """One paragraph."""

    text: str
    tone: Tone = "plain"
    before: str = ""
    """Stands before its first line, such as ``1. ``; the others are indented as far."""
    close: bool = False
    """Whether no empty line stands above it."""


class Way(NamedTuple):
    """Something that may be chosen."""

    id: str
    text: str
    note: str = ""


class Wanted(NamedTuple):
    """Something that is to be typed."""

    hint: str
    """What to type, and how it ends, in a sentence."""
    before: str = ""
    """What stands there already; Enter alone leaves it."""
    lines: bool = False
    """Whether it may have several lines."""
    words: int = 0
    """About how many words are wanted; 0 where they are not counted."""
    most: int = 1_000
    """The most characters that are taken."""


class Leaf(NamedTuple):
    """One leaf."""

    title: str
    where: str
    """Which step it is of, and the class code."""
    parts: tuple[Part, ...]
    ways: tuple[Way, ...] = ()
    """The first is the one that Enter alone takes."""
    wanted: Wanted | None = None
    """None where nothing is typed; else there is nothing to choose."""
    sources: tuple[str, ...] = ()
    """What can be opened from it."""
    slate: tuple[str, ...] = ()
    """Choices numbered for all to see, which are not taken here; told under the paragraphs."""


class Flow(ABC):
    """Leaves one after another, until there is an outcome."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.said = ""
        """A sentence on what was done last; empty where there is none."""
        self.outcome = ""
        """How it has ended; empty while it goes on."""

    @property
    @abstractmethod
    def leaf(self) -> Leaf:
        """The leaf that is open."""

    @abstractmethod
    def take(self, way: str) -> None:
        """Take one of the ways of the leaf, by its id."""

    def typed(self, text: str) -> None:
        """Take what was typed."""
        self.said = ""

    def drafted(self, text: str) -> None:
        """Keep what was typed so far, without going on."""
        self.said = ""

    def back(self) -> None:
        """Go to the leaf before; at the first one nothing is done."""
        self.said = "There is nothing before this."

    def opened(self, source: str) -> None:
        """Note that a source was opened."""
        self.said = ""

    def open(self, source: str) -> Card | None:
        """Return a source of the story, noted as opened; None where there is none so called."""
        called = next((each for each in self.edition.sources if each.upper() == source.upper()), "")
        if not called:
            return None
        self.opened(called)
        return source_card(self.edition, called)

    def open_all(self) -> tuple[Card, ...]:
        """Return the sources of the leaf, noted as opened."""
        found = (self.open(source) for source in self.leaf.sources)
        return tuple(card for card in found if card is not None)


def parts(text: str, tone: Tone = "plain") -> Iterator[Part]:
    """Yield a text's paragraphs, which empty lines part."""
    for paragraph in text.split("\n\n"):
        if paragraph.strip():
            yield Part(" ".join(paragraph.split()), tone)


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def harmless(text: str) -> str:
    """Return a text in which nothing acts on a terminal; its lines stay."""
    return "\n".join(safe(line) for line in text.replace("\t", " ").split("\n"))


def words_in(text: str) -> int:
    """Return how many words a text has."""
    return len(text.split())
