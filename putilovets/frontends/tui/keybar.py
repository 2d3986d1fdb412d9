"""The footer: as many commands as fit, whole, the first ones first."""

from typing import ClassVar

from rich.segment import Segment
from textual.events import Click
from textual.strip import Strip
from textual.widget import Widget

from putilovets.frontends.tui.commands import Command

GAP = 2
"""Columns between two commands."""


class KeyBar(Widget):
    """One row of keys; a click on one does what the key does."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"keybar--key"}
    can_focus = False

    def __init__(self, commands: tuple[Command, ...], *, id: str = "keys") -> None:  # noqa: A002
        super().__init__(id=id)
        self.commands = commands

    def placed(self) -> list[tuple[int, Command]]:
        """Return the commands that fit, each with its first column."""
        at, placed = 0, []
        for command in self.commands:
            taken = len(command.key_name) + 1 + len(command.word)
            if at + taken > self.size.width:
                break
            placed.append((at, command))
            at += taken + GAP
        return placed

    def render_line(self, y: int) -> Strip:
        """Paint the row."""
        style, key = self.rich_style, self.get_component_rich_style("keybar--key")
        segments = []
        for _, command in self.placed():
            segments.append(Segment(command.key_name, key))
            segments.append(Segment(f" {command.word}{' ' * GAP}", style))
        return Strip(segments).crop_extend(0, self.size.width, style)

    async def on_click(self, event: Click) -> None:
        """Do what the command under the mouse does."""
        column = event.x - self.styles.gutter.left
        under = [command for at, command in self.placed() if at <= column]
        if under:
            await self.screen.run_action(under[-1].action)
