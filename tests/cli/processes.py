"""The game in a process of its own, as a shell would start it."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

COMMAND = [sys.executable, "-m", "putilovets"]


def ran(
    *arguments: str | Path, given: bytes = b"", **more: Any
) -> subprocess.CompletedProcess[bytes]:
    """Run a command to its end; environment variables go in ``env``."""
    environment = {**os.environ, **more.pop("env", {})}
    command = [*COMMAND, *map(str, arguments)]
    if "stdin" not in more:
        more["input"] = given
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | more
    return subprocess.run(command, env=environment, timeout=60, check=False, **streams)


def shell(line: str, *arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    """Run a line of shell in which ``"$@"`` is the game with `arguments`."""
    command = ["sh", "-c", line, "sh", *COMMAND, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, timeout=60, check=False)
