"""Random play without a word told, beside the C++ ink runtime on the same graph."""

from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.as_ink import ink
from benchmarks.as_pack import write_pack
from benchmarks.chance import Size, drawn
from benchmarks.graph import Graph
from benchmarks.peer import InkJs, PeerMissing
from benchmarks.players import BareLoop, InkCpp, Ours, Player, Traceable
from benchmarks.rounds import Contender, Rounds, interleaved, seconds
from benchmarks.row import Budget, Effort, Measured
from putilovets.pack.compiler import load_pack

PEER = "inkcpp-py"
WATCHED = 200
"""How many choices are watched beforehand, to see that all play the same story."""


@dataclass(frozen=True)
class RandomPlay:
    """Decisions a second on one core."""

    size: Size
    budget: Budget
    folder: Path
    """An empty folder for the pack."""
    inkjs: InkJs

    @property
    def name(self) -> str:
        """How many scenes and names."""
        return f"random play, no text: {self.size}"

    def run(self, effort: Effort) -> Measured:
        """Play in turns."""
        graph = drawn(self.size)
        ours = Ours(graph, load_pack(write_pack(graph, self.folder)).story)
        players: dict[str, Player] = {"ours": ours, "bare loop": BareLoop(graph)}
        missing = ""
        try:
            players[PEER] = self._peer(graph, ours)
        except PeerMissing as error:
            missing = str(error)
        turns = [_contender(name, player, effort.decisions) for name, player in players.items()]
        return _measured(interleaved(turns, effort.rounds), missing)

    def _peer(self, graph: Graph, ours: Ours) -> InkCpp:
        """Return the peer, once it has been seen to play the same story; or PeerMissing."""
        compiled = self.inkjs.compiled(ink(graph, told=False), f"play-{self.folder.name}")
        peer = InkCpp(graph, compiled)
        if not same_story(ours, peer):
            raise RuntimeError("inkcpp-py and we do not play the same story")
        return peer


def same_story(one: Traceable, other: Traceable, seed: int = 7) -> bool:
    """Tell whether two players see the same choices and values all along one play."""
    chance = Random(seed)
    draws = [chance.random() for _ in range(WATCHED)]
    return one.trace(draws) == other.trace(draws)


def _contender(name: str, player: Player, decisions: int) -> Contender:
    def turn() -> float:
        play, draw = player.begin(), Random(1926).random
        return decisions / seconds(lambda: play(decisions, draw))

    return Contender(name, turn)


def _measured(rounds: Rounds, missing: str) -> Measured:
    floor, floor_ratio = _rate(rounds.median("bare loop")), rounds.ratio("ours", "bare loop")
    ours = _rate(rounds.median("ours"))
    if missing:
        beside = f"peer not installed: {missing}"
        return Measured(ours, beside, None, f"bare loop {floor}", floor_ratio)
    beside = f"{PEER} {_rate(rounds.median(PEER))}"
    return Measured(ours, beside, rounds.ratio("ours", PEER), f"bare loop {floor}", floor_ratio)


def _rate(figure: float) -> str:
    return f"{round(figure, -2):,.0f} decisions/s"
