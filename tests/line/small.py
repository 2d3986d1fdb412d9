"""A small pack and a player that types lines."""

from io import StringIO
from pathlib import Path

from putilovets.frontends.line.reader import LineReader
from putilovets.journal.session import begin
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from tests.packs import BASE, CHAPTER, choice, scene, start_at

NASTY = 'Цех [b]bold[/b] [/x] {0} %s \\\\ \\"q\\" \\u001b[31m\\u0007\\u0000\\u009b\\u202e'
"""What an author may have written, in TOML."""
SHOWN = 'Цех [b]bold[/b] [/x] {0} %s \\ "q" ␛[31m␇␀\ufffd\ufffd'
"""What of it is shown."""

_NASTY = scene("nasty", choice("leave", "the-end", f'cost = "{NASTY}"\nreply = "{NASTY}"')).replace(
    '"Here."', f'"{NASTY}"'
).replace('title = "nasty"', f'title = "{NASTY}"\nroom = "{NASTY}"\npeople = ["kirov"]').replace(
    'text = "leave"', f'text = "{NASTY}"'
)  # fmt: skip
_SQUARE = scene(
    "square",
    choice("ask", "the-end", 'needs = "floor >= 6"')
    + choice("work", "square", 'cost = "an evening"\neffects = [{ move = "floor", by = 1 }]')
    + choice("sign", "square", 'seals = true\neffects = [{ minute = "ask-the-store" }]')
    + choice("read", "nasty"),
    'date = 1926-04-22\npeople = ["lukina"]',
)
FILES = {
    **BASE,
    **start_at("square"),
    CHAPTER: _SQUARE + _NASTY,
    "terms.toml": f'[[term]]\nid = "t"\nword = "T"\nmeaning = "{NASTY}"\nbasis = "invented"\n'
    "sources = []\nunused = 'It is looked up in the glossary.'\n",
}


def play(folder: Path, edition: Edition, *typed: str) -> tuple[str, Playthrough]:
    """Type lines into a new play; return what was told, and the play."""
    session = begin(folder, "mine", edition, 7)
    told = StringIO()
    given = StringIO("".join(f"{line}\n" for line in typed))
    try:
        LineReader(edition, session, given, told).run()
    finally:
        session.close()
    return told.getvalue(), session.play


def answers(told: str) -> list[str]:
    """Return what was told after each prompt."""
    return told.split("\n> ")[1:]


def choices_of(play: Playthrough) -> list[str]:
    return [move.choice for move in play.moves]
