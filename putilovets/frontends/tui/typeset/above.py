"""What stands above the text of a page where there is no panel."""

from functools import partial

from putilovets.frontends.tui.lines import Maker
from putilovets.frontends.tui.typeset.desk import told_evenings_strip
from putilovets.frontends.tui.typeset.meeting import forms_above
from putilovets.frontends.tui.typeset.newspaper import told_sheet_strip
from putilovets.view.page import Page


def told_above(page: Page) -> tuple[Maker, ...]:
    """Return what stands above the text where there is no panel, the fullest form first."""
    if page.meeting is not None:
        return forms_above(page.meeting)
    if page.desk is not None:
        return (partial(told_evenings_strip, page.desk),)
    if page.newspaper is not None:
        return (partial(told_sheet_strip, page.newspaper),)
    return ()
