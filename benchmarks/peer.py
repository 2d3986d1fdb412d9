"""The peers: inkjs, which compiles ink and tells it, and inkcpp-py, which runs it."""

import shutil
import subprocess
from importlib import import_module
from pathlib import Path
from types import ModuleType

INKJS = "inkjs@2.4.0"
PATIENCE = 300
"""Seconds after which an installation or a compilation is given up."""


class PeerMissing(Exception):  # noqa: N818 - it reads as a sentence where it is caught
    """There is no peer to measure against; the message says why."""


class InkJs:
    """The npm package in a folder of its own: it compiles ink, and it tells it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.node = shutil.which("node") or ""
        self.missing = self._install()
        """Why it cannot be used; empty when it can."""

    @property
    def package(self) -> Path:
        """The folder that a node script loads; PeerMissing where there is none."""
        if self.missing:
            raise PeerMissing(self.missing)
        return self.folder / "node_modules" / "inkjs"

    def compiled(self, source: str, name: str) -> Path:
        """Return the file of a story compiled from ink source; PeerMissing where it cannot be."""
        compiler = self.package / "bin" / "inkjs-compiler.js"
        ink, made = self.folder / f"{name}.ink", self.folder / f"{name}.json"
        ink.write_text(source, encoding="utf-8")
        said = _run([self.node, str(compiler), "-o", str(made), str(ink)], self.folder)
        if not made.exists():
            raise PeerMissing(f"inkjs did not compile the story: {said}")
        made.write_text(made.read_text(encoding="utf-8-sig"), encoding="utf-8")
        return made

    def _install(self) -> str:
        npm = shutil.which("npm")
        if not self.node or npm is None:
            return "node and npm are not installed"
        (self.folder / "package.json").write_text("{}", encoding="utf-8")
        quiet = ("--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts")
        said = _run([npm, "install", *quiet, INKJS], self.folder)
        if (self.folder / "node_modules" / "inkjs").is_dir():
            return ""
        return f"npm could not install inkjs: {said}"


def inkcpp() -> ModuleType:
    """Return the C++ runtime's module; PeerMissing where it is not installed."""
    try:
        return import_module("inkcpp_py")
    except ImportError:
        raise PeerMissing("inkcpp-py is not installed") from None


def _run(command: list[str], folder: Path) -> str:
    """Run a command and return the line it printed that says best what went wrong."""
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return type(error).__name__
    lines = (done.stderr + done.stdout).strip().splitlines() or [""]
    return next((line for line in lines if "err" in line.lower()), lines[0])[:80]
