"""Layers of a drawing: every place behind all that lead to it, but for what leads back.

Longest-path layering of the acyclic condensation: places that lead to one another are layered
among themselves by the order in which they are come to.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from putilovets.authoring.circles import circles

Link = tuple[str, str]
"""From what to what."""

FAR = 4
"""Past so many layers a line is still drawn."""


class Layers(NamedTuple):
    """Which layer everything is in, from 0, and what leads back."""

    layer: Mapping[str, int]
    forward: tuple[Link, ...]
    """Links that lead to a later layer, and not past too many."""
    far: tuple[Link, ...]
    """Links that lead past more than `FAR` layers: a line across them all would be in the way."""
    back: tuple[Link, ...]
    """Links that lead to an earlier layer, or to the same."""


def layered(ids: Sequence[str], links: Iterable[Link]) -> Layers:
    """Return the layers of what `ids` names in the order of play; links stay in their order."""
    links = tuple(dict.fromkeys(links))
    out: dict[str, list[str]] = {each: [] for each in ids}
    for source, target in links:
        out[source].append(target)
    groups = circles(ids, out.__getitem__)
    layer = _starts(groups, out, ids[0])
    span = {link: layer[link[1]] - layer[link[0]] for link in links}
    return Layers(
        layer,
        forward=tuple(link for link in links if 0 < span[link] <= FAR + 1),
        far=tuple(link for link in links if span[link] > FAR + 1),
        back=tuple(link for link in links if span[link] <= 0),
    )


def _starts(
    groups: Sequence[tuple[str, ...]], out: Mapping[str, Sequence[str]], first: str
) -> dict[str, int]:
    """Return the layer of everything; what nothing leads to stands just before what it leads to."""
    inner = [_inside(group, out) for group in groups]
    group_of = {each: at for at, group in enumerate(groups) for each in group}
    begins, led = [0] * len(groups), [False] * len(groups)
    for at, group in enumerate(groups):
        after = begins[at] + max(inner[at].values()) + 1
        for to in (group_of[to] for each in group for to in out[each]):
            if to != at:
                begins[to], led[to] = max(begins[to], after), True
    for at, group in enumerate(groups):
        if not led[at] and first not in group:
            tos = [group_of[to] for each in group for to in out[each] if group_of[to] != at]
            height = max(inner[at].values()) + 1
            begins[at] = max(min((begins[to] for to in tos), default=height) - height, 0)
    return {each: begins[at] + inner[at][each] for at, group in enumerate(groups) for each in group}


def _inside(group: tuple[str, ...], out: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Return the layers within a group; what leads to those met before leads back."""
    found = dict.fromkeys(group, 0)
    met = {each: at for at, each in enumerate(group)}
    for each in group:
        for to in out[each]:
            if met.get(to, -1) > met[each]:
                found[to] = max(found[to], found[each] + 1)
    return found
