"""What is said of each place: the list below the picture, from which the panel is taken."""

from collections.abc import Callable, Iterable, Iterator

from putilovets.authoring.graph.markup import Child, Element, element
from putilovets.authoring.graph.model import Edge, Graph, Node
from putilovets.authoring.graph.words import edge_words, node_facts
from putilovets.authoring.spots import Spot

MOST = 6
"""So many choices of one edge are shown in their words."""
Address = Callable[[Spot], str]
"""Given a line of a file, the address that opens it; empty where nothing does."""


def listed(graph: Graph, address: Address) -> Iterator[Element]:
    """Yield a section for each room, with an article for each of its places."""
    for room in graph.rooms:
        head = element("h2", {}, room.title)
        articles = (_article(graph, node, address) for node in room.nodes)
        yield element("section", {"class": "listed"}, (head, *articles))


def _article(graph: Graph, node: Node, address: Address) -> Element:
    children = (
        element("h3", {}, _title(node)),
        element("p", {"class": "facts"}, ", ".join(node_facts(node, graph))),
        element("p", {"class": "written"}, _spot(node.spot, address)),
        *_edges("Leads here", graph.into[node.id], lambda edge: edge.source, graph),
        *_edges("Leads to", graph.out[node.id], lambda edge: edge.target, graph),
    )
    attributes = {"id": f"place-{node.id}", "data-find": f"{node.id} {node.title}".casefold()}
    return element("article", attributes, children)


def _title(node: Node) -> Iterator[Child]:
    yield element("code", {}, node.id)
    if node.title:
        yield f" {node.title}"


def _spot(spot: Spot, address: Address) -> Iterator[Child]:
    at = address(spot)
    code = element("code", {}, str(spot))
    yield element("a", {"href": at}, (code,)) if at else code
    yield " "
    yield element("button", {"type": "button", "data-copy": str(spot), "hidden": ""}, "Copy")


def _edges(
    title: str, edges: Iterable[Edge], end: Callable[[Edge], str], graph: Graph
) -> Iterator[Element]:
    items = [_edge(edge, graph.nodes[end(edge)]) for edge in edges]
    if items:
        yield element("h4", {}, title)
        yield element("ul", {}, items)


def _edge(edge: Edge, other: Node) -> Element:
    attributes = {"href": f"#place-{other.id}", "data-place": other.id}
    link = element("a", attributes, other.id)
    there = f", in {other.chapter}" if edge.crossing else ""
    words = [f"«{each}»" for each in edge.words[:MOST]]
    words += [f"and {len(edge.words) - MOST} more"] if len(edge.words) > MOST else []
    said = element("small", {}, " ".join(words))
    return element("li", {}, (link, f"{there}: {edge_words(edge)} ", said))
