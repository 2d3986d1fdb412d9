"""Two plays side by side: which other one, and the sheet that tells both."""

from functools import partial
from typing import ClassVar

from putilovets.frontends.tui.ink import prose
from putilovets.frontends.tui.lines import Lines
from putilovets.frontends.tui.screens.asking import ask
from putilovets.frontends.tui.screens.sheet import WIDER, SheetScreen
from putilovets.frontends.tui.table import Table
from putilovets.frontends.tui.typeset.parallel import told_parallel
from putilovets.journal.errors import JournalError
from putilovets.journal.looking import looked_at, others
from putilovets.view.parallel import Parallel, parallel
from putilovets.view.safe import safe

TITLE = "Two plays side by side"
NO_OTHER = (
    "There is no other play of this story yet. Go back to a decision, and there are two; or begin "
    "a second one from the title page."
)


class CompareSheet(SheetScreen):
    """Two plays, in two columns where there is room."""

    widest: ClassVar[int] = WIDER

    def __init__(self, both: Parallel, said: tuple[str, ...]) -> None:
        super().__init__("compare", TITLE, partial(told_parallel, both, said))
        self.text = Lines(id="sheet-text", scrolls=True, widest=WIDER)


def compare_with(screen: SheetScreen, table: Table) -> None:
    """Ask for another play and lay it beside the open one."""
    try:
        names = others(table.session.folder, table.session.name, table.edition)
    except JournalError as error:
        tell_trouble(screen, TITLE, error)
        return
    if not names:
        screen.app.push_screen(SheetScreen("compare", TITLE, partial(prose, NO_OTHER)))
        return

    shown = tuple(safe(name) for name in names)
    ask(
        screen.app,
        "Beside which other play?",
        shown,
        lambda at: _compare(screen, table, names[at]),
    )


def _compare(screen: SheetScreen, table: Table, name: str) -> None:
    session = table.session
    try:
        other, said = looked_at(session.folder, name, table.edition)
    except JournalError as error:
        tell_trouble(screen, TITLE, error)
        return
    both = parallel(table.edition, session.play, other, (session.name, name))
    notes = tuple(safe(each) for each in said)
    screen.app.push_screen(CompareSheet(both, notes), screen.turn)


def tell_trouble(screen: SheetScreen, title: str, error: JournalError) -> None:
    """Say over a sheet why something was not to be had."""
    sentence = safe(str(error))
    screen.app.push_screen(SheetScreen("trouble", title, partial(prose, sentence)), screen.turn)
