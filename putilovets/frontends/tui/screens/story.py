"""A page of the story: heading, text, choices, gauges, notebook."""

from collections.abc import Iterable
from time import monotonic
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen

from putilovets.frontends.settings.model import Settings
from putilovets.frontends.tui.choices import ChoiceList
from putilovets.frontends.tui.commands import STORY, bindings
from putilovets.frontends.tui.fitted import Fitted, Form
from putilovets.frontends.tui.ink import Line, prose
from putilovets.frontends.tui.keybar import KeyBar
from putilovets.frontends.tui.lines import Lines
from putilovets.frontends.tui.screens.room import (
    AIRY,
    AIRY_MEETING,
    READING,
    SPACIOUS,
    SPARE,
    Room,
    shared,
)
from putilovets.frontends.tui.seam import Seam
from putilovets.frontends.tui.settled import settings_of, unsaid_of, when_set
from putilovets.frontends.tui.table import Table
from putilovets.frontends.tui.typeset.above import told_above
from putilovets.frontends.tui.typeset.items import Item, items_of
from putilovets.frontends.tui.typeset.marks import Marks
from putilovets.frontends.tui.typeset.meters import told_strip
from putilovets.frontends.tui.typeset.panel import panel_forms
from putilovets.frontends.tui.typeset.spoken import told_spoken
from putilovets.frontends.tui.typeset.story import Beside, told_heading, told_text
from putilovets.journal.errors import JournalError
from putilovets.story.playthrough import UndoClosed
from putilovets.view.page import Page
from putilovets.view.safe import safe
from putilovets.view.words import finder

MARGIN = 4
"""Columns at either side of a large page."""
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
        self.beside = Beside()
        self.taken = 0.0
        self.spacious = False
        """Whether the page has margins."""
        self.spoken = False
        """Whether everything is told in rows of text, and nothing stands beside them."""
        self.heading = Lines(id="heading", widest=200)
        self.text = Lines(id="text", scrolls=True)
        self.notice = Lines(id="notice", widest=100)
        self.choices = ChoiceList(id="choices")
        self.glance = Fitted[None](id="glance", widest=100)
        self.panel = Fitted[Beside](id="panel", widest=60)
        self.strip = Lines(id="strip", widest=200)

    def compose(self) -> ComposeResult:
        """Lay the page out."""
        yield self.heading
        yield self.glance
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
        """Tell the page, as it is set."""
        self.notices = (*unsaid_of(self.app), *self.notices)
        when_set(self, self.settle)
        self.settle(settings_of(self.app))
        self.tell()

    def on_resize(self) -> None:
        """Share the room out anew."""
        self.share()

    def settle(self, settings: Settings) -> None:
        """Have lines as long as is set."""
        self.text.widest = settings.measure
        self.spoken = settings.screen_reader
        self.text.remake()
        self.share()

    def tell(self, said: str = "") -> None:
        """Show the page the play stands on, and perhaps a sentence."""
        page = self.page = self.table.page
        self.heading.tell(lambda width: told_heading(page, width, stamp=self.spacious))
        marks = Marks(finder(self.table.edition, page, self.table.today))
        self.text.tell(lambda width: self._told(page, width, marks))
        self.glance.offer(tuple(Form(make, None) for make in told_above(page)))
        self.panel.offer(panel_forms(page))
        self.strip.tell(lambda width: told_strip(page, width))
        items = AFTER_THE_END if page.ended else items_of(page.options)
        first = next((at for at, item in enumerate(items) if item.number), 0)
        self.choices.offer(items, first)
        self.choices.focus()
        self.say(said)

    def _told(self, page: Page, width: int, marks: Marks) -> Iterable[Line]:
        if self.spoken:
            return told_spoken(page, self.notices, width)
        return told_text(page, self.notices, self.beside, width, marks)

    def say(self, sentence: str) -> None:
        """Show a sentence above the choices until something else is done."""
        text = safe(sentence)
        self.notice.tell(lambda width: prose(text, width, "notice") if text else [])
        self.share()

    def share(self) -> None:
        """Give each part of the page its place."""
        page, (width, height) = self.page, self.size
        self._share_margins()
        head = min(self.heading.need(width), 4) + self.heading.styles.gutter.height
        airy = height >= (AIRY_MEETING if page.meeting else AIRY)
        left = self._share_columns(height - head - airy - 1)
        said = min(self.notice.need(left), 4)
        rows = height - head - said - 2 - airy - self.strip.display
        text, choices = self.text.need(left), self.choices.need(left)
        if self.glance.display:
            rows -= self._share_glance(rows - min(text + choices, READING))
        shares = shared(rows, text, choices)
        self.heading.styles.height = head + airy
        self.notice.styles.height = said
        self.choices.styles.height = shares.choices
        self.text.styles.height = shares.text

    def _share_margins(self) -> None:
        """Give a large page margins; the choices hang out of the text by their mark."""
        width, height = self.size
        spacious = width >= SPACIOUS[0] and height >= SPACIOUS[1] and not self.spoken
        if spacious != self.spacious:
            self.spacious = spacious
            self.heading.remake()
        side = MARGIN if self.spacious else 1
        self.heading.styles.padding = (1 if self.spacious else 0, side, 0, side)
        for each in (self.text, self.notice):
            each.styles.padding = (0, side)
        self.choices.styles.padding = (0, 1, 0, side - 2) if self.spacious else 0

    def _share_columns(self, rows: int) -> int:
        """Set the panel, which may be so many rows high; return the columns left to the text."""
        page, (width, height) = self.page, self.size
        in_meeting = page.meeting is not None
        beside = page.meters or page.notebook_room or page.desk or page.newspaper
        wanted = bool(beside) and not page.ended
        if in_meeting:
            wanted = (
                height >= AIRY_MEETING
                and self.panel.fit(Room(width, True, True).panel, rows) <= rows
            )
        room = Room(width, wanted and not self.spoken, in_meeting)
        panelled = room.panel > 0
        told = Beside()
        if panelled:
            self.panel.fit(room.panel, rows)
            told = self.panel.form.about if self.panel.form else told
        if told != self.beside:
            self.beside = told
            self.text.remake()
        self.panel.display, self.panel.styles.width = panelled, room.panel
        self.glance.display = not panelled and bool(told_above(page)) and not self.spoken
        strip = bool(page.meters) and not (page.ended or panelled or self.spoken)
        self.strip.display = strip and not (in_meeting and height < SPARE)
        return room.left

    def _share_glance(self, rows: int) -> int:
        """Set the table of a meeting above the text; return the rows it takes."""
        need = self.glance.fit(self.size.width, rows)
        self.glance.styles.height = need
        return need

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
        self.notices = ("Taken back.",)
        self.tell()

    def action_turn(self, pages: int) -> None:
        """Read on, or back, wherever the focus is; one row stays in sight."""
        step = max(self.text.size.height - 1, 1) * pages
        self.text.scroll_relative(y=step, animate=False, force=True)

    def action_show(self, name: str) -> None:
        """Open a sheet over the page."""
        from putilovets.frontends.tui.sheets import screen_for

        self.app.push_screen(screen_for(name, self.table), self._turned)

    def on_lines_opened(self, message: Lines.Opened) -> None:
        """Open the word that was clicked; the keys stay with the choices."""
        from putilovets.frontends.tui.sheets import screen_of_word

        self.choices.focus()
        self.app.push_screen(screen_of_word(message.word, self.table), self._turned)

    def _turned(self, name: str | None) -> None:
        if name:
            self.action_show(name)

    def action_leave(self) -> None:
        """Go to the title page."""
        from putilovets.frontends.tui.application import PutilovetsApp

        if isinstance(self.app, PutilovetsApp):
            self.app.leave_session()
