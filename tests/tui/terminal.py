"""The game as a child under a pseudo-terminal, and what an emulator of a terminal then shows."""

import contextlib
import os
import select
import signal
import struct
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pyte
import pytest

from tests.tui.reading import found

pty = pytest.importorskip("pty")

LONGEST = 20.0
"""Seconds without what must be seen, after which something is wrong."""
GAME = [sys.executable, "-m", "putilovets"]
KEYS = {
    **{"enter": "\r", "tab": "\t", "escape": "\x1b", "ctrl+q": "\x11", "space": " "},
    **{"down": "\x1b[B", "up": "\x1b[A", "home": "\x1b[H"},
}
ASKED, CAN = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
"""Whether frames are painted at once (synchronized output), and that this terminal can do it."""
BEGUN, ENDED = b"\x1b[?2026h", b"\x1b[?2026l"
"""Around a frame."""
SIZED = ("COLUMNS", "LINES")
"""What would tell the child of another size than that of its terminal."""
Rows = list[str]


class Terminal:
    """A child under a pseudo-terminal, whose screen is read like a person reads it."""

    def __init__(self, argv: list[str], saves: Path, columns: int, rows: int) -> None:
        kept = {key: each for key, each in os.environ.items() if key not in SIZED}
        env = {**kept, "PUTILOVETS_SAVES": str(saves), "TERM": "xterm-256color"}
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.read: dict[int, str] = {}
        self.painting = False
        """Whether a frame has begun and has not ended."""
        self.tail = b""
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            set_size(0, columns, rows)  # before anything can ask for it
            os.execve(argv[0], argv, env)

    @property
    def rows(self) -> Rows:
        """What stands on the screen; only what was painted since is read again."""
        for at in self.screen.dirty:
            line = self.screen.buffer[at]
            cells = (line[column].data for column in range(self.screen.columns))
            self.read[at] = "".join(cells).rstrip()
        self.screen.dirty.clear()
        return [self.read[at] for at in range(self.screen.lines)]

    @property
    def picture(self) -> str:
        """The screen, for the message of a failure."""
        return "\n".join(["", *self.rows])

    def until(self, holds: Callable[[Rows], bool], wanted: object) -> None:
        """Read until something holds of the rows."""
        until = time.monotonic() + LONGEST
        while self.painting or not holds(self.rows):
            assert self._read(until - time.monotonic()), f"{wanted}{self.picture}"

    def until_seen(self, text: str) -> None:
        """Read until a text stands on the screen, wrapped or whole."""
        self.until(lambda rows: found(rows, text) is not None, text)

    def read_until(self, moment: float) -> None:
        """Read whatever comes until a moment of the clock that never goes back."""
        while (left := moment - time.monotonic()) > 0:
            self._read(left)

    def press(self, key: str) -> None:
        """Press a key, or type a text."""
        os.write(self.fd, KEYS.get(key, key).encode())

    def resize(self, columns: int, rows: int) -> None:
        """Drag the window to another size; the kernel tells the child by SIGWINCH."""
        self.screen.resize(rows, columns)
        self.screen.reset()
        set_size(self.fd, columns, rows)
        os.kill(self.pid, signal.SIGWINCH)

    def left(self) -> int:
        """Read to the end and return the exit code."""
        until = time.monotonic() + LONGEST
        while self._read(until - time.monotonic()):
            pass
        self.close()
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

    def close(self) -> None:
        """Let the terminal go; a child that is still there is hung up on."""
        with contextlib.suppress(OSError):
            os.close(self.fd)

    def _read(self, seconds: float) -> bool:
        """Read what comes within some time; False if nothing does, or at the end."""
        if not select.select([self.fd], [], [], max(seconds, 0))[0]:
            return False
        try:
            data = os.read(self.fd, 65_536)
        except OSError:
            return False
        self.stream.feed(data)
        self._mind_frames(data)
        return bool(data)

    def _mind_frames(self, data: bytes) -> None:
        """Say that frames may be told from each other, and know whether one is being painted."""
        seen = self.tail + data
        if ASKED in seen:
            os.write(self.fd, CAN)
        begun, ended = seen.rfind(BEGUN), seen.rfind(ENDED)
        if begun != ended:
            self.painting = begun > ended
        self.tail = seen[-len(BEGUN) :]


def set_size(descriptor: int, columns: int, rows: int) -> None:
    """Give a terminal a size."""
    import fcntl
    import termios

    fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
