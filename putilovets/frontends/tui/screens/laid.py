"""How a page of the story is laid out: heading, text, choices, gauges, notebook."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import Screen

from putilovets.frontends.settings.model import Settings
from putilovets.frontends.tui.choices import ChoiceList
from putilovets.frontends.tui.commands import STORY, Command
from putilovets.frontends.tui.fitted import Fitted
from putilovets.frontends.tui.going_up import GoingUp
from putilovets.frontends.tui.ink import Line, Role, prose
from putilovets.frontends.tui.keybar import KeyBar
from putilovets.frontends.tui.lines import Lines
from putilovets.frontends.tui.screens.room import (
    AIRY,
    AIRY_MEETING,
    READING,
    SPACIOUS,
    SPARE,
    Room,
    closed,
    lower,
    shared,
)
from putilovets.frontends.tui.seam import Foot, Seam
from putilovets.frontends.tui.typeset.above import told_above
from putilovets.frontends.tui.typeset.marks import Marks
from putilovets.frontends.tui.typeset.spoken import told_spoken
from putilovets.frontends.tui.typeset.story import Beside, told_text
from putilovets.view.page import Page
from putilovets.view.safe import safe

MARGIN = 4
"""Columns at either side of a large page."""


class LaidOut(Screen[None]):
    """A page with its parts, each given its place whenever the window or the settings change."""

    bar: ClassVar[tuple[Command, ...]] = STORY
    """The commands of the footer."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.notices: tuple[str, ...] = ()
        """What is told above the text."""
        self.beside = Beside()
        self.spacious = False
        """Whether the page has margins."""
        self.spoken = False
        """Whether everything is told in rows of text, and nothing stands beside them."""
        self.hint = ""
        """What stands above the choices where nothing else is said."""
        self.more = False
        """Whether the text goes on out of sight where the page begins."""
        self.hands = GoingUp(self)
        self.heading = Lines(id="heading", widest=200)
        self.text = Lines(id="text", scrolls=True)
        self.notice = Lines(id="notice", widest=100)
        self.choices = ChoiceList(id="choices")
        self.glance = Fitted[None](id="glance", widest=100)
        self.panel = Fitted[Beside](id="panel", widest=60)
        self.strip = Lines(id="strip", widest=200)
        self.panel_rows = 0
        """The rows that the panel needs."""
        self.foot = Foot(id="foot")
        self.middle = Horizontal(id="middle")

    def compose(self) -> ComposeResult:
        """Lay the page out."""
        yield self.heading
        yield self.glance
        with self.middle:
            with Vertical(id="left"):
                yield self.text
                yield Seam(self.text, self.choices, id="seam")
                yield self.notice
                yield self.choices
            yield self.panel
        yield self.foot
        yield self.strip
        yield KeyBar(self.bar)

    def on_resize(self) -> None:
        """Share the room out anew."""
        self.share()

    def settle(self, settings: Settings) -> None:
        """Have lines as long as is set."""
        self.text.widest = settings.measure
        self.spoken = settings.screen_reader
        self.text.remake()
        self.share()

    def told(self, page: Page, width: int, marks: Marks) -> Iterable[Line]:
        """Return the rows of the text."""
        if self.spoken:
            return told_spoken(page, self.notices, width)
        return told_text(page, self.notices, self.beside, width, marks, self.hands.up)

    def say(self, sentence: str) -> None:
        """Show a sentence above the choices until something else is done; else the hint."""
        text, hint = safe(sentence), self.hint
        role: Role = "notice" if text else "label"
        self.notice.tell(lambda width: prose(text or hint, width, role) if text or hint else [])
        self.share()

    @property
    def spare(self) -> bool:
        """Whether there is a row for a hint: in a low window a meeting's table needs them all."""
        return self.page.meeting is None or self.size.height >= SPARE

    def share(self) -> None:
        """Give each part of the page its place."""
        page, (width, height) = self.page, self.size
        self._share_margins()
        head = min(self.heading.need(width), 4) + self.spacious
        airy = height >= (AIRY_MEETING if page.meeting else AIRY)
        left = self._share_columns(height - head - airy - 1)
        said = min(self.notice.need(left), 4)
        rows = height - head - said - 2 - airy - self.strip.display
        text, choices = self.text.need(left), self.choices.need(left)
        if self.glance.display:
            rows -= self._share_glance(rows - min(text + choices, READING))
        shares = shared(rows, text, choices)
        self.more = text > shares.text
        self.notice.styles.height = said
        self._share_foot(head + airy, shares.text + said + 1 + shares.choices, rows + said + 1)
        self.choices.styles.height = shares.choices
        self.text.styles.height = shares.text

    def _share_margins(self) -> None:
        """Give a large page margins; the choices hang out of the text by their mark."""
        width, height = self.size
        roomy = width >= SPACIOUS[0] and height >= SPACIOUS[1]
        spacious = roomy and not (self.spoken or self.page.meeting)  # its table needs every row
        if spacious != self.spacious:
            self.spacious = spacious
            self.heading.remake()
        side = MARGIN if self.spacious else 1
        self.heading.styles.padding = (self.heading.styles.padding.top, side, 0, side)
        for each in (self.text, self.notice):
            each.styles.padding = (0, side)
        self.choices.styles.padding = (0, 1, 0, side - 2) if self.spacious else 0

    def _share_foot(self, head: int, taken: int, rows: int) -> None:
        """Close a page that leaves rows empty with a rule; let a short one stand lower."""
        if self.panel.display:
            taken = max(taken, self.panel_rows)
        height, empty = self.size.height, 0 if self.spoken else rows - taken
        low = lower(height, empty)
        self.foot.display = closed(height, empty)
        self.middle.styles.height = taken + 1 if self.foot.display else "1fr"
        side = self.heading.styles.padding.right
        self.heading.styles.padding = (low + self.spacious, side, 0, side)
        self.heading.styles.height = head + low

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
            self.panel_rows = self.panel.fit(room.panel, rows)
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
