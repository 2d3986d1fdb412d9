"""``python -m benchmarks.defects``: seed defects, ask `check`, print recall and precision."""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.defects import broken, history, idle, staged
from benchmarks.defects.good import Good
from benchmarks.defects.kinds import KINDS
from benchmarks.defects.trial import Trial, Tried
from putilovets.authoring.checking import checked
from putilovets.pack.home import shipped_content

EACH = 7
"""Defects of each class."""
MODULES = (broken, idle, staged, history)


def main() -> int:
    """Print a line a class; exit code 1 where something was missed or a good pack is accused."""
    parser = ArgumentParser(prog="python -m benchmarks.defects", description=__doc__)
    parser.add_argument("--pack", type=Path, default=shipped_content(), help="a good pack")
    parser.add_argument("--each", type=int, default=EACH, help="defects of each class")
    parser.add_argument("--jobs", type=int, default=2, help="processes")
    parser.add_argument("--only", default="", help="classes whose name has these words")
    options = parser.parse_args()
    began = perf_counter()
    kinds = [kind.name for kind in KINDS if options.only in kind.name]
    with ProcessPoolExecutor(options.jobs) as pool:
        each = list(pool.map(partial(_class, options.pack, options.each), kinds))
    for line in _table(dict(zip(kinds, each, strict=True))):
        print(line)
    accused = len(checked(options.pack).problems)
    print(f"problems on the good pack itself: {accused}; {perf_counter() - began:.0f} s")
    missed = sum(not tried.found for tries in each for tried in tries)
    return 1 if missed or accused else 0


def _class(pack: Path, count: int, name: str) -> list[Tried]:
    kind = next(kind for kind in KINDS if kind.name == name)
    with TemporaryDirectory(prefix="defects-") as folder:
        return list(Trial(Good(pack), Path(folder) / "pack").of(kind, count, 1926))


def _table(tries: dict[str, list[Tried]]) -> Iterator[str]:
    yield f"{'class':52}{'seeded':>7}{'found':>7}{'recall':>8}{'said':>6}{'precision':>10}"
    for name, each in tries.items():
        yield _line(name, each)
    everything = [tried for each in tries.values() for tried in each]
    yield _line(f"all {len(tries)} classes", everything)
    for tried in everything:
        if not tried.found or tried.wrong:
            yield f"  {'MISSED' if not tried.found else 'beside'} {tried.kind}: {tried.about}"
            yield from (f"      {line[:180]}" for line in tried.said[:6])


def _line(name: str, tries: list[Tried]) -> str:
    seeded, found = len(tries), sum(tried.found for tried in tries)
    right, wrong = (sum(getattr(tried, key) for tried in tries) for key in ("right", "wrong"))
    recall = f"{found / seeded:.1%}" if seeded else "-"
    precision = f"{right / (right + wrong):.1%}" if right + wrong else "-"
    return f"{name:52}{seeded:>7}{found:>7}{recall:>8}{right + wrong:>6}{precision:>10}"


if __name__ == "__main__":
    sys.exit(main())
