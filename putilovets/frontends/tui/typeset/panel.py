"""The panel at the side: gauges, notebook, evenings, a sheet of columns, or a whole meeting."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from putilovets.frontends.tui.fitted import Form
from putilovets.frontends.tui.ink import BLANK, Line
from putilovets.frontends.tui.typeset.beside import told_beside, told_beside_short
from putilovets.frontends.tui.typeset.desk import told_evenings, told_evenings_short
from putilovets.frontends.tui.typeset.meters import told_gauges, told_notebook
from putilovets.frontends.tui.typeset.newspaper import told_sheet, told_sheet_short
from putilovets.frontends.tui.typeset.story import Beside
from putilovets.view.page import Page

Part = Callable[[int], Iterable[Line]]
"""A part of the panel, told for a width."""


def panel_forms(page: Page) -> tuple[Form[Beside], ...]:
    """Return the forms of the panel, the fullest first."""
    gauges, notes = partial(told_gauges, page), partial(_notes, page)
    if page.meeting is not None:
        whole, brief = partial(told_beside, page.meeting), partial(told_beside_short, page.meeting)
        parts: tuple[tuple[Part, ...], ...] = (
            (whole, gauges, notes),
            (whole, gauges),
            (brief, gauges),
        )
        return tuple(Form(partial(_stacked, each), Beside()) for each in parts)
    if page.desk is not None:
        full, short = partial(told_evenings, page.desk), partial(told_evenings_short, page.desk)
        return (
            Form(partial(_stacked, (gauges, full, notes)), Beside(notebook=True, evenings=True)),
            Form(partial(_stacked, (gauges, short, notes)), Beside(notebook=True)),
            Form(partial(_stacked, (gauges, short)), Beside()),
        )
    if page.newspaper is not None:
        full, short = partial(told_sheet, page.newspaper), partial(told_sheet_short, page.newspaper)
        return (
            Form(partial(_stacked, (gauges, full, notes)), Beside(notebook=True, sheet=True)),
            Form(partial(_stacked, (gauges, short, notes)), Beside(notebook=True)),
            Form(partial(_stacked, (gauges, short)), Beside()),
        )
    return (Form(partial(_stacked, (gauges, notes)), Beside(notebook=True)),)


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
