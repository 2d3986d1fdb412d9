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
        "mine    3 acts      28 November 2026  of another story  Thursday 22 April 1926  Here.",
        "old     not a play  28 November 2026",
        "a␛[31m  not a play  28 November 2026",
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
        (["restore", "mine"], "There is a play called 'mine' already."),
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
