"""The settings as a sheet: a row for each, what the marked one does below them."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from putilovets.frontends.settings.model import SETTINGS, Setting
from putilovets.frontends.tui.choices import ChoiceList
from putilovets.frontends.tui.commands import SETTING, Command, bindings
from putilovets.frontends.tui.ink import Line, Span, flow, prose
from putilovets.frontends.tui.keybar import KeyBar
from putilovets.frontends.tui.keys import both
from putilovets.frontends.tui.lines import Lines
from putilovets.frontends.tui.screens.sheet import WIDEST, SheetScreen
from putilovets.frontends.tui.seam import Seam
from putilovets.frontends.tui.settled import settings_of
from putilovets.frontends.tui.typeset.items import Item
from putilovets.view.safe import safe

if TYPE_CHECKING:
    from putilovets.frontends.tui.application import PutilovetsApp

NO_COLOURS = "NO_COLOR is set in this terminal, so that there are no colours now."
LABEL = max(len(setting.label) for setting in SETTINGS) + 2


class SettingsSheet(SheetScreen, inherit_bindings=False):
    """Rows of settings; what is changed holds at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(SETTING),
        *(Binding(str(n), f"number({n})", f"setting {n}", show=False) for n in range(1, 10)),
        Binding(f"{both('q')},{both('o')}", "close", "close the settings", show=False),
        Binding("left", "turn_to(-1)", "the value before", show=False),
        Binding("right", "turn_to(1)", "the next value", show=False),
    ]
    commands: ClassVar[tuple[Command, ...]] = SETTING

    def __init__(self) -> None:
        super().__init__("settings", "Settings", lambda width: ())
        self.list = ChoiceList(id="sheet-text")
        self.text = self.list
        self.about = Lines(id="about")
        self.said = ""

    def compose(self) -> ComposeResult:
        """Lay the sheet out."""
        with Vertical(id="sheet"):
            yield Lines(id="sheet-title", widest=WIDEST)
            yield self.list
            yield Seam(self.list, id="sheet-seam")
            yield self.about
            yield KeyBar(self.commands, id="sheet-keys")

    def tell(self) -> None:
        """Show what is set."""
        now = settings_of(self.app)
        self.list.offer(
            tuple(
                Item(f"{setting.label:<{LABEL}}{setting.word(now.value(setting))}", number)
                for number, setting in enumerate(SETTINGS, start=1)
            ),
            self.list.marked,
        )
        self.about.tell(self._about)
        self.share()

    def _about(self, width: int) -> Iterator[Line]:
        """Yield what the marked setting does, and what it may be."""
        setting = SETTINGS[self.list.marked]
        colourless = setting.id == "theme" and os.environ.get("NO_COLOR")
        said = self.said or (NO_COLOURS if colourless else "")
        yield from prose(said or setting.help, width, "notice" if said else "plain")
        yield from self._values(setting, width)

    def _values(self, setting: Setting, width: int) -> Iterator[Line]:
        now = settings_of(self.app)
        spans = [Span("It may be ", "dim")]
        for at, value in enumerate(setting.values):
            spans += [Span(", ", "dim")] if at else []
            word, here = setting.word(value), value == now.value(setting)
            spans.append(Span(f"[{word}]" if here else word, "strong" if here else "dim"))
        yield from flow([*spans, Span(".", "dim")], width)

    def share(self, taken: int = 0) -> None:
        """Leave rows to what is said of a setting: as many as the longest needs, and a blank."""
        width = max(min(self.size.width, WIDEST) - 4, 1)
        told = max(
            len(prose(setting.help, width)) + len(list(self._values(setting, width)))
            for setting in SETTINGS
        )
        rows = min(max(told, len(list(self._about(width)))) + 1, max(self.size.height - 8, 5))
        self.about.styles.height = rows
        super().share(taken + rows)

    def follow(self) -> None:
        """Let the terminal's cursor be at the marked setting."""
        self.list.show_marked()

    def on_choice_list_marked(self) -> None:
        """Tell of another setting."""
        self.said = ""
        self.about.tell(self._about)

    def on_choice_list_taken(self, message: ChoiceList.Taken) -> None:
        """Change the marked setting."""
        self.action_turn_to(1)

    def action_number(self, number: int) -> None:
        """Mark the setting with that number and change it."""
        if number <= len(SETTINGS):
            self.list.mark(number - 1)
            self.action_turn_to(1)

    def action_turn_to(self, by: int) -> None:
        """Change the marked setting to its next value, or to the one before."""
        setting = SETTINGS[self.list.marked]
        app: PutilovetsApp = self.app  # type: ignore[assignment]
        failed = app.change(setting, setting.after(app.settings.value(setting), by))
        self.said = safe(f"{failed} It holds until you leave.") if failed else ""
        self.tell()
