"""playtest: tables, JSON, a page in a file, exit codes and sentences."""

import json
from collections.abc import Generator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from putilovets.authoring.playtest import running
from putilovets.authoring.playtest.plan import CHUNK, Plan
from putilovets.authoring.playtest.playing import Piece
from putilovets.bots.registry import EVERY, POLICIES
from putilovets.story.edition import Edition
from tests.authoring.playtest.small import ENDLESS, FORK, STRAIGHT, pack
from tests.authoring.playtest.test_told import BAD, HEAD
from tests.cli.conftest import Said

HERE = running.here


def test_any_number_of_processes_gives_the_same_bytes(say: Said, tmp_path: Path) -> None:
    root, file = pack(tmp_path, FORK, "fork"), tmp_path / "report.html"
    told = []
    for jobs in (1, 2):
        many = ("--runs", 2 * CHUNK + 5, "--policy", "coverage", "--jobs", jobs)
        done = say("playtest", root, *map(str, many), "--json", "--html", file)
        assert done.exit_code == 0
        assert f" by {jobs} process" in done.stderr
        told.append((done.stdout, file.read_bytes()))
    assert told[0] == told[1]
    data = json.loads(told[0][0])
    assert (data["plays"], data["runs"], data["whole"]) == (55, 55, True)
    assert ElementTree.fromstring(told[0][1]).findtext("head/title") == "Playtest of Small"


def test_all_policies_each_get_the_runs(say: Said, tmp_path: Path) -> None:
    root = pack(tmp_path, FORK, "fork")
    done = say("playtest", root, "--runs", "3", "--policy", EVERY, "--jobs", "1", "--json")
    told = [(row["name"], row["plays"]) for row in json.loads(done.stdout)["policies"]]
    assert told == [(name, 3) for name in POLICIES]


def test_the_figures_are_on_standard_output_and_the_speed_is_not(say: Said, tmp_path: Path) -> None:
    done = say("playtest", pack(tmp_path, STRAIGHT, "gate"), "--runs", "2")
    assert done.exit_code == 0
    assert done.stdout.startswith("small 1.0.0: 2 plays from beginning by random, seeds from 0.")
    assert done.stderr.startswith("4 decisions by 1 process, ")
    assert "a second" not in done.stdout


def test_ctrl_c_tells_what_is_known(
    say: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(edition: Edition, plan: Plan) -> Generator[Piece]:
        yield next(HERE(edition, plan))
        raise KeyboardInterrupt

    monkeypatch.setattr(running, "here", interrupted)
    root, file = pack(tmp_path, FORK, "fork"), tmp_path / "report.html"
    done = say("playtest", root, "--runs", "60", "--jobs", "1", "--json", "--html", file)
    assert done.exit_code == 130
    assert done.stderr.endswith("Interrupted: this rests on 25 of 60 plays.\n")
    data = json.loads(done.stdout)
    assert (data["plays"], data["runs"], data["whole"]) == (25, 60, False)
    assert "this rests on 25 of 60 plays" in file.read_text(encoding="utf-8")


def test_ctrl_c_before_anything_is_known(
    say: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(edition: Edition, plan: Plan) -> Generator[Piece]:
        raise KeyboardInterrupt
        yield

    monkeypatch.setattr(running, "here", interrupted)
    done = say("playtest", pack(tmp_path, FORK, "fork"), "--jobs", "1")
    told = "Interrupted before anything was known.\n"
    assert (done.exit_code, done.stdout, done.stderr) == (130, "", told)


def test_a_pack_whose_plays_do_not_end_is_no_error(say: Said, tmp_path: Path) -> None:
    done = say("playtest", pack(tmp_path, ENDLESS, "way"), "--runs", "2", "--moves", "40")
    assert done.exit_code == 0
    assert "2 plays: given up, such as random, seed 0, after 40 moves, turning in:" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--start", "nowhere"], "There is no start 'nowhere'; there are: beginning."),
        (["--policy", "nobody"], f"'nobody' is not one of {', '.join(POLICIES)}, all."),
        (["--policy", "\x1b[31m"], "'\\x1b[31m' is not one of"),
        (["--runs", "0"], "0 is not in the range"),
        (["--jobs", "0"], "0 is not in the range"),
        (["--sample", "-1"], "-1 is not in the range"),
        (["--html", "{tmp}"], "{tmp} is a folder; a file is needed."),
        (["--html", "{tmp}/gone/x.html"], "There is no folder {tmp}/gone."),
    ],
)
def test_what_cannot_be_done_is_a_sentence(
    say: Said, tmp_path: Path, arguments: list[str], said: str
) -> None:
    given = [each.replace("{tmp}", str(tmp_path)) for each in arguments]
    done = say("playtest", pack(tmp_path, FORK, "fork"), *given)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said.replace("{tmp}", str(tmp_path)) in done.stderr


def test_a_pack_that_cannot_be_played_is_a_sentence(say: Said, tmp_path: Path) -> None:
    broken = pack(tmp_path / "broken", FORK.replace('"yard"', '"yord"'), "fork")
    done = say("playtest", broken)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "PU010" in done.stderr
    done = say("playtest", tmp_path / "gone")
    assert (done.exit_code, done.stderr) == (2, f"There is no folder {tmp_path / 'gone'}.\n")


def test_what_authors_write_does_nothing_to_a_terminal(say: Said, tmp_path: Path) -> None:
    done = say("playtest", pack(tmp_path, BAD, "gate", HEAD), "--runs", "1")
    assert done.exit_code == 0
    assert "\x1b" not in done.output
    assert "<script>alert(1)</script> [bold]␛[31m" in done.stdout


def test_the_help_names_every_policy(say: Said) -> None:
    assert f"[{'|'.join([*POLICIES, EVERY])}]" in say("playtest", "--help").stdout


def test_the_shipped_pack_is_played(say: Said) -> None:
    done = say("playtest", "--runs", "3", "--sample", "1", "--policy", "coverage", "--json")
    assert done.exit_code == 0
    data = json.loads(done.stdout)
    assert (data["pack"], data["plays"], data["loops"]) == ("putilovets", 3, [])
    (row,) = data["policies"]
    assert row["no_ending"] == {"locked": 0, "endless": 0}
    assert row["minutes"]["plays"] == 1
    assert all(place["line"] > 0 for place in data["places"])
    assert all(choice["line"] > 0 for choice in data["choices"])
    stood = sum(place["times"] for place in data["places"])
    taken = sum(choice["taken"] for choice in data["choices"])
    assert (stood, taken) == (data["decisions"] + data["plays"], data["decisions"])
