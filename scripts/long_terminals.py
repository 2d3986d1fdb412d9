"""Play whole chapters in real terminals of several sizes, by keys alone, and look at every page.

Run by hand, some minutes: `python -m scripts.long_terminals`. The tests play one chapter, at two
sizes by turns; this plays each chapter at each size, the window dragged away for a page in between.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from tests.content.episode import shipped
from tests.tui.chapters import LARGE, SMALL, Size, chapter_of, played, without_a_screen

MIDDLE = (80, 24)
AWAY = 16
"""After how many pages the window is dragged to another size, for one page."""
CHAPTERS = (None, "january-1927")
"""Where the chapters begin; the first with the first page."""


def main() -> int:
    """Play, and say for each chapter and size how many pages were seen in how many seconds."""
    for start in CHAPTERS:
        for name in ("historical", "opposite"):
            choices = chapter_of(name, shipped(), start)
            for size in (SMALL, MIDDLE, LARGE):
                with TemporaryDirectory(prefix="terminals-") as folder:
                    _play(Path(folder), name, choices, size, start)
    return 0


def _play(folder: Path, name: str, choices: list[str], size: Size, start: str | None) -> None:
    away = LARGE if size == SMALL else SMALL
    began = monotonic()
    journal = played(
        folder / "screen", choices, lambda number: away if number % AWAY == 8 else size, start
    )
    assert journal == without_a_screen(folder / "none", choices, start)
    where = f"{start or 'the first page'}, {name}, {size[0]}x{size[1]}"
    print(f"{where}: {len(choices)} pages, {monotonic() - began:.0f} s", flush=True)


if __name__ == "__main__":
    sys.exit(main())
