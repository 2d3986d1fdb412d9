"""test: a line a test, a summary, exit codes, and what can be asked of it."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.authoring.scenarios.small import pack, scenario, step
from tests.cli.conftest import Said
from tests.packs import BASE, based

GOOD = scenario(step('choose = "greet"', "expect.gauges.floor = 5"), name="greets")
BAD = scenario(step('expect.place = "yard"'), name="stands")


def test_one_line_a_test_and_a_summary(say: Said, tmp_path: Path) -> None:
    done = say("test", pack(tmp_path, GOOD))
    assert (done.exit_code, done.stdout) == (0, "ok    tests/greets\n")
    assert done.stderr.startswith("1 test, 1 passed, 0 failed (")


def test_one_that_fails_is_exit_code_1(say: Said, tmp_path: Path) -> None:
    done = say("test", pack(tmp_path, BAD + GOOD))
    assert done.exit_code == 1
    lines = done.stdout.splitlines()
    assert lines[:3] == [
        "FAIL  tests/stands",
        "It is so.",
        "scenarios/tests.toml:6:16: Expected the place yard, found square.",
    ]
    assert lines[-2:] == ["", "ok    tests/greets"]
    assert done.stderr.startswith("2 tests, 1 passed, 1 failed (")


def test_what_is_told_is_the_same_each_time(say: Said, tmp_path: Path) -> None:
    root = pack(tmp_path, BAD + GOOD)
    assert say("test", root).stdout == say("test", root).stdout


def test_only_those_with_the_words_in_their_name(say: Said, tmp_path: Path) -> None:
    root = pack(tmp_path, BAD + GOOD)
    assert say("test", root, "-k", "GREETS tests").stdout == "ok    tests/greets\n"
    none = say("test", root, "-k", "nobody")
    assert (none.exit_code, none.stdout) == (2, "")
    assert none.stderr == "None of 2 tests has 'nobody' in its name; --list names them.\n"


def test_listed_and_not_run(say: Said, tmp_path: Path) -> None:
    rows = "[[scenario.with]]\nway = 'greet'\n[[scenario.with]]\nway = 'wander'\n"
    text = scenario(step('choose = "{way}"'), rows) + BAD
    done = say("test", pack(tmp_path, text), "--list")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "tests/it [way=greet]: It is so.",
        "tests/it [way=wander]",
        "tests/stands",
    ]


def test_the_first_that_fails_is_the_last(say: Said, tmp_path: Path) -> None:
    done = say("test", pack(tmp_path, BAD + GOOD), "--fail-fast")
    assert done.exit_code == 1
    assert "tests/greets" not in done.stdout
    assert done.stderr.startswith("1 test, 0 passed, 1 failed, 1 not run (")


def test_junit_is_written_beside(say: Said, tmp_path: Path) -> None:
    file = tmp_path / "junit.xml"
    done = say("test", pack(tmp_path / "pack", BAD + GOOD), "--junit", file)
    assert done.exit_code == 1
    root = ElementTree.parse(file).getroot()
    assert [case.attrib["name"] for case in root.iter("testcase")] == ["stands", "greets"]
    assert len(root.findall(".//failure")) == 1


def test_a_file_that_cannot_be_written(say: Said, tmp_path: Path) -> None:
    done = say("test", pack(tmp_path, GOOD), "--junit", tmp_path / "none" / "junit.xml")
    assert done.exit_code == 2
    assert "cannot be used: No such file or directory." in done.stderr


def test_mistakes_are_told_and_nothing_is_run(say: Said, tmp_path: Path) -> None:
    done = say("test", pack(tmp_path, GOOD + scenario(step('choose = "grete"'))))
    assert (done.exit_code, done.stdout) == (
        2,
        "scenarios/tests.toml:14:10: PU010 there is no choice grete (did you mean greet?)\n",
    )
    assert done.stderr == f"1 problem in the scenarios of {tmp_path}; no test was run.\n"


def test_a_pack_without_tests(say: Said, tmp_path: Path) -> None:
    done = say("test", based(tmp_path, {}))
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == f"There is no test in {tmp_path / 'scenarios'}.\n"


def test_a_pack_with_mistakes_is_told_of_first(say: Said, tmp_path: Path) -> None:
    root = pack(tmp_path, GOOD, {"sources.toml": BASE["sources.toml"].replace('"K"', '"L"', 1)})
    done = say("test", root)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "PU013 there is no work K" in done.stderr


def test_a_folder_that_is_not_there(say: Said, tmp_path: Path) -> None:
    done = say("test", tmp_path / "none")
    assert (done.exit_code, done.stderr) == (2, f"There is no folder {tmp_path / 'none'}.\n")


def test_what_is_hidden_in_vain_is_noted(say: Said, tmp_path: Path) -> None:
    root = pack(tmp_path, scenario(step('expect.hides = "Kapustin"')))
    done = say("test", root)
    assert (done.exit_code, done.stdout) == (0, "ok    tests/it\n")
    assert done.stderr.startswith("Note: scenarios/tests.toml:6:16: nothing in the pack")
    assert "Note" not in say("test", root, "-k", "it").stderr


@pytest.mark.parametrize("where", ["id", "text"])
def test_nothing_of_a_file_acts_on_the_terminal(say: Said, tmp_path: Path, where: str) -> None:
    line = 'choose = "a\\u001b[2Jb"' if where == "id" else 'expect.shows = "a\\u001b[2Jb"'
    done = say("test", pack(tmp_path, scenario(step(line))))
    assert done.exit_code in (1, 2)
    assert "a␛[2Jb" in done.output
    assert "\x1b" not in done.output


def test_the_pack_one_stands_in_needs_no_name(
    say: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(pack(tmp_path, GOOD))
    assert say("test").stdout == "ok    tests/greets\n"


def test_a_saved_play_is_printed_as_a_test(say: Said, tmp_path: Path) -> None:
    root = pack(tmp_path, "")
    say("play", "--line", "--new", "mine", "--content", root, given="1\nquit\n")
    done = say("test", root, "--from-play", "mine")
    assert done.exit_code == 0
    (root / "scenarios" / "tests.toml").write_text(done.stdout, encoding="utf-8")
    assert say("test", root).stdout == "ok    tests/new\n"
    none = say("test", root, "--from-play", "none")
    assert (none.exit_code, none.stdout) == (2, "")
    assert none.stderr.startswith("There is no play called 'none'")
