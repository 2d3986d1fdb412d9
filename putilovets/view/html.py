"""HTML and SVG that cannot be broken into: a tree of elements, escaped as it is written.

Text is always escaped, attributes are always quoted, control characters become pictures of
themselves. There is no way to put in markup, a script or an address on the network. What is
written is XML too, so that any reader of XML can check it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Union

from putilovets.view.safe import safe

Node = Union["Element", str]
Value = str | int | float

_NAME = re.compile(r"[a-z][A-Za-z0-9]*(-[a-z0-9]+)*")
_NEVER = frozenset({"script", "style", "iframe", "object", "embed", "base", "link", "meta"})
"""Elements that do something by themselves; the document's head brings what it needs."""
_ADDRESSES = frozenset({"href", "src", "action", "formaction", "poster", "data", "cite"})
_FORBIDDEN = frozenset({"style", "srcdoc", "srcset", "ping"})
_VOID = frozenset({"br", "col", "hr", "img", "input", "wbr"})
_ROOMY = frozenset(
    {"body", "main", "section", "article", "header", "nav", "ul", "ol", "dl"}
    | {"table", "thead", "tbody", "tr", "figure", "svg", "g"}
)
"""Elements between whose children a line may be broken."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""Should anything get in all the same, the browser fetches and runs nothing."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element, made by `element`."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    children: tuple[Node, ...]


def element(
    name: str, attributes: Mapping[str, Value] | None = None, *children: Node | Iterable[Node]
) -> Element:
    """Return an element; ValueError for one that acts by itself or fetches from elsewhere.

    Children are elements and texts, or iterables of them.
    """
    if name in _NEVER or not _NAME.fullmatch(name):
        raise ValueError(f"no element may be called {name!r}")
    told = tuple((key, _checked(key, value)) for key, value in (attributes or {}).items())
    return Element(name, told, tuple(_flat(children)))


def document(title: str, sheet: str, *body: Node | Iterable[Node]) -> str:
    """Return a whole page in UTF-8 with a style sheet of our own; ValueError if that ends early."""
    if "<" in sheet or "&" in sheet:
        raise ValueError("a style sheet may hold neither < nor &")
    head = (
        '<meta charset="utf-8"/>',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}"/>',
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
        '<meta name="color-scheme" content="light dark"/>',
        f"<title>{_escaped(title)}</title>",
        f"<style>\n{sheet.strip()}\n</style>",
    )
    written = written_out(element("body", None, *body))
    return "\n".join(
        ("<!DOCTYPE html>", '<html lang="en">', "<head>", *head, "</head>", written, "</html>", "")
    )


def written_out(node: Node) -> str:
    """Return an element or a text as it stands in a file."""
    return "".join(_pieces(node))


def _pieces(node: Node) -> Iterator[str]:
    if isinstance(node, str):
        yield _escaped(node)
        return
    attributes = "".join(f' {key}="{_escaped(value)}"' for key, value in node.attributes)
    if node.name in _VOID:
        yield f"<{node.name}{attributes}/>"
        return
    yield f"<{node.name}{attributes}>"
    for number, child in enumerate(node.children):
        if number and node.name in _ROOMY:
            yield "\n"
        yield from _pieces(child)
    yield f"</{node.name}>"


def _flat(children: Iterable[Node | Iterable[Node]]) -> Iterator[Node]:
    for child in children:
        if isinstance(child, Element | str):
            yield child
        else:
            yield from child


def _checked(key: str, value: Value) -> str:
    if key in _FORBIDDEN or key.startswith("on") or not _NAME.fullmatch(key):
        raise ValueError(f"no attribute may be called {key!r}")
    told = f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
    if key in _ADDRESSES and not told.startswith("#"):
        raise ValueError(f"{key} may lead to the same page only, not to {told!r}")
    return told


_MARKS = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
    | dict.fromkeys("\ufffe\uffff", "\ufffd")  # no characters, and no XML may hold them
)


def _escaped(text: str) -> str:
    return safe(text).translate(_MARKS)
