"""Pseudonyms for a class, drawn by a seed: a card for each pupil and a list for the teacher."""

from collections.abc import Sequence
from random import Random

from putilovets.classroom.cards.style import CARDS
from putilovets.classroom.cards.words import QUALITIES, THINGS
from putilovets.classroom.paper.style import style
from putilovets.view.html import Element, document, element

LOWEST, HIGHEST = 10, 99
"""The numbers of pseudonyms."""
LINE = "_" * 40
TITLE = "Pseudonyms for a class"
KEEP = (
    "The teacher's list. Write the names in by hand. Keep it locked away and apart from the "
    "hand-ins; destroy it when the work has been talked about. The program never learns a name."
)
TYPE = "Type this where the program asks for the pseudonym on your card. Keep the card."


def pseudonyms(many: int, seed: int) -> tuple[str, ...]:
    """Return so many pseudonyms, such as ``steady-lathe-17``; the same seed gives the same.

    No two share both words. ValueError for more than there are pairs of words.
    """
    random = Random(f"cards {seed}")
    pairs = random.sample(range(len(QUALITIES) * len(THINGS)), many)
    return tuple(_called(pair, random.randint(LOWEST, HIGHEST)) for pair in pairs)


def _called(pair: int, number: int) -> str:
    quality, thing = divmod(pair, len(THINGS))
    return f"{QUALITIES[quality]}-{THINGS[thing]}-{number}"


def as_text(made: Sequence[str], seed: int) -> str:
    """Return the list as plain text, a line for each pupil."""
    wide = max(map(len, made))
    rows = (f"{at:>3}  {each:<{wide}}  {LINE}" for at, each in enumerate(made, start=1))
    return "\n".join((TITLE, "", KEEP, f"Drawn with --seed {seed}.", "", *rows, ""))


def as_html(made: Sequence[str], seed: int) -> str:
    """Return the list and, behind it, the cards to be cut out."""
    head = element("header", None, element("h1", None, TITLE), element("p", None, KEEP))
    drawn = element("p", {"class": "faint"}, f"Drawn with --seed {seed}.")
    rows = (_row(at, each) for at, each in enumerate(made, start=1))
    names = element("ol", {"class": "names"}, rows)
    cut = element("section", {"class": "cards apart"}, map(_card, made))
    return document(TITLE, style(CARDS), element("main", None, head, names, drawn, cut))


def _row(at: int, called: str) -> Element:
    number = element("span", {"class": "number"}, str(at))
    return element("li", None, number, element("b", None, called), element("i", None, ""))


def _card(called: str) -> Element:
    return element("p", None, element("b", None, called), element("span", None, TYPE))
