"""A program in a pseudo-terminal, timed from a key to what the key brings to the screen.

Every contender is started the same way: a script such as an installer writes, with the modules
compiled beforehand into a folder of the measurement's own.
"""

import os
import pty
import select
import struct
import sys
from pathlib import Path
from time import perf_counter

COLUMNS, ROWS = 80, 24
LONGEST = 30.0
"""Seconds after which something is wrong."""
ASKED, CAN = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
"""Whether frames are painted at once (synchronized output), and that this terminal can do it."""
ENDED = b"\x1b[?2026l"
"""The end of a frame."""
QUIT = b"\x11"
OURS = "import sys\nfrom putilovets.cli import main\nsys.exit(main())\n"
"""What an installer writes into ``bin/putilovets``."""


class Program:
    """A running program and what it has written since the last key."""

    def __init__(self, script: Path, *arguments: str) -> None:
        import fcntl
        import termios

        argv, env = [sys.executable, str(script), *arguments], _environment(script.parent)
        self.seen = b""
        self.began = perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execve(argv[0], argv, env)
        size = struct.pack("HHHH", ROWS, COLUMNS, 0, 0)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, size)

    def until(self, wanted: bytes) -> float:
        """Read until something is written; return the seconds since the start or the last key."""
        while wanted not in self.seen:
            if not self._read():
                raise RuntimeError(f"never seen: {wanted!r} in {self.seen[-800:]!r}")
        return perf_counter() - self.began

    def press(self, key: bytes) -> None:
        """Press a key."""
        self.read_on(0)
        self.seen, self.began = b"", perf_counter()
        os.write(self.fd, key)

    def read_on(self, seconds: float) -> None:
        """Read whatever still comes, until nothing has come for so long."""
        while select.select([self.fd], [], [], seconds)[0] and self._read():
            pass

    def quit(self) -> None:
        """Leave, and wait until it has left."""
        os.write(self.fd, QUIT)
        while self._read():
            pass
        os.close(self.fd)
        os.waitpid(self.pid, 0)

    def _read(self) -> bool:
        if not select.select([self.fd], [], [], LONGEST)[0]:
            return False
        try:
            data = os.read(self.fd, 65_536)
        except OSError:
            return False
        self.seen += data
        if ASKED in data:
            os.write(self.fd, CAN)
        return bool(data)


def script(folder: Path, name: str, text: str) -> Path:
    """Write a script and return its path."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def _environment(folder: Path) -> dict[str, str]:
    left_out = ("PYTHONDONTWRITEBYTECODE", "NO_COLOR")
    kept = {key: value for key, value in os.environ.items() if key not in left_out}
    ours = {"PYTHONPYCACHEPREFIX": str(folder / "bytecode"), "TERM": "xterm-256color"}
    here = {"PUTILOVETS_SAVES": str(folder / "saves"), "PUTILOVETS_SETTINGS": str(folder / "set")}
    kept = {**kept, "PUTILOVETS_CACHE": str(folder / "cache")}
    path = {"PYTHONPATH": str(Path(__file__).parent.parent), "COLORTERM": "truecolor"}
    return {**kept, **ours, **here, **path}
