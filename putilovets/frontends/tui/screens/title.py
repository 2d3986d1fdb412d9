"""The title page: go on, begin anew, open a saved play, put one away and bring it back."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from putilovets.frontends.saved import saved_plays
from putilovets.frontends.tui.choices import ChoiceList
from putilovets.frontends.tui.commands import TITLE, bindings
from putilovets.frontends.tui.ink import Line
from putilovets.frontends.tui.keybar import KeyBar
from putilovets.frontends.tui.lines import Lines
from putilovets.frontends.tui.opening import CannotOpen, Opener
from putilovets.frontends.tui.screens.room import WIDE
from putilovets.frontends.tui.screens.rows import Row, rows_for
from putilovets.frontends.tui.screens.shelf import ShelfScreen
from putilovets.frontends.tui.settled import settings_of, unsaid_of, when_set
from putilovets.frontends.tui.typeset.cover import told_cover, told_own_cover
from putilovets.journal.errors import JournalError
from putilovets.journal.shelf import free_name, unused_name
from putilovets.view.safe import safe

if TYPE_CHECKING:
    from putilovets.journal.session import Session

TALL = 30
"""From this many rows on the cover is higher."""


class TitleScreen(ShelfScreen[None]):
    """The first screen; it reads the list of plays and no content."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(TITLE),
        *(Binding(str(n), f"number({n})", f"row {n}", show=False) for n in range(1, 10)),
        Binding("delete", "put_away", "put the marked play away", show=False),
    ]
    commands = TITLE

    def __init__(self, opener: Opener) -> None:
        super().__init__(opener, ChoiceList(id="entries"))
        self.rows: tuple[Row, ...] = ()
        self.name_plate = Lines(id="plate", widest=80)

    def compose(self) -> ComposeResult:
        """Lay the page out."""
        with Vertical(id="title"):
            yield self.name_plate
            yield self.notice
            yield self.entries
        yield KeyBar(TITLE)

    def on_mount(self) -> None:
        """Tell it."""
        own = self.opener.title
        self.name_plate.tell(
            lambda width: told_own_cover(safe(own), width) if own else self._bound(width)
        )
        when_set(self, lambda settings: self.on_resize())
        self.tell(" ".join(unsaid_of(self.app)))

    def on_resize(self) -> None:
        """Share the room out anew."""
        self.name_plate.remake()
        self.share()

    def _bound(self, width: int) -> Iterable[Line]:
        plain = settings_of(self.app).screen_reader
        return told_cover(width, tall=self.size.height >= TALL, plain=plain)

    def tell(self, said: str = "", marked: int = 0, name: str = "") -> None:
        """Show the list of plays with a row marked, and perhaps a sentence."""
        saves = saved_plays(self.opener.folder, self.opener.pack)
        self.rows = rows_for(saves, lessons=not self.opener.title)
        marked = next((at for at, row in enumerate(self.rows) if name and row.play == name), marked)
        self.entries.offer(tuple(row.item for row in self.rows), min(marked, len(self.rows) - 1))
        self.say(said)

    def marked_play(self) -> str:
        """Return the name of the play that is marked; empty where none is."""
        return self.rows[self.entries.marked].play

    def share(self) -> None:
        """Give each part its rows."""
        width, height = min(self.size.width, WIDE), self.size.height - 1
        for each in (self.name_plate, self.notice):
            each.styles.padding = (0, 2 if width >= WIDE else 1)
        plate = self.name_plate.need(width)
        said = min(self.notice.need(width), 6)
        self.name_plate.styles.height = plate
        self.notice.styles.height = said
        self.entries.styles.height = max(min(self.entries.need(width), height - plate - said), 3)

    def on_choice_list_taken(self, message: ChoiceList.Taken) -> None:
        """Do what the row says."""
        self.call_next(self._do, message.index)

    def action_number(self, number: int) -> None:
        """Do what the row with that number says."""
        if number <= len(self.rows):
            self.entries.mark(number - 1)
            self.call_next(self._do, number - 1)

    async def _do(self, index: int) -> None:
        row = self.rows[index]
        if row.item.closed:
            self.say(row.item.closed)
        elif row.play:
            self.open(lambda: self.opener.resume(row.play))
        else:
            await self.run_action(row.action)

    def gone_to(self, session: "Session") -> None:
        """Go to a play that was opened."""
        from putilovets.frontends.tui.application import PutilovetsApp

        if isinstance(self.app, PutilovetsApp):
            self.app.open_session(session)

    def action_saves(self) -> None:
        """Open the list of all saved plays."""
        from putilovets.frontends.tui.screens.saves import SavesScreen

        def left(session: "Session | None") -> None:
            if session is None:
                self.tell()
            else:
                self.gone_to(session)

        self.app.push_screen(SavesScreen(self.opener), left)

    def action_new(self) -> None:
        """Begin a new play under the next free name."""
        self.begin(free_name(self.opener.folder))

    def action_name(self) -> None:
        """Ask for a name and begin a new play under it."""
        from putilovets.frontends.tui.screens.name import NameScreen

        self.app.push_screen(NameScreen(free_name(self.opener.folder)), self._named)

    def _named(self, name: str | None) -> None:
        if name is None:
            return
        try:
            self.begin(unused_name(self.opener.folder, name))
        except JournalError as error:
            self.say(str(error))

    def begin(self, name: str) -> None:
        """Begin a play, asking where to begin if there is more than one place."""
        self.say("Opening the books.")
        self.call_after_refresh(self._begin, name)

    def _begin(self, name: str) -> None:
        try:
            starts = self.opener.edition().starts
        except CannotOpen as error:
            self.say(str(error))
            return
        if len(starts) < 2:
            self._open(lambda: self.opener.begin(name))
            return
        self.say("")
        titles = tuple(safe(start.title) for start in starts)
        self.ask("Where does it begin?", titles, lambda at: self._started(name, starts[at].id))

    def _started(self, name: str, start: str) -> None:
        self._open(lambda: self.opener.begin(name, start))

    def action_lesson(self) -> None:
        """Open the list of ready lessons; a story of one's own has none."""
        if self.opener.title:
            self.say("This story has no lessons.")
            return
        self.say("Opening the books.")
        self.call_after_refresh(self._lesson)

    def _lesson(self) -> None:
        from putilovets.classroom.errors import LessonError
        from putilovets.frontends.tui.application import PutilovetsApp
        from putilovets.frontends.tui.lessons import list_of

        if isinstance(self.app, PutilovetsApp):
            try:
                self.app.switch_screen(list_of(self.app))
            except (CannotOpen, LessonError) as error:
                self.say(str(error))

    def action_show(self, name: str) -> None:
        """Open help."""
        from putilovets.frontends.tui.screens.sheet import SheetAlone
        from putilovets.frontends.tui.typeset.help import told_help

        self.app.push_screen(SheetAlone(name, "Help", lambda width: told_help(TITLE, width)))
