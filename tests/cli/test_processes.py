"""The commands as a shell starts them: exit codes, and standard error for the narration."""

import os
from pathlib import Path

import pytest

import putilovets
from tests.cli.processes import ran, shell
from tests.packs import based

posix = pytest.mark.skipif(os.name == "nt", reason="a POSIX shell and its streams")


def test_the_version() -> None:
    done = ran("--version")
    told = f"putilovets, version {putilovets.__version__}".encode()
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, told, b"")


def test_a_pack_with_problems(tmp_path: Path) -> None:
    done = ran("check", tmp_path)
    assert done.returncode == 1
    assert done.stdout.splitlines() == [b"pack.toml: PU001 there is no such file in this folder"]
    assert done.stderr.splitlines() == [f"1 problem in {tmp_path}.".encode()]


def test_a_usage_that_is_not_known() -> None:
    done = ran("play", "--line", "--seed", "-1")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"-1 is not in the range" in done.stderr


def test_a_screen_without_a_terminal() -> None:
    done = ran()
    told = b"The screen needs a terminal; putilovets play --line plays in plain lines."
    assert (done.returncode, done.stdout, done.stderr.strip()) == (2, b"", told)


@posix
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_screen_without_streams(closed: str) -> None:
    done = shell(f'"$@" {closed}', "play")
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@posix
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no /dev/full")
@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["where"], ["schema"], ["stats"]])
def test_an_output_that_is_full_is_a_sentence(arguments: list[str]) -> None:
    done = shell('"$@" > /dev/full', *arguments)
    said = b"The output cannot be used: No space left on device.\n"
    assert (done.returncode, done.stderr) == (2, said)


@pytest.mark.parametrize("code_page", ["cp1252", "cp437", "ascii", "utf-8"])
def test_what_a_code_page_lacks_is_a_question_mark(tmp_path: Path, code_page: str) -> None:
    based(tmp_path / "цех", {"people.toml": '"цех␛" = 1\n'})
    done = ran("check", tmp_path / "цех", env={"PYTHONIOENCODING": code_page})
    assert done.returncode == 1
    assert done.stdout.startswith(b"people.toml:1:1: PU002 ")
    assert b"Traceback" not in done.stderr


@posix
def test_an_output_that_goes_away_is_left_quietly() -> None:
    done = shell('"$@" | head -n 1', "schema")
    assert (done.stdout, done.stderr) == (b"{\n", b"")


@posix
@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("{tmp}/file/inside", "No play can be kept in {tmp}/file/inside: Not a directory.\n"),
        ("{tmp}/file", "No play can be kept in {tmp}/file: File exists.\n"),
        ("/proc/nothing", "No play can be kept in /proc/nothing: No such file or directory.\n"),
    ],
)
def test_plays_that_can_be_kept_nowhere(tmp_path: Path, folder: str, said: str) -> None:
    (tmp_path / "file").write_text("x")
    where = {"PUTILOVETS_SAVES": folder.format(tmp=tmp_path)}
    done = ran("play", "--line", env=where)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == said.format(tmp=tmp_path)
    assert ran("saves", env=where).returncode == 0
