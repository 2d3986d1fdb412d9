"""Make the pictures of the documentation from the shipped content; run it again after a change.

uv run python scripts/pictures.py
"""

import asyncio
import re
import tempfile
from pathlib import Path
from typing import NamedTuple

from putilovets.frontends.settings.model import setting_called
from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.opening import Opener
from putilovets.frontends.tui.screens.story import StoryScreen
from putilovets.journal.session import begin
from putilovets.pack.compiler import load_pack
from putilovets.pack.home import shipped_content
from putilovets.story.edition import Edition

SEED = 1926
PICTURES = Path(__file__).parent.parent / "docs" / "pictures"


class Picture(NamedTuple):
    """A page of a real play."""

    name: str
    start: str
    """The stated start."""
    choices: tuple[str, ...]
    """Ids of the choices that lead to the page."""
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    """What is pressed before the picture is taken."""
    theme: str = "lamp"
    """The colours; ``none`` for a terminal that is to have none."""


JULY = (
    *("keep-the-half", "in-the-order", "papers/leave/soap", "1926-06-23/sit-at-the-drill"),
    *("1926-06-24/draft", "1926-06-25/receipt", "1926-06-26/dues", "agenda/june-setter"),
    *("prepare/open", "floor/june-six-years", "speech/june-six-years/take/teach-setter"),
    *("floor/june-setter/close", "floor/june-half-a-day"),
    *("speech/june-half-a-day/take/miners-list", "floor/june-coal/close"),
    *("floor/june-soap-all-the-same", "speech/june-soap-all-the-same/take/bent"),
    *("floor/june-hay", "speech/june-hay/hear", "draft/bent/keep", "draft/miners-list/keep"),
    *("draft/teach-setter/keep", "vote/points", "name/teach-setter/lobanov"),
    *("sign/read-and-sign", "write-it-up", "due/teach-setter/let-her-work", "sign-last"),
    *("take/letter-notches", "letter/letter-notches/print"),
    *("take/letter-glove", "letter/letter-glove/print"),
)
"""From June to the table with the wall newspaper, two letters printed."""

DRAWN = (
    Picture(
        "first-light",
        "kirov-evening",
        (
            "anna",
            "sit-together",
            "floor/kirov-kopeck/note",
            "floor/kirov-order/note",
            "floor/pavlov/note",
        ),
        (100, 30),
    ),
    Picture(
        "cell-room",
        "april-desk",
        (
            "papers/leave/circular",
            "1926-04-25/talk-women",
            "1926-04-26/talk-young",
            "1926-04-27/drawing",
            "1926-04-28/banner",
            "1926-04-29/draft",
            "agenda/air",
            "prepare/open",
            "floor/lukina-speaks",
            "speech/lukina-speaks/take/ventilator",
            "floor/air/close",
            "floor/emery-speaks",
        ),
        (100, 32),
    ),
    Picture("wall-newspaper", "june-1926", JULY, (100, 32)),
    Picture("cell-book", "june-1926", JULY, (100, 32), ("b",)),
    Picture("timeline", "june-1926", JULY, (100, 32), ("h",)),
    Picture("decision", "june-1926", JULY, (80, 24), ("h", "up", "enter")),
    Picture("hands", "june-1926", JULY, (100, 32), ("v",)),
    Picture("charts", "june-1926", JULY, (100, 32), ("g",)),
    Picture("line-of-today", "june-1926", JULY, (80, 24), ("l",)),
    Picture("settings", "june-1926", JULY, (80, 24), ("o",)),
)


async def drawn(edition: Edition, folder: Path, picture: Picture) -> str:
    """Return a page as an SVG."""
    session = begin(folder, picture.name, edition, SEED, picture.start)
    for choice in picture.choices:
        session.choose(choice)
    return await shown(PutilovetsApp(opener(folder, edition), session), picture)


def opener(folder: Path, edition: Edition) -> Opener:
    """Return what opens the plays of a folder."""
    return Opener(folder, lambda: edition)


async def shown(app: PutilovetsApp, picture: Picture) -> str:
    """Return what an application shows, as an SVG."""
    StoryScreen.HELD = 0
    setting = setting_called("theme")
    if setting is not None and setting.may_be(picture.theme):
        app.change(setting, picture.theme)
    async with app.run_test(size=picture.size) as pilot:
        await pilot.pause()
        for key in picture.keys:
            await pilot.press(key)
            await pilot.pause()
        svg = app.export_screenshot(title="Putilovets")
    app.close_session()
    return svg


def local(svg: str) -> str:
    """Return the picture without fonts fetched from elsewhere and with the same ids every time."""
    svg = re.sub(r"\s*@font-face \{[^}]*\}", "", svg)
    svg = svg.replace("Fira Code, monospace", "Menlo, Consolas, 'DejaVu Sans Mono', monospace")
    svg = svg.replace("font-family: Fira Code", "font-family: 'DejaVu Sans Mono'")
    svg = re.sub(r"terminal-\d+", "terminal", svg)
    assert "http" not in svg.replace("http://www.w3.org/", "").replace("https://www.textual", "")
    return svg


def main() -> None:
    """Write the pictures."""
    edition = load_pack(shipped_content())
    PICTURES.mkdir(parents=True, exist_ok=True)
    for picture in DRAWN:
        with tempfile.TemporaryDirectory() as folder:
            svg = asyncio.run(drawn(edition, Path(folder), picture))
        path = PICTURES / f"{picture.name}.svg"
        path.write_text(local(svg), encoding="utf-8", newline="\n")
        print(path)


if __name__ == "__main__":
    main()
