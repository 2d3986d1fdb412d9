"""A second play that stands before a decision of the first."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from putilovets.journal.branching import branch, proposed_name
from putilovets.journal.errors import JournalError
from putilovets.journal.folder import LONGEST_BYTES, LONGEST_NAME, checked_name
from putilovets.journal.lines import read_act, read_header
from putilovets.journal.session import Session, begin, resume
from putilovets.journal.unkept import Unkept
from putilovets.pack.compiler import load_pack
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough, UndoClosed
from tests.journal.small import ACTS, act, choices_of, resumed, saved
from tests.packs import written
from tests.strategies import PICKS, packs

MANY = settings(max_examples=30)
BEFORE = ("work", "back", "talk")
"""What stands in a play of `ACTS` before it is signed; a second talk was taken back."""


def pick_in(session: Session, pick: int) -> None:
    """Follow one pick, where the rules allow it."""
    if pick < 0:
        with suppress(UndoClosed):
            session.undo()
    elif session.play.ending is None:
        offered = session.play.story.offered(session.play.state)
        session.choose(offered[pick % len(offered)].id)


@contextmanager
def back(
    folder: Path, edition: Edition, decision: int, name: str | None = None
) -> Iterator[Session]:
    """Branch off the play called ``mine``."""
    with resumed(folder, edition) as parent:
        second = branch(folder, parent, decision, name, edition)
    try:
        yield second
    finally:
        second.close()


@MANY
@given(packs(), st.integers(0, 2**63 - 1), PICKS, st.data())
def test_a_branch_at_any_decision_is_the_play_up_to_it(
    files: dict[str, str], seed: int, picks: list[int], data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as root:
        edition = load_pack(written(Path(root) / "pack", files))
        folder = Path(root) / "plays"
        parent = begin(folder, "mine", edition, seed)
        for pick in picks:
            pick_in(parent, pick)
        before = parent.path.read_bytes()
        many = len(parent.play.moves)
        for decision in {data.draw(st.integers(1, many)), 1, many} if many else ():
            branch(folder, parent, decision, f"at {decision}", edition).close()
            again = resume(folder, f"at {decision}", edition)
            again.close()
            assert again.notices == ()
            assert again.play.moves == parent.play.moves[: decision - 1]
            assert again.play.states == parent.play.states[:decision]
            assert again.play.seed == seed
        parent.close()
        assert parent.path.read_bytes() == before


def test_what_was_taken_back_is_left_out_and_the_parent_is_named(
    tmp_path: Path, edition: Edition
) -> None:
    parent = saved(tmp_path, edition, *ACTS)
    before = parent.read_bytes()
    with back(tmp_path, edition, 4, "other") as second:
        assert choices_of(second) == list(BEFORE)
        head, *acts = second.path.read_bytes().splitlines(keepends=True)
    assert read_header(head).parent == "mine"
    assert [read_act(line).do for line in acts] == list(BEFORE)
    assert parent.read_bytes() == before


def test_one_goes_back_past_a_signature_and_after_the_end(tmp_path: Path, edition: Edition) -> None:
    saved(tmp_path, edition, *ACTS)
    with back(tmp_path, edition, 2, "other") as second:
        assert second.play.ending is None
        assert second.notices == (
            "You stand before decision 2 again, in a second play, «other». «mine» stays as it was.",
        )
        act(second, "back", "talk")
    with resumed(tmp_path, edition, "other") as again:
        assert choices_of(again) == ["work", "back", "talk"]


@pytest.mark.parametrize("decision", [-1, 0, 3])
def test_there_is_no_going_back_to_what_was_never_decided(
    tmp_path: Path, edition: Edition, decision: int
) -> None:
    saved(tmp_path, edition, "work", "back")
    with resumed(tmp_path, edition) as parent, pytest.raises(JournalError) as caught:
        branch(tmp_path, parent, decision, None, edition)
    assert str(caught.value) == f"There is no decision {decision}; there are 1 to 2."


def test_a_play_without_a_decision_says_so(tmp_path: Path, edition: Edition) -> None:
    saved(tmp_path, edition)
    with resumed(tmp_path, edition) as parent, pytest.raises(JournalError) as caught:
        branch(tmp_path, parent, 1, None, edition)
    assert str(caught.value) == "There is no decision 1; there are none yet."


def test_a_name_is_proposed_that_no_play_has(tmp_path: Path, edition: Edition) -> None:
    saved(tmp_path, edition, *ACTS)
    names = []
    for _ in range(3):
        with back(tmp_path, edition, 1) as second:
            names.append(second.name)
    first = "mine, back to decision 1"
    assert names == [first, f"{first}, 2", f"{first}, 3"]


def test_a_branch_of_a_branch_is_called_after_the_first_play(
    tmp_path: Path, edition: Edition
) -> None:
    saved(tmp_path, edition, "work", "back")
    with back(tmp_path, edition, 2) as second:
        act(second, "back")
        assert proposed_name(tmp_path, second, 1, edition) == "mine, back to decision 1"


LONGEST = ("m" * 60, "ш" * 60, "三" * 60, "𐌰" * 50, "a b. c, " * 7 + "d")


@pytest.mark.parametrize("name", LONGEST, ids=range(len(LONGEST)))
def test_a_proposed_name_is_legal_however_long_the_first_is(
    tmp_path: Path, edition: Edition, name: str
) -> None:
    session = begin(tmp_path, name, edition, 7)
    session.choose("work")
    names = []
    for _ in range(2):
        second = branch(tmp_path, session, 1, None, edition)
        names.append(checked_name(second.name))
        second.close()
    session.close()
    assert len(set(names)) == 2
    assert max(map(len, names)) <= LONGEST_NAME
    assert max(len(each.encode()) for each in names) <= LONGEST_BYTES


@pytest.mark.parametrize("name", ["mine", "a/b", "con", ""])
def test_a_name_that_is_taken_or_illegal_is_refused(
    tmp_path: Path, edition: Edition, name: str
) -> None:
    path = saved(tmp_path, edition, "work")
    before = path.read_bytes()
    with resumed(tmp_path, edition) as parent, pytest.raises(JournalError):
        branch(tmp_path, parent, 1, name, edition)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [before]


@pytest.mark.parametrize("sync", [1, 2])
@pytest.mark.parametrize("links", [True, False])
def test_a_failing_disk_leaves_no_half_file(
    tmp_path: Path, edition: Edition, monkeypatch: pytest.MonkeyPatch, sync: int, links: bool
) -> None:
    path = saved(tmp_path, edition, *ACTS)
    before = path.read_bytes()
    calls = chain([None] * (sync - 1), [errno.ENOSPC])

    def fail(_: int) -> None:
        error = next(calls)
        if error is not None:
            raise OSError(error, os.strerror(error))

    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    with resumed(tmp_path, edition) as parent:
        monkeypatch.setattr(os, "fsync", fail)
        if not links:
            monkeypatch.setattr(os, "link", no_links)
        with pytest.raises(JournalError) as caught:
            branch(tmp_path, parent, 4, "other", edition)
    wanted = "The second play could not be written: No space left on device."
    assert str(caught.value) == wanted
    assert [each.name for each in tmp_path.iterdir()] == ["mine.play"]
    assert path.read_bytes() == before


def test_a_file_system_without_links_will_do(
    tmp_path: Path, edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", no_links)
    saved(tmp_path, edition, *ACTS)
    with back(tmp_path, edition, 4, "other") as second:
        assert choices_of(second) == list(BEFORE)
    with pytest.raises(JournalError), back(tmp_path, edition, 4, "other"):
        pass
    assert sorted(each.name for each in tmp_path.iterdir()) == ["mine.play", "other.play"]


def test_a_preview_has_no_plays_beside_it(edition: Edition) -> None:
    with pytest.raises(JournalError) as caught:
        _ = Unkept(Playthrough(edition.story, 7)).folder
    assert str(caught.value).startswith("Nothing is kept of a preview")
