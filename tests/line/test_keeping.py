"""The words that look after saved plays while one of them is open."""

import os
from pathlib import Path

import pytest

from putilovets.frontends.line.keeping import KEEPING
from putilovets.journal.session import begin
from putilovets.journal.shelf import plays
from putilovets.story.edition import Edition
from tests.line.small import answers, play

NOON = 1_795_867_200
"""Noon on 28 November 2026 at Greenwich."""


def said(folder: Path, edition: Edition, *typed: str) -> list[str]:
    """Type lines into a new play called mine; return the answers without the choices."""
    told = answers(play(folder, edition, *typed)[0])
    return [" ".join(each.partition("\n\nClosed: ask.")[0].split()) for each in told]


def test_the_plays_are_listed(tmp_path: Path, edition: Edition) -> None:
    for name in ("hers", "灰色の雪"):
        begin(tmp_path, name, edition, 7).close()
        os.utime(tmp_path / f"{name}.play", (NOON, NOON))
    (tmp_path / "notes.play").write_text("hello")
    os.utime(tmp_path / "notes.play", (NOON - 9, NOON - 9))
    told = said(tmp_path, edition, "saves")[0]
    mine, hers, wide, notes = told.split("* ")[1:]
    assert mine.startswith(
        "mine, the play that is open. Chapter One, Thursday 22 April 1926. 0 acts, last played "
    )
    assert mine.endswith(". «Here.» ")
    assert hers == "hers. 0 acts, last played 28 November 2026. "
    assert wide == "灰色の雪. 0 acts, last played 28 November 2026. "
    assert notes == "notes. Last written 28 November 2026. This file is not a play."


@pytest.mark.skipif(os.name == "nt", reason="Windows renames no open file")
def test_the_open_play_is_renamed_and_goes_on(tmp_path: Path, edition: Edition) -> None:
    told = said(tmp_path, edition, "rename Мой Вечер", "1", "rename con")
    assert told[0] == "mine is called Мой Вечер; you go on playing it."
    assert "'con' cannot be the name of a file everywhere; choose another." in told[2]
    assert told[-1] == "Saved as Мой Вечер."
    assert [(entry.name, entry.acts) for entry in plays(tmp_path)] == [("Мой Вечер", 1)]
    assert os.listdir(tmp_path / "cards") == ["Мой Вечер.json"]


def test_a_copy_goes_out_and_comes_in(
    tmp_path: Path, edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Out").mkdir()
    monkeypatch.chdir(tmp_path / "Out")
    copy = tmp_path / "Out" / "mine.putilovets.play"
    told = said(tmp_path / "plays", edition, "export", "EXPORT", 'Import "mine.putilovets.play"')
    assert told[0].replace(" ", "") == f"mine is copied to {copy}.".replace(" ", "")
    assert told[1].endswith(
        "is there already; nothing was written. Take another name for the file."
    )
    assert told[2] == (
        "mine 2 is among your plays, with 0 acts. Leave this play and type putilovets play --line "
        "--save 'mine 2' to open it."
    )
    assert (tmp_path / "plays" / "mine 2.play").read_bytes() == copy.read_bytes()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("rename", "Type rename NEW: give the play that is open another name."),
        ("import", "Type import FILE: copy a play from a file among the saved ones."),
        ("import /nowhere/x", "There is no file /nowhere/x."),
        ("export /nowhere/x", "/nowhere/x cannot be written: No such file or directory."),
        ("rename mine", "The play is called 'mine' already."),
        ("saves all", "'saves all' means nothing here; ? tells what does."),
    ],
)
def test_what_cannot_be_done_is_a_sentence(
    tmp_path: Path, edition: Edition, typed: str, told: str
) -> None:
    assert said(tmp_path, edition, typed)[0] == told
    assert sorted(os.listdir(tmp_path)) == ["cards", "mine.play"]


def test_no_control_character_comes_back(tmp_path: Path, edition: Edition) -> None:
    told = "".join(said(tmp_path, edition, "import a\x1b[31m", "rename a\x1b[31m", "export a\0b"))
    assert "␛[31m" in told
    assert "\x1b" not in told
    assert "\0" not in told


def test_help_names_each_word_once(tmp_path: Path, edition: Edition) -> None:
    told = answers(play(tmp_path, edition, "?")[0])[0].splitlines()
    for each in KEEPING:
        named = f"   {each.word} {each.takes}".rstrip() + ": "
        assert len([line for line in told if line.startswith(named)]) == 1


def test_the_minute_book_is_printed(
    tmp_path: Path, edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    told = said(tmp_path / "plays", edition, "1", "1", "1", "3", "print Book.md", "print", "1")
    page, text = tmp_path / "mine.html", tmp_path / "Book.md"
    as_one = "".join(told).replace(" ", "")
    assert f"{page} is written; a browser opens it and prints it.".replace(" ", "") in as_one
    assert "istherealready" in as_one
    assert "akeanothername:printFILE." in as_one
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert text.read_text(encoding="utf-8").startswith(f"# {edition.title}\n")
