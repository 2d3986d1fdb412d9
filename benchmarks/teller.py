"""A node process in which inkjs tells a compiled story, asked over its standard input."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from benchmarks.peer import InkJs, PeerMissing

SCRIPT = Path(__file__).parent / "node" / "tell.cjs"


class Telling(NamedTuple):
    """What one turn came to."""

    seconds: float
    """By node's own clock, without the talk between the processes."""
    characters: int
    """How many characters of text and of choices were read."""


class Teller:
    """A context in which the process lives."""

    def __init__(self, inkjs: InkJs, compiled: Path) -> None:
        command = [inkjs.node, str(SCRIPT), str(inkjs.package), str(compiled)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.communicate()

    def told(self, draws: Sequence[float], play: int) -> Telling:
        """Let it make a choice for each draw, beginning anew after every `play` of them."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(json.dumps({"draws": draws, "play": play}), file=self._process.stdin, flush=True)
        answer = self._process.stdout.readline()
        if not answer:
            raise PeerMissing("inkjs stopped while it was telling")
        return Telling(**json.loads(answer))
