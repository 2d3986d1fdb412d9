"""A story as a drawing sees it: chapters as rooms, places in them, and what leads where."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from putilovets.authoring.lint.survey import Survey
from putilovets.authoring.order import first_days, order_of_play
from putilovets.authoring.size import words_in
from putilovets.authoring.spots import Spot, spots
from putilovets.authoring.ways import Way, ways_out
from putilovets.story.edition import Edition


class Node(NamedTuple):
    """A place."""

    id: str
    kind: str
    """What its author calls it, such as ``scene`` or ``junction``."""
    title: str
    """Empty where nobody stops."""
    chapter: str
    day: str
    """Its first day, such as ``1926-04-19``; empty where it has none."""
    label: str
    """``documented``, ``inferred`` or ``invented``; empty where nobody stops."""
    words: int
    spot: Spot
    starts: tuple[str, ...]
    """The ids of the starts that begin here."""
    stirs: bool
    """Whether arriving does something."""
    frames: int
    """How many pages it has."""
    plays: int | None = None
    """In how many of some plays it was come to; None where nobody counted."""
    beyond: int = 0
    """How many places it leads to that are not drawn."""


class Edge(NamedTuple):
    """All that leads from one place to another."""

    source: str
    target: str
    choices: int
    """How many choices do."""
    ways: int
    """How many ways that nobody chooses do."""
    conditional: bool
    """Whether every one of them asks for something."""
    words: tuple[str, ...]
    """The words of the choices, each once."""
    crossing: bool
    """Whether it leads to another room."""


class Room(NamedTuple):
    """A chapter."""

    id: str
    title: str
    nodes: tuple[Node, ...]
    """In the order of play."""


@dataclass(frozen=True)
class Graph:
    """Rooms in the order of play, and the edges between their places."""

    title: str
    version: str
    rooms: tuple[Room, ...]
    edges: tuple[Edge, ...]
    """In the order of play of their sources, then as written."""
    plays: int | None = None
    """How many plays were counted; None where nobody counted."""

    @cached_property
    def nodes(self) -> Mapping[str, Node]:
        """Every place by its id, in the order of play."""
        return {node.id: node for room in self.rooms for node in room.nodes}

    @cached_property
    def between(self) -> Mapping[tuple[str, str], Edge]:
        """Every edge by its two ends."""
        return {(edge.source, edge.target): edge for edge in self.edges}

    @cached_property
    def out(self) -> Mapping[str, tuple[Edge, ...]]:
        """The edges that leave each place."""
        return _by(self.nodes, ((edge.source, edge) for edge in self.edges))

    @cached_property
    def into(self) -> Mapping[str, tuple[Edge, ...]]:
        """The edges that come to each place."""
        return _by(self.nodes, ((edge.target, edge) for edge in self.edges))


def _by(ids: Iterable[str], pairs: Iterable[tuple[str, Edge]]) -> dict[str, tuple[Edge, ...]]:
    found: dict[str, list[Edge]] = {each: [] for each in ids}
    for key, edge in pairs:
        found[key].append(edge)
    return {key: tuple(edges) for key, edges in found.items()}


def graph_of(survey: Survey) -> Graph:
    """Return the graph of a whole pack."""
    edition = survey.edition
    order = order_of_play(edition)
    nodes = {node.id: node for node in _nodes(survey, order)}
    chapters = dict.fromkeys(node.chapter for node in nodes.values())
    rooms = tuple(
        Room(
            chapter,
            edition.chapters.get(chapter, chapter),
            tuple(node for node in nodes.values() if node.chapter == chapter),
        )
        for chapter in chapters
    )
    edges = tuple(edge for place in order for edge in _edges(edition, place, nodes))
    return Graph(edition.title, edition.story.version, rooms, edges)


def _nodes(survey: Survey, order: Iterable[str]) -> Iterator[Node]:
    edition, homes = survey.edition, survey.atlas.places
    days = first_days(edition)
    at = spots(homes.values(), survey.folder.root)
    starts = edition.story.starts.values()
    for place_id in order:
        place, where = edition.story.places[place_id], homes[place_id]
        setting = edition.settings.get(place_id)
        yield Node(
            id=place_id,
            kind=str(where.loc[0]),
            title="" if setting is None else setting.title,
            chapter=where.file.parent.name,
            day=days[place_id].isoformat() if place_id in days else "",
            label="" if setting is None else setting.ground.basis,
            words=words_in(edition, place_id),
            spot=at[where],
            starts=tuple(start.id for start in starts if start.place == place_id),
            stirs=place.stirs,
            frames=len(place.arrivals),
        )


def _edges(edition: Edition, place: str, nodes: Mapping[str, Node]) -> Iterator[Edge]:
    found: dict[str, list[Way]] = {}
    for way in ways_out(edition.story, place):
        found.setdefault(way.target, []).append(way)
    for target, ways in found.items():
        rules = [way.rule for way in ways if way.rule is not None]
        yield Edge(
            source=place,
            target=target,
            choices=len(rules),
            ways=len(ways) - len(rules),
            conditional=all(way.conditions for way in ways),
            words=tuple(dict.fromkeys(edition.words.get(rule.text, "") for rule in rules)),
            crossing=nodes[place].chapter != nodes[target].chapter,
        )
