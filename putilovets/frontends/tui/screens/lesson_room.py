"""The screen of a whole room, to be seen from the last row."""

from functools import partial

from putilovets.frontends.lesson.leaf import Leaf
from putilovets.frontends.tui.lines import Maker
from putilovets.frontends.tui.screens.lesson import LeafScreen
from putilovets.frontends.tui.settled import settings_of
from putilovets.frontends.tui.typeset.lesson_room import told_wide

WIDEST = 66
"""The most columns of a row of text: fewer words are read sooner from far away."""
ELSEWHERE = 8
"""Rows that are not the text's: heading, seam, what is typed, keys."""


class RoomScreen(LeafScreen):
    """A leaf with wide margins and much air."""

    def text_of(self, leaf: Leaf) -> Maker:
        """Return what makes the text."""
        self.text.widest = WIDEST
        spoken = settings_of(self.app).screen_reader
        return partial(told_wide, leaf, self.size.height - ELSEWHERE, spoken)

    def share(self) -> None:
        """Give the parts wide margins, then their rows."""
        side = max((self.size.width - WIDEST) // 2, 2)
        for each in (self.heading, self.text, self.notice):
            each.styles.padding = (0, side)
        self.choices.styles.padding = (0, side, 0, side - 2)
        super().share()
        self.typed.styles.margin = (0, side, 0, side)

    def on_resize(self) -> None:
        """Draw the digits as large as there is room for now."""
        self.text.tell(self.text_of(self.leaf))
        self.share()
