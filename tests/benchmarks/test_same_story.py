"""All contenders of the benchmarks play one and the same story."""

import shutil
from collections.abc import Iterable
from pathlib import Path
from random import Random

import pytest

from benchmarks.as_ink import ink
from benchmarks.as_pack import write_pack
from benchmarks.chance import drawn
from benchmarks.graph import HIGHEST, LOWEST, Change, Clause, Graph, Put, Test, Variable
from benchmarks.players import InkCpp, Moment, Ours
from benchmarks.renew import SEED, SMALL
from putilovets.pack.compiler import load_pack

DATA = Path(__file__).parent / "data"
CHOICES = 200


class Plain:
    """Reads the graph as it stands, with nothing compiled and nothing shared."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph

    def trace(self, draws: Iterable[float]) -> list[Moment]:
        values = {variable.id: variable.start for variable in self.graph.variables}
        place, moments = 0, []
        for number in draws:
            ways = [way for way in self.graph.nodes[place].ways if holds(way.test, values)]
            seen = tuple(int(values[variable.id]) for variable in self.graph.variables)
            moments.append(Moment(len(ways), seen))
            way = ways[int(number * len(ways))]
            for change in way.changes:
                values[change.name] = changed(change, values)
            place = way.to
        return moments


def holds(test: Test, values: dict[str, int | bool]) -> bool:
    return all(true(clause, values[clause.name]) for clause in test)


def true(clause: Clause, value: int | bool) -> bool:
    if clause.relation == "is":
        return value is clause.constant
    return value >= clause.constant if clause.relation == ">=" else value <= clause.constant


def changed(change: Change, values: dict[str, int | bool]) -> int | bool:
    if isinstance(change, Put):
        return change.to
    return min(HIGHEST, max(LOWEST, values[change.name] + change.by))


@pytest.fixture(scope="module")
def graph() -> Graph:
    return drawn(SMALL, SEED)


@pytest.fixture(scope="module")
def ours(graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Ours:
    return Ours(graph, load_pack(write_pack(graph, tmp_path_factory.mktemp("pack"))).story)


def draws(seed: int) -> list[float]:
    chance = Random(seed)
    return [chance.random() for _ in range(CHOICES)]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_we_play_what_the_graph_says(graph: Graph, ours: Ours, seed: int) -> None:
    assert ours.trace(draws(seed)) == Plain(graph).trace(draws(seed))


def test_a_play_of_the_graph_opens_closes_and_changes_things(graph: Graph) -> None:
    moments = Plain(graph).trace(draws(1))
    assert {2, 3, 4} == {moment.offered for moment in moments}
    held = [set(column) for column in zip(*(moment.values for moment in moments), strict=True)]
    assert all(len(values) > 1 for values in held)
    numbers = [values for values in held if max(values) > 1]
    assert any(LOWEST in values for values in numbers)
    assert any(HIGHEST in values for values in numbers)


def test_the_kept_ink_is_that_of_the_graph(graph: Graph) -> None:
    kept = (DATA / "small.ink").read_text(encoding="utf-8")
    assert kept == ink(graph, told=False), "run: python -m benchmarks.renew"


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_ink_runtime_plays_the_same_story(
    graph: Graph, ours: Ours, tmp_path: Path, seed: int
) -> None:
    pytest.importorskip("inkcpp_py", reason="the benchmarks group is not installed")
    compiled = shutil.copy(DATA / "small.json", tmp_path / "small.json")
    peer = InkCpp(graph, Path(compiled))
    assert peer.trace(draws(seed)) == ours.trace(draws(seed))


def test_spare_names_change_nothing(graph: Graph, tmp_path: Path) -> None:
    spare = tuple(Variable(f"spare_{number}", 5) for number in range(100))
    wide = Graph((*spare, *graph.variables), graph.nodes)
    story = load_pack(write_pack(wide, tmp_path)).story
    assert len(story.names) == len(wide.variables)
    seen = Ours(graph, story).trace(draws(1))
    assert seen == Plain(graph).trace(draws(1))
