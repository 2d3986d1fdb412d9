"""Make the pictures of the documentation from the shipped content; run it again after a change.

uv run python scripts/pictures.py
"""

import asyncio
import re
import tempfile
from pathlib import Path

from putilovets.frontends.tui.application import PutilovetsApp
from putilovets.frontends.tui.opening import Opener
from putilovets.journal.session import begin
from putilovets.pack.compiler import load_pack
from putilovets.pack.home import shipped_content
from putilovets.story.edition import Edition

START = "kirov-evening"
"""The stated start; None for the story's own."""
CHOICES = (
    "anna",
    "sit-together",
    "floor/kirov-kopeck/note",
    "floor/kirov-order/note",
    "floor/pavlov/note",
)
"""Ids of the choices that lead to the page of the picture."""
SEED = 1926
SIZE = (100, 30)
PICTURE = Path(__file__).parent.parent / "docs" / "pictures" / "first-light.svg"


async def drawn(edition: Edition, folder: Path) -> str:
    """Return the page as an SVG."""
    session = begin(folder, "picture", edition, SEED, START)
    for choice in CHOICES:
        session.choose(choice)
    app = PutilovetsApp(Opener(folder, lambda: edition), session)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        picture = app.export_screenshot(title="Putilovets")
    app.close_session()
    return picture


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
    with tempfile.TemporaryDirectory() as folder:
        svg = asyncio.run(drawn(load_pack(shipped_content()), Path(folder)))
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_bytes(local(svg).encode())


if __name__ == "__main__":
    main()
