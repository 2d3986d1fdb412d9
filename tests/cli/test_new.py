"""``putilovets new``: what it prints, and what it says beside that."""

from pathlib import Path

import pytest

from tests.cli.conftest import Said
from tests.packs import based


def test_a_page_is_printed_with_the_next_command(say: Said, tmp_path: Path) -> None:
    root = based(tmp_path / "my pack", {})
    done = say("new", "scene", "well", root, "--chapter", "one", "--to", "yard")
    assert (done.exit_code, done.stdout) == (0, f"{root / 'chapters/one/well.toml'}\n")
    assert done.stderr.splitlines() == [
        'Nothing leads to it yet. On another page:   to = "well"',
        f"Look at it:     putilovets preview well '{root}'",
    ]
    again = say("new", "scene", "well", root)
    told = "There is a place well already, in chapters/one/well.toml.\n"
    assert (again.exit_code, again.stdout, again.stderr) == (2, "", told)


def test_the_pack_one_stands_in(say: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(based(tmp_path, {}))
    done = say("new", "meeting", "cell", "--date", "1926-04-30")
    assert done.stdout.splitlines() == ["people.toml", "chapters/one/cell.toml"]
    assert done.stderr.splitlines()[-1] == "Look at it:     putilovets preview cell"
    assert say("preview", "cell", given="quit\n").stdout.count("\nCELL\n") == 1


def test_the_pack_that_came_with_the_program_is_not_written_into(
    say: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = based(tmp_path / "_content", {})
    monkeypatch.setattr("putilovets.pack.home.shipped_content", lambda: shipped)
    monkeypatch.chdir(tmp_path)
    for command in (["new", "scene", "well"], ["fmt"]):
        done = say(*command)
        assert (done.exit_code, done.stdout) == (2, "")
        assert done.stderr == (
            f"Say which pack, or go into its folder: {shipped} came with the program.\n"
        )


def test_a_pack_a_chapter_a_person(say: Said, tmp_path: Path) -> None:
    root = tmp_path / "mine"
    done = say("new", "pack", root, "--title", "Mine")
    assert len(done.stdout.splitlines()) == 5
    assert done.stderr.splitlines()[-1] == f"Another page:   putilovets new scene ID {root}"
    assert say("new", "chapter", "two", root).stderr == (
        f"A page in it:   putilovets new scene ID {root} --chapter two\n"
    )
    assert say("new", "person", "gusev", root, "--name", "Nikifor Gusev").stdout == (
        f"{root / 'people.toml'}\n"
    )
    said = say("check", root)
    assert said.stdout.startswith("people.toml:2:6: PU141 nobody meets gusev")
    assert len(said.stdout.splitlines()) == 1


@pytest.mark.parametrize("day", ["1926-13-01", "yesterday", "30.04.1926"])
def test_a_day_that_is_none(say: Said, tmp_path: Path, day: str) -> None:
    done = say("new", "meeting", "cell", based(tmp_path, {}), "--date", day)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "does not match the format" in done.stderr


def test_the_last_day_of_all(say: Said, tmp_path: Path) -> None:
    root = based(tmp_path, {})
    assert say("new", "meeting", "cell", root, "--date", "9999-12-31").exit_code == 0
    assert say("new", "desk", "week", root).exit_code == 0
