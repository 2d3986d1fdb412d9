"""A play as a scenario goes through it, and what a player is told there."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.page import Page, page


class Teller(Protocol):
    """Whoever tells a play in lines, as a player reads it."""

    @property
    def words(self) -> Collection[str]:
        """The words that can be asked, each of which shows something and changes nothing."""
        ...

    def knows(self, asked: str) -> bool:
        """Tell whether words, as they might be typed, ask for something."""
        ...

    def told(self, page: Page) -> Iterable[str]:
        """Return a page in lines."""
        ...

    def answered(self, edition: Edition, play: Playthrough, asked: str) -> Iterable[str]:
        """Return what is shown where known words are asked, in lines."""
        ...


@dataclass(frozen=True)
class Moment:
    """Where a play stands after a step."""

    edition: Edition
    play: Playthrough
    teller: Teller
    answer: tuple[str, ...] | None = None
    """What was shown of the word that the step asked; None where it asked none."""

    @cached_property
    def page(self) -> Page:
        """The page."""
        return page(self.edition, self.play)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The page as it is told; where the step asked something, the answer instead."""
        return tuple(self.teller.told(self.page)) if self.answer is None else self.answer

    @cached_property
    def text(self) -> str:
        """All of these lines, to look for texts in."""
        return flat(" ".join(self.lines))

    @property
    def searched(self) -> bool:
        """Whether a text has been looked for here."""
        return "text" in vars(self)

    @property
    def can_undo(self) -> bool:
        """Whether the last choice can be taken back."""
        last, before = self.play.last_move, self.play.before
        return (
            last is not None
            and before is not None
            and not self.play.story.rule(before, last.choice).seals
        )


def flat(text: str) -> str:
    """Return a text as it is looked for: on one line, in small letters, with plain apostrophes."""
    return " ".join(text.split()).casefold().replace("’", "'")
