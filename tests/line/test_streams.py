"""Line mode at the end of pipes: odd bytes, readers that go away, streams that are not there."""

import os
import signal
import subprocess
from pathlib import Path

import pytest

from tests.cli.processes import COMMAND, ran, shell

posix = pytest.mark.skipif(os.name == "nt", reason="a POSIX shell and its streams")
NEW = ("play", "--line", "--new", "mine", "--content")


def test_ones_without_end_reach_the_end(pack: Path) -> None:
    done = ran(*NEW, pack, given=b"1\n" * 1_000)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\n1. Close the book\n" in done.stdout
    assert done.stdout.endswith(b"\n> Saved as mine.\n")


def test_an_end_at_once_keeps_the_play(pack: Path) -> None:
    done = ran(*NEW, pack)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.endswith(b"\n> \nSaved as mine.\n")
    again = ran("play", "--line", "--continue", "--content", pack, given=b"1")
    assert again.stdout.endswith(b"\n> \nSaved as mine.\n")
    assert b"You chose: work" in again.stdout


def test_bytes_that_are_not_utf_8_are_shown_as_unknown(pack: Path) -> None:
    done = ran(*NEW, pack, given=b"\xff\xfe\x80\n\x00\x1b[2J\r\n\xd1\n3\n\xed\xa0\x80\n")
    assert (done.returncode, done.stderr) == (0, b"")
    told = done.stdout.decode()
    assert [line for line in told.split("\n> ") if "means nothing" in line][:2] == [
        "'\ufffd\ufffd\ufffd' means nothing here; ? tells what does.",
        "'␀␛[2J' means nothing here; ? tells what does.",
    ]
    assert [byte for byte in done.stdout if byte < 0x20 and byte != 0x0A] == []


def test_a_line_without_an_end_is_let_go(pack: Path) -> None:
    done = ran(*NEW, pack, given=b"1" * 3_000_000)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"You chose" not in done.stdout
    assert len(done.stdout) < 2_000


@pytest.mark.parametrize("env", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}])
def test_cyrillic_is_told_whatever_the_locale(pack: Path, env: dict[str, str]) -> None:
    done = ran(*NEW, pack, given="3\nцех\n".encode(), env=env)
    assert (done.returncode, done.stderr) == (0, b"")
    told = done.stdout.decode()
    assert "Цех [b]bold[/b]" in told
    assert "'цех' means nothing here" in told


@posix
def test_a_reader_that_goes_away_ends_the_play_quietly(pack: Path) -> None:
    done = shell('yes 1 | "$@" | head -n 1', *NEW, pack)
    assert (done.stdout, done.stderr) == (b"Chapter One.\n", b"")


@posix
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_streams_that_are_not_there(pack: Path, closed: str) -> None:
    done = shell(f'"$@" {closed}', *NEW, pack)
    assert (done.returncode, done.stderr) == (0, b"")


@posix
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no /dev/full")
def test_an_output_that_is_full_is_a_sentence(pack: Path) -> None:
    done = shell('"$@" > /dev/full', *NEW, pack)
    said = b"The output cannot be used: No space left on device.\n"
    assert (done.returncode, done.stderr) == (2, said)


@posix
def test_an_interrupt_at_the_prompt_keeps_the_play(pack: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, *map(str, (*NEW, pack))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    told = b""
    while not told.endswith(b"\n> "):
        told += os.read(process.stdout.fileno(), 65_536)
    process.send_signal(signal.SIGINT)
    rest, errors = process.communicate(timeout=60)
    assert (rest, errors, process.returncode) == (b"\nSaved as mine.\n", b"", 0)
