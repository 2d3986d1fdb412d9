"""Play whole chapters in real terminals of several sizes, by keys alone, and look at every page.

Run by hand, some minutes: `python -m scripts.long_terminals`. The tests play one chapter, at two
sizes by turns; this plays each chapter at each size, the window dragged away for a page in between.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from tests.tui.chapters import LARGE, SMALL, Size, drawn, first_chapter, played, without_a_screen

MIDDLE = (80, 24)
AWAY = 16
"""After how many pages the window is dragged to another size, for one page."""


def main() -> int:
    """Play, and say for each chapter and size how many pages were seen in how many seconds."""
    for name, start, choices in _plays():
        for size in (SMALL, MIDDLE, LARGE):
            with TemporaryDirectory(prefix="terminals-") as folder:
                seconds = _played(Path(folder), choices, size, start)
            told = f"{name}, {size[0]}x{size[1]}: {len(choices)} pages, {seconds:.0f} s"
            print(told, flush=True)
    return 0


def _plays() -> Iterator[tuple[str, str | None, list[str]]]:
    for name in ("historical", "opposite"):
        yield f"the first chapter, {name}", None, first_chapter(name)
    for start in ("january-1927", "august-1927"):
        yield f"by chance from {start} to the end", start, drawn(start)


def _played(folder: Path, choices: list[str], size: Size, start: str | None) -> float:
    away = LARGE if size == SMALL else SMALL
    began = monotonic()
    journal = played(
        folder / "screen", choices, lambda number: away if number % AWAY == 8 else size, start
    )
    assert journal == without_a_screen(folder / "none", choices, start)
    return monotonic() - began


if __name__ == "__main__":
    sys.exit(main())
