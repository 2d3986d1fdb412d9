"""Hands that go up one after the other, where the player has set that things may move."""

from typing import TYPE_CHECKING

from textual.timer import Timer

from putilovets.frontends.tui.settled import settings_of
from putilovets.view.page import Page

if TYPE_CHECKING:
    from putilovets.frontends.tui.screens.laid import LaidOut

PACE = 0.06
"""Seconds from one hand to the next."""


def hands_on(page: Page) -> int:
    """Return how many people are in the room in the votes that a page tells of."""
    return sum(block.hands.present for block in page.blocks if block.hands is not None)


class GoingUp:
    """How many of the hands on a page are up."""

    def __init__(self, screen: "LaidOut") -> None:
        self.screen = screen
        self.up: int | None = None
        """None where all are, and nothing moves."""
        self.of = 0
        self.timer: Timer | None = None

    def begin(self, hands: int) -> None:
        """Let the hands of another page go up; at once, unless motion is set."""
        self.end()
        settings = settings_of(self.screen.app)
        if hands and settings.motion:
            self.up, self.of = 0, hands
            self.timer = self.screen.set_interval(PACE, self.step)

    def step(self) -> None:
        """Raise one more hand."""
        if self.up is not None:
            self.up += 1
            if self.up >= self.of:
                self.end()
            self.screen.text.remake()

    def end(self) -> None:
        """Have all hands up."""
        self.up = None
        if self.timer is not None:
            self.timer.stop()
            self.timer = None
