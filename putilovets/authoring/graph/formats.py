"""The forms in which a graph can be had."""

from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from putilovets.authoring.graph.details import Address
from putilovets.authoring.graph.dot import as_dot
from putilovets.authoring.graph.listing import as_text
from putilovets.authoring.graph.mermaid import as_mermaid
from putilovets.authoring.graph.model import Graph
from putilovets.authoring.graph.page import as_html
from putilovets.view.safe import safe

Format = Literal["text", "mermaid", "dot", "html"]
Form = Callable[[Graph, Address], str]


def _plain(lines: Callable[[Graph], Iterable[str]]) -> Form:
    """Return a form that is lines, in which no control character is left."""
    return lambda graph, _: "".join(f"{safe(line)}\n" for line in lines(graph))


FORMATS: Mapping[Format, Form] = {
    "text": _plain(as_text),
    "mermaid": _plain(as_mermaid),
    "dot": _plain(as_dot),
    "html": as_html,
}
