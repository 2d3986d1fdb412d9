"""The rule between the text and the choices, which says when there is more text below."""

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from putilovets.frontends.tui.lines import Lines

MORE = " ▼ more below: Space "
UP = " ▲ "


class Seam(Widget):
    """One row: a rule, and a mark while the text goes on out of sight."""

    can_focus = False

    def __init__(self, over: Lines, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.over = over

    def on_mount(self) -> None:
        """Follow the text above."""
        self.watch(self.over, "scroll_y", self._moved, init=False)
        self.watch(self.over, "virtual_size", self._moved, init=False)

    def _moved(self) -> None:
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint the rule."""
        width = self.size.width
        below = self.over.scroll_offset.y + self.over.size.height < self.over.virtual_size.height
        words = MORE if below else ""
        style = self.rich_style
        loud = self.get_component_rich_style("seam--more")
        left = 2 if words else 0
        segments = [
            Segment("─" * left, style),
            Segment(words, loud),
            Segment("─" * max(width - left - len(words), 0), style),
        ]
        return Strip(segments).crop_extend(0, width, style)

    COMPONENT_CLASSES = {"seam--more"}
