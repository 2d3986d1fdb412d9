"""``putilovets saves``: the list, putting away and bringing back."""

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Said

NOON = 1_795_867_200
"""Noon on 28 November 2026 at Greenwich."""


@pytest.fixture
def mine(say: Said, saves: Path, pack: Path) -> Path:
    """Return the folder of plays with one play in it."""
    say("play", "--line", "--content", pack, "--new", "mine", given="1\n1\nundo\n")
    return saves


def test_no_plays(say: Said, saves: Path) -> None:
    done = say("saves")
    assert (done.exit_code, done.output) == (0, "")
    assert not saves.exists()


def test_the_list(say: Said, mine: Path) -> None:
    (mine / "old.play").write_text("rubbish")
    (mine / "a\x1b[31m.play").write_text("rubbish")
    for number, name in enumerate(("mine", "old", "a\x1b[31m")):
        os.utime(mine / f"{name}.play", (NOON - number, NOON - number))
    assert say("saves").stdout.splitlines() == [
        "mine    3 acts  28 November 2026  Chapter One  another story  Here.",
        "old             28 November 2026               not a play",
        "a␛[31m          28 November 2026               not a play",
    ]


def test_put_away_and_brought_back(say: Said, mine: Path) -> None:
    before = (mine / "mine.play").read_bytes()
    done = say("saves", "delete", "mine")
    told = "mine is put away; putilovets saves restore 'mine' brings it back.\n"
    assert (done.exit_code, done.stdout) == (0, told)
    assert say("saves").stdout == ""
    done = say("saves", "restore", "mine")
    assert (done.exit_code, done.stdout) == (0, "mine is back.\n")
    assert (mine / "mine.play").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["delete", "gone"], "There is no play called 'gone' in {saves}."),
        (["restore", "gone"], "There is no play called 'gone' in {saves}/deleted."),
        (["restore", "mine"], "There is a play called 'mine' already; rename that one first."),
        (["delete", "../mine"], None),
        (["restore", "../mine"], None),
        (["delete", ""], None),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    say: Said, mine: Path, arguments: list[str], told: str | None
) -> None:
    done = say("saves", *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    if told is None:
        assert done.stderr.startswith("A play's name is made of letters")
    else:
        assert done.stderr == told.format(saves=mine) + "\n"
    assert [path.name for path in mine.glob("*.play")] == ["mine.play"]


def test_another_name(say: Said, mine: Path) -> None:
    done = say("saves", "rename", "mine", "Мой вечер")
    assert (done.exit_code, done.stdout) == (0, "mine is called Мой вечер.\n")
    assert os.listdir(mine / "cards") == ["Мой вечер.json"]
    done = say("saves", "rename", "Мой вечер", "con")
    told = "'con' cannot be the name of a file everywhere; choose another.\n"
    assert (done.exit_code, done.stderr) == (2, told)


def test_out_and_in_again(
    say: Said, mine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "mine.putilovets.play"
    done = say("saves", "export", "mine")
    assert (done.exit_code, done.stdout) == (0, f"mine is copied to {file}.\n")
    done = say("saves", "export", "mine")
    told = f"{file} is there already; nothing was written. --over writes over it.\n"
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", told)
    assert say("saves", "export", "mine", file, "--over").exit_code == 0
    done = say("saves", "import", file)
    told = (
        "mine 2 is among your plays, with 3 acts. It is of another story, 'small', with which "
        "alone it can be opened.\n"
    )
    assert (done.exit_code, done.stdout) == (0, told)
    assert (mine / "mine 2.play").read_bytes() == file.read_bytes()
    assert say("saves", "import", file, "--name", "hers").stdout.startswith("hers is among")
    done = say("saves", "import", file, "--name", "mine")
    told = "There is already a play called 'mine'; take another name.\n"
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", told)


def test_a_play_of_the_story_that_comes_with_the_program_can_be_opened_at_once(
    say: Said, mine: Path, tmp_path: Path
) -> None:
    header, acts = (mine / "mine.play").read_bytes().split(b"\n", 1)
    file = tmp_path / "x.play"
    file.write_bytes(header.replace(b'"pack":"small"', b'"pack":"putilovets"') + b"\n" + acts)
    told = "x is among your plays, with 3 acts. putilovets play --save 'x' opens it.\n"
    assert say("saves", "import", file).stdout == told


@pytest.mark.parametrize("data", [b"", b"hello", b"\x1b[31m\n", b"\x7fELF\0"])
def test_a_file_that_is_no_play_is_one_sentence(
    say: Said, mine: Path, tmp_path: Path, data: bytes
) -> None:
    file = tmp_path / "\x1b[31m.play"
    file.write_bytes(data)
    done = say("saves", "import", file)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"{tmp_path}/␛[31m.play is not a play: it")
    assert "\x1b" not in done.stderr
    assert len(list(mine.glob("*.play"))) == 1


def test_no_control_character_of_a_name_reaches_the_terminal(say: Said, mine: Path) -> None:
    for name in ("a\x1b[31m", "b\x1b[31m"):
        (mine / f"{name}.play").write_bytes((mine / "mine.play").read_bytes())
    done = say("saves", "rename", "a\x1b[31m", "mended")
    assert done.stdout == "a␛[31m is called mended.\n"
    done = say("saves", "delete", "b\x1b[31m")
    assert done.stdout.startswith("b␛[31m is put away; ")
    assert say("saves", "restore", "b\x1b[31m").stdout == "b␛[31m is back.\n"
