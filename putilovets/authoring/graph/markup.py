"""Elements of a page: text in them is text, whatever it holds, and never becomes markup."""

import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import NamedTuple

from putilovets.view.safe import safe

NAME = re.compile(r"[a-zA-Z][a-zA-Z0-9-]*")
VOID = frozenset(("meta", "input", "br", "hr"))
"""Elements that have no end."""


class Verbatim(NamedTuple):
    """The page's own style or script, written as it is; never what an author wrote."""

    text: str


class Element(NamedTuple):
    """An element with its attributes and what is in it."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    children: tuple["Child", ...]


Child = Element | Verbatim | str


def element(
    name: str, attributes: Mapping[str, str] | None = None, children: Iterable[Child] = ()
) -> Element:
    """Return an element; ValueError for a name of it or of an attribute that is none."""
    pairs = tuple((attributes or {}).items())
    for each in (name, *(key for key, _ in pairs)):
        if not NAME.fullmatch(each):
            raise ValueError(f"{each!r} is no name of an element or an attribute")
    return Element(name, pairs, (children,) if isinstance(children, str) else tuple(children))


def markup(child: Child) -> str:
    """Return an element as it is written in a page."""
    if isinstance(child, Verbatim):
        return child.text
    if isinstance(child, str):
        return escape(safe(child))
    attributes = "".join(f' {key}="{escape(safe(value))}"' for key, value in child.attributes)
    inside = "".join(map(markup, child.children))
    end = "" if child.name in VOID else f"</{child.name}>"
    return f"<{child.name}{attributes}>{inside}{end}"
