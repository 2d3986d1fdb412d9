"""All saved plays: open one, rename it, put it away, send it out, take one in."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from putilovets.frontends.saved import Saved, last_played, saved_plays
from putilovets.frontends.tui.choices import ChoiceList
from putilovets.frontends.tui.commands import SAVES, bindings
from putilovets.frontends.tui.ink import Line, Span, line
from putilovets.frontends.tui.keybar import KeyBar
from putilovets.frontends.tui.keys import both
from putilovets.frontends.tui.lines import Lines
from putilovets.frontends.tui.opening import Opener
from putilovets.frontends.tui.screens.moving import MovingScreen
from putilovets.frontends.tui.screens.room import SPACIOUS, WIDE
from putilovets.frontends.tui.seam import Seam
from putilovets.frontends.tui.typeset.items import Item
from putilovets.frontends.tui.typeset.saves import Columns, columns_for, told_row, told_saved

if TYPE_CHECKING:
    from putilovets.journal.session import Session

ABOUT = 6
"""The most rows that are told of the marked play."""
AIRY = 22
"""From this height on a blank row stands under the heading."""


class SavesList(ChoiceList):
    """Saved plays, a row each."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "page(-1)", "a page of plays back", show=False),
        Binding("pagedown,space", "page(1)", "a page of plays on", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(id="entries")
        self.widest = 200
        self.saves: tuple[Saved, ...] = ()
        self._columns: dict[int, Columns] = {}

    def show(self, saves: tuple[Saved, ...], marked: int) -> None:
        """Show other plays and mark one of them."""
        self.saves, self._columns = saves, {}
        numbers = (at if at <= 9 and not each.closed else 0 for at, each in enumerate(saves, 1))
        items = zip(saves, numbers, strict=True)
        self.offer(tuple(Item(each.title, number) for each, number in items), marked)

    def told(self, index: int, width: int) -> list[Line]:
        """Return the row of one play."""
        if width not in self._columns:
            self._columns[width] = columns_for(self.saves, width - 1)  # off the bar
        return [told_row(self.saves[index], self.items[index].number, self._columns[width])]

    def action_page(self, by: int) -> None:
        """Move the mark by as many plays as are in sight."""
        self.action_mark(by * max(self.size.height - 1, 1))


class SavesScreen(MovingScreen["Session | None"]):
    """The list of saved plays; the result is the play that was opened, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(SAVES),
        *(Binding(str(n), f"number({n})", f"play {n}", show=False) for n in range(1, 10)),
        Binding("delete", "put_away", "put the marked play away", show=False),
        Binding(f"{both('q')},{both('s')}", "close", "go back to the title page", show=False),
    ]
    commands = SAVES

    def __init__(self, opener: Opener) -> None:
        self.list = SavesList()
        super().__init__(opener, self.list)
        self.saves: tuple[Saved, ...] = ()
        self.heading = Lines(id="heading", widest=200)
        self.about = Lines(id="about", widest=100)

    def compose(self) -> ComposeResult:
        """Lay the list out."""
        yield self.heading
        yield self.notice
        yield self.list
        yield Seam(self.about, self.list, id="seam")
        yield self.about
        yield KeyBar(SAVES)

    def on_mount(self) -> None:
        """Tell it, the play to go on with marked."""
        last = last_played(saved_plays(self.opener.folder, self.opener.pack))
        self.tell(name="" if last is None else last.name)

    def tell(self, said: str = "", marked: int = 0, name: str = "") -> None:
        """Show the list with a play marked, and perhaps a sentence."""
        saves = self.saves = saved_plays(self.opener.folder, self.opener.pack)
        marked = next((at for at, each in enumerate(saves) if name and each.name == name), marked)
        self.heading.tell(lambda width: [_heading(len(saves))])
        self.list.show(saves, max(min(marked, len(saves) - 1), 0))
        self.tell_marked()
        self.say(said)

    def tell_marked(self) -> None:
        """Show what is known of the marked play."""
        saved = self.saves[self.list.marked] if self.saves else None
        self.about.tell(lambda width: told_saved(saved, width))

    def marked_play(self) -> str:
        """Return the name of the play that is marked; empty where none is."""
        return self.saves[self.list.marked].name if self.saves else ""

    def share(self) -> None:
        """Give each part its rows."""
        width, height = self.size.width, self.size.height - 1
        roomy = width >= SPACIOUS[0] and height >= SPACIOUS[1]
        side = 2 if width >= WIDE else 1  # in line with the numbers of the list
        head = 1 + (height >= AIRY) + roomy
        self.heading.styles.padding = (1 if roomy else 0, side, 0, side)
        for each in (self.notice, self.about):
            each.styles.padding = (0, side)
        said = min(self.notice.need(width), 6)
        rows = height - head - said - 1
        about = min(ABOUT, max(rows - 3, 1))
        self.heading.styles.height = head
        self.notice.styles.height = said
        self.about.styles.height = about
        self.list.styles.height = max(min(self.list.need(width), rows - about), 1)

    def on_choice_list_marked(self, message: ChoiceList.Marked) -> None:
        """Tell of another play."""
        self.tell_marked()

    def on_choice_list_taken(self, message: ChoiceList.Taken) -> None:
        """Open the play that was taken."""
        self.resume(message.index)

    def action_number(self, number: int) -> None:
        """Open the play with that number."""
        if number <= len(self.saves):
            self.list.mark(number - 1)
            self.resume(number - 1)

    def resume(self, index: int) -> None:
        """Open a play; one that cannot be opened says why."""
        saved = self.saves[index]
        if saved.closed:
            self.say(saved.closed)
        else:
            self.open(lambda: self.opener.resume(saved.name))

    def gone_to(self, session: "Session") -> None:
        """Go to a play that was opened."""
        self.dismiss(session)

    def action_close(self) -> None:
        """Go back to the title page."""
        self.dismiss(None)

    def action_show(self, name: str) -> None:
        """Open help."""
        from putilovets.frontends.tui.screens.sheet import SheetAlone
        from putilovets.frontends.tui.typeset.help import told_help

        self.app.push_screen(SheetAlone(name, "Help", lambda width: told_help(SAVES, width)))


def _heading(many: int) -> Line:
    count = f"  {many}, the last played first" if many > 1 else ""
    return (*line("Saved plays", "title"), Span(count, "dim"))
