"""How often places were come to in many plays, read from what `putilovets playtest --json` says."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from putilovets.authoring.graph.model import Graph, Node

LARGEST = 64 * 1024 * 1024
"""The most bytes of a file that are read."""


class Coverage(NamedTuple):
    """How often each place was come to."""

    plays: int
    """How many plays there were, 1 or more."""
    places: Mapping[str, int]
    """In how many of them each place was come to."""


class BadCoverage(ValueError):  # noqa: N818 - it reads as a sentence where it is caught
    """A file that says nothing of how often places were come to; the message says why."""


def read_coverage(path: Path) -> Coverage:
    """Return what a file says; BadCoverage where it is not one of playtest, OSError if unreadable.

    It is a JSON object with ``plays``, how many there were, and ``places``, a list of objects with
    ``place`` and ``plays``. What else is in it is left alone.
    """
    with path.open("rb") as file:
        raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise BadCoverage(f"{path} is larger than {LARGEST // 1024 // 1024} MiB.")
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError):
        raise BadCoverage(
            f"{path} is not JSON; write it with putilovets playtest --json."
        ) from None
    return _coverage(data, str(path))


def _coverage(data: Any, name: str) -> Coverage:
    found = data if isinstance(data, dict) else {}
    plays, places = found.get("plays"), found.get("places")
    if type(plays) is not int or plays < 1:
        raise BadCoverage(f'{name} does not say under "plays" how many plays there were.')
    if not isinstance(places, list):
        raise BadCoverage(f'{name} has no list of "places".')
    counted = dict(_counts(places, name))
    wrong = next((place for place, count in counted.items() if count > plays), None)
    if wrong is not None:
        what = f"{counted[wrong]} of {plays} plays came to {wrong}"
        raise BadCoverage(f"{name} says that {what}, which cannot be.")
    return Coverage(plays, counted)


def _counts(places: list[Any], name: str) -> Iterator[tuple[str, int]]:
    for number, each in enumerate(places, start=1):
        place = each.get("place") if isinstance(each, dict) else None
        plays = each.get("plays") if isinstance(each, dict) else None
        if not isinstance(place, str) or type(plays) is not int or plays < 0:
            what = 'an object with "place", an id, and "plays", a number'
            raise BadCoverage(f"{name}: number {number} of its places is not {what}.")
        yield place, plays


def covered(graph: Graph, coverage: Coverage) -> Graph:
    """Return a graph whose places know how often they were come to; what is not listed, never."""

    def counted(node: Node) -> Node:
        return node._replace(plays=coverage.places.get(node.id, 0))

    rooms = tuple(room._replace(nodes=tuple(map(counted, room.nodes))) for room in graph.rooms)
    return replace(graph, rooms=rooms, plays=coverage.plays)


def percent(node: Node, plays: int | None) -> str:
    """Return the share of plays that came to a place, such as ``82%``; empty if nobody counted.

    Only never is 0%, and only always is 100%.
    """
    if node.plays is None or not plays:
        return ""
    share = (200 * node.plays + plays) // (2 * plays)
    if 0 < node.plays < plays:
        share = min(max(share, 1), 99)
    return f"{share}%"
