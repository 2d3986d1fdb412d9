"""The page on which a story is drawn: one file that needs nothing else, with or without scripts."""

import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

from putilovets.authoring.graph.boxes import BACK, HIGH, ON
from putilovets.authoring.graph.details import Address, listed
from putilovets.authoring.graph.markup import Child, Element, Verbatim, element, markup
from putilovets.authoring.graph.model import Graph
from putilovets.authoring.graph.pieces import LOWERED
from putilovets.authoring.graph.rooms import Drawn, drawn_room, month_id, month_words
from putilovets.authoring.graph.shapes import letter_of, outline_of

SHARES = ("0%", "to 20%", "to 40%", "to 60%", "to 80%", "to 100%")
"""What each shade stands for."""


@cache
def own_file(name: str) -> str:
    """Return a file of the page's own: its style or its script."""
    return files("putilovets.authoring.graph").joinpath(name).read_text(encoding="utf-8")


def as_html(graph: Graph, address: Address) -> str:
    """Return the page of a graph; `address` opens a line of a file, if anything does."""
    body = _body(graph, address)
    page = element("html", {"lang": "en"}, (_head(graph, _style(body)), body))
    return f"<!doctype html>\n{markup(page)}\n"


def _style(body: Element) -> str:
    """Return the style of the page, with how far each piece stands below the line of its row."""
    found = {int(each) for each in re.findall(rf'class="piece {LOWERED}(\d+)"', markup(body))}
    rules = (f".{LOWERED}{each} {{ vertical-align: -{each}px; }}\n" for each in sorted(found))
    return own_file("page.css") + "".join(rules)


def _head(graph: Graph, style: str) -> Element:
    script = own_file("page.js")
    policy = f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}"
    return element(
        "head",
        {},
        (
            element("meta", {"charset": "utf-8"}),
            element("meta", {"http-equiv": "Content-Security-Policy", "content": policy}),
            element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
            element("title", {}, f"{graph.title}: its places"),
            element("style", {}, (Verbatim(style),)),
        ),
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _body(graph: Graph, address: Address) -> Element:
    rooms = [drawn_room(graph, room) for room in graph.rooms]
    places = (element("h1", {}, "Every place"), *listed(graph, address))
    return element(
        "body",
        {},
        (
            _marks(),
            element("header", {}, _top(graph, rooms)),
            element("div", {"id": "tools", "hidden": ""}, _tools()),
            element("main", {"id": "map"}, (room.section for room in rooms)),
            element("aside", {"id": "panel", "hidden": "", "aria-label": "The chosen place"}),
            element("section", {"id": "list"}, places),
            element("script", {}, (Verbatim(own_file("page.js")),)),
        ),
    )


def _marks() -> Element:
    """Return the arrow head that all lines share."""
    tip = element("path", {"d": "M0 0L8 4L0 8Z", "class": "tip"})
    marker = {"id": "tip", "viewBox": "0 0 8 8", "refX": "7", "refY": "4", "orient": "auto",
              "markerUnits": "userSpaceOnUse", "markerWidth": "9", "markerHeight": "9"}  # fmt: skip
    inside = (element("marker", marker, (tip,)),)
    return element("svg", {"class": "marks", "aria-hidden": "true"}, inside)


def _top(graph: Graph, rooms: Sequence[Drawn]) -> Iterator[Child]:
    many = f"{len(graph.nodes)} places, {len(graph.edges)} links between them"
    plays = f", coloured by the share of {graph.plays} plays that came there" if graph.plays else ""
    yield element("h1", {}, f"{graph.title} {graph.version}")
    yield element("p", {}, f"{many}{plays}. Read line by line, as it is played.")
    yield element("nav", {"aria-label": "Rooms and months"}, _nav(graph, rooms))
    yield element("ul", {"class": "legend"}, _legend(graph))


def _nav(graph: Graph, rooms: Sequence[Drawn]) -> Iterator[Child]:
    for room, drawn in zip(graph.rooms, rooms, strict=True):
        head = element("a", {"href": f"#room-{room.id}", "class": "to-room"}, room.title)
        months = (
            element("a", {"href": f"#{month_id(room.id, month)}"}, month_words(month))
            for month in drawn.months
        )
        yield element("p", {}, (part for link in (head, *months) for part in (link, " ")))
    yield element("p", {}, (element("a", {"href": "#list"}, "Every place as a list"),))


def _tools() -> Iterator[Child]:
    yield element("label", {"for": "find"}, "Find a place (/)")
    yield element("input", {"id": "find", "type": "search", "autocomplete": "off"})
    yield element("span", {"class": "zoom"}, (
        element("button", {"type": "button", "data-zoom": "-1"}, "Smaller"),
        element("output", {"id": "zoom", "aria-live": "polite"}, "100%"),
        element("button", {"type": "button", "data-zoom": "1"}, "Larger"),
    ))  # fmt: skip
    yield element("ul", {"id": "found", "aria-live": "polite"})


def _legend(graph: Graph) -> Iterator[Element]:
    for kind in dict.fromkeys(node.kind for node in graph.nodes.values()):
        yield element("li", {}, (_sample(kind), f" {kind}"))
    yield element("li", {}, (_stroke("line"), " leads to"))
    yield element("li", {}, (_stroke("line maybe"), " only on a condition"))
    yield element("li", {}, f"{BACK} leads back")
    yield element("li", {}, f"{ON} leads far on")
    yield element("li", {}, (_start(), " a start"))
    for number, share in enumerate(SHARES if graph.plays else ()):
        swatch = element("span", {"class": f"swatch share-{number}"})
        yield element("li", {}, (swatch, f" {share}"))


def _sample(kind: str) -> Element:
    outline = element("path", {"class": "outline", "d": outline_of(kind, 64, HIGH)})
    letter = element("text", {"class": "letter", "x": "32", "y": "28"}, letter_of(kind))
    attributes = {"class": "sample", "viewBox": "-2 -2 68 48", "aria-hidden": "true"}
    return element("svg", attributes, (outline, letter))


def _start() -> Element:
    mark = element("path", {"class": "start", "d": "M2 2L14 8L2 14Z"})
    attributes = {"class": "stroke mark", "viewBox": "0 0 16 16", "aria-hidden": "true"}
    return element("svg", attributes, (mark,))


def _stroke(role: str) -> Element:
    line = element("path", {"class": role, "d": "M0 8H40"})
    attributes = {"class": "stroke", "viewBox": "0 0 44 16", "aria-hidden": "true"}
    return element("svg", attributes, (line,))
