"""Rooms, places and edges of a pack, and parts of them."""

from pathlib import Path

import pytest

from putilovets.authoring.graph.model import Edge, Graph
from putilovets.authoring.graph.parts import NoSuchPart, around, chapter_of
from tests.authoring.graph.small import small_graph
from tests.packs import CHAPTER


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    return small_graph(tmp_path_factory.mktemp("pack"))


def ends(graph: Graph) -> list[tuple[str, str]]:
    return [(edge.source, edge.target) for edge in graph.edges]


def rooms(graph: Graph) -> list[tuple[str, list[str]]]:
    return [(room.id, [node.id for node in room.nodes]) for room in graph.rooms]


def test_chapters_are_rooms_and_places_stand_in_them_in_the_order_of_play(graph: Graph) -> None:
    assert rooms(graph) == [
        ("one", ["yard", "gate", "fork", "left", "right", "the-end"]),
        ("two", ["hall"]),
    ]
    assert [room.title for room in graph.rooms] == ["Chapter One", 'Chapter "Two" <&>']


def test_a_place_knows_what_is_to_be_said_of_it(graph: Graph) -> None:
    gate, fork = graph.nodes["gate"], graph.nodes["fork"]
    assert (gate.kind, gate.title, gate.day, gate.label) == (
        "scene",
        "gate",
        "1926-04-19",
        "invented",
    )
    assert (gate.words, gate.starts, str(gate.spot)) == (3, ("beginning",), f"{CHAPTER}:1")
    assert (fork.kind, fork.title, fork.day, fork.words) == ("junction", "", "", 0)


def test_an_edge_gathers_all_that_leads_from_place_to_place(graph: Graph) -> None:
    assert graph.out["hall"] == (Edge("hall", "the-end", 2, 0, False, ("out", "go"), True),)
    assert graph.out["fork"] == (
        Edge("fork", "left", 0, 1, True, (), False),
        Edge("fork", "right", 0, 1, False, (), False),
    )
    assert [edge.conditional for edge in graph.into["hall"]] == [False, True]
    assert [edge.crossing for edge in graph.into["hall"]] == [True, True]


def test_a_page_that_leads_to_itself_is_an_edge_and_a_stage_is_none(graph: Graph) -> None:
    assert ("gate", "gate") in ends(graph)


def test_one_chapter_has_what_is_next_to_it(graph: Graph) -> None:
    part = chapter_of(graph, "two")
    assert rooms(part) == [("one", ["left", "right", "the-end"]), ("two", ["hall"])]
    assert ends(part) == [("left", "hall"), ("right", "hall"), ("hall", "the-end")]
    assert (part.nodes["left"].beyond, part.nodes["hall"].beyond) == (1, 0)


def test_what_is_around_a_place(graph: Graph) -> None:
    assert rooms(around(graph, "hall", 0)) == [("two", ["hall"])]
    near = around(graph, "hall", 1)
    assert rooms(near) == [("one", ["left", "right", "the-end"]), ("two", ["hall"])]
    assert set(around(graph, "hall", 9).nodes) == {*graph.nodes}
    assert set(around(graph, "yard", 1).nodes) == {"yard", "the-end"}


def test_a_part_that_is_not_there(graph: Graph) -> None:
    with pytest.raises(NoSuchPart, match=r"^There is no place hal; did you mean hall\?$"):
        around(graph, "hal", 1)
    with pytest.raises(
        NoSuchPart, match=r"^There is no chapter three with places in it; there are"
    ):
        chapter_of(graph, "three")


def test_the_same_pack_gives_the_same_graph(graph: Graph, tmp_path: Path) -> None:
    assert small_graph(tmp_path) == graph
