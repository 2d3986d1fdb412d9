"""Help set in rows, made from the commands themselves."""

from collections.abc import Iterator
from typing import NamedTuple

from putilovets.frontends.tui.commands import Command
from putilovets.frontends.tui.ink import BLANK, Line, Span, flow, line, prose


class Hand(NamedTuple):
    """Keys that are nobody's command."""

    name: str
    """How the keys are named to the player."""
    help: str
    keys: str
    """The keys as Textual calls them, with commas."""


KEY = 11
"""The columns of a key's name."""
DIGITS = "0,1,2,3,4,5,6,7,8,9"
HANDS = (
    Hand("Digits", "take the choice with that number; in the timeline, go to it", DIGITS),
    Hand("Up, Down", "move the mark; Enter takes the marked choice", "up,down,enter"),
    Hand("Home, End", "mark the first choice, or the last", "home,end"),
    Hand("Left", "the one before, or fold away; Right: the next one, or unfold", "left,right"),
    Hand("Space", "read on; Page Up and Page Down go back and on", "space,pageup,pagedown"),
    Hand("Tab", "give the arrows to the text, and back to the choices", "tab"),
    Hand("A click", "opens an underlined word, takes a choice, or does what a key does", ""),
    Hand("Ctrl+P", "search everything that can be asked for", "ctrl+p"),
    Hand("Ctrl+Q", "leave the game at once", "ctrl+q"),
)

WORDS = (
    "A word in square brackets says what a page or a speech rests on. Documented: a source says "
    "this. Inferred: no source says this of this shop; a general rule makes it likely. Invented: "
    "we made it up, within what the sources allow.",
    "In the table of a meeting n is how many they are, ear how well they listen (three stars at "
    "most; without one they leave), tr how far they trust the chair, goes when they go home. The "
    "scales go from -3 to +3: n what stands now, L the line, x the draft (a capital stands on the "
    "line too), ● where a bloc stands, ? where it may stand if you have not asked. The sum says "
    "how it would vote: +2 is for, -2 against. R tells all of it in words, with the reasons.",
    "A closed choice says why it is closed. Every choice is saved as it is made; there is "
    "nothing to save by hand.",
)


def told_help(commands: tuple[Command, ...], width: int) -> Iterator[Line]:
    """Yield help on some commands."""
    for hand in HANDS:
        yield from _key(hand.name, hand.help, width)
    yield BLANK
    for command in commands:
        yield from _key(command.key_name, f"{command.word}: {command.help}", width)
    for text in WORDS:
        yield BLANK
        yield from prose(text, width)
    yield BLANK
    yield line("The keys work on a Russian keyboard too.", "dim")


def _key(key: str, text: str, width: int) -> list[Line]:
    return flow([Span(text)], width, (Span(f"{key:<{KEY}}", "strong"),), (Span(" " * KEY),))
