"""The installed game in a real terminal, from its first key to its last."""

from pathlib import Path
from time import monotonic

from tests.tui.hands import HELD
from tests.tui.terminal import GAME, Terminal

COLUMNS, ROWS = 80, 24


def test_to_the_ending(pack: Path, tmp_path: Path) -> None:
    argv = [*GAME, "play", "--new", "t", "--content", str(pack)]
    terminal = Terminal(argv, tmp_path, COLUMNS, ROWS)
    terminal.until_seen("At the gate")
    terminal.until_seen("Have it minuted")
    for key, page in (("1", "The conference"), ("1", "answered for it"), ("2", "The end of April")):
        terminal.read_until(monotonic() + HELD)
        terminal.press(key)
        terminal.until_seen(page)
    terminal.press("q")
    terminal.until_seen("New play")
    terminal.press("q")
    assert terminal.left() == 0
    lines = (tmp_path / "t.play").read_bytes().splitlines()
    assert len(lines) == 4
    assert b"hall" in lines[2]


def test_the_title_lets_go(pack: Path, tmp_path: Path) -> None:
    saves = tmp_path / "saves"
    terminal = Terminal([*GAME, "play", "--content", str(pack)], saves, COLUMNS, ROWS)
    terminal.until_seen("New play")
    terminal.press("q")
    assert terminal.left() == 0
    assert not saves.exists()


def test_plain_lines_are_no_wider_than_the_window(pack: Path, tmp_path: Path) -> None:
    argv = [*GAME, "play", "--line", "--new", "t", "--content", str(pack)]
    terminal = Terminal(argv, tmp_path, 60, 60)
    terminal.until_seen("? tells what else you can type.")
    for columns in (30, 44):
        terminal.resize(columns, 60)
        terminal.press("?\n")
        terminal.until_seen("Every choice is saved as it is made.")
        told = " ".join(terminal.rows)
        assert "leave; everything is saved already" in " ".join(told.split())
        assert "export [FILE]: copy the play that is open to a file" in " ".join(told.split())
    terminal.press("quit\n")
    assert terminal.left() == 0
