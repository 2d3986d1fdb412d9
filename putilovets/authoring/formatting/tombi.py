"""Tombi, the formatter: where it is, and one run of it on copies of some files."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from putilovets.story.unplayable import Unplayable

INSTALL = "python -m pip install 'putilovets[authors]'"
"""What one types to have it."""
LONGEST = 120.0
"""Seconds after which a run is given up."""

SETTINGS = """\
[schema]
catalog = { paths = [] }

# A file is read in the order in which it is played: without this the tables are sorted by kind.
[[schemas]]
path = "anything.json"
include = ["**/*.toml"]
format.rules.table-keys-order.enabled = false
"""
ANYTHING = '{ "type": "object" }\n'


class NoFormatter(Unplayable):
    """There is no tombi, or it does not work; the message says what to do."""


def tombi() -> str:
    """Return the program, beside Python or on the path; NoFormatter where there is none."""
    beside = os.path.dirname(sys.executable)
    path = os.pathsep.join([beside, os.environ.get("PATH", "")])
    found = shutil.which("tombi", path=path)
    if found is None:
        raise NoFormatter(f"Formatting needs tombi, which is not here: {INSTALL}")
    return found


def formatted(texts: Sequence[bytes]) -> list[bytes]:
    """Return some files as tombi would have them; one that it cannot read as it was."""
    program = tombi()
    with TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "tombi.toml").write_text(SETTINGS, encoding="utf-8")
        (root / "anything.json").write_text(ANYTHING, encoding="utf-8")
        inside = root / "files"
        inside.mkdir()
        files = [inside / f"{number:05}.toml" for number in range(len(texts))]
        for file, text in zip(files, texts, strict=True):
            file.write_bytes(text)
        _run([program, "format", "--offline", "--quiet", str(inside)], root)
        return [file.read_bytes() for file in files]


def _run(command: list[str], folder: Path) -> None:
    """Run it; that it leaves a broken file alone, with an exit code, is no trouble here."""
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, timeout=LONGEST, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoFormatter(f"{command[0]} does not work: {error}.") from None
    if done.returncode not in (0, 1):
        raise NoFormatter(f"{command[0]} does not work: exit code {done.returncode}.")
