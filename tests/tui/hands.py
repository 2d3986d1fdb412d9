"""Hands that play on a terminal with keys alone, and eyes that see on every page what they must."""

from pathlib import Path
from time import monotonic

from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.page import Page, page
from tests.tui.reading import first_sentence, found, marked, number_of
from tests.tui.terminal import Rows, Terminal

HELD = 0.15
"""Seconds after a choice in which the story takes no other: a held key is no thought."""
DIGITS = 9


class Hands:
    """Plays given choices; `play` goes along and knows what there must be to see."""

    def __init__(self, terminal: Terminal, edition: Edition, play: Playthrough, file: Path) -> None:
        self.terminal = terminal
        self.edition = edition
        self.play = play
        self.file = file
        """Where the game writes the choices down."""
        self.page = page(edition, play)
        """The page there must be to see."""
        self.heard_from = 0.0
        """From when on the game hears another choice."""

    def choose(self, choice: str) -> None:
        """Take a choice by the number that the screen shows for it, or by arrows and Enter."""
        at = next(at for at, each in enumerate(self.page.options) if each.id == choice)
        number = self.number(at)
        by_digit = number <= DIGITS and len(self.play.moves) % 3 > 0
        if not by_digit:
            self.mark(at)
        self.terminal.read_until(self.heard_from)
        self.terminal.press(str(number) if by_digit else "enter")
        self.play.choose(choice)
        self.page = page(self.edition, self.play)

    def arrive(self) -> None:
        """Wait for the page the play stands on: what was chosen is written, and all is painted."""
        acts, here = len(self.play.moves), self.page
        begins = first_sentence(opening(here))

        def there(rows: Rows) -> bool:
            if not self.file.exists() or self.file.read_bytes().count(b"\n") <= acts:
                return False
            at_first = first_open(here) is None or self.marked == first_open(here)
            seen = not begins or found(rows, begins) is not None
            return at_first and titled(here, rows) and seen

        self.terminal.until(there, f"{here.place}: {here.title!r}, {begins!r}")
        self.heard_from = monotonic() + HELD

    def read(self) -> None:
        """See every open choice, going down to those that are out of sight."""
        for at, option in enumerate(self.page.options):
            if option.open:
                self.number(at)

    def number(self, at: int) -> int:
        """Return the number the screen shows for an open choice, which is brought into sight."""
        text = self.page.options[at].text
        number = number_of(self.terminal.rows, text)
        if not number:
            self.mark(at)
            number = number_of(self.terminal.rows, text)
        open_ones = sum(option.open for option in self.page.options[: at + 1])
        assert number == open_ones, f"{text!r} is {number}{self.terminal.picture}"
        return number

    def mark(self, at: int) -> None:
        """Move the mark to a choice with the arrows, one step after the other."""
        while (here := self.marked) != at:
            assert here is not None, f"nothing is marked{self.terminal.picture}"
            self.terminal.press("down" if here < at else "up")
            then = here + (1 if here < at else -1)
            self._until_marked(then)

    def _until_marked(self, at: int) -> None:
        self.terminal.until(lambda rows: self.marked == at, self.page.options[at].text)

    @property
    def marked(self) -> int | None:
        """Which choice of the page the screen shows as marked, with all of its text in sight."""
        seen = marked(self.terminal.rows)
        for at, option in enumerate(self.page.options):
            if seen and option.open == bool(seen.number) and seen.is_of(option.text):
                return at
        return None


def titled(here: Page, rows: Rows) -> bool:
    """Tell whether the screen is headed by the title, which a meeting's clock may cut."""
    top = next((at for at, row in enumerate(rows) if row.strip()), 0)  # a short page stands lower
    head = rows[top].split("…")[0].strip()
    return found(rows[top : top + 3], here.title) is not None or bool(
        head and here.title.startswith(head)
    )


def first_open(here: Page) -> int | None:
    """Return which choice is the first that can be taken; None if there is none."""
    return next((at for at, option in enumerate(here.options) if option.open), None)


def opening(here: Page) -> str:
    """Return the text that a page begins with, below its title: what the last choice did, or what
    is told; empty where there is neither.
    """
    replies = (block.text for block in here.blocks if block.kind == "reply")
    told = (block.text for block in here.blocks if block.kind != "reply")
    return next(filter(None, (*replies, "; ".join(here.changes), *told)), "")
