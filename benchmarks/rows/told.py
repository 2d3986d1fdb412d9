"""Random play with every page told and read, beside inkjs telling the same text."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.as_ink import ink
from benchmarks.as_pack import write_pack
from benchmarks.chance import Size, drawn
from benchmarks.peer import InkJs, PeerMissing
from benchmarks.rounds import Contender, Rounds, interleaved, seconds
from benchmarks.row import Budget, Effort, Measured
from benchmarks.teller import Teller
from putilovets.pack.compiler import load_pack
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.page import page

PLAY = 150
"""Choices from the start of a play to its end."""


@dataclass(frozen=True)
class Told:
    """Decisions a second on one core, each page told before its choice is made."""

    size: Size
    budget: Budget
    folder: Path
    """An empty folder for the pack."""
    inkjs: InkJs

    @property
    def name(self) -> str:
        """How many scenes and names."""
        return f"random play, pages told: {self.size}"

    def run(self, effort: Effort) -> Measured:
        """Tell in turns."""
        graph = drawn(self.size)
        edition = load_pack(write_pack(graph, self.folder))
        draws = _draws(max(effort.decisions // 10, PLAY))
        ours = Contender("ours", lambda: len(draws) / seconds(lambda: told(edition, draws)))
        try:
            compiled = self.inkjs.compiled(ink(graph, told=True), "told")
            with Teller(self.inkjs, compiled) as teller:
                return _beside(teller, ours, edition, draws, effort)
        except PeerMissing as missing:
            rate = _rate(interleaved([ours], effort.rounds).median("ours"))
            return Measured(rate, f"peer not installed: {missing}", None)


def told(edition: Edition, draws: Sequence[float]) -> int:
    """Play, read every page, and return how many characters were told."""
    characters = 0
    for at in range(0, len(draws), PLAY):
        play = Playthrough(edition.story, 0)
        for number in draws[at : at + PLAY]:
            shown = page(edition, play)
            options = [option for option in shown.options if option.open]
            for block in shown.blocks:
                characters += len(block.text)
            for option in options:
                characters += len(option.text)
            play.choose(options[int(number * len(options))].id)
    return characters


def _beside(
    teller: Teller, ours: Contender, edition: Edition, draws: Sequence[float], effort: Effort
) -> Measured:
    if teller.told(draws, PLAY).characters != told(edition, draws):
        raise RuntimeError("inkjs and we do not tell the same text")
    peer = Contender("inkjs", lambda: len(draws) / teller.told(draws, PLAY).seconds)
    return _measured(interleaved([ours, peer], effort.rounds))


def _measured(rounds: Rounds) -> Measured:
    return Measured(
        ours=_rate(rounds.median("ours")),
        beside=f"inkjs {_rate(rounds.median('inkjs'))}",
        ratio=rounds.ratio("ours", "inkjs"),
    )


def _draws(count: int) -> list[float]:
    chance = Random(1926)
    return [chance.random() for _ in range(count)]


def _rate(figure: float) -> str:
    return f"{round(figure, -1):,.0f} decisions/s"
