"""``putilovets preview``: a page in lines, what cannot be had, and an edit in a real terminal."""

import os
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
        "Witnessed: from «At the square» (at-the-square), seed 0, 3 choices lead\n"
        "here. Undo goes back along them.\n\nStated on top of that: floor=9.\n\n"
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
    from tests.tui.terminal import GAME, Terminal

    argv = [*GAME, "preview", "square", str(root), "--watch"]
    terminal = Terminal(argv, tmp_path, 80, 60)

    def until_told(text: str) -> None:
        """Read until a line begins so and a prompt waits at the end."""
        terminal.until(
            lambda rows: any(row.startswith(text) for row in rows) and _last(rows) == ">", text
        )

    until_told("3. leave")
    terminal.press("1\n")
    until_told("You chose: key")
    file = root / CHAPTER
    file.write_text(file.read_text().replace('"Here."', '"Saved while nobody typed."'))
    until_told("Saved while nobody typed.")
    terminal.until_seen("Your choice is made again.")
    terminal.press("quit\n")
    assert terminal.left() == 0
    terminal.until_seen("Nothing is kept of a preview.")


def _last(rows: list[str]) -> str:
    """Return the last row that is not empty."""
    return next(filter(None, reversed(rows)), "")
