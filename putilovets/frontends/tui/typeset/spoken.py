"""A page for ears: the text of line mode, in which everything is told in rows of words."""

from collections.abc import Iterator

from putilovets.frontends.line.telling import told_answer, told_body
from putilovets.frontends.line.wrapping import within
from putilovets.frontends.tui.ink import BLANK, Line, prose
from putilovets.view.page import Page


def told_spoken(page: Page, notices: tuple[str, ...], width: int) -> Iterator[Line]:
    """Yield what the last choice did, then all that the page tells but heading and choices."""
    for notice in notices:
        yield from prose(notice, width, "notice")
        yield BLANK
    with within(width):
        told = [*told_answer(page), *told_body(page)]
    while told and not told[-1]:
        told.pop()
    for row in told:
        yield from prose(row, width)
