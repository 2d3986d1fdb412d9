"""A graph in the language of Graphviz."""

from collections.abc import Iterator, Mapping

from putilovets.authoring.graph.coverage import percent
from putilovets.authoring.graph.model import Edge, Graph, Node
from putilovets.view.safe import safe

SHAPES: Mapping[str, str] = {
    "scene": "box",
    "hall": "box3d",
    "junction": "diamond",
    "ending": "doubleoctagon",
    "desk": "trapezium",
    "meeting": "hexagon",
    "follow": "cds",
    "newspaper": "note",
    "mirror": "ellipse",
}
"""The shape of each kind of place; another is drawn as a scene is."""


def as_dot(graph: Graph) -> Iterator[str]:
    """Yield the lines of a digraph with a cluster for each chapter."""
    yield f"digraph {quoted(graph.title)} {{"
    yield "  node [shape=box, fontsize=11];"
    yield "  edge [fontsize=9];"
    for number, room in enumerate(graph.rooms, start=1):
        yield f"  subgraph cluster_{number} {{"
        yield f"    label={quoted(room.title)};"
        yield from (f"    {_node(node, graph)}" for node in room.nodes)
        yield "  }"
    yield from (f"  {_edge(edge)}" for edge in graph.edges)
    yield "}"


def _node(node: Node, graph: Graph) -> str:
    told = (node.id, node.title, node.day, percent(node, graph.plays))
    label = quoted(*filter(None, told))
    shape = SHAPES.get(node.kind, SHAPES["scene"])
    return f"{quoted(node.id)} [label={label}, shape={shape}];"


def _edge(edge: Edge) -> str:
    many = edge.choices + edge.ways
    more = [f"label={quoted(str(many))}"] if many > 1 else []
    more += ["style=dashed"] if edge.conditional else []
    attributes = f" [{', '.join(more)}]" if more else ""
    return f"{quoted(edge.source)} -> {quoted(edge.target)}{attributes};"


def quoted(*texts: str) -> str:
    """Return texts one below the other as one string that Graphviz shows as it is written."""
    lines = (safe(text).replace("\\", "\\\\").replace('"', '\\"') for text in texts)
    return '"' + "\\n".join(lines) + '"'
