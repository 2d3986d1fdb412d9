"""A page of the story: heading, text, choices, gauges, notebook."""

from time import monotonic
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen

from putilovets.frontends.tui.choices import ChoiceList
from putilovets.frontends.tui.commands import STORY, bindings
from putilovets.frontends.tui.ink import prose
from putilovets.frontends.tui.keybar import KeyBar
from putilovets.frontends.tui.lines import Lines
from putilovets.frontends.tui.screens.room import AIRY, Room, shared
from putilovets.frontends.tui.seam import Seam
from putilovets.frontends.tui.table import Table
from putilovets.frontends.tui.typeset.items import Item, items_of
from putilovets.frontends.tui.typeset.meters import told_panel, told_strip
from putilovets.frontends.tui.typeset.story import told_heading, told_text
from putilovets.journal.errors import JournalError
from putilovets.story.playthrough import UndoClosed
from putilovets.view.safe import safe

AFTER_THE_END = (Item("Go to the title page", 1), Item("Leave the game", 2))
"""What there is to choose on an ending."""


class StoryScreen(Screen[None]):
    """The page the play stands on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(STORY),
        *(Binding(str(n), f"number({n})", f"choice {n}", show=False) for n in range(1, 10)),
        Binding("space,pagedown", "turn(1)", "read on", show=False),
        Binding("pageup", "turn(-1)", "read back", show=False),
    ]
    AUTO_FOCUS = "#choices"
    HELD: ClassVar[float] = 0.15
    """Seconds within which a second choice is the same key held down, not another thought."""
    commands = STORY

    def __init__(self, table: Table) -> None:
        super().__init__()
        self.table = table
        self.page = table.page
        self.notices = tuple(safe(notice) for notice in table.session.notices)
        self.panelled = False
        self.taken = 0.0
        self.heading = Lines(id="heading", widest=200)
        self.text = Lines(id="text", scrolls=True)
        self.notice = Lines(id="notice", widest=100)
        self.choices = ChoiceList(id="choices")
        self.panel = Lines(id="panel")
        self.strip = Lines(id="strip", widest=200)

    def compose(self) -> ComposeResult:
        """Lay the page out."""
        yield self.heading
        with Horizontal(id="middle"):
            with Vertical(id="left"):
                yield self.text
                yield Seam(self.text, self.choices, id="seam")
                yield self.notice
                yield self.choices
            yield self.panel
        yield self.strip
        yield KeyBar(STORY)

    def on_mount(self) -> None:
        """Tell the page."""
        self.tell()

    def on_resize(self) -> None:
        """Share the room out anew."""
        self.share()

    def tell(self, said: str = "") -> None:
        """Show the page the play stands on, and perhaps a sentence."""
        page = self.page = self.table.page
        self.heading.tell(lambda width: told_heading(page, width))
        self.text.tell(lambda width: told_text(page, self.notices, not self.panelled, width))
        self.panel.tell(lambda width: told_panel(page, width))
        self.strip.tell(lambda width: told_strip(page, width))
        items = AFTER_THE_END if page.ended else items_of(page.options)
        first = next((at for at, item in enumerate(items) if item.number), 0)
        self.choices.offer(items, first)
        self.choices.focus()
        self.say(said)

    def say(self, sentence: str) -> None:
        """Show a sentence above the choices until something else is done."""
        text = safe(sentence)
        self.notice.tell(lambda width: prose(text, width, "notice") if text else [])
        self.share()

    def share(self) -> None:
        """Give each part of the page its place."""
        page, (width, height) = self.page, self.size
        room = Room(width, bool(page.meters or page.notebook_room) and not page.ended)
        if self.panelled != (room.panel > 0):
            self.panelled = not self.panelled
            self.text.remake()
        self.panel.display = self.panelled
        self.panel.styles.width = room.panel
        self.strip.display = bool(page.meters) and not page.ended and not self.panelled
        head = min(self.heading.need(width), 4)
        said = min(self.notice.need(room.left), 4)
        airy = height >= AIRY
        rows = height - head - said - 2 - airy - self.strip.display
        shares = shared(rows, self.text.need(room.left), self.choices.need(room.left))
        self.heading.styles.height = head + airy
        self.notice.styles.height = said
        self.choices.styles.height = shares.choices
        self.text.styles.height = shares.text

    def action_number(self, number: int) -> None:
        """Take the choice with that number."""
        items = self.choices.items
        at = next((at for at, item in enumerate(items) if item.number == number), None)
        if at is None:
            last = max((item.number for item in items), default=0)
            self.say(
                f"There is no choice {number}; the open ones are 1 to {last}."
                if last
                else "Nothing is open here, which is a mistake of the story's; undo, or leave."
            )
        else:
            self.take(at)

    def on_choice_list_taken(self, message: ChoiceList.Taken) -> None:
        """Take the choice that was marked or clicked."""
        self.take(message.index)

    def take(self, index: int) -> None:
        """Make a choice; a closed one says why it is closed, and a held key makes none."""
        now = monotonic()
        held, self.taken = now - self.taken < self.HELD, now
        if held:
            return
        item = self.choices.items[index]
        if item.closed:
            self.choices.mark(index)
            self.say(f"That choice is closed. {item.closed}")
        elif self.page.ended:
            self.run_worker(self.run_action("leave" if index == 0 else "app.quit"))
        else:
            self._choose(self.page.options[index].id)

    def _choose(self, choice: str) -> None:
        try:
            self.table.session.choose(choice)
        except JournalError as error:
            self.say(str(error))
            return
        self.notices = ()
        self.tell()

    def action_undo(self) -> None:
        """Take the last choice back."""
        try:
            self.table.session.undo()
        except (UndoClosed, JournalError) as error:
            self.say(f"There is no going back: {str(error).rstrip('.')}.")
            return
        self.tell("Taken back.")

    def action_turn(self, pages: int) -> None:
        """Read on, or back, wherever the focus is; one row stays in sight."""
        step = max(self.text.size.height - 1, 1) * pages
        self.text.scroll_relative(y=step, animate=False, force=True)

    def action_show(self, name: str) -> None:
        """Open a sheet over the page."""
        from putilovets.frontends.tui.screens.sheet import SheetScreen
        from putilovets.frontends.tui.sheets import SHEETS

        sheet = SHEETS[name]
        screen = SheetScreen(name, sheet.title, lambda width: sheet.tell(self.table, width))
        self.app.push_screen(screen, self._turned)

    def _turned(self, name: str | None) -> None:
        if name:
            self.action_show(name)

    def action_leave(self) -> None:
        """Go to the title page."""
        from putilovets.frontends.tui.application import PutilovetsApp

        if isinstance(self.app, PutilovetsApp):
            self.app.leave_session()
