"""A paper: a title, its parts, and a line that stands on every sheet that is printed of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from putilovets.classroom.paper.blocks import Block
from putilovets.classroom.paper.markdown import inline
from putilovets.classroom.paper.style import style
from putilovets.view.html import Element, document, element


@dataclass(frozen=True)
class Part:
    """A part under a heading."""

    id: str
    title: str
    inside: tuple[Block, ...]
    look: str = ""
    """``apart`` for one that begins on a sheet of its own and can be copied alone."""


@dataclass(frozen=True)
class Paper:
    """Everything that is printed of one thing."""

    title: str
    running: str
    """What stands at the head of every printed sheet."""
    head: tuple[Block, ...]
    parts: tuple[Part, ...]
    contents: bool = False
    """Whether the parts are listed at its head."""
    marked: bool = False
    """Whether the running line stands under each heading too, where there are no sheets."""


def written(paper: Paper, form: str) -> str:
    """Return the paper in a form: ``md``, or HTML for any other."""
    return as_markdown(paper) if form == "md" else as_html(paper)


def as_html(paper: Paper) -> str:
    """Return the paper as one file that needs no other."""
    head = element("header", None, element("h1", None, paper.title), _all(paper.head))
    links = element("nav", None, map(_link, paper.parts)) if paper.contents else None
    inside = (head, *([links] if links else ()), *map(_part, paper.parts))
    running = element("div", {"class": "running"}, element("p", None, paper.running))
    whole = element("main", None, inside)
    return document(paper.title, style(), element("div", {"class": "book"}, running, whole))


def as_markdown(paper: Paper) -> str:
    """Return the paper as Markdown; the running line stands under each heading."""
    return "\n".join(_lines(paper)) + "\n"


def _lines(paper: Paper) -> Iterator[str]:
    yield f"# {inline(paper.title)}"
    yield ""
    yield f"*{inline(paper.running)}*"
    for block in paper.head:
        yield ""
        yield from block.markdown()
    for part in paper.parts:
        yield ""
        yield f"## {inline(part.title)}"
        if paper.marked:
            yield ""
            yield f"*{inline(paper.running)}*"
        for block in part.inside:
            yield ""
            yield from block.markdown()


def _link(part: Part) -> Element:
    return element("a", {"href": f"#{part.id}"}, part.title)


def _part(part: Part) -> Element:
    told = _all(part.inside)
    attributes = {"id": part.id} | ({"class": part.look} if part.look else {})
    return element("section", attributes, element("h2", None, part.title), told)


def _all(blocks: tuple[Block, ...]) -> Iterator[Element]:
    return (piece for block in blocks for piece in block.html())
