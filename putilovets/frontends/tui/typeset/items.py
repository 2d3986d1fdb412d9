"""Choices set in rows."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from putilovets.frontends.tui.ink import Line, Span, flow
from putilovets.view.widths import cut

if TYPE_CHECKING:
    from putilovets.view.page import Option

CLOSED = "–"
"""Stands where an open choice has its number."""


class Item(NamedTuple):
    """One entry of a list of choices."""

    text: str
    number: int = 0
    """What is typed to take it; 0 for one that has no number."""
    note: str = ""
    """What it takes, or what is known of it; shown in brackets."""
    closed: str = ""
    """Why it cannot be taken; empty when it can."""
    under: tuple[str, ...] = ()
    """What is told of it beneath, each cut to a row of its own."""


def items_of(options: "Iterable[Option]") -> tuple[Item, ...]:
    """Return the choices of a page, the open ones numbered from 1."""
    items, number = [], 0
    for option in options:
        number += option.open
        why = " ".join(option.why)
        items.append(Item(option.text, number if option.open else 0, option.cost, why))
    return tuple(items)


def told_item(item: Item, width: int) -> list[Line]:
    """Return the rows of one entry."""
    number = f"{item.number}." if item.number else CLOSED if item.closed else ""
    first: Line = (Span(f"{number:<3}", "closed" if item.closed else "strong"),)
    rest: Line = (Span("   "),)
    spans = [Span(item.text, "closed" if item.closed else "plain")]
    if item.note:
        spans.append(Span(f" ({item.note})", "dim"))
    if item.closed:
        spans.append(Span(f" [closed] {item.closed}", "dim"))
    rows = flow(spans, width, first, rest)
    for text in item.under:
        rows.append((*rest, Span(cut(text, width - 3), "dim")))
    return rows
