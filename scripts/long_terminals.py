"""Play whole plays in real terminals of several sizes, by keys alone, and look at every page.

Run by hand, a quarter of an hour: `python -m scripts.long_terminals`, or only some of it with
`--only august-1927`. The tests play one chapter, at two sizes by turns; this plays every chapter at
each size, the window dragged away for a page in between.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from tests.tui.chapters import LARGE, SMALL, Size, drawn, played, without_a_screen
from tests.walkthroughs.player import script

MIDDLE = (80, 24)
AWAY = 16
"""After how many pages the window is dragged to another size, for one page."""


WALKED = ("historical", "opposite")
"""Walkthroughs, from the first page to the end."""
STARTS = ("january-1927", "august-1927")
"""Where plays by chance begin, which go on to the end."""


def main() -> int:
    """Play, and say for each play and size how many pages were seen in how many seconds."""
    plays = _plays()
    parser = ArgumentParser(prog="python -m scripts.long_terminals", description=__doc__)
    parser.add_argument("--only", action="append", choices=plays, help="one play; may be repeated")
    for name in parser.parse_args().only or plays:
        start, choices_of = plays[name]
        choices = choices_of()
        for size in (SMALL, MIDDLE, LARGE):
            with TemporaryDirectory(prefix="terminals-") as folder:
                seconds = _played(Path(folder), choices, size, start)
            told = f"{name}, {size[0]}x{size[1]}: {len(choices)} choices, {seconds:.0f} s"
            print(told, flush=True)
    return 0


def _plays() -> dict[str, tuple[str | None, Callable[[], list[str]]]]:
    """Return where each play starts, and how its choices are found."""
    walked = {name: (None, partial(_walked, name)) for name in WALKED}
    return {**walked, **{start: (start, partial(drawn, start)) for start in STARTS}}


def _walked(name: str) -> list[str]:
    return [step for step in script(name) if not step.startswith("!")]


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
