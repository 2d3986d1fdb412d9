"""A graph as lines to be read, also aloud: place by place, and where each leads."""

from collections.abc import Iterator

from putilovets.authoring.graph.model import Graph, Node
from putilovets.authoring.graph.words import edge_words, node_facts


def as_text(graph: Graph) -> Iterator[str]:
    """Yield the lines of a graph in the order of play."""
    for room in graph.rooms:
        many = "1 place" if len(room.nodes) == 1 else f"{len(room.nodes)} places"
        yield f"{room.id}: {room.title} ({many})"
        for node in room.nodes:
            yield ""
            yield _heading(graph, node)
            yield from _onward(graph, node)
        yield ""


def _heading(graph: Graph, node: Node) -> str:
    title = f" «{node.title}»" if node.title else ""
    return f"{node.id}{title}, {', '.join((*node_facts(node, graph), str(node.spot)))}"


def _onward(graph: Graph, node: Node) -> Iterator[str]:
    for edge in graph.out[node.id]:
        other = f" in {graph.nodes[edge.target].chapter}" if edge.crossing else ""
        yield f"  leads to {edge.target}{other}: {edge_words(edge)}"
    if not graph.out[node.id] and not node.beyond:
        yield "  leads nowhere"
