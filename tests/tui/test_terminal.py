"""The installed game in a real terminal, from its first key to its last."""

import contextlib
import os
import select
import sys
import time
from pathlib import Path

import pytest

from .terminal import set_size

pty = pytest.importorskip("pty")
LONGEST = 60.0
"""Seconds after which something is wrong."""


class Terminal:
    """A child under a pseudo-terminal, read until something is seen."""

    def __init__(self, argv: list[str], env: dict[str, str], rows: int, columns: int) -> None:
        self.seen = b""
        self.until = time.monotonic() + LONGEST
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            set_size(0, columns, rows)
            os.execve(argv[0], argv, env)

    def until_seen(self, text: str) -> None:
        """Read until `text` has come since the last key."""
        while text.encode() not in self.seen:
            assert self.read(), self.seen[-3000:].decode(errors="replace")

    def read(self) -> bool:
        """Read what there is; False at the end or when time is up."""
        ready, _, _ = select.select([self.fd], [], [], max(self.until - time.monotonic(), 0))
        if not ready:
            return False
        try:
            data = os.read(self.fd, 65_536)
        except OSError:
            return False
        self.seen += data
        return bool(data)

    def press(self, key: str, page: str) -> None:
        """Press a key until a page is seen; one pressed too soon after another is not heard."""
        while page.encode() not in self.seen:
            self.key(key)
            patience = time.monotonic() + 2
            while page.encode() not in self.seen and time.monotonic() < patience:
                wait = max(patience - time.monotonic(), 0)
                if select.select([self.fd], [], [], wait)[0]:
                    assert self.read(), self.seen[-3000:].decode(errors="replace")

    def key(self, key: str) -> None:
        """Press a key."""
        self.seen = b""
        os.write(self.fd, key.encode())

    def left(self) -> int:
        """Read to the end and return the exit code."""
        while self.read():
            pass
        with contextlib.suppress(OSError):
            os.close(self.fd)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def test_to_the_ending(pack: Path, tmp_path: Path) -> None:
    env = {**os.environ, "PUTILOVETS_SAVES": str(tmp_path), "TERM": "xterm-256color"}
    argv = [sys.executable, "-m", "putilovets", "play", "--new", "t", "--content", str(pack)]
    terminal = Terminal(argv, env, 24, 80)
    terminal.until_seen("At the gate")
    terminal.until_seen("Have it minuted")
    for key, page in (("1", "The conference"), ("1", "answered for it"), ("2", "The end of April")):
        terminal.press(key, page)
    terminal.key("q")
    terminal.until_seen("New play")
    terminal.key("q")
    assert terminal.left() == 0
    lines = (tmp_path / "t.play").read_bytes().splitlines()
    assert len(lines) == 4
    assert b"hall" in lines[2]


def test_the_title_lets_go(pack: Path, tmp_path: Path) -> None:
    env = {**os.environ, "PUTILOVETS_SAVES": str(tmp_path), "TERM": "xterm-256color"}
    argv = [sys.executable, "-m", "putilovets", "play", "--content", str(pack)]
    terminal = Terminal(argv, env, 24, 80)
    terminal.until_seen("New play")
    terminal.key("q")
    assert terminal.left() == 0
    assert [path.name for path in tmp_path.iterdir()] == ["home"]  # what was compiled, no play
