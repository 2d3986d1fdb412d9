"""Line mode while the pack is edited: what is shown, and what becomes of what is typed."""

from collections.abc import Iterable
from io import StringIO
from pathlib import Path

import pytest

from putilovets.authoring.preview.lookout import Lookout
from putilovets.authoring.preview.looks import Look
from putilovets.frontends.line.preview import DROPPED, WatchingReader
from tests.authoring.preview.doors import doors
from tests.line.small import answers
from tests.packs import CHAPTER

Edit = tuple[str, str]


class Acts:
    """An author who types lines, and edits the file between them or while nothing is typed."""

    def __init__(self, file: Path, acts: Iterable[str | Edit]) -> None:
        self.file = file
        self.acts = list(acts)

    def waits(self, seconds: float) -> bool:
        if self.acts and isinstance(self.acts[0], tuple):
            self.edit(*self.acts.pop(0))
            return False
        return True

    def readline(self, size: int = -1, /) -> str:
        act = self.acts.pop(0) if self.acts else ""
        assert isinstance(act, str)
        if act == "edit, then 1":
            self.edit('"Here."', '"There."')
            return "1\n"
        if act == "spoil, then 1":
            self.edit('to = "passage"', 'to = "pasage"')
            return "1\n"
        return f"{act}\n" if act or self.acts else ""

    def edit(self, old: str, new: str) -> None:
        text = self.file.read_text(encoding="utf-8")
        assert old in text
        self.file.write_text(text.replace(old, new), encoding="utf-8")


def watched(root: Path, *acts: str | Edit) -> tuple[list[str], list[str]]:
    """Return what was told after each prompt, and the choices that were made."""
    doors(root)
    lookout = Lookout(root, Look("square"))
    told = StringIO()
    reader = WatchingReader(lookout.first(), Acts(root / CHAPTER, acts), told, lookout.again)
    reader.run()
    return answers(told.getvalue()), [move.choice for move in reader.session.play.moves]


def test_an_edit_is_shown_while_nothing_is_typed(tmp_path: Path) -> None:
    told, moves = watched(tmp_path, "1", ('"Here."', '"There."'), "1")
    assert told[1].startswith(
        f"\n{CHAPTER} changed. Your choice is made again.\n\nChapter One.\nSQUARE\n[invented]\n\n"
    )
    assert told[2].startswith("You chose: key\n")
    assert moves == ["key", "key"]


def test_enter_alone_tells_the_page_again(tmp_path: Path) -> None:
    told, _ = watched(tmp_path, "", "quit")
    assert told[0].startswith("Chapter One.\nSQUARE\n")
    assert told[1] == "Nothing is kept of a preview.\n"


def test_what_is_typed_for_the_page_before_is_dropped(tmp_path: Path) -> None:
    told, moves = watched(tmp_path, "edit, then 1", "quit")
    assert told[0].startswith(f"{CHAPTER} changed.")
    assert "There." in told[0]
    assert told[0].endswith(f"\n{DROPPED}")
    assert moves == []


def test_errors_are_told_and_the_page_can_be_played_on(tmp_path: Path) -> None:
    told, moves = watched(tmp_path, "spoil, then 1", "quit")
    assert told[0].startswith(
        f"{CHAPTER}:30:6: PU010 there is no place pasage (did you mean passage?)\n"
        f"{CHAPTER} changed, and the pack has errors: the page stays.\nYou chose: key\n"
    )
    assert moves == ["key"]


@pytest.mark.parametrize("end", ["quit", ""])
def test_the_end(tmp_path: Path, end: str) -> None:
    told, _ = watched(tmp_path, "1", end)
    assert told[-1].endswith("Nothing is kept of a preview.\n")
