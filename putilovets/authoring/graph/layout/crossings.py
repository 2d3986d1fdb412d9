"""The order of what stands in one layer, so that few lines cross: barycentres, swept to and fro."""

from bisect import bisect_right, insort
from collections.abc import Mapping, Sequence
from itertools import pairwise

from putilovets.authoring.graph.layout.layers import Link

SWEEPS = 12
"""How often the layers are gone through; the order with the fewest crossings is kept."""
Rows = tuple[tuple[str, ...], ...]
"""What stands in each layer, in order."""


def untangled(rows: Rows, links: Sequence[Link]) -> Rows:
    """Return the layers in an order in which few links cross.

    Links lead from one layer to the next. What is equal stays in the order in which it came.
    """
    after, before = _sides(links)
    best, fewest = rows, crossings(rows, after)
    here = rows
    for sweep in range(SWEEPS):
        if not fewest:
            break
        here = _swept(here, before) if sweep % 2 == 0 else _swept(here[::-1], after)[::-1]
        crossed = crossings(here, after)
        if crossed < fewest:
            best, fewest = here, crossed
    return best


def crossings(rows: Rows, after: Mapping[str, Sequence[str]]) -> int:
    """Return how many pairs of links cross; `after` says where each thing leads."""
    crossed = 0
    for first, second in pairwise(rows):
        place = {each: at for at, each in enumerate(second)}
        seen: list[int] = []
        for each in first:
            ends = sorted(place[to] for to in after.get(each, ()))
            crossed += sum(len(seen) - bisect_right(seen, end) for end in ends)
            for end in ends:
                insort(seen, end)
    return crossed


def _sides(links: Sequence[Link]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    after: dict[str, list[str]] = {}
    before: dict[str, list[str]] = {}
    for source, target in links:
        after.setdefault(source, []).append(target)
        before.setdefault(target, []).append(source)
    return after, before


def _swept(rows: Rows, towards: Mapping[str, Sequence[str]]) -> Rows:
    """Return the layers, each after the first by where its links to the one before it stand."""
    found = [rows[0]]
    for row in rows[1:]:
        place = {each: at for at, each in enumerate(found[-1])}
        weight = {
            each: _mean([place[to] for to in towards.get(each, ())], at)
            for at, each in enumerate(row)
        }
        found.append(tuple(sorted(row, key=weight.__getitem__)))
    return tuple(found)


def _mean(places: Sequence[int], otherwise: int) -> float:
    return sum(places) / len(places) if places else otherwise
