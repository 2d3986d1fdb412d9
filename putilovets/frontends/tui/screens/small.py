"""What is said while the window is too small."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.geometry import Size
from textual.screen import ModalScreen

from putilovets.frontends.tui.ink import Line, prose
from putilovets.frontends.tui.lines import Lines

LEAST = Size(40, 12)
"""The smallest window the game can be played in."""


class TooSmall(ModalScreen[None]):
    """One honest sentence, or its figures; the game comes back when there is room."""

    def compose(self) -> ComposeResult:
        """Put the sentence up."""
        yield Lines(id="small")

    def on_mount(self) -> None:
        """Tell it."""
        self.query_one(Lines).tell(self._sentence)

    def on_resize(self) -> None:
        """Tell it anew, with the new size."""
        self.query_one(Lines).tell(self._sentence)

    def _sentence(self, width: int) -> Iterable[Line]:
        here = self.app.size
        whole = prose(
            f"The game needs a window of {LEAST.width} columns and {LEAST.height} rows; "
            f"this one has {here.width} and {here.height}.",
            width,
        )
        short = prose(f"{LEAST.width}x{LEAST.height} at least", width)
        return whole if len(whole) <= here.height else short
