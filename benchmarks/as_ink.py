"""A graph as ink source."""

from collections.abc import Iterator
from string import ascii_lowercase

from benchmarks.graph import HIGHEST, LOWEST, Change, Graph, Node, Put, Test, Way


def ink(graph: Graph, *, told: bool) -> str:
    """Return the story as ink; unless it is to be told, without its words.

    A choice must have some label: one letter, since the runtime builds it, read or not.
    """
    return "\n".join(_lines(graph, told)) + "\n"


def _lines(graph: Graph, told: bool) -> Iterator[str]:
    for variable in graph.variables:
        yield f"VAR {variable.id} = {_constant(variable.start)}"
    yield "-> scene_0"
    for number, node in enumerate(graph.nodes):
        yield f"== scene_{number}"
        if told:
            yield from _paragraphs(node)
        for way, letter in zip(node.ways, ascii_lowercase, strict=False):
            yield from _way(way, way.text if told else letter)


def _paragraphs(node: Node) -> Iterator[str]:
    for part in node.told:
        yield f"{{{_test(part.test)}: {part.text}}}" if part.test else part.text


def _way(way: Way, label: str) -> Iterator[str]:
    gate = f"{{{_test(way.test)}}} " if way.test else ""
    yield f"+ {gate}[{label}]"
    for change in way.changes:
        yield f"  ~ {_change(change)}"
    yield f"  -> scene_{way.to}"


def _test(test: Test) -> str:
    return " && ".join(clause.written for clause in test)


def _change(change: Change) -> str:
    """Return an assignment; only the bound that can be passed is looked at."""
    if isinstance(change, Put):
        return f"{change.name} = {_constant(change.to)}"
    if change.by < 0:
        return f"{change.name} = MAX({change.name} - {-change.by}, {LOWEST})"
    return f"{change.name} = MIN({change.name} + {change.by}, {HIGHEST})"


def _constant(value: int | bool) -> str:
    return str(value).lower()
