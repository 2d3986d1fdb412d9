"""The timeline of a play: every decision, what stood open there, and what came of it.

It is a fold over the states of the play; nothing is recorded for it.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from putilovets.story.days import day_words
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Choice, Playthrough, missing
from putilovets.story.story import State
from putilovets.story.turn import Leaf
from putilovets.view.page import Option, option_of
from putilovets.view.safe import safe

UNDATED = "Without a date"
"""What stands in place of the day of pages that have none."""


class Decision(NamedTuple):
    """One choice that was made, with what else there was to choose."""

    number: int
    """From 1, as the notices of a play count."""
    on: date | None
    """The date of the page; None where it has none."""
    chapter: str
    place: str
    frame: str
    """The key of the frame inside the place."""
    title: str
    options: tuple[Option, ...]
    """Everything that was seen there, open and closed, in its order."""
    choice: str
    """The id of the choice that was taken."""
    changes: tuple[str, ...]
    """From what to what each gauge went, and which sheets were written; a clause each."""
    signed: bool
    """Whether it was sealed by a signature, so that undo stops at it."""

    @property
    def day(self) -> str:
        """The date in words; empty where the page has none."""
        return day_words(self.on) if self.on else ""

    @property
    def taken(self) -> Option:
        """The choice that was taken."""
        return next(option for option in self.options if option.id == self.choice)

    @property
    def others(self) -> tuple[Option, ...]:
        """What else stood open."""
        return tuple(each for each in self.options if each.open and each.id != self.choice)

    @property
    def closed(self) -> tuple[Option, ...]:
        """What was seen and could not be taken."""
        return tuple(each for each in self.options if not each.open)

    @property
    def alone(self) -> bool:
        """Whether there was nothing else to see or to choose."""
        return len(self.options) == 1

    @property
    def told(self) -> str:
        """The page and what was taken there, as one sentence or two."""
        return f"{self.title}{'' if self.title[-1:] in '?!' else ':'} {stopped(self.taken.text)}"

    @property
    def words(self) -> str:
        """Everything that is told of it, for a search."""
        told = ((each.text, each.cost, *each.why) for each in self.options)
        texts = (text for texts in told for text in texts)
        signed = "signed" if self.signed else ""
        return " ".join((self.chapter, self.day, self.title, *texts, *self.changes, signed))


class Day(NamedTuple):
    """The decisions of one day, or of a run of pages without a date, in one chapter."""

    chapter: str
    day: str
    """Empty where the pages have no date."""
    decisions: tuple[Decision, ...]

    @property
    def titles(self) -> tuple[str, ...]:
        """The title of the first page of each place that was stayed in, in order."""
        stays = groupby(self.decisions, lambda each: each.place)
        return tuple(dict.fromkeys(next(stay).title for _, stay in stays))

    @property
    def signed(self) -> bool:
        """Whether something was signed on it."""
        return any(decision.signed for decision in self.decisions)


def chronicle(edition: Edition, play: Playthrough) -> tuple[Decision, ...]:
    """Return every decision of a play, oldest first."""
    states, moves = play.states, play.moves
    return tuple(
        _decision(edition, number, before, after, move.choice)
        for number, (before, after, move) in enumerate(
            zip(states, states[1:], moves, strict=False), start=1
        )
    )


def days(decisions: Iterable[Decision]) -> tuple[Day, ...]:
    """Return decisions by chapter and day, in their order."""
    grouped = groupby(decisions, lambda each: (each.chapter, each.day))
    return tuple(Day(chapter, day, tuple(each)) for (chapter, day), each in grouped)


def having(decisions: Iterable[Decision], wanted: str) -> tuple[Decision, ...]:
    """Return the decisions that have every word of `wanted`, in either case."""
    words = wanted.casefold().split()
    told = ((decision, decision.words.casefold()) for decision in decisions)
    return tuple(each for each, text in told if all(word in text for word in words))


def stopped(text: str) -> str:
    """Return a text with a full stop at its end where no sign of its own ends it."""
    return text if text.rstrip('"»”)')[-1:] in (".", "?", "!", "…") else f"{text}."


def stands(edition: Edition, play: Playthrough) -> str:
    """Say in a sentence where a play has come to."""
    setting = edition.settings[play.state.place]
    title = safe(setting.title_in(play.state.frame))
    over = play.ending is not None
    return f"{'It ended with' if over else 'It stands at'} «{title}»."


def counted(decisions: Sequence[Decision]) -> str:
    """Say how many decisions there are."""
    return "1 decision" if len(decisions) == 1 else f"{len(decisions)} decisions"


def so_far(decisions: Sequence[Decision]) -> str:
    """Say how many decisions there are, and in how many nothing else was to be had."""
    told, alone = counted(decisions), sum(each.alone for each in decisions)
    return f"{told}, {alone} of them without another choice." if alone else f"{told}."


def _decision(edition: Edition, number: int, before: State, after: State, choice: str) -> Decision:
    setting = edition.settings[before.place]
    rules = edition.story.rules(before)
    seen = (Choice(rule, missing(rule, before)) for rule in rules)
    return Decision(
        number=number,
        on=setting.day_in(before.frame),
        chapter=safe(edition.chapters.get(setting.chapter, "")),
        place=before.place,
        frame=str(edition.story.places[before.place].key(before.frame)),
        title=safe(setting.title_in(before.frame)),
        options=tuple([option_of(edition, each) for each in seen]),
        choice=choice,
        changes=(*_moved(edition, before, after), *_written(before.book, after.book)),
        signed=any(rule.seals for rule in rules if rule.id == choice),
    )


def _moved(edition: Edition, before: State, after: State) -> Iterable[str]:
    if before.values is after.values:
        return
    for label, row, cell, _, _ in edition.dials:
        was, now = before.values[row][cell], after.values[row][cell]
        if was != now:
            yield f"{safe(label)} {was} to {now}"


def _written(before: Leaf | None, after: Leaf | None) -> Iterable[str]:
    new, leaf = 0, after
    while leaf is not before and leaf is not None:
        new, leaf = new + 1, leaf.before
    number = 0
    while new and leaf is not None:
        number, leaf = number + 1, leaf.before
    for more in range(1, new + 1):
        yield f"Minute book, sheet {number + more}"
