"""Which play is opened when a player asks for one, or for none in particular."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from putilovets.journal.errors import JournalError
from putilovets.journal.opening import fresh_seed, opened
from putilovets.journal.session import Session
from putilovets.story.edition import Edition
from tests.journal.small import resumed, saved


@contextmanager
def asked(folder: Path, edition: Edition, **wish: Any) -> Iterator[Session]:
    session = opened(folder, edition, **wish)
    try:
        yield session
    finally:
        session.close()


def played_at(path: Path, when: int) -> None:
    os.utime(path, (when, when))


@pytest.mark.parametrize("wish", [{}, {"seed": 5}, {"start": "beginning"}])
def test_with_no_play_a_new_one_begins(
    tmp_path: Path, edition: Edition, wish: dict[str, Any]
) -> None:
    with asked(tmp_path, edition, **wish) as session:
        assert session.name == "play 1"
        assert session.play.seed == wish.get("seed", session.play.seed)


def test_the_play_last_played_goes_on(tmp_path: Path, edition: Edition) -> None:
    played_at(saved(tmp_path, edition, "work", name="a"), 2_000)
    played_at(saved(tmp_path, edition, name="b"), 1_000)
    for wish in ({}, {"go_on": True}):
        with asked(tmp_path, edition, **wish) as session:
            assert session.name == "a"


def test_a_play_that_is_over_goes_on_only_when_asked(tmp_path: Path, edition: Edition) -> None:
    saved(tmp_path, edition, "work", "out", name="a")
    with asked(tmp_path, edition, go_on=True) as session:
        assert (session.name, session.play.ending) == ("a", "the-end")
    with asked(tmp_path, edition) as session:
        assert (session.name, session.play.moves) == ("play 1", ())
    with resumed(tmp_path, edition, "a"):
        pass


def test_plays_of_other_stories_and_what_is_no_play_are_passed_over(
    tmp_path: Path, edition: Edition
) -> None:
    saved(tmp_path, edition, name="ours")
    foreign = (tmp_path / "ours.play").read_text().replace('"small"', '"other"')
    (tmp_path / "theirs.play").write_text(foreign)
    (tmp_path / "rubbish.play").write_text("x")
    for name, when in (("ours", 1_000), ("theirs", 2_000), ("rubbish", 3_000)):
        played_at(tmp_path / f"{name}.play", when)
    with asked(tmp_path, edition) as session:
        assert session.name == "ours"


def test_a_new_name_a_seed_or_a_start_begin_a_new_play(tmp_path: Path, edition: Edition) -> None:
    saved(tmp_path, edition, "work", name="old")
    wishes: list[dict[str, Any]] = [{"new": "mine"}, {"seed": 9}, {"start": "beginning"}]
    names = []
    for wish in wishes:
        with asked(tmp_path, edition, **wish) as session:
            names.append(session.name)
    assert names == ["mine", "play 1", "play 2"]


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        ({"go_on": True}, "There is no saved play yet; begin one with --new NAME."),
        ({"save": "gone"}, "There is no play called 'gone' in {folder}."),
        ({"start": "gone"}, "There is no start 'gone'; there are: beginning."),
    ],
)
def test_what_is_not_to_be_had_is_a_sentence(
    tmp_path: Path, edition: Edition, wish: dict[str, Any], told: str
) -> None:
    with pytest.raises(JournalError) as caught:
        opened(tmp_path, edition, **wish)
    assert str(caught.value) == told.format(folder=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_fresh_seed_can_be_read_aloud() -> None:
    seeds = {fresh_seed() for _ in range(50)}
    assert len(seeds) > 40
    assert all(100_000 <= seed <= 999_999 for seed in seeds)
