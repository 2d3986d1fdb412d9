"""A room cut where everything passes through one place, so that the pieces flow like words."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from putilovets.authoring.graph.layout.crossings import Rows, untangled
from putilovets.authoring.graph.layout.layers import Layers, Link

EXIT = ">"
"""Where the lines of a piece go that lead on to the next; no id is like it."""
JOINT = "~"
"""What begins the names of the joints of long lines; no id is like it."""

LONGEST, SHORTEST = 9, 5
"""A piece of more layers is cut where the fewest lines pass, but not into fewer."""


class Strand(NamedTuple):
    """A line from a place to a place, or to the exit, by the joints that it passes."""

    source: str
    target: str
    """The place that it leads to, even where that is in the next piece."""
    through: tuple[str, ...]
    """All that it passes in the layers of the piece, ends included."""


class Segment(NamedTuple):
    """A piece of a room."""

    rows: Rows
    """What stands in each layer, joints and the exit included, in order."""
    strands: tuple[Strand, ...]
    entered: bool
    """Whether a line comes from the piece before it."""

    @property
    def leads_on(self) -> bool:
        """Whether a line leads to the piece after it."""
        return any(EXIT in row for row in self.rows)

    @property
    def steps(self) -> tuple[Link, ...]:
        """The links from layer to layer of which its lines are made."""
        pairs = (pair for each in self.strands for pair in pairwise(each.through))
        return tuple(dict.fromkeys(pairs))


class Cut(NamedTuple):
    """A room in pieces."""

    segments: tuple[Segment, ...]
    far: tuple[Link, ...]
    """Links forward to which no line is drawn: past too many layers, or from piece to piece."""


def cut(ids: Sequence[str], layers: Layers) -> Cut:
    """Return the pieces of a room in order; `ids` are in the order of play."""
    rows: dict[int, list[str]] = {}
    for each in ids:
        rows.setdefault(layers.layer[each], []).append(each)
    last = max(rows)
    near = _parted(rows, layers)
    cuts = [0, *(at for at in range(1, last + 1) if _cuts(at, rows, near)), last + 1]
    pieces = (_segment(first, end, rows, near) for first, end in pairwise(cuts))
    return Cut(tuple(pieces), near.far)


def _crossing(at: int, layers: Layers) -> list[Link]:
    layer = layers.layer
    return [link for link in layers.forward if layer[link[0]] < at <= layer[link[1]]]


def _cuts(at: int, rows: dict[int, list[str]], layers: Layers) -> bool:
    """Tell whether all lines that come to a layer or pass it end in its one place, if any do."""
    crossing = _crossing(at, layers)
    return not crossing or (len(rows[at]) == 1 and all(to == rows[at][0] for _, to in crossing))


def _parted(rows: dict[int, list[str]], layers: Layers) -> Layers:
    """Return layers in which no piece is too long: where one is, the fewest lines are let go."""
    begun, at = 0, 1
    while at <= max(rows):
        if _cuts(at, rows, layers):
            begun = at
        elif at - begun >= LONGEST:
            crossed = {each: _crossing(each, layers) for each in range(begun + SHORTEST, at + 1)}
            begun = min(crossed, key=lambda each: (len(crossed[each]), -each))
            gone = set(crossed[begun])
            kept = tuple(link for link in layers.forward if link not in gone)
            layers = layers._replace(forward=kept, far=(*layers.far, *crossed[begun]))
            at = begun
        at += 1
    return layers


def _segment(first: int, end: int, rows: dict[int, list[str]], layers: Layers) -> Segment:
    layer = layers.layer
    own = [link for link in layers.forward if first <= layer[link[0]] < end]
    strands, made = [], [list(rows[at]) for at in range(first, end)]
    for number, (source, target) in enumerate(own):
        stop = min(layer[target], end)
        joints = [f"{JOINT}{number}.{at}" for at in range(layer[source] + 1, stop)]
        for at, joint in enumerate(joints, start=layer[source] + 1 - first):
            made[at].append(joint)
        tail = EXIT if layer[target] >= end else target
        strands.append(Strand(source, target, (source, *joints, tail)))
    if any(each.through[-1] == EXIT for each in strands):
        made.append([EXIT])
    whole = Segment(tuple(map(tuple, made)), tuple(strands), bool(_crossing(first, layers)))
    return whole._replace(rows=untangled(whole.rows, whole.steps))
