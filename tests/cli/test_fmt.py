"""``putilovets fmt``: what it prints, its exit codes, and a machine without tombi."""

import shutil
from pathlib import Path

import pytest

from tests.authoring.test_formatting import MESSY, NEAT, needs_tombi
from tests.cli.conftest import Said
from tests.packs import CHAPTER, based


@needs_tombi
def test_the_files_that_would_be_changed_and_that_are(say: Said, tmp_path: Path) -> None:
    root = based(tmp_path, {CHAPTER: MESSY})
    done = say("fmt", "--check", root)
    assert (done.exit_code, done.stdout) == (1, f"{root / CHAPTER}\n")
    assert done.stderr == "1 of 7 files would be changed.\n"
    assert (root / CHAPTER).read_text() == MESSY
    done = say("fmt", root)
    assert (done.exit_code, done.stdout) == (0, f"{root / CHAPTER}\n")
    assert done.stderr == "1 of 7 files changed.\n"
    assert (root / CHAPTER).read_text() == NEAT
    done = say("fmt", "--check", root)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "0 of 7 files would be changed.\n")


@needs_tombi
def test_a_single_file_and_one_that_is_broken(say: Said, tmp_path: Path) -> None:
    root = based(tmp_path, {CHAPTER: MESSY, "terms.toml": "[[term]\n"})
    done = say("fmt", root / CHAPTER, root / "terms.toml")
    assert (done.exit_code, done.stdout) == (1, f"{root / CHAPTER}\n")
    assert done.stderr == (
        f"{root / 'terms.toml'} cannot be read; it is left as it is.\n1 of 2 files changed.\n"
    )


def test_without_tombi(say: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda *_, **__: None)
    done = say("fmt", based(tmp_path, {}))
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == (
        "Formatting needs tombi, which is not here: python -m pip install 'putilovets[authors]'\n"
    )


def test_what_is_no_pack(say: Said, tmp_path: Path) -> None:
    done = say("fmt", tmp_path)
    assert (done.exit_code, done.stderr) == (2, f"There is no pack in {tmp_path}.\n")
