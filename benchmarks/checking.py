"""``python -m benchmarks.checking``: what `check` costs beside reading the same pack for play.

Seconds, the best of some rounds, and their ratio to the floor in the same run: reading and
compiling the same files, which play has to do as well. Budgets are seconds on two quiet cores. The
command is measured as it is once installed, with its modules compiled.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from benchmarks.as_pack import write_pack
from benchmarks.chance import Size, drawn
from putilovets.authoring.checking import checked
from putilovets.authoring.rechecking import Rechecker
from putilovets.pack.home import shipped_content

ROUNDS = 3
SYNTHETIC = Size(scenes=3_200, names=400)


class Line(NamedTuple):
    """One measurement."""

    what: str
    seconds: float
    floor: float
    budget: float


def main() -> None:
    """Measure and print."""
    print(f"{'what':52}{'check':>9}{'reading':>9}{'ratio':>7}{'budget':>9}")
    with TemporaryDirectory(prefix="benchmarks-") as folder:
        for line in _lines(Path(folder)):
            ratio = line.seconds / line.floor
            print(
                f"{line.what:52}{line.seconds:>8.2f}s{line.floor:>8.2f}s{ratio:>7.2f}"
                f"{line.budget:>8.1f}s"
            )


def _lines(folder: Path) -> Iterator[Line]:
    shipped = shutil.copytree(shipped_content(), folder / "shipped")
    synthetic = write_pack(drawn(SYNTHETIC), folder / "synthetic")
    for what, root, budget in (
        ("the command, shipped pack, a process of its own", shipped, 2.0),
        ("the command, 3,200 synthetic scenes", synthetic, 5.0),
    ):
        yield Line(what, _best(_command(root)), _best(_command(root, "--only-errors")), budget)
    floor = _best(lambda: checked(shipped, only_errors=True))
    file = shipped / "chapters" / "every-kopeck" / "friday.toml"
    for what, old in (("words", 'text = "'), ("rules", "by = 1")):
        seconds = _edited(shipped, file, old)
        yield Line(f"one scene edited, watched: its {what}", seconds, floor, 0.5)


def _best(act: Callable[[], object]) -> float:
    return min(_timed(act) for _ in range(ROUNDS))


def _timed(act: Callable[[], object]) -> float:
    began = perf_counter()
    act()
    return perf_counter() - began


def _command(root: Path, *options: str) -> Callable[[], object]:
    command = [sys.executable, "-m", "putilovets", "check", str(root), *options]
    asked = {key: each for key, each in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    compiled = {**asked, "PYTHONPYCACHEPREFIX": str(root.parent / "bytecode")}
    return lambda: subprocess.run(command, capture_output=True, check=False, env=compiled)


def _edited(root: Path, file: Path, old: str) -> float:
    checker, text = Rechecker(root), file.read_text(encoding="utf-8")
    checker.check()
    best = 1e9
    for number in range(ROUNDS):
        new = f"{old}{number} " if old.endswith('"') else f"by = {2 + number % 2}"
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        best = min(best, _timed(checker.check))
    file.write_text(text, encoding="utf-8")
    return best


if __name__ == "__main__":
    main()
