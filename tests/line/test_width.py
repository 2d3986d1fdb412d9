"""Lines are as wide as is set, and no wider than the terminal, whatever its size is by now."""

import os
from io import StringIO
from pathlib import Path

import pytest

from putilovets.frontends.line import play as playing
from putilovets.frontends.line.play import NARROWEST, columns
from putilovets.frontends.line.reader import LineReader
from putilovets.journal.session import begin
from putilovets.story.edition import Edition
from tests.line.small import answers


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("window", "measure", "wide"), [(60, 76, 60), (200, 76, 76), (200, 100, 100), (5, 76, 20)]
)
def test_a_terminal(monkeypatch: pytest.MonkeyPatch, window: int, measure: int, wide: int) -> None:
    size = os.terminal_size((window, 24))
    monkeypatch.setattr(playing, "get_terminal_size", lambda: size)
    assert columns(measure, Terminal()) == wide
    assert columns(measure, StringIO()) == measure


def test_each_command_asks_anew(tmp_path: Path, edition: Edition) -> None:
    session = begin(tmp_path, "mine", edition, 7)
    told, widths = StringIO(), iter((70, 70, NARROWEST, 70))
    reader = LineReader(edition, session, StringIO("?\n?\n?\n"), told)
    reader.columns = lambda: next(widths)
    with pytest.raises(StopIteration):
        reader.run()
    session.close()
    wide, narrow, again = answers(told.getvalue())[:3]
    assert wide == again.removesuffix("\n> ")
    assert wide.split() == narrow.split()
    lines = narrow.splitlines()
    assert max(map(len, lines)) <= NARROWEST
    assert len(lines) > 2 * len(wide.splitlines())
