"""Make the pictures of docs/looks from the shipped content: how each screen looks.

uv run python scripts/looks.py FOLDER
"""

import asyncio
import os
import sys
import tempfile
from pathlib import Path

from pictures import DRAWN as SHOWN
from pictures import JULY, SEED, Picture, drawn, local, opener, shown

from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.journal.session import begin
from putilovets.pack.compiler import load_pack
from putilovets.pack.home import shipped_content
from putilovets.story.edition import Edition
from putilovets.view.card import card_of_page
from putilovets.view.page import page

NOON = 1_795_867_200
"""Noon on 28 November 2026 at Greenwich, when the newest of the saved plays was last played."""
DAY = 86_400
HALL = ("anna", "sit-together", "floor/kirov-kopeck/note", "floor/kirov-order/note")
SPEECHES = next(each for each in SHOWN if each.name == "cell-room").choices
BACK = ("h", "2", "0", "enter", "1", *"3111", "h", "k", "1")
"""Back to the draft of June as a second play, on for a while, and then beside the first."""
DRAWN = (
    Picture("story", "kirov-evening", (), (120, 40)),
    Picture("hall", "kirov-evening", HALL, (80, 24)),
    Picture("short", "kirov-evening", HALL, (120, 40)),
    Picture("desk", "april-desk", (), (100, 32)),
    Picture("sheet", "kirov-evening", HALL, (80, 24), ("s",)),
    Picture("book", "june-1926", JULY, (100, 32), ("b",)),
    Picture("paper", "kirov-evening", (), (100, 30), ("c",)),
    Picture("meeting", "april-desk", SPEECHES, (120, 40)),
    Picture("meeting-60", "april-desk", SPEECHES, (60, 20)),
    Picture("room", "april-desk", SPEECHES, (80, 24), ("r",)),
    Picture("newspaper", "june-1926", JULY, (80, 24)),
    Picture("minutes", "june-1926", JULY, (80, 24), ("m",)),
    Picture("line", "june-1926", JULY, (80, 24), ("l",)),
    Picture("people", "june-1926", JULY, (80, 24), ("p",)),
    Picture("terms", "june-1926", JULY, (80, 24), ("t",)),
    Picture("why", "june-1926", JULY, (80, 24), ("w",)),
    Picture("help", "kirov-evening", (), (80, 24), ("question_mark",)),
    Picture("timeline", "june-1926", JULY, (80, 24), ("h",)),
    Picture("decision", "june-1926", JULY, (80, 24), ("h", "up", "enter")),
    Picture("compare", "june-1926", JULY, (120, 40), BACK),
    Picture("settings", "june-1926", JULY, (80, 24), ("o", "2")),
    Picture("charts", "june-1926", JULY, (80, 24), ("g",)),
    Picture("vote", "june-1926", JULY, (80, 24), ("v",)),
    Picture("file", "june-1926", JULY, (120, 40), ("f",)),
    Picture("sources", "kirov-evening", HALL, (60, 20), ("s",)),
    Picture("desk-hc-dark", "april-desk", (), (80, 24), (), "hc-dark"),
    Picture("meeting-ansi", "april-desk", SPEECHES, (80, 24), (), "ansi"),
    Picture("settings-no-colour", "april-desk", (), (80, 24), ("o",), "none"),
)
TITLED = (
    Picture("title-60", "", (), (60, 20)),
    Picture("title-120", "", (), (120, 40)),
    Picture("question", "", (), (80, 24), ("n",)),
)
"""From the title page on, where nothing is saved."""
SHELF = (Picture("saves", "", (), (60, 20), ("s",)),)
"""The same with a few plays in the folder."""
PLAYS = (
    ("mine", "june-1926", JULY),
    ("the soap, without the letter", "june-1926", JULY[:9]),
    ("Мой вечер у Кирова", "kirov-evening", HALL),
    ("the desk", "april-desk", ()),
    ("the cell room", "april-desk", SPEECHES),
)
"""Saved plays: their names, where they begin, and the choices made; the newest first."""


def shelve(folder: Path, edition: Edition) -> None:
    """Put saved plays into a folder, each last played on a day of its own, always the same."""
    for days, (name, start, choices) in enumerate(PLAYS):
        session = begin(folder, name, edition, SEED, start)
        for choice in choices:
            session.choose(choice)
        session.show(*card_of_page(page(edition, session.play)))
        session.close()
        os.utime(session.path, (NOON - days * DAY, NOON - days * DAY))


def taken(edition: Edition, picture: Picture, *, shelved: bool = False) -> str:
    """Return a picture as an SVG: of a page, or from the title page on."""
    if picture.theme == "none":
        os.environ["NO_COLOR"] = "1"
    try:
        with tempfile.TemporaryDirectory() as plays:
            folder = Path(plays)
            if picture.start:
                return local(asyncio.run(drawn(edition, folder, picture)))
            if shelved:
                shelve(folder, edition)
            app = PutilovetsApp(opener(folder, edition))
            return local(asyncio.run(shown(app, picture)))
    finally:
        os.environ.pop("NO_COLOR", None)


def main() -> None:
    """Write the pictures, or only those that are named after the folder."""
    folder, wanted = Path(sys.argv[1]), set(sys.argv[2:])
    folder.mkdir(parents=True, exist_ok=True)
    edition = load_pack(shipped_content())
    for picture in (*TITLED, *DRAWN, *SHELF):
        if not wanted or picture.name in wanted:
            svg = taken(edition, picture, shelved=picture in SHELF)
            path = folder / f"{picture.name}.svg"
            path.write_text(svg, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
