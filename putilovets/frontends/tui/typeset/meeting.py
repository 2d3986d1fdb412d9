"""A meeting at a glance above the text, in forms from the fullest to the least."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from putilovets.frontends.tui.ink import Line, Span, cells, fitted, line, prose
from putilovets.frontends.tui.lines import Maker
from putilovets.frontends.tui.typeset.blocs import told_blocs, told_blocs_bare
from putilovets.frontends.tui.typeset.draft import (
    told_in_hand,
    told_points,
    told_points_bare,
    told_summary,
)
from putilovets.view.glance import MeetingTable, absent

Piece = Callable[[MeetingTable, int], Iterable[Line]]
"""A part of the table, told for a width."""


def forms_above(table: MeetingTable) -> tuple[Maker, ...]:
    """Return the forms of the table, the fullest first; each stage asks for what decides it."""
    least = partial(_joined, table, (told_gone, told_summary, told_rule))
    if table.stage == "sign":
        return (partial(_joined, table, (told_gone, told_rule)),)
    if table.stage == "name":
        return (
            partial(_joined, table, (told_gone, told_points, told_rule)),
            partial(_joined, table, (told_in_hand, told_rule)),
        )
    return (
        partial(_joined, table, (told_blocs, told_points, told_rule)),
        partial(_joined, table, (told_blocs, told_points_bare, told_rule)),
        partial(_joined, table, (told_blocs, told_summary, told_rule)),
        partial(_joined, table, (told_blocs_bare, told_summary, told_rule)),
        least,
    )


def told_gone(table: MeetingTable, width: int) -> list[Line]:
    """Return who has not come or has gone home, in a sentence."""
    gone = absent(table.rows)
    return prose(gone, width) if gone else []


def told_rule(table: MeetingTable, width: int) -> Iterator[Line]:
    """Yield the rule below the table, which says who is here and what the clock will do next."""
    if table.restless:
        yield line(fitted(f"{table.restless}.", width), "strong")
    here = f"Here {table.here}, quorum {table.quorum}"
    read = "line read" if table.line_read else ""
    whole = f"Here {table.here} of {table.roll}, quorum {table.quorum}"
    told = "the line has been read out" if read else ""
    tried = (
        (whole, table.next_leaving, told),
        (here, table.next_leaving, read),
        (here, table.next_leaving),
        (here, read),
    )
    rules = (_rule(parts) for parts in tried)
    rule = next((rule for rule in rules if cells(rule) < width), _rule((here,)))
    yield (*rule, Span("─" * (width - cells(rule)), "dim"))


def _joined(table: MeetingTable, pieces: tuple[Piece, ...], width: int) -> Iterator[Line]:
    for piece in pieces:
        yield from piece(table, width)


def _rule(parts: Iterable[str]) -> Line:
    spans: list[Span] = []
    for part in filter(None, parts):
        spans += (Span("── ", "dim"), Span(part), Span(" "))
    return tuple(spans)
