"""A piece of a room as a picture: boxes in layers from left to right, and the lines between."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from putilovets.authoring.graph.boxes import HIGH, Aside, Box, box_of, drawn
from putilovets.authoring.graph.layout.heights import Extent, heights
from putilovets.authoring.graph.layout.segments import EXIT, Segment, Strand
from putilovets.authoring.graph.markup import Element, element
from putilovets.authoring.graph.model import Graph
from putilovets.authoring.graph.words import edge_words

LEFT, GAP, RIGHT = 30, 46, 12
"""Before the first layer, between two of them, and behind the last, in pixels."""
APART = 9
"""How much is left free above and below a box."""
JOINT: Extent = (9, 9)
"""How much room a line takes that passes a layer."""

LOWERED = "below-"
"""Begins the class of a piece that has so much below the line of its row."""


class Piece(NamedTuple):
    """Where everything in a segment stands."""

    segment: Segment
    boxes: Mapping[str, Box]
    layer: Mapping[str, int]
    """In which layer each thing is."""
    across: tuple[float, ...]
    """Where each layer begins."""
    wide: tuple[float, ...]
    """How wide each layer is."""
    down: Mapping[str, float]
    """How far below the upper edge the middle of each thing is."""
    width: float
    below: int
    """How much of it is below the line on which it is entered and left."""
    height: float


def piece_of(graph: Graph, segment: Segment, aside: Mapping[str, list[Aside]]) -> Piece:
    """Lay a segment out; `aside` are the edges to which no line is drawn, by their source."""
    ids = [each for row in segment.rows for each in row if each in graph.nodes]
    boxes = {each: box_of(graph, graph.nodes[each], aside.get(each, [])) for each in ids}
    wide = tuple(
        max((boxes[each].width for each in row if each in boxes), default=0) for row in segment.rows
    )
    across = [float(LEFT)]
    for each in wide[:-1]:
        across.append(across[-1] + each + GAP)
    if len(across) == 2 and segment.leads_on:
        across[-1] += RIGHT - GAP
    room = {each: _room(boxes, each) for row in segment.rows for each in row}
    entry = segment.rows[0][0] if len(segment.rows[0]) == 1 else EXIT
    fixed = {EXIT: 0.0, entry: 0.0}
    middle = heights(segment.rows, segment.steps, room, fixed)
    above = ceil(max(room[each][0] - y for each, y in middle.items()))
    below = ceil(max(room[each][1] + y for each, y in middle.items()))
    down = {each: y + above for each, y in middle.items()}
    width = across[-1] + (0 if segment.leads_on else wide[-1] + RIGHT)
    layer = {each: at for at, row in enumerate(segment.rows) for each in row}
    return Piece(segment, boxes, layer, tuple(across), wide, down, width, below, above + below)


def _room(boxes: Mapping[str, Box], each: str) -> Extent:
    if each not in boxes:
        return JOINT
    return HIGH / 2 + APART, HIGH / 2 + APART + boxes[each].below


def picture(graph: Graph, piece: Piece, called: str) -> Element:
    """Return a piece as an image that grows and shrinks with its page."""
    attributes = {
        "class": f"piece {LOWERED}{piece.below}",
        "role": "group",
        "aria-label": called,
        "viewBox": f"0 0 {piece.width:g} {piece.height:g}",
        "width": f"{piece.width:g}",
        "height": f"{piece.height:g}",
    }
    children = [*_lines(graph, piece), *_boxes(graph, piece)]
    return element("svg", attributes, children)


def _boxes(graph: Graph, piece: Piece) -> Iterator[Element]:
    for x, row in zip(piece.across, piece.segment.rows, strict=True):
        for each in row:
            if each in piece.boxes:
                yield drawn(piece.boxes[each], graph, x, piece.down[each])


def _lines(graph: Graph, piece: Piece) -> Iterator[Element]:
    if piece.segment.entered:
        middle = piece.down[piece.segment.rows[0][0]]
        path = f"M0 {middle:g}H{LEFT - 2}"
        yield element("path", {"class": "line into", "d": path})
    for strand in piece.segment.strands:
        edge = graph.between[strand.source, strand.target]
        ends = "line" if strand.through[-1] == EXIT else "line into"
        attributes = {
            "class": f"{ends} maybe" if edge.conditional else ends,
            "data-from": edge.source,
            "data-to": edge.target,
            "d": _path(piece, strand),
        }
        said = f"{edge.source} leads to {edge.target}: {edge_words(edge)}"
        yield element("path", attributes, (element("title", {}, said),))


def _path(piece: Piece, strand: Strand) -> str:
    """Return the way of a line: curves from layer to layer, straight where it passes one."""
    layer, first = piece.layer, strand.source
    start = piece.across[layer[first]] + piece.boxes[first].width
    parts = [f"M{start:g} {piece.down[first]:g}"]
    x = start
    for one, other in pairwise(strand.through):
        at = layer[one]
        if one != first:
            x = piece.across[at] + piece.wide[at]
            parts.append(f"H{x:g}")
        end = piece.across[layer[other]] - (0 if other == EXIT or other not in piece.boxes else 2)
        parts.append(_curve(x, piece.down[one], end, piece.down[other]))
    return "".join(parts)


def _curve(x: float, y: float, end: float, down: float) -> str:
    if y == down:
        return f"H{end:g}"
    middle = (x + end) / 2
    return f"C{middle:g} {y:g} {middle:g} {down:g} {end:g} {down:g}"
