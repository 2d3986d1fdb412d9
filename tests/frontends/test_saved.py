"""What every list shows of a saved play: only what is known, and known of this play."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from putilovets.frontends.saved import HOUSE_PACK, Saved, last_played, saved_plays
from putilovets.frontends.typed_path import typed_path
from putilovets.journal.cards import Card, card_path, leave_card
from putilovets.pack.compiler import load_pack
from putilovets.pack.home import shipped_content
from putilovets.story.edition import Edition
from tests.journal.small import saved, story

NOON = 1_795_867_200
"""Noon on 28 November 2026 at Greenwich."""


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return story(tmp_path_factory.mktemp("pack"))


@pytest.fixture
def mine(tmp_path: Path, edition: Edition) -> Path:
    """Return the file of a play of two acts, last played on 28 November 2026."""
    path = saved(tmp_path, edition, "work", "back")
    os.utime(path, (NOON, NOON))
    return path


def shown(mine: Path, card: Card | None = None) -> Saved:
    if card is not None:
        leave_card(mine, card)
    return saved_plays(mine.parent, "")[0]


BARE = Saved("mine", "mine", 2, "28 November 2026")


def test_a_play_without_a_card_shows_what_its_file_tells(mine: Path) -> None:
    assert shown(mine) == BARE
    assert (BARE.counted, BARE.where) == ("2 acts", "")
    assert BARE._replace(acts=1).counted == "1 act"


def test_a_card_of_this_page_is_shown(mine: Path) -> None:
    there = shown(mine, Card("One", "3 May 1926", "It snows.", 2, 7))
    assert there == BARE._replace(chapter="One", day="3 May 1926", words="It snows.")
    assert (there.where, there.dated) == ("One, 3 May 1926", "3 May 1926")


def test_a_card_of_an_earlier_page_says_so(mine: Path) -> None:
    there = shown(mine, Card("One", "3 May 1926", "It snows.", 1, 7))
    assert there.earlier
    assert there.where == "earlier: One, 3 May 1926"
    assert there.dated == "3 May 1926 (earlier)"
    assert shown(mine, Card("", "", "It snows.", 1, 7)).where == ""


def test_a_card_of_another_play_is_not_shown(mine: Path) -> None:
    assert shown(mine, Card("One", "3 May 1926", "It snows.", 3, 7)) == BARE
    assert shown(mine, Card("One", "3 May 1926", "It snows.", 2, 8)) == BARE
    card_path(mine).write_bytes(b"{")
    assert shown(mine) == BARE


def test_what_cannot_be_opened_says_why(mine: Path, edition: Edition) -> None:
    (mine.parent / "notes.play").write_text("hello\n")
    other, notes = sorted(saved_plays(mine.parent, "other"), key=lambda each: each.name)
    assert other.closed == f"This play is of another story, '{edition.story.id}'."
    assert (other.dated, other.counted) == ("another story", "2 acts")
    assert notes.closed == "This file is not a play."
    assert (notes.dated, notes.counted) == ("not a play", "")
    assert last_played((notes, other)) is None
    assert last_played((notes, BARE)) == BARE


def test_names_and_parents_are_harmless(mine: Path) -> None:
    data = mine.read_bytes().replace(b'"parent":null', b'"parent":"a\\u001b[31m"')
    (mine.parent / "b\x1b[31m.play").write_bytes(data)
    rough = saved_plays(mine.parent)[0]
    assert (rough.name, rough.title, rough.parent) == ("b\x1b[31m", "b␛[31m", "a␛[31m")


@pytest.mark.parametrize("when", [-1e15, 1e15])
def test_a_date_that_no_calendar_has_is_left_out(
    mine: Path, monkeypatch: pytest.MonkeyPatch, when: float
) -> None:
    from putilovets.frontends import saved as module
    from putilovets.journal.shelf import Entry

    assert module.saved(mine.parent, Entry("mine", when, 2, None)).played == ""


def test_the_story_that_comes_with_the_program_is_known_by_its_id() -> None:
    assert load_pack(shipped_content()).story.id == HOUSE_PACK


def test_a_path_is_read_as_it_is_meant() -> None:
    assert typed_path("  a b ") == Path("a b")
    assert typed_path('"a b"') == Path("a b")
    assert typed_path("'a b'") == Path("a b")
    assert typed_path("~/a") == Path.home() / "a"
    assert typed_path('"') == Path('"')


def test_title_and_list_need_neither_pydantic_nor_a_pack() -> None:
    program = (
        "import sys\n"
        "import putilovets.frontends.tui.screens.title, putilovets.frontends.tui.screens.saves\n"
        "import putilovets.frontends.tui.application, putilovets.frontends.tui.run\n"
        "print(*sorted({name.split('.')[0] for name in sys.modules}))\n"
        "print(*sorted(name for name in sys.modules if name.startswith('putilovets.pack')))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    imported, packs = done.stdout.splitlines()
    assert not {"pydantic", "tomli", "toml_rs"} & set(imported.split())
    assert packs == ""
