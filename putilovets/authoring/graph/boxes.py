"""One place as it is drawn: its outline, its letter, its id, its day and title, its share."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from putilovets.authoring.graph.coverage import percent
from putilovets.authoring.graph.markup import Child, Element, element
from putilovets.authoring.graph.model import Edge, Graph, Node
from putilovets.authoring.graph.shapes import letter_of, outline_of
from putilovets.authoring.graph.words import node_facts
from putilovets.story.days import day_and_month

WIDE, NARROW, HIGH = 232, 196, 44
"""How wide places of several pages and of one are, and how high all, in pixels at full size."""
NOTE = 14
"""How high a line below a box is."""
FEW = 2
"""So many places of those to which no line is drawn are named below a box."""
BACK, ON = "↩", "→"
"""What stands before one that is led back to, and before one that is led on to from afar."""
TEXT_AT = 32
"""Where the words in a box begin."""

Aside = tuple[str, Edge]
"""An edge to which no line is drawn, with the mark that stands before it."""


class Box(NamedTuple):
    """What is drawn of a place, and how large it is."""

    node: Node
    notes: tuple[tuple[str, str], ...]
    """Lines below it, each with the place that it speaks of."""

    @property
    def width(self) -> int:
        """Its width."""
        return WIDE if self.node.frames > 1 else NARROW

    @property
    def below(self) -> int:
        """How much room its notes take."""
        return NOTE * len(self.notes)


def box_of(graph: Graph, node: Node, aside: Sequence[Aside]) -> Box:
    """Return what is drawn of a place; `aside` are the edges from it that are not drawn."""
    notes = [(f"{mark} {edge.target}", edge.target) for mark, edge in aside]
    if len(notes) > FEW:
        text, target = notes[FEW - 1]
        notes = [*notes[: FEW - 1], (f"{text} and {len(notes) - FEW} more", target)]
    titles = {room.id: room.title for room in graph.rooms}
    for edge in graph.into[node.id]:
        if edge.crossing:
            there = titles[graph.nodes[edge.source].chapter]
            notes.append((f"← {edge.source}, {there}", edge.source))
    for edge in graph.out[node.id]:
        if edge.crossing:
            there = titles[graph.nodes[edge.target].chapter]
            notes.append((f"{ON} {edge.target}, {there}", edge.target))
    return Box(node, tuple(notes))


def drawn(box: Box, graph: Graph, x: float, y: float) -> Element:
    """Return a place as it is drawn with its middle at a height; a link to what is said of it."""
    top = y - HIGH / 2
    inside = [_link(box, graph), *_notes(box)]
    return element("g", {"transform": f"translate({x:g} {top:g})"}, inside)


def _link(box: Box, graph: Graph) -> Element:
    node = box.node
    said = ", ".join((f"{node.id}: {node.title}" if node.title else node.id,
                      *node_facts(node, graph)))  # fmt: skip
    attributes = {
        "href": f"#place-{node.id}",
        "class": f"place {shade(node, graph.plays)}".rstrip(),
        "data-place": node.id,
        "aria-label": said,
    }
    outline = element("path", {"class": "outline", "d": outline_of(node.kind, box.width, HIGH)})
    inside = (element("title", {}, said), outline, *_words(box), *_share(box, graph))
    return element("a", attributes, inside)


def shade(node: Node, plays: int | None) -> str:
    """Return how a place is coloured: by fifths of the plays that came to it, never apart."""
    if node.plays is None or not plays:
        return ""
    return f"share-{-(-5 * node.plays // plays)}"


def _words(box: Box) -> Iterator[Child]:
    node, room = box.node, box.width - TEXT_AT - 12
    yield _text("letter", 18, 27, letter_of(node.kind))
    if not node.title:
        yield _text("id", TEXT_AT, 26, fitted(node.id, room, 6.9))
        return
    yield _text("id", TEXT_AT, 19, fitted(node.id, room, 6.9))
    day = f"{short_day(node.day)}  " if node.day else ""
    yield _text("name", TEXT_AT, 34, fitted(day + node.title, room, 6.1))
    if node.starts:
        yield element("path", {"class": "start", "d": "M-7 -7L3 -2L-7 3Z"})


def _share(box: Box, graph: Graph) -> Iterator[Child]:
    share = percent(box.node, graph.plays)
    if share:
        x = box.width - 40
        yield element("rect", {"class": "pill", "x": f"{x}", "y": "-13", "width": "42",
                               "height": "16", "rx": "8"})  # fmt: skip
        yield _text("share", x + 21, -1, share)


def _notes(box: Box) -> Iterator[Child]:
    for number, (text, place) in enumerate(box.notes, start=1):
        words = _text("note", 8, HIGH + NOTE * number - 2, fitted(text, box.width, 5.9))
        attributes = {"href": f"#place-{place}", "data-place": place, "class": "back"}
        yield element("a", attributes, (element("title", {}, text), words))


def _text(role: str, x: float, y: float, text: str) -> Element:
    return element("text", {"class": role, "x": f"{x:g}", "y": f"{y:g}"}, text)


def short_day(day: str) -> str:
    """Return a day such as ``19 Apr``."""
    number, month = day_and_month(date.fromisoformat(day)).split()
    return f"{number} {month[:3]}"


def fitted(text: str, width: float, each: float) -> str:
    """Return a text that takes no more than a width, at so many pixels a character."""
    most = int(width / each)
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
