"""``python -m benchmarks``: measure, print the table, and never fail for a slow machine."""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.chance import Size
from benchmarks.peer import InkJs
from benchmarks.report import Done, as_json, table
from benchmarks.row import FULL, QUICK, Budget, Effort, Row
from benchmarks.rows.classroom import Reporting, Verifying
from benchmarks.rows.load import Load
from benchmarks.rows.play import RandomPlay
from benchmarks.rows.told import Told

FEW = Size(scenes=1_000, names=40)
MANY = Size(scenes=1_000, names=40, spare=2_960)
MANY_IN_USE = Size(scenes=1_000, names=3_000)


def main() -> None:
    """Read the options, measure every row and report."""
    parser = ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few short rounds")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--only", default="", metavar="WORDS", help="rows with WORDS in their name")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="benchmarks-") as folder:
        done = list(_measured(Path(folder), QUICK if options.quick else FULL, options.only))
    print(table(done))
    if options.json is not None:
        options.json.write_text(as_json(done), encoding="utf-8")


def _measured(folder: Path, effort: Effort, only: str) -> Iterator[Done]:
    for row in (row for row in _rows(folder) if only in row.name):
        print(f"measuring: {row.name}", file=sys.stderr)
        yield row, row.run(effort)


def _rows(folder: Path) -> list[Row]:
    (folder / "ink").mkdir()
    inkjs = InkJs(folder / "ink")
    return [
        RandomPlay(FEW, Budget(1.25, at_least=True), folder / "few", inkjs),
        RandomPlay(MANY, Budget(0.8, at_least=True), folder / "many", inkjs),
        RandomPlay(MANY_IN_USE, Budget(0.8, at_least=True), folder / "in-use", inkjs),
        Load(FEW, Budget(4, at_least=False), folder / "load"),
        Told(FEW, Budget(3, at_least=True), folder / "told", inkjs),
        Verifying(200, 10, folder / "verified"),
        Reporting(30, 15, folder / "reported"),
        *_of_the_terminal(folder),
    ]


def _of_the_terminal(folder: Path) -> list[Row]:
    if os.name == "nt":
        return []  # there is no pseudo-terminal to run them in
    from benchmarks.rows.first_frame import FirstFrame, FromTheTitle
    from benchmarks.rows.keys import Choosing, Moving

    story, seen = ("play", "--new", "play {}"), "The reading room"
    cover, half = "P U T I L O V E T S", Budget(0.5, at_least=False)
    title, least = Budget(1.6, at_least=False), Budget(2, at_least=False)
    return [
        FirstFrame("title", cover, (), title, folder / "title"),
        FirstFrame("first story page", seen, story, least, folder / "story"),
        FromTheTitle(1, cover, seen, half, folder / "enter"),
        Moving(least, folder / "moving"),
        Choosing(Budget(1, at_least=False), folder / "choosing"),
    ]


if __name__ == "__main__":
    main()
