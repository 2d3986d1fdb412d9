"""Make the pictures of docs/looks from the shipped content: how each screen looks.

uv run python scripts/looks.py FOLDER
"""

import asyncio
import sys
import tempfile
from pathlib import Path

from pictures import DRAWN as SHOWN
from pictures import JULY, Picture, drawn, local

from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.opening import Opener
from putilovets.pack.compiler import load_pack
from putilovets.pack.home import shipped_content

HALL = ("anna", "sit-together", "floor/kirov-kopeck/note", "floor/kirov-order/note")
SPEECHES = next(each for each in SHOWN if each.name == "cell-room").choices
DRAWN = (
    Picture("story", "kirov-evening", (), (120, 40)),
    Picture("hall", "kirov-evening", HALL, (80, 24)),
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
)


async def titled(folder: Path, size: tuple[int, int]) -> str:
    """Return the title page as an SVG."""
    app = PutilovetsApp(Opener(folder, lambda: load_pack(shipped_content())))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        return app.export_screenshot(title="Putilovets")


def main() -> None:
    """Write the pictures."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    edition = load_pack(shipped_content())
    told = {}
    with tempfile.TemporaryDirectory() as plays:
        for width, height in ((60, 20), (120, 40)):
            told[f"title-{width}"] = asyncio.run(titled(Path(plays), (width, height)))
    for picture in DRAWN:
        with tempfile.TemporaryDirectory() as plays:
            told[picture.name] = asyncio.run(drawn(edition, Path(plays), picture))
    for name, svg in told.items():
        (folder / f"{name}.svg").write_text(local(svg), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
