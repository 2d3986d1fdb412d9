"""From starting the program to its first page, beside a blank Textual application."""

from dataclasses import dataclass
from itertools import count
from pathlib import Path
from time import perf_counter

from benchmarks.rounds import Contender, Rounds, interleaved
from benchmarks.row import Budget, Effort, Measured
from benchmarks.terminal import ENDED, OURS, Program, script

BLANK = """
from textual.app import App

App().run()
"""
PAINTED = b"48;2;18;18;18"
"""The background of a blank application."""


@dataclass(frozen=True)
class FirstFrame:
    """Seconds from starting to a page being painted, each in a process of its own."""

    page: str
    """Which page."""
    seen: str
    """Words of it."""
    arguments: tuple[str, ...]
    """What the program is started with; {} stands for a number that is new each time."""
    budget: Budget
    folder: Path
    """An empty folder."""

    @property
    def name(self) -> str:
        """Which page."""
        return f"from the shell to the {self.page}"

    def run(self, effort: Effort) -> Measured:
        """Start in turns."""
        self.folder.mkdir()
        ours = script(self.folder, "putilovets", OURS)
        blank = script(self.folder, "blank", BLANK)
        number = count()

        def start() -> float:
            at = next(number)
            given = [each.format(at) for each in self.arguments]
            return _until(Program(ours, *given), self.seen.encode())

        turns = (
            Contender("ours", start),
            Contender("blank", lambda: _until(Program(blank), PAINTED)),
        )
        return _measured(interleaved(turns, effort.rounds))


@dataclass(frozen=True)
class FromTheTitle:
    """Seconds from Enter on the title, which has stood for a while, to the page of a saved play."""

    stood: float
    """For how many seconds the title is looked at."""
    title: str
    """Words of the title."""
    seen: str
    """Words of the page."""
    budget: Budget
    folder: Path
    """An empty folder."""

    @property
    def name(self) -> str:
        """What is measured."""
        return f"from Enter on the title, after {self.stood:g} s, to the story page"

    def run(self, effort: Effort) -> Measured:
        """Keep a play, then go on with it again and again, in turns with a blank application."""
        self.folder.mkdir()
        ours = script(self.folder, "putilovets", OURS)
        blank = script(self.folder, "blank", BLANK)
        _until(Program(ours, "play", "--new", "kept"), self.seen.encode())
        turns = (
            Contender("ours", lambda: self._enter(Program(ours))),
            Contender("blank", lambda: _until(Program(blank), PAINTED)),
        )
        return _measured(interleaved(turns, effort.rounds))

    def _enter(self, program: Program) -> float:
        program.until(self.title.encode())
        end = perf_counter() + self.stood
        while (left := end - perf_counter()) > 0:
            program.read_on(left)
        program.press(b"\r")
        program.until(self.seen.encode())
        seconds = program.until(ENDED)
        program.quit()
        return seconds


def _until(program: Program, wanted: bytes) -> float:
    seconds = program.until(wanted)
    program.quit()
    return seconds


def _measured(rounds: Rounds) -> Measured:
    return Measured(
        ours=f"{rounds.median('ours') * 1000:.0f} ms",
        beside=f"blank Textual app {rounds.median('blank') * 1000:.0f} ms",
        ratio=rounds.ratio("ours", "blank"),
    )
