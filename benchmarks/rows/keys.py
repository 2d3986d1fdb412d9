"""Moving the mark and making a choice, beside a bare list of Textual's and one fsync."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from time import perf_counter

from benchmarks.rounds import Contender, Rounds, interleaved
from benchmarks.row import Budget, Effort, Measured
from benchmarks.terminal import ENDED, OURS, Program, script

LIST = """
from textual.app import App
from textual.widgets import OptionList


class Bare(App):
    def compose(self):
        rows = (f"{number}. A row to choose, as long as most are" for number in range(ROWS))
        yield OptionList(*rows)


Bare().run()
"""
CHOICES = 3
"""The rows of the list, as many as there are choices on the page that is measured."""
PAGE = ("--start", "april-desk", "--seed", "1926")
SEEN = "Leave out the circular"
PRESSES = 40
"""How many keys one turn presses."""
UP, DOWN = b"\x1b[A", b"\x1b[B"
HELD = 0.2
"""Seconds in which nothing comes before the next choice; one sooner would be a held key."""


@dataclass(frozen=True)
class Moving:
    """The 95th percentile of the seconds from an arrow to the end of the frame it brings."""

    budget: Budget
    folder: Path
    """An empty folder."""

    @property
    def name(self) -> str:
        """What is measured."""
        return "moving the mark, p95"

    def run(self, effort: Effort) -> Measured:
        """Press in turns; both programs run all the time."""
        ours, bare = _both(self.folder)
        turns = (
            Contender("ours", lambda: _p95(_moves(ours))),
            Contender("bare", lambda: _p95(_moves(bare))),
        )
        rounds = interleaved(turns, effort.rounds)
        for each in (ours, bare):
            each.quit()
        return Measured(
            ours=_ms(rounds, "ours"),
            beside=f"OptionList {_ms(rounds, 'bare')}",
            ratio=rounds.ratio("ours", "bare"),
        )


@dataclass(frozen=True)
class Choosing:
    """The same from a digit to the next page, beside twice a bare list's move and one fsync."""

    budget: Budget
    folder: Path
    """An empty folder."""

    @property
    def name(self) -> str:
        """What is measured."""
        return "making a choice, p95"

    def run(self, effort: Effort) -> Measured:
        """Press in turns; both programs run all the time."""
        ours, bare = _both(self.folder)
        write = _fsync(self.folder / "written")
        turns = (
            Contender("ours", lambda: _p95(_choices(ours))),
            Contender("bare", lambda: _p95(_moves(bare))),
            Contender("fsync", lambda: _p95([write() for _ in range(PRESSES)])),
        )
        rounds = interleaved(turns, effort.rounds)
        for each in (ours, bare):
            each.quit()
        figures = zip(*(rounds.figures[name] for name in ("ours", "bare", "fsync")), strict=True)
        ratios = sorted(one / (2 * two + three) for one, two, three in figures)
        return Measured(
            ours=_ms(rounds, "ours"),
            beside=f"2 x OptionList {_ms(rounds, 'bare')} + fsync {_ms(rounds, 'fsync')}",
            ratio=ratios[len(ratios) // 2],
        )


def _both(folder: Path) -> tuple[Program, Program]:
    """Start both, and wait until both stand."""
    folder.mkdir()
    ours = Program(script(folder, "putilovets", OURS), "play", "--new", "keys", *PAGE)
    bare = Program(script(folder, "bare", LIST.replace("ROWS", str(CHOICES))))
    ours.until(SEEN.encode())
    bare.until(f"{CHOICES - 1}. A row".encode())
    for each in (ours, bare):
        each.read_on(1)
    return ours, bare


def _moves(program: Program) -> list[float]:
    """Go down and up again and again; return the seconds of each move."""
    seconds = []
    for number in range(PRESSES):
        program.press(UP if number % 2 else DOWN)
        seconds.append(program.until(ENDED))
        program.read_on(0.02)
    return seconds


def _choices(program: Program) -> list[float]:
    """Make a choice and take it back again and again; return the seconds of each choice."""
    seconds = []
    for _ in range(PRESSES // 4):
        program.press(b"2")
        program.until(b"tonight")
        seconds.append(program.until(ENDED))
        program.read_on(HELD)
        program.press(b"u")
        program.until(SEEN.encode())
        program.read_on(HELD)
    return seconds


def _fsync(path: Path) -> Callable[[], float]:
    """Return an act that appends a line as long as a choice's and syncs it."""

    def act() -> float:
        began = perf_counter()
        with path.open("ab", buffering=0) as file:
            file.write(b'{"at":"april-desk","choice":"papers/leave/store","digest":"0123456789"}\n')
            os.fsync(file.fileno())
        return perf_counter() - began

    return act


def _p95(seconds: list[float]) -> float:
    return quantiles(seconds, n=20, method="inclusive")[-1]


def _ms(rounds: Rounds, name: str) -> str:
    return f"{rounds.median(name) * 1000:.1f} ms"
