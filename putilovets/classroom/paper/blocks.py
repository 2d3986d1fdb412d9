"""The blocks of a printed page; each writes itself as HTML and as Markdown.

Both say the same words, and neither lets a text act: markup in it stays text.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from putilovets.classroom.paper.markdown import inline
from putilovets.view.html import Element, Node, element


class Block(Protocol):
    """A part of a printed page."""

    def html(self) -> Iterator[Element]:
        """Yield it as elements."""
        ...

    def markdown(self) -> Iterator[str]:
        """Yield it line by line, without an empty line at its end."""
        ...


@dataclass(frozen=True)
class Text:
    """One paragraph."""

    text: str
    look: str = ""
    """A class of the style sheet: ``faint``, ``said``, ``stamp``; empty for plain text."""
    lead: str = ""
    """A word or two in bold before it."""

    def html(self) -> Iterator[Element]:
        """Yield the paragraph."""
        lead: tuple[Node, ...] = (element("b", None, self.lead), " ") if self.lead else ()
        yield element("p", {"class": self.look} if self.look else None, lead, self.text)

    def markdown(self) -> Iterator[str]:
        """Yield the paragraph as one line; what is read out stands as a quotation."""
        lead = f"**{inline(self.lead)}** " if self.lead else ""
        yield f"{'> ' if self.look == 'said' else ''}{lead}{inline(self.text)}"


@dataclass(frozen=True)
class Items:
    """A list."""

    texts: tuple[str, ...]
    numbered: bool = False

    def html(self) -> Iterator[Element]:
        """Yield the list."""
        name = "ol" if self.numbered else "ul"
        yield element(name, None, (element("li", None, text) for text in self.texts))

    def markdown(self) -> Iterator[str]:
        """Yield an item a line."""
        for at, text in enumerate(self.texts, start=1):
            yield f"{f'{at}.' if self.numbered else '-'} {inline(text)}"


@dataclass(frozen=True)
class Grid:
    """A table with a head."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    look: str = ""

    def html(self) -> Iterator[Element]:
        """Yield the table, which a narrow window may move sideways."""
        head = element("tr", None, (element("th", {"scope": "col"}, each) for each in self.head))
        rows = (
            element("tr", None, (element("td", None, cell) for cell in row)) for row in self.rows
        )
        whole = element("table", None, element("thead", None, head), element("tbody", None, rows))
        yield element("div", {"class": f"scroll {self.look}".rstrip()}, whole)

    def markdown(self) -> Iterator[str]:
        """Yield the table with bars between its cells."""
        yield _barred(self.head)
        yield f"|{' --- |' * len(self.head)}"
        yield from map(_barred, self.rows)


def _barred(cells: Iterable[str]) -> str:
    return f"| {' | '.join(map(inline, cells))} |"


@dataclass(frozen=True)
class Option:
    """One choice as a pupil saw it."""

    mark: str
    """``chosen``, ``open`` or ``closed``; empty where nobody has chosen yet."""
    text: str
    why: str = ""
    """Why it is closed."""

    @property
    def told(self) -> str:
        """The words and the reason."""
        return f"{self.text} ({self.why})" if self.why else self.text


@dataclass(frozen=True)
class Options:
    """The choices of a page, in its order."""

    options: tuple[Option, ...]

    def html(self) -> Iterator[Element]:
        """Yield a list in which each mark is a word."""
        yield element("ul", {"class": "options"}, map(self._row, self.options))

    def _row(self, option: Option) -> Element:
        mark = [element("b", None, option.mark)] if option.mark else []
        look = {"class": option.mark} if option.mark else None
        return element("li", look, mark, element("span", None, option.told))

    def markdown(self) -> Iterator[str]:
        """Yield a list in which the chosen one is bold."""
        for option in self.options:
            told = inline(option.told)
            if option.mark == "chosen":
                yield f"- **chosen:** **{told}**"
            else:
                yield f"- {f'{option.mark}: ' if option.mark else ''}{told}"


@dataclass(frozen=True)
class Boxed:
    """Blocks under a heading of their own that stay together on paper."""

    title: str
    inside: tuple[Block, ...]
    look: str = ""

    def html(self) -> Iterator[Element]:
        """Yield a box."""
        told = (piece for block in self.inside for piece in block.html())
        look = f"box {self.look}".rstrip()
        yield element("article", {"class": look}, element("h3", None, self.title), told)

    def markdown(self) -> Iterator[str]:
        """Yield the heading and what is under it."""
        yield f"### {inline(self.title)}"
        for block in self.inside:
            yield ""
            yield from block.markdown()


def paragraphs(text: str, look: str = "") -> tuple[Text, ...]:
    """Return a text as its paragraphs, between which an empty line stands."""
    whole = (" ".join(each.split()) for each in text.replace("\r\n", "\n").split("\n\n"))
    return tuple(Text(each, look) for each in whole if each)
