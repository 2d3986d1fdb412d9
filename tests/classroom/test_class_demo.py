"""The whole way of a class, from the assignment to the report, played by bots."""

import csv
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.classroom.assigned import april

WATCHED = """
import sys

def watch(event, arguments):
    if event.startswith("socket.") and event != "socket.gethostname":
        print("NETWORK", event, arguments, file=sys.stderr)
        raise SystemExit(99)

sys.addaudithook(watch)
from putilovets.cli import main
main(sys.argv[1:])
"""
"""The program, stopped as soon as it makes a socket or asks for an address."""


def watched(
    *arguments: str | Path, folder: Path, typed: str = "", **more: str
) -> "subprocess.CompletedProcess[str]":
    """Run a command in a process of its own that may make no socket."""
    command = [sys.executable, "-c", WATCHED, *map(str, arguments)]
    env = {**os.environ, **more}
    return subprocess.run(
        command, capture_output=True, text=True, input=typed, cwd=folder, env=env, check=False
    )


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which a class of thirty has been; two of its files are damaged."""
    folder = tmp_path_factory.mktemp("class")
    done = watched("class-demo", "-o", "class", folder=folder)
    assert done.returncode == 0, done.stderr
    assert "28 of 30 good" in done.stdout
    return folder / "class"


def test_a_class_makes_an_assignment_hand_ins_a_report_and_a_guide(demo: Path) -> None:
    names = sorted(path.name for path in demo.iterdir())
    assert names == ["assignment.toml", "guide.html", "hand-ins", "report.csv", "report.html"]
    assert len(list((demo / "hand-ins").iterdir())) == 30


def test_f2_thirty_are_verified_and_the_two_damaged_are_named(demo: Path) -> None:
    done = watched("teach", "verify", "hand-ins", folder=demo)
    assert done.returncode == 1
    assert sum(line.startswith("ok ") for line in done.stdout.splitlines()) == 28
    bad = [line for line in done.stdout.splitlines() if not line.startswith("ok ")]
    assert all(line.startswith("unreadable ") for line in bad)
    assert any("changed after it was handed in" in line for line in bad)


def test_f4_the_same_class_makes_the_same_report_to_the_byte(demo: Path, tmp_path: Path) -> None:
    done = watched("teach", "report", "hand-ins", "-o", tmp_path, folder=demo)
    assert done.returncode == 0, done.stderr
    for name in ("report.html", "report.csv"):
        assert (tmp_path / name).read_bytes() == (demo / name).read_bytes()


def test_f4_every_decision_of_the_table_sums_to_the_class(demo: Path) -> None:
    text = (demo / "report.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    sums: dict[str, int] = {}
    for row in rows:
        sums[row["decision"]] = sums.get(row["decision"], 0) + int(row["count"])
    assert set(sums.values()) == {28}
    assert {row["n"] for row in rows} == {"28"}


def test_a_class_is_put_into_a_new_folder_only(demo: Path) -> None:
    before = {path: path.read_bytes() for path in demo.rglob("*") if path.is_file()}
    done = watched("class-demo", "-o", demo, folder=demo.parent)
    assert done.returncode == 2
    assert "is there already" in done.stderr
    assert {path: path.read_bytes() for path in demo.rglob("*") if path.is_file()} == before


def test_the_same_seed_makes_the_same_class(demo: Path, tmp_path: Path) -> None:
    done = watched("class-demo", "-o", tmp_path / "again", folder=tmp_path)
    assert done.returncode == 0
    for path in demo.rglob("*.*"):
        if path.is_file():
            assert (tmp_path / "again" / path.relative_to(demo)).read_bytes() == path.read_bytes()


PLANTED = {"USER": "planted-user", "LOGNAME": "planted-user", "USERNAME": "planted-user"}


def test_f7_a_hand_in_holds_nothing_of_the_machine(tmp_path: Path) -> None:
    home = tmp_path / "planted-home"
    saves = home / "planted-saves"
    more = {
        **PLANTED,
        "HOME": str(home),
        "HOSTNAME": "planted-host",
        "PUTILOVETS_SAVES": str(saves),
    }
    done = watched("class-demo", "-o", "class", folder=tmp_path, **more)
    assert done.returncode == 0, done.stderr
    for path in (tmp_path / "class" / "hand-ins").iterdir():
        told = path.read_text(encoding="utf-8", errors="replace")
        assert "planted" not in told
        assert str(tmp_path) not in told


CHOICES = "1\nsteady-lathe-17\n" + "1\n" * 12
"""The cover, the word on a card, and the lesson's twelve decisions at the most."""


def test_f7_playing_and_handing_in_make_no_socket(tmp_path: Path) -> None:
    more = {"PUTILOVETS_SAVES": str(tmp_path / "saves")}
    play = ("play", "--line", "--assignment", april().code, "--new", "mine")
    played = watched(*play, folder=tmp_path, typed=CHOICES, **more)
    assert played.returncode == 0, played.stderr
    assert "Go on to the talk afterwards" in played.stdout
    done = watched("hand-in", "mine", "-o", "mine.hand-in.toml", folder=tmp_path, **more)
    assert done.returncode == 0, done.stderr
    checked = watched("teach", "verify", tmp_path, folder=tmp_path, **more)
    assert checked.stdout.startswith("ok ")
    assert "NETWORK" not in played.stderr + done.stderr + checked.stderr
