"""A chapter as a room: its pieces in the order of play, under the months in which they are."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from putilovets.authoring.graph.boxes import BACK, ON, Aside
from putilovets.authoring.graph.layout.layers import layered
from putilovets.authoring.graph.layout.segments import Segment, cut
from putilovets.authoring.graph.markup import Element, element
from putilovets.authoring.graph.model import Graph, Room
from putilovets.authoring.graph.pieces import picture, piece_of
from putilovets.story.days import day_and_month


def month_words(month: str) -> str:
    """Return a month such as ``1926-04`` in words."""
    day = date.fromisoformat(f"{month}-01")
    return f"{day_and_month(day).split()[1]} {day.year}"


class Drawn(NamedTuple):
    """A room as it is drawn."""

    section: Element
    months: tuple[str, ...]
    """The months in it, such as ``1926-04``, each once; each has an id to be led to."""


def drawn_room(graph: Graph, room: Room) -> Drawn:
    """Return a room with all that is in it."""
    own = {node.id for node in room.nodes}
    inside = [edge for edge in graph.edges if {edge.source, edge.target} <= own]
    ids = [node.id for node in room.nodes]
    layers = layered(ids, [(edge.source, edge.target) for edge in inside])
    pieces = cut(ids, layers)
    aside: dict[str, list[Aside]] = {}
    for mark, links in ((ON, pieces.far), (BACK, layers.back)):
        for link in links:
            aside.setdefault(link[0], []).append((mark, graph.between[link]))
    many = "1 place" if len(ids) == 1 else f"{len(ids)} places"
    small = element("small", {}, f"{room.id}, {many}")
    head = element("h2", {"id": f"room-{room.id}"}, (room.title, " ", small))
    months = tuple(_months(graph, room, pieces.segments, aside))
    children = _under_months(room.id, months)
    section = element("section", {"class": "room"}, (head, *children))
    return Drawn(section, tuple(dict.fromkeys(month for month, _ in months if month)))


Month = tuple[str, tuple[Element, ...]]
"""A month, empty for none, and the pieces in it."""


def _months(
    graph: Graph, room: Room, pieces: tuple[Segment, ...], aside: Mapping[str, list[Aside]]
) -> Iterator[Month]:
    """Yield the pieces of a room by months; one without a day has that of the piece before it."""
    month, gathered = "", list[Element]()
    for number, segment in enumerate(pieces, start=1):
        begins = month_of(graph, segment) or month
        if begins != month and gathered:
            yield month, tuple(gathered)
            gathered = []
        month = begins
        called = f"{room.title}, piece {number} of {len(pieces)}"
        gathered.append(picture(graph, piece_of(graph, segment, aside), called))
    yield month, tuple(gathered)


def _under_months(room: str, months: Iterable[Month]) -> Iterator[Element]:
    seen = {""}
    for month, pieces in months:
        flow = element("div", {"class": "flow"}, pieces)
        where = {} if month in seen else {"id": month_id(room, month)}
        head = (element("h3", where, month_words(month)),) if month else ()
        seen.add(month)
        yield element("div", {"class": "month"}, (*head, flow))


def month_id(room: str, month: str) -> str:
    """Return the id of a month in a room."""
    return f"month-{room}-{month}"


def month_of(graph: Graph, segment: Segment) -> str:
    """Return the month of the first dated place of a piece; empty where it has none."""
    ids = (each for row in segment.rows for each in row if each in graph.nodes)
    return next((graph.nodes[each].day[:7] for each in ids if graph.nodes[each].day), "")
