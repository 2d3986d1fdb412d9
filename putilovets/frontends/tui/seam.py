"""The rule between the text and the choices, which says what is out of sight on both sides."""

from typing import ClassVar

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from putilovets.frontends.tui.lines import Lines
from putilovets.frontends.tui.settled import settings_of

MORE = " ▼ more text: Space "
MORE_CHOICES = " ▼ more choices: Down "
EARLIER_CHOICES = " ▲ more choices: Up "
ALL_ROUND = " ▲▼ more choices "
EDGE = 2
"""Columns of rule at either end."""


class Seam(Widget):
    """One row: a rule, with a mark while the text, or the list below, goes on out of sight."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"seam--more"}
    can_focus = False

    def __init__(self, over: Lines, under: Lines | None = None, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.over = over
        self.under = under

    def on_mount(self) -> None:
        """Follow what is above and below."""
        for each in filter(None, (self.over, self.under)):
            self.watch(each, "scroll_y", self._moved, init=False)
            self.watch(each, "virtual_size", self._moved, init=False)

    def _moved(self) -> None:
        self.refresh()

    def choices(self) -> str:
        """Return which way the list below goes on."""
        if self.under is None:
            return ""
        before, after = self.under.scroll_offset.y > 0, self.under.goes_on
        if before and after:
            return ALL_ROUND
        return MORE_CHOICES if after else EARLIER_CHOICES if before else ""

    def render_line(self, y: int) -> Strip:
        """Paint the rule."""
        width = self.size.width
        left = MORE if self.over.goes_on else ""
        right = self.choices()
        if len(left) + len(right) + 3 * EDGE > width:
            right = ""
        middle = width - len(left) - len(right) - 2 * EDGE
        rule, loud = self.rich_style, self.get_component_rich_style("seam--more")
        dash = " " if settings_of(self.app).screen_reader else "─"
        parts = ((dash * EDGE, rule), (left, loud), (dash * middle, rule), (right, loud))
        segments = [Segment(text, style) for text, style in (*parts, (dash * EDGE, rule))]
        return Strip(segments).crop_extend(0, width, rule)


class Foot(Widget):
    """One row: the rule that closes a page, where that does not fill the window."""

    can_focus = False

    def render_line(self, y: int) -> Strip:
        """Paint the rule."""
        return Strip([Segment("─" * self.size.width, self.rich_style)])
