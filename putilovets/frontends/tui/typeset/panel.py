"""The panel at the side: gauges, notebook, evenings, a sheet of columns, or a whole meeting."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from putilovets.frontends.tui.fitted import Form
from putilovets.frontends.tui.ink import BLANK, Line
from putilovets.frontends.tui.typeset.beside import told_beside, told_beside_short
from putilovets.frontends.tui.typeset.desk import told_evenings, told_evenings_short
from putilovets.frontends.tui.typeset.meters import told_gauges, told_last, told_notebook
from putilovets.frontends.tui.typeset.newspaper import told_sheet, told_sheet_short
from putilovets.frontends.tui.typeset.story import Beside
from putilovets.view.ledger import Change
from putilovets.view.page import Page

SAID = 30
"""From this many columns on the panel says what moved last."""
Part = Callable[[int], Iterable[Line]]
"""A part of the panel, told for a width."""
Last = Callable[[], Change | None]
"""Looks up which gauge moved last; asked only where there is room to say it."""


def _nothing() -> Change | None:
    return None


def panel_forms(page: Page, last: Last = _nothing) -> tuple[Form[Beside], ...]:
    """Return the forms of the panel, the fullest first; `last` tells what moved last."""
    gauges, notes = partial(told_gauges, page), partial(_notes, page)
    moved = partial(_gauges_and_last, page, last)
    if page.meeting is not None:
        whole, brief = partial(told_beside, page.meeting), partial(told_beside_short, page.meeting)
        parts: tuple[tuple[Part, ...], ...] = (
            (whole, moved, notes),
            (whole, gauges, notes),
            (whole, gauges),
            (brief, gauges),
        )
        return tuple(Form(partial(_stacked, each), Beside()) for each in parts)
    if page.desk is not None:
        full, short = partial(told_evenings, page.desk), partial(told_evenings_short, page.desk)
        return (
            Form(partial(_stacked, (moved, full, notes)), Beside(notebook=True, evenings=True)),
            Form(partial(_stacked, (gauges, full, notes)), Beside(notebook=True, evenings=True)),
            Form(partial(_stacked, (gauges, short, notes)), Beside(notebook=True)),
            Form(partial(_stacked, (gauges, short)), Beside()),
        )
    if page.newspaper is not None:
        full, short = partial(told_sheet, page.newspaper), partial(told_sheet_short, page.newspaper)
        return (
            Form(partial(_stacked, (moved, full, notes)), Beside(notebook=True, sheet=True)),
            Form(partial(_stacked, (gauges, full, notes)), Beside(notebook=True, sheet=True)),
            Form(partial(_stacked, (gauges, short, notes)), Beside(notebook=True)),
            Form(partial(_stacked, (gauges, short)), Beside()),
        )
    return (
        Form(partial(_stacked, (moved, notes)), Beside(notebook=True)),
        Form(partial(_stacked, (gauges, notes)), Beside(notebook=True)),
    )


def _gauges_and_last(page: Page, last: Last, width: int) -> Iterator[Line]:
    """Yield the gauges, and what moved last where the panel has room for its sentence."""
    yield from told_gauges(page, width)
    rows = list(told_last(last(), width)) if width >= SAID else []
    if rows and page.meters:
        yield from (BLANK, *rows)


def _notes(page: Page, width: int) -> Iterable[Line]:
    return told_notebook(page, width) if page.notebook_room else ()


def _stacked(parts: tuple[Part, ...], width: int) -> Iterator[Line]:
    """Yield the parts that have anything to tell, a blank row between them."""
    begun = False
    for part in parts:
        rows = list(part(width))
        if rows and begun:
            yield BLANK
        begun = begun or bool(rows)
        yield from rows
