"""A process killed at any moment loses nothing that it has shown."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from putilovets.story.edition import Edition
from tests.journal.small import ACTS, choices_of, resumed

TYPED = ("1", "1", "2", "undo", "2", "3", "1", "1")
"""What is typed for all of `ACTS` but the last, which ends the play and the process."""

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "SIGKILL"), reason="this system cannot kill a process so"
)


class Played:
    """Line mode in a process of its own, talked to through pipes."""

    def __init__(self, pack: Path, saves: Path, which: str) -> None:
        command = [sys.executable, "-m", "putilovets", "play", "--line", which, "mine"]
        self.process = subprocess.Popen(
            [*command, "--content", str(pack)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**os.environ, "PUTILOVETS_SAVES": str(saves)},
        )
        self.heard()

    def heard(self) -> None:
        """Read until the prompt: what was typed before has then been acknowledged."""
        told = b""
        assert self.process.stdout is not None
        while not told.endswith(b"\n> "):
            more = os.read(self.process.stdout.fileno(), 65_536)
            assert more, told.decode()
            told += more

    def type(self, words: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{words}\n".encode())
        self.process.stdin.flush()

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            assert stream is not None
            stream.close()


def standing(acts: tuple[str, ...]) -> list[str]:
    """Return the choices that stand after `acts`."""
    kept: list[str] = []
    for act in acts:
        kept = kept[:-1] if act == "undo" else [*kept, act]
    return kept


def test_killed_after_every_act(saves: Path, pack: Path, edition: Edition) -> None:
    for number in range(len(TYPED) + 1):
        played = Played(pack, saves, "--save" if number else "--new")
        if number:
            played.type(TYPED[number - 1])
            played.heard()
        played.kill()
        with resumed(saves, edition) as session:
            assert choices_of(session) == standing(ACTS[:number])
            assert session.notices == ()


def test_killed_while_it_writes(saves: Path, pack: Path, edition: Edition) -> None:
    played = Played(pack, saves, "--new")
    played.type("1")
    played.kill()
    with resumed(saves, edition) as session:
        assert choices_of(session) in ([], ["work"])
