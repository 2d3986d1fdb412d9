"""The wheel, built and installed in a bare environment, plays; its content is inside it."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the scripts folder of a bare environment in which the wheel is installed."""
    folder = tmp_path_factory.mktemp("wheel")
    hatch = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(hatch, cwd=CHECKOUT, check=True, capture_output=True)
    bare = folder / "bare"
    venv.create(bare, with_pip=True)
    scripts = bare / ("Scripts" if sys.platform == "win32" else "bin")
    wheel = next(folder.glob("*.whl"))
    pip = [scripts / "python", "-m", "pip", "install", "-q", "--no-index", "--no-deps", wheel]
    subprocess.run(pip, check=True, capture_output=True)
    # Its dependencies are lent by the environment of the tests; the program itself is not.
    paths = {"base": str(bare), "platbase": str(bare)}
    site = Path(sysconfig.get_path("purelib", "venv", paths))
    (site / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return scripts


def _run(installed: Path, folder: Path, *words: str, typed: str = "") -> str:
    env = {**os.environ, "PUTILOVETS_SAVES": str(folder / "saves"), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [installed / "putilovets", *words],
        input=typed,
        cwd=folder,
        env=env,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return done.stdout


def test_the_installed_program_finds_its_content_inside_itself(
    installed: Path, tmp_path: Path
) -> None:
    told = _run(installed, tmp_path, "where")
    assert Path(told.splitlines()[-1].split(maxsplit=1)[1]).parts[-2:] == ("putilovets", "_content")


def test_the_installed_program_plays_to_the_last_written_page(
    installed: Path, tmp_path: Path
) -> None:
    told = _run(
        installed, tmp_path, "play", "--line", "--new", "t", "--seed", "1", typed="1\n" * 99
    )
    assert "\nSPRING 1926\n" in told
    assert told.endswith("Saved as t.\n")


def test_the_installed_program_makes_a_pack(installed: Path, tmp_path: Path) -> None:
    assert "pack.toml" in _run(installed, tmp_path, "new", "pack", "mine")
    _run(installed, tmp_path, "new", "meeting", "cell", "mine")
    assert "\nCELL\n" in _run(installed, tmp_path, "preview", "cell", "mine", typed="quit\n")
