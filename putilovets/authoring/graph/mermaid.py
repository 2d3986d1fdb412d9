"""A graph as a Mermaid flowchart, for whoever has a viewer of it."""

import re
from collections.abc import Iterator, Mapping

from putilovets.authoring.graph.coverage import percent
from putilovets.authoring.graph.model import Edge, Graph, Node

SHAPES: Mapping[str, tuple[str, str]] = {
    "scene": ("[", "]"),
    "hall": ("[[", "]]"),
    "junction": ("{", "}"),
    "ending": ("([", "])"),
    "desk": ("[/", "\\]"),
    "meeting": ("{{", "}}"),
    "follow": ("[/", "/]"),
    "newspaper": (">", "]"),
    "mirror": ("((", "))"),
}
"""The brackets that draw each kind of place; another is drawn as a scene is."""
PLAIN = re.compile(r"[a-zA-Z0-9 ,:!?'/(]|[.)-](?! )")
"""What means nothing to Mermaid in a quoted text: a point or a dash before a space makes a list."""


def as_mermaid(graph: Graph) -> Iterator[str]:
    """Yield the lines of a flowchart with a subgraph for each chapter."""
    yield "flowchart TD"
    for number, room in enumerate(graph.rooms, start=1):
        yield f"  subgraph room{number}[{quoted(room.title)}]"
        yield from (f"    {_node(node, graph)}" for node in room.nodes)
        yield "  end"
    yield from (f"  {_edge(edge)}" for edge in graph.edges)


def _node(node: Node, graph: Graph) -> str:
    opening, closing = SHAPES.get(node.kind, SHAPES["scene"])
    share = percent(node, graph.plays)
    told = [node.id, *filter(None, (node.title, node.day, share))]
    return f"{name_of(node.id)}{opening}{quoted(*told)}{closing}"


def _edge(edge: Edge) -> str:
    arrow = "-.->" if edge.conditional else "-->"
    many = edge.choices + edge.ways
    label = f"|{quoted(str(many))}|" if many > 1 else ""
    return f"{name_of(edge.source)} {arrow}{label} {name_of(edge.target)}"


def name_of(place: str) -> str:
    """Return the id of a node: no word of Mermaid's own, and no two places have the same."""
    return "p_" + place.replace("-", "_")


def quoted(*texts: str) -> str:
    """Return texts one below the other as one that Mermaid shows as it is written.

    What might mean something to it is written by its number.
    """
    return f'"{"<br/>".join(map(_escaped, texts))}"'


def _escaped(text: str) -> str:
    characters = enumerate(text)
    return "".join(each if PLAIN.match(text, at) else f"#{ord(each)};" for at, each in characters)
