"""The card beside each play: read with care, never missed, and gone with its play."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from putilovets.journal.cards import LARGEST, LONGEST, Card, card_of, card_path, leave_card
from putilovets.journal.parcel import import_play
from putilovets.journal.renaming import rename
from putilovets.journal.session import begin
from putilovets.journal.shelf import delete, plays, restore
from putilovets.story.edition import Edition
from tests.journal.small import act, resumed, saved

CARD = Card("Every Kopeck, 1926", "Thursday 22 April 1926", "Снег во дворе 灰色", 3, 7)


def test_what_is_left_is_read(tmp_path: Path) -> None:
    play = tmp_path / "mine.play"
    leave_card(play, CARD)
    assert card_of(play) == CARD
    leave_card(play, later := Card("", "", "", 4, 7))
    assert card_of(play) == later
    assert os.listdir(tmp_path / "cards") == ["mine.json"]


def test_a_card_that_cannot_be_written_is_not_missed(tmp_path: Path) -> None:
    (tmp_path / "cards").write_text("a file stands here")
    leave_card(tmp_path / "mine.play", CARD)
    leave_card(tmp_path / "nowhere" / "mine.play", CARD)
    assert os.listdir(tmp_path) == ["cards"]


def test_a_card_left_torn_by_another_run_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / "cards").mkdir()
    (tmp_path / "cards" / ".mine.json.new").write_bytes(b"{")
    leave_card(tmp_path / "mine.play", CARD)
    assert card_of(tmp_path / "mine.play") == CARD


SOUND = {"card": 1, "chapter": "c", "day": "d", "words": "w", "acts": 1, "seed": 7}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"null",
        b'{"card":1',
        b"[" * 3_000,
        b"9" * 3_900,
        json.dumps(SOUND | {"card": 2}).encode(),
        json.dumps(SOUND | {"card": True, "acts": True}).encode(),
        json.dumps(SOUND | {"acts": -1}).encode(),
        json.dumps(SOUND | {"acts": 1.0}).encode(),
        json.dumps(SOUND | {"seed": None}).encode(),
        json.dumps(SOUND | {"chapter": 1}).encode(),
        json.dumps(SOUND | {"day": "\x1b[31m"}).encode(),
        json.dumps(SOUND | {"words": "two\nlines"}).encode(),
        json.dumps(SOUND | {"words": "\ud800"}).encode(),
        json.dumps(SOUND | {"words": "\u202eback"}).encode(),
        json.dumps(SOUND | {"words": "x" * (LONGEST + 1)}).encode(),
        json.dumps({key: value for key, value in SOUND.items() if key != "day"}).encode(),
        json.dumps(SOUND).encode() + b" " * LARGEST,
    ],
    ids=lambda data: repr(data[:40]),
)
def test_what_is_no_card_is_as_good_as_none(tmp_path: Path, data: bytes) -> None:
    play = tmp_path / "mine.play"
    (tmp_path / "cards").mkdir()
    card_path(play).write_bytes(data)
    assert card_of(play) is None
    card_path(play).write_bytes(json.dumps(SOUND).encode())
    assert card_of(play) == Card("c", "d", "w", 1, 7)


@given(data=st.binary(max_size=300))
def test_no_bytes_do_any_harm(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder = tmp_path_factory.mktemp("cards")
    (folder / "cards").mkdir()
    (folder / "cards" / "mine.json").write_bytes(data)
    assert card_of(folder / "mine.play") is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "cards").mkdir()
    os.mkfifo(tmp_path / "cards" / "mine.json")
    assert card_of(tmp_path / "mine.play") is None
    (tmp_path / "cards" / "other.json").mkdir()
    assert card_of(tmp_path / "other.play") is None


def test_a_session_leaves_the_card_of_the_page_it_shows(tmp_path: Path, edition: Edition) -> None:
    session = begin(tmp_path, "mine", edition, 7)
    session.show("One", "a day", "It snows.")
    assert card_of(session.path) == Card("One", "a day", "It snows.", 0, 7)
    act(session, "work", "undo", "talk")
    session.show("One", "a day", "It thaws.")
    assert card_of(session.path) == Card("One", "a day", "It thaws.", 3, 7)
    session.close()
    assert plays(tmp_path)[0].acts == 3
    with resumed(tmp_path, edition) as session:
        session.choose("work")
        session.show("Two", "", "")
        assert card_of(session.path) == Card("Two", "", "", 4, 7)


def test_a_card_goes_where_its_play_goes(tmp_path: Path, edition: Edition) -> None:
    path = saved(tmp_path, edition)
    leave_card(path, CARD)
    put = delete(tmp_path, "mine")
    assert (card_of(path), card_of(put)) == (None, CARD)
    restore(tmp_path, "mine")
    assert (card_of(path), card_of(put)) == (CARD, None)
    to = rename(tmp_path, "mine", "Мой вечер")
    assert (card_of(path), card_of(to)) == (None, CARD)


def test_a_new_play_has_no_card_of_an_earlier_one(tmp_path: Path, edition: Edition) -> None:
    leave_card(tmp_path / "mine.play", CARD)
    path = saved(tmp_path, edition)
    assert card_of(path) is None
    (tmp_path / "to").mkdir()
    leave_card(tmp_path / "to" / "mine.play", CARD)
    import_play(tmp_path / "to", path)
    assert card_of(tmp_path / "to" / "mine.play") is None


def test_a_play_without_a_card_takes_none_over(tmp_path: Path, edition: Edition) -> None:
    leave_card(tmp_path / "new.play", CARD)
    saved(tmp_path, edition)
    assert card_of(rename(tmp_path, "mine", "new")) is None
