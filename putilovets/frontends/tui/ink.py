"""The one door by which words reach the screen: no brackets in them are ever read as markup.

Words become rows of spans here, and rows become segments in ``Lines``; neither reads markup, and
no widget of Textual's own that would read it is given words of the content.
"""

from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple, get_args

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

Role = Literal["plain", "strong", "title", "dim", "label", "reply", "closed", "mark", "notice"]
"""What a run of text is; the style sheet says how it looks."""

ROLES: tuple[Role, ...] = get_args(Role)


class Span(NamedTuple):
    """A run of text in one role."""

    text: str
    role: Role = "plain"
    word: str = ""
    """What it opens, such as ``term/cell``; empty where it is only to be read."""


Line = tuple[Span, ...]
"""One row of the screen."""

BLANK: Line = ()


def line(text: str, role: Role = "plain") -> Line:
    """Return one row in one role."""
    return (Span(text, role),)


def flow(spans: Iterable[Span], width: int, first: Line = (), rest: Line = ()) -> list[Line]:
    """Wrap a paragraph to `width` cells; the first row begins with `first`, others with `rest`."""
    text = Text()
    for span in spans:
        text.append(span.text, style=f"{span.role} {span.word}")
    room = max(width - max(cells(first), cells(rest)), 1)
    rows = text.wrap(_console(), room) or [Text()]
    return [(*(rest if at else first), *_spans(row)) for at, row in enumerate(rows)]


def prose(text: str, width: int, role: Role = "plain", indent: int = 0) -> list[Line]:
    """Wrap a paragraph in one role, all of it indented by `indent` cells."""
    margin = line(" " * indent) if indent else ()
    return flow(line(text, role), width, margin, margin)


def cells(row: Line) -> int:
    """Return how many columns a row takes."""
    return sum(cell_len(span.text) for span in row)


def fitted(text: str, width: int) -> str:
    """Return text in exactly so many columns: padded, or cut with an ellipsis."""
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return set_cell_size(f"{set_cell_size(text, width - 1).rstrip()}…", width) if width > 0 else ""


def words(row: Line) -> str:
    """Return the text of a row."""
    return "".join(span.text for span in row)


def _spans(row: Text) -> Line:
    row.rstrip()
    return tuple(_span(row.plain[a:b], str(style)) for a, b, style in row.spans if a < b)


def _span(text: str, style: str) -> Span:
    """Return a run of text from the role and the word that its style holds."""
    name, _, word = style.partition(" ")
    return Span(text, next(role for role in ROLES if role == name), word)


@cache
def _console() -> Console:
    return Console(width=80)
