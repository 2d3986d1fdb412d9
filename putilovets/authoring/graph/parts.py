"""Parts of a graph: one chapter, or what is around one place."""

from collections import Counter
from collections.abc import Collection

from putilovets.authoring.graph.model import Graph, Room
from putilovets.typed_toml.nearest import nearest


class NoSuchPart(LookupError):  # noqa: N818 - it reads as a sentence where it is caught
    """There is no such chapter or place; the message says so."""


def chapter_of(graph: Graph, chapter: str) -> Graph:
    """Return one chapter with the places of others that it leads to or that lead to it."""
    own = {node.id for room in graph.rooms if room.id == chapter for node in room.nodes}
    if not own:
        known = ", ".join(room.id for room in graph.rooms)
        raise NoSuchPart(f"There is no chapter {chapter} with places in it; there are: {known}.")
    touching = [edge for edge in graph.edges if edge.source in own or edge.target in own]
    return _with(graph, own | {end for edge in touching for end in (edge.source, edge.target)}, own)


def around(graph: Graph, place: str, depth: int) -> Graph:
    """Return the places that are at most `depth` steps from a place, there or back."""
    if place not in graph.nodes:
        hint = nearest(place, graph.nodes)
        raise NoSuchPart(f"There is no place {place}" + (f"; {hint}" if hint else "."))
    found = rim = {place}
    for _ in range(depth):
        near = {edge.target for each in rim for edge in graph.out[each]}
        near |= {edge.source for each in rim for edge in graph.into[each]}
        rim = near - found
        found = found | rim
    return _with(graph, found, found)


def _with(graph: Graph, kept: Collection[str], own: Collection[str]) -> Graph:
    """Return a graph of some places; an edge stays where both its ends do and one is `own`."""
    edges = tuple(
        edge
        for edge in graph.edges
        if edge.source in kept
        and edge.target in kept
        and (edge.source in own or edge.target in own)
    )
    left = Counter(edge.source for edge in graph.edges) - Counter(edge.source for edge in edges)
    rooms = []
    for room in graph.rooms:
        nodes = (node._replace(beyond=left[node.id]) for node in room.nodes if node.id in kept)
        rooms.append(Room(room.id, room.title, tuple(nodes)))
    some = tuple(room for room in rooms if room.nodes)
    return Graph(graph.title, graph.version, some, edges, graph.plays)
