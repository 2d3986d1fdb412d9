"""What a node and an edge are in words, the same in every drawing."""

from datetime import date

from putilovets.authoring.graph.coverage import percent
from putilovets.authoring.graph.model import Edge, Graph, Node
from putilovets.story.days import day_and_month


def edge_words(edge: Edge) -> str:
    """Return how one comes from place to place, such as ``2 choices, on a condition``."""
    parts = []
    if edge.choices:
        parts.append(_many(edge.choices, "choice"))
    if edge.ways:
        parts.append("by itself")
    return " or ".join(parts) + (", on a condition" if edge.conditional else "")


def day_in_words(node: Node) -> str:
    """Return the first day of a place, such as ``19 April 1926``; empty where it has none."""
    if not node.day:
        return ""
    day = date.fromisoformat(node.day)
    return f"{day_and_month(day)} {day.year}"


def node_facts(node: Node, graph: Graph) -> tuple[str, ...]:
    """Return what is to be said of a place beside its id and its title."""
    pages = f"{node.frames} pages" if node.frames > 1 else ""
    words = _many(node.words, "word") if node.words else ""
    starts = f"starts here: {', '.join(node.starts)}" if node.starts else ""
    stirs = "something happens on arrival" if node.stirs else ""
    share = percent(node, graph.plays)
    covered = f"{share} of plays ({node.plays} of {graph.plays})" if share else ""
    beyond = f"leads on to {_many(node.beyond, 'place')} not drawn here" if node.beyond else ""
    day = day_in_words(node)
    facts = (node.kind, day, node.label, pages, words, starts, stirs, covered, beyond)
    return tuple(fact for fact in facts if fact)


def _many(count: int, thing: str) -> str:
    return f"1 {thing}" if count == 1 else f"{count:,} {thing}s"
