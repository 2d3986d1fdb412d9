"""From TOML files on disk to a story that can be played, beside reading the TOML alone."""

from dataclasses import dataclass
from pathlib import Path

import tomli

from benchmarks.as_pack import write_pack
from benchmarks.chance import Size, drawn
from benchmarks.rounds import Contender, Rounds, interleaved, seconds
from benchmarks.row import Budget, Effort, Measured
from putilovets.pack.compiler import load_pack


@dataclass(frozen=True)
class Load:
    """Seconds from source to the first choices."""

    size: Size
    budget: Budget
    folder: Path
    """An empty folder for the pack."""

    @property
    def name(self) -> str:
        """How many scenes and names."""
        return f"TOML source to playable: {self.size}"

    def run(self, effort: Effort) -> Measured:
        """Load in turns."""
        write_pack(drawn(self.size), self.folder)
        sources = [path.read_bytes() for path in sorted(self.folder.rglob("*.toml"))]
        turns = (
            Contender("ours", lambda: seconds(self._load)),
            Contender("tomli", lambda: seconds(lambda: _parse(sources))),
        )
        return _measured(interleaved(turns, effort.rounds))

    def _load(self) -> None:
        story = load_pack(self.folder).story
        assert story.offered(story.begin(0))


def _parse(sources: list[bytes]) -> None:
    for source in sources:
        tomli.loads(source.decode())


def _measured(rounds: Rounds) -> Measured:
    return Measured(
        ours=f"{rounds.median('ours'):.3f} s",
        beside=f"tomli.loads {rounds.median('tomli'):.3f} s",
        ratio=rounds.ratio("ours", "tomli"),
    )
