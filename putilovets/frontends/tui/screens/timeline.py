"""The timeline: every decision so far; Enter on one tells what stood open there."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from putilovets.frontends.tui.choices import ChoiceList
from putilovets.frontends.tui.commands import COMPARE, TIMELINE, Command
from putilovets.frontends.tui.decisions import DecisionList
from putilovets.frontends.tui.screens.comparing import compare_with
from putilovets.frontends.tui.screens.decision import DecisionSheet
from putilovets.frontends.tui.screens.finding import FindingSheet
from putilovets.frontends.tui.screens.sheet import WIDER
from putilovets.frontends.tui.table import Table
from putilovets.frontends.tui.typeset.timeline import (
    NONE_YET,
    NOT_FOUND,
    Entry,
    entries,
    folds,
    key_of,
)
from putilovets.view.chronicle import chronicle, counted, days, having, stands

ROOMY = (100, 30)
"""From this size of the window on nothing is folded at first."""


class TimelineSheet(FindingSheet):
    """A list of decisions, folded by chapter and day where there is little room."""

    BINDINGS: ClassVar[list[BindingType]] = [
        COMPARE.binding,
        *(Binding(str(n), f"digit({n})", f"{n}", show=False) for n in range(10)),
        Binding("left", "fold", "fold the day or the chapter away", show=False),
        Binding("right", "unfold", "show what is folded away", show=False),
    ]
    commands: ClassVar[tuple[Command, ...]] = TIMELINE
    widest: ClassVar[int] = WIDER

    def __init__(self, key: str, table: Table) -> None:
        play = table.session.play
        self.table = table
        self.decisions = chronicle(table.edition, play)
        title = f"Timeline: {counted(self.decisions)}. {stands(table.edition, play)}"
        super().__init__(key, title, lambda width: (), lambda wanted: _nothing)
        self.list = DecisionList(id="sheet-text", widest=WIDER)
        self.text = self.list
        self.shut: frozenset[str] = frozenset()
        self.wanted = ""
        self.typed = ("", -1)
        """The digits typed so far, and the entry that was marked by them."""

    def tell(self) -> None:
        """Show the decisions with the last one marked."""
        size = self.app.size
        if size.width < ROOMY[0] or size.height < ROOMY[1]:
            self.shut = folds(days(self.decisions))
        self.show(marked=99_999)

    def show(self, marked: int) -> None:
        """Show what is not folded away; of what is searched for, all of it."""
        found = having(self.decisions, self.wanted)
        shut = frozenset[str]() if self.wanted else self.shut
        none = NOT_FOUND if self.decisions else NONE_YET
        self.list.fill(tuple(entries(days(found), shut)), marked, none)

    def follow(self) -> None:
        """Let the terminal's cursor be at the marked entry."""
        self.list.show_marked()

    def look_for(self, wanted: str) -> None:
        """Show the decisions that have some words."""
        self.wanted = wanted.strip()
        self.show(marked=0 if self.wanted else 99_999)

    @property
    def marked(self) -> Entry | None:
        """The marked entry."""
        return self.list.entries[self.list.marked] if self.list.entries else None

    def on_choice_list_taken(self, message: ChoiceList.Taken) -> None:
        """Open the decision that was taken; fold or unfold a day or a chapter."""
        entry = self.list.entries[message.index]
        if entry.decision is None:
            self.turn_over(entry)
        else:
            self.open(entry.decision.number)

    def turn_over(self, entry: Entry) -> None:
        """Fold a day or a chapter away, or show it."""
        self.shut ^= {entry.key}
        at = self.list.marked
        self.show(at)
        self.share()

    def open(self, number: int) -> None:
        """Tell one decision in full, over this sheet."""
        self.app.push_screen(DecisionSheet(self.table, self.decisions, number), self.turn)

    def action_fold(self) -> None:
        """Fold away the day or the chapter that the mark is in, and mark it."""
        entry = self.marked
        if entry is None or self.wanted:
            return
        key = entry.key
        if entry.shut or (entry.decision is not None and entry.depth == 1):
            key = self._chapter_of(entry)
        self.shut |= {key}
        self.show(0)
        self._mark_key(key)

    def action_unfold(self) -> None:
        """Show what belongs to the marked day or chapter."""
        entry = self.marked
        if entry is not None and entry.shut:
            self.turn_over(entry)

    def action_digit(self, digit: int) -> None:
        """Open the decision of that number where there are few; else mark it, digit by digit."""
        many = len(self.decisions)
        if many <= 9:
            if 1 <= digit <= many:
                self.open(digit)
            return
        typed, at = self.typed
        number = int(f"{typed}{digit}") if at == self.list.marked else digit
        if not 1 <= number <= many:
            number = digit
        if number:
            self._mark_number(number)
            self.typed = (str(number), self.list.marked)

    def action_page_down(self) -> None:
        """Read on."""
        self.list.action_page(1)

    def action_compare(self) -> None:
        """Put this play beside another."""
        compare_with(self, self.table)

    def _mark_number(self, number: int) -> None:
        for day in days(self.decisions):
            if any(each.number == number for each in day.decisions):
                key = key_of(day)
                self.shut -= {key, self._chapter_key(day.chapter)}
        self.show(0)
        shown = (entry.decision for entry in self.list.entries)
        at = next((at for at, each in enumerate(shown) if each and each.number == number), 0)
        self.list.mark(at)
        self.share()

    def _mark_key(self, key: str) -> None:
        heads = (entry.key == key and entry.decision is None for entry in self.list.entries)
        self.list.mark(next((at for at, is_it in enumerate(heads) if is_it), 0))
        self.share()

    def _chapter_of(self, entry: Entry) -> str:
        return self._chapter_key(entry.days[0].chapter)

    def _chapter_key(self, chapter: str) -> str:
        first = next(day for day in days(self.decisions) if day.chapter == chapter)
        return key_of(first, whole=True)


def _nothing(width: int) -> tuple[()]:
    return ()
