"""The footer: as many commands as fit, whole; where some are left out, the last one says so."""

from typing import ClassVar, NamedTuple

from rich.segment import Segment
from textual.events import Click
from textual.strip import Strip
from textual.widget import Widget

from putilovets.frontends.tui.commands import HELP, Command

GAP = 2
"""Columns between two commands."""
MORE = "more keys"
"""What help is called where it holds keys for which there is no room."""


class Placed(NamedTuple):
    """A command in its place."""

    at: int
    """Its first column."""
    command: Command
    word: str

    @property
    def end(self) -> int:
        """The column after its last one."""
        return self.at + len(self.command.key_name) + 1 + len(self.word)


class KeyBar(Widget):
    """One row of keys; a click on one does what the key does."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"keybar--key"}
    can_focus = False

    def __init__(self, commands: tuple[Command, ...], *, id: str = "keys") -> None:  # noqa: A002
        super().__init__(id=id)
        self.commands = commands

    def placed(self) -> list[Placed]:
        """Return the commands that fit, in their places."""
        return placed(self.commands, self.size.width)

    def render_line(self, y: int) -> Strip:
        """Paint the row."""
        style, key = self.rich_style, self.get_component_rich_style("keybar--key")
        segments = []
        for each in self.placed():
            segments.append(Segment(each.command.key_name, key))
            segments.append(Segment(f" {each.word}{' ' * GAP}", style))
        return Strip(segments).crop_extend(0, self.size.width, style)

    async def on_click(self, event: Click) -> None:
        """Do what the command under the mouse does."""
        column = event.x - self.styles.gutter.left
        under = [each.command for each in self.placed() if each.at <= column]
        if under:
            await self.screen.run_action(under[-1].action)


def placed(commands: tuple[Command, ...], width: int) -> list[Placed]:
    """Return the commands that fit into so many columns, in their places.

    Where not all of them do, help stands last and says that it holds the others.
    """
    whole = _in_a_row(commands)
    if not whole or whole[-1].end <= width or HELP not in commands:
        return [each for each in whole if each.end <= width]
    others = _in_a_row(tuple(each for each in commands if each is not HELP))
    more = Placed(0, HELP, MORE)
    fit = [each for each in others if each.end + GAP + more.end <= width]
    return [*fit, more._replace(at=fit[-1].end + GAP if fit else 0)]


def _in_a_row(commands: tuple[Command, ...]) -> list[Placed]:
    """Return commands one after another, however much room they take."""
    row: list[Placed] = []
    for command in commands:
        row.append(Placed(row[-1].end + GAP if row else 0, command, command.word))
    return row
