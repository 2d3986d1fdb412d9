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


def segments(ids: Sequence[str], layers: Layers) -> tuple[Segment, ...]:
    """Return the pieces of a room in order; `ids` are in the order of play."""
    rows: dict[int, list[str]] = {}
    for each in ids:
        rows.setdefault(layers.layer[each], []).append(each)
    last = max(rows)
    cuts = [0, *(at for at in range(1, last + 1) if _cuts(at, rows, layers)), last + 1]
    return tuple(_segment(cuts[at], cuts[at + 1], rows, layers) for at in range(len(cuts) - 1))


def _crossing(at: int, layers: Layers) -> list[Link]:
    layer = layers.layer
    return [link for link in layers.forward if layer[link[0]] < at <= layer[link[1]]]


def _cuts(at: int, rows: dict[int, list[str]], layers: Layers) -> bool:
    """Tell whether all lines that come to a layer or pass it end in its one place."""
    return len(rows[at]) == 1 and all(to == rows[at][0] for _, to in _crossing(at, layers))


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
