"""How often places were come to: what is read, and what is wrong with another file."""

import json
from pathlib import Path

import pytest

from putilovets.authoring.graph.boxes import shade
from putilovets.authoring.graph.coverage import (
    BadCoverage,
    Coverage,
    covered,
    percent,
    read_coverage,
)
from putilovets.authoring.graph.model import Graph
from tests.authoring.graph.small import small_graph


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    return small_graph(tmp_path_factory.mktemp("pack"))


def test_what_playtest_says_and_whatever_else_is_in_it(tmp_path: Path) -> None:
    file = tmp_path / "plays.json"
    places = [{"place": "gate", "plays": 4, "share": 1.0}, {"place": "left", "plays": 0}]
    file.write_text(json.dumps({"seed": 1, "plays": 4, "places": places}))
    assert read_coverage(file) == Coverage(4, {"gate": 4, "left": 0})


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", " is not JSON; write it with putilovets playtest --json."),
        ("\udcff", " is not JSON; write it with putilovets playtest --json."),
        ("[" * 100_000, " is not JSON; write it with putilovets playtest --json."),
        ("[]", ' does not say under "plays" how many plays there were.'),
        ('{"plays": 0, "places": []}', ' does not say under "plays" how many plays there were.'),
        ('{"plays": true, "places": []}', ' does not say under "plays" how many plays there were.'),
        ('{"plays": 2}', ' has no list of "places".'),
        ('{"plays": 2, "places": {"a": 1}}', ' has no list of "places".'),
        (
            '{"plays": 2, "places": [{"place": "a", "plays": 1}, {"place": "b"}]}',
            ': number 2 of its places is not an object with "place", an id, and "plays", a number.',
        ),
        (
            '{"plays": 2, "places": [{"place": "a", "plays": -1}]}',
            ': number 1 of its places is not an object with "place", an id, and "plays", a number.',
        ),
        (
            '{"plays": 2, "places": [{"place": "a", "plays": 3}]}',
            " says that 3 of 2 plays came to a, which cannot be.",
        ),
    ],
)
def test_another_file_is_said_in_a_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    file = tmp_path / "plays.json"
    file.write_bytes(text.encode(errors="surrogateescape"))
    with pytest.raises(BadCoverage) as error:
        read_coverage(file)
    assert str(error.value) == f"{file}{sentence}"


def test_a_file_that_is_too_large_is_not_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("putilovets.authoring.graph.coverage.LARGEST", 1024 * 1024)
    file = tmp_path / "plays.json"
    file.write_bytes(b" " * (1024 * 1024 + 1))
    with pytest.raises(BadCoverage, match=r"is larger than 1 MiB\.$"):
        read_coverage(file)


@pytest.mark.parametrize(
    ("plays", "told", "shaded"),
    [
        (0, "0%", "share-0"),
        (1, "1%", "share-1"),
        (200, "20%", "share-1"),
        (201, "20%", "share-2"),
        (505, "51%", "share-3"),
        (999, "99%", "share-5"),
        (1000, "100%", "share-5"),
    ],
)
def test_only_never_is_nothing_and_only_always_is_all(
    graph: Graph, plays: int, told: str, shaded: str
) -> None:
    seen = covered(graph, Coverage(1000, {"gate": plays}))
    assert percent(seen.nodes["gate"], seen.plays) == told
    assert shade(seen.nodes["gate"], seen.plays) == shaded


def test_where_nobody_counted_nothing_is_said(graph: Graph) -> None:
    assert percent(graph.nodes["gate"], graph.plays) == ""
    assert shade(graph.nodes["gate"], graph.plays) == ""
