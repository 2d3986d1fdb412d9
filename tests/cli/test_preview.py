"""``putilovets preview``: a page in lines, what cannot be had, and an edit in a real terminal."""

import os
import sys
from pathlib import Path

import pytest

from tests.authoring.preview.doors import doors
from tests.cli.conftest import Said
from tests.packs import CHAPTER


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return doors(tmp_path / "pack")


def test_a_page_is_played_and_nothing_is_kept(say: Said, root: Path, saves: Path) -> None:
    done = say("preview", "room", root, "--set", "floor=9", given="why\nundo\n1\nminutes\nquit\n")
    assert done.exit_code == 0
    told = done.stdout.split("\n> ")
    assert told[0].startswith(
        "Witnessed: from «At the square» (at-the-square), seed 0, 3 choices lead here.\n"
        "Undo goes back along them.\n\nStated on top of that: floor=9.\n\n"
    )
    assert "\nROOM\n" in told[0]
    assert "\nFloor 9.\n" in told[0]
    assert "\n1. out\n" in told[0]
    assert told[2].startswith("Taken back.\n\nSQUARE\n")
    assert told[-1] == "Nothing is kept of a preview.\n"
    assert not saves.exists()


def test_choices_to_make_there_first(say: Said, root: Path) -> None:
    done = say("preview", "square", root, "--after", "key, knock,door", given="quit\n")
    assert "\nROOM\n" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["rom"], "Nothing to look at is called 'rom' (did you mean room?).\n"),
        (["room", "--set", "flor=1"], "No name 'flor' is declared (did you mean floor?).\n"),
        (["room", "--start", "x"],
         "There is no start 'x' (there are: beginning, at-the-square).\n"),
        (["\x1b[2J"], "Nothing to look at is called '\\x1b[2J'.\n"),
    ],
)  # fmt: skip
def test_what_is_not_to_be_had(say: Said, root: Path, arguments: list[str], told: str) -> None:
    done = say("preview", arguments[0], root, *arguments[1:])
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", told)


def test_a_pack_with_errors(say: Said, root: Path) -> None:
    (root / "people.toml").write_text("[[person]\n")
    done = say("preview", "room", root)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("The content cannot be played: people.toml:1:")


def test_the_screen_wants_a_terminal(say: Said, root: Path) -> None:
    done = say("preview", "room", root, "--screen")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "The screen needs a terminal; leave --screen away.\n"


@pytest.mark.skipif(os.name == "nt", reason="a pseudo-terminal")
def test_an_edit_is_shown_in_a_terminal(root: Path, tmp_path: Path) -> None:
    from tests.tui.test_terminal import Terminal

    env = {**os.environ, "TERM": "dumb"}
    argv = [sys.executable, "-m", "putilovets", "preview", "square", str(root), "--watch"]
    terminal = Terminal(argv, env, 24, 80)
    terminal.until_seen("leave")
    terminal.until_seen("> ")
    terminal.key("1\n")
    terminal.until_seen("You chose: key")
    terminal.until_seen("> ")
    terminal.seen = b""
    file = root / CHAPTER
    file.write_text(file.read_text().replace('"Here."', '"Saved while nobody typed."'))
    terminal.until_seen("Your choice is made again.")
    terminal.until_seen("Saved while nobody typed.")
    terminal.until_seen("> ")
    terminal.key("quit\n")
    assert terminal.left() == 0
    assert b"Nothing is kept of a preview." in terminal.seen
