"""One decision in full: what stood open there, and the way back to it."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from putilovets.frontends.tui.choices import ChoiceList
from putilovets.frontends.tui.commands import COMPARE, DECISION, Command
from putilovets.frontends.tui.lines import Lines
from putilovets.frontends.tui.screens.comparing import compare_with, tell_trouble
from putilovets.frontends.tui.screens.sheet import SheetScreen, ended
from putilovets.frontends.tui.table import Table
from putilovets.frontends.tui.typeset.items import Item
from putilovets.frontends.tui.typeset.timeline import told_decision
from putilovets.journal.branching import branch
from putilovets.journal.errors import JournalError
from putilovets.view.chronicle import Decision

ACTS = (Item("Go back to this decision as a second play", 1), Item("Back to the timeline", 2))
"""What there is to do with a decision."""


class DecisionSheet(SheetScreen):
    """A decision, and below it the way back; the arrows left and right turn to the next ones."""

    BINDINGS: ClassVar[list[BindingType]] = [
        COMPARE.binding,
        *(Binding(str(n), f"number({n - 1})", f"answer {n}", show=False) for n in (1, 2)),
        Binding("left", "step(-1)", "the decision before", show=False),
        Binding("right", "step(1)", "the decision after", show=False),
    ]
    AUTO_FOCUS = "#sheet-choices"
    commands: ClassVar[tuple[Command, ...]] = DECISION

    def __init__(self, table: Table, decisions: Sequence[Decision], number: int) -> None:
        super().__init__("decision", "", lambda width: ())
        self.table = table
        self.decisions = decisions
        self.number = number
        self.acts = ChoiceList(id="sheet-choices")

    def below(self) -> Iterable[Widget]:
        """Return what there is to do."""
        return (self.acts,)

    def tell(self) -> None:
        """Tell the decision."""
        decision = self.decisions[self.number - 1]
        self.heading = f"Decision {self.number} of {len(self.decisions)}. {decision.title}"
        self.query_one("#sheet-title", Lines).tell(self._head)
        self.text.tell(ended(partial(told_decision, decision)))
        self.acts.offer(ACTS)
        self.share()

    def follow(self) -> None:
        """Let the terminal's cursor be at the marked act."""
        self.acts.show_marked()

    def share(self, taken: int = 0) -> None:
        """Leave the acts their rows."""
        self.acts.styles.height = len(ACTS)
        super().share(taken + len(ACTS))

    def action_step(self, by: int) -> None:
        """Turn to the decision before or after."""
        self.number = min(max(self.number + by, 1), len(self.decisions))
        self.tell()

    def on_choice_list_taken(self, message: ChoiceList.Taken) -> None:
        """Do what was taken."""
        self.action_number(message.index)

    def action_number(self, index: int) -> None:
        """Go back to the decision as a second play, or to the timeline."""
        if index:
            self.action_close()
        else:
            self.go_back()

    def go_back(self) -> None:
        """Open a second play that stands before this decision."""
        from putilovets.frontends.tui.application import PutilovetsApp

        session = self.table.session
        try:
            second = branch(session.folder, session, self.number, None, self.table.edition)
        except JournalError as error:
            tell_trouble(self, "There is no going back", error)
            return
        if isinstance(self.app, PutilovetsApp):
            self.app.open_second(second)

    def action_compare(self) -> None:
        """Put this play beside another."""
        compare_with(self, self.table)
