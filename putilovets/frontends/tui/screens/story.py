"""A page of the story being played: what the keys do, and what follows."""

from functools import cache
from time import monotonic
from typing import ClassVar

from textual.binding import Binding, BindingType

from putilovets.frontends.hints.hinter import Hinter
from putilovets.frontends.tui.choices import ChoiceList
from putilovets.frontends.tui.commands import STORY, Command, bindings
from putilovets.frontends.tui.fitted import Form
from putilovets.frontends.tui.going_up import hands_on
from putilovets.frontends.tui.lines import Lines
from putilovets.frontends.tui.screens.printing import PrintingScreen
from putilovets.frontends.tui.settled import settings_of, unsaid_of, when_set
from putilovets.frontends.tui.table import Table
from putilovets.frontends.tui.textual_private import paint
from putilovets.frontends.tui.typeset.above import told_above
from putilovets.frontends.tui.typeset.items import Item, items_of
from putilovets.frontends.tui.typeset.marks import Marks
from putilovets.frontends.tui.typeset.meters import told_strip
from putilovets.frontends.tui.typeset.panel import panel_forms
from putilovets.frontends.tui.typeset.story import told_heading
from putilovets.journal.errors import JournalError
from putilovets.story.playthrough import UndoClosed
from putilovets.view.card import card_of_page
from putilovets.view.page import Page
from putilovets.view.safe import safe
from putilovets.view.words import finder

AFTER_THE_END = (
    Item("Go to the title page", 1),
    Item("Leave the game", 2),
    Item("Look back over the decisions", 3),
    Item("Write the minute book as a page to read and print", 4),
)
"""What there is to choose on an ending."""
AFTERWARDS = ("leave", "app.quit", "show('timeline')", "write_book")
"""What each of them does."""


class StoryScreen(PrintingScreen):
    """The page the play stands on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(STORY),
        *(Binding(str(n), f"number({n})", f"choice {n}", show=False) for n in range(1, 10)),
        Binding("space,pagedown", "turn(1)", "read on", show=False),
        Binding("pageup", "turn(-1)", "read back", show=False),
    ]
    AUTO_FOCUS = "#choices"
    HINTED: ClassVar[bool] = True
    """Whether there are hints where the settings allow them."""
    HELD: ClassVar[float] = 0.15
    """Seconds within which a second choice is the same key held down, not another thought."""
    commands: ClassVar[tuple[Command, ...]] = STORY

    def __init__(self, table: Table) -> None:
        super().__init__(table.page)
        self.table = table
        self.notices = tuple(safe(notice) for notice in table.session.notices)
        self.taken = 0.0
        self.hinter = Hinter(table.edition, table.session)

    def on_mount(self) -> None:
        """Tell the page, as it is set."""
        self.notices = (*unsaid_of(self.app), *self.notices)
        when_set(self, self.settle)
        self.settle(settings_of(self.app))
        self.tell()

    def tell(self, said: str = "") -> None:
        """Show the page the play stands on, and perhaps a sentence."""
        page = self.page = self.table.page
        self.heading.tell(lambda width: told_heading(page, width, stamp=self.spacious))
        marks = Marks(finder(self.table.edition, page, self.table.today))
        self.hands.begin(hands_on(page))
        self.text.tell(lambda width: self.told(page, width, marks))
        self.glance.offer(tuple(Form(make, None) for make in told_above(page)))
        self.panel.offer(panel_forms(page, cache(self.table.last_change)))
        self.strip.tell(lambda width: told_strip(page, width))
        closing = page.ended and not page.options
        items = AFTER_THE_END if closing else items_of(page.options)
        first = next((at for at, item in enumerate(items) if item.number), 0)
        self.choices.offer(items, first)
        self.choices.focus()
        self.hint = ""
        self.say(said)
        self.call_after_refresh(self._leave_word, page)
        if self.HINTED and settings_of(self.app).hints and self.spare:
            self.hint = self.hinter.on_screen(page, more=self.more)
            self.say(said)

    def _leave_word(self, page: Page) -> None:
        """Leave a card of a page that has been painted, unless another one has come since."""
        self.hinter.remember()
        if page is self.page:
            self.table.session.show(*card_of_page(page))

    def used(self, what: str) -> None:
        """Let a hint go once what it says has been done."""
        if self.hinter.done(what) and self.hint:
            self.hint = ""
            self.say("")
        self.hinter.remember()

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
            self.run_worker(self.run_action(AFTERWARDS[index]))
        else:
            self._choose(self.page.options[index].id)

    def _choose(self, choice: str) -> None:
        try:
            self.table.session.choose(choice)
        except JournalError as error:
            self.say(str(error))
            return
        self.hinter.done("choose")
        self.notices = ()
        self.tell()
        paint(self)

    def action_undo(self) -> None:
        """Take the last choice back."""
        try:
            self.table.session.undo()
        except (UndoClosed, JournalError) as error:
            self.say(f"There is no going back: {str(error).rstrip('.')}.")
            return
        self.notices = ("Taken back.",)
        self.tell()
        paint(self)

    def action_turn(self, pages: int) -> None:
        """Read on, or back, wherever the focus is; one row stays in sight."""
        self.used("read")
        step = max(self.text.size.height - 1, 1) * pages
        self.text.scroll_relative(y=step, animate=False, force=True)

    def action_show(self, name: str) -> None:
        """Open a sheet over the page."""
        from putilovets.frontends.tui.sheets import screen_for

        self.used(name)
        self.app.push_screen(screen_for(name, self.table), self._turned)

    def action_find(self) -> None:
        """Open the minute book and ask for the words to find in it."""
        from putilovets.frontends.tui.screens.finding import FindingSheet
        from putilovets.frontends.tui.sheets import screen_for

        self.used("minutes")
        sheet = screen_for("minutes", self.table)
        self.app.push_screen(sheet, self._turned)
        if isinstance(sheet, FindingSheet):
            sheet.call_after_refresh(sheet.action_find)

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
