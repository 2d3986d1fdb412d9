"""A file torn anywhere gives exactly the acts that were fully written, and goes on from there."""

from pathlib import Path

import pytest

from putilovets.journal.errors import JournalError
from putilovets.journal.replay import TORN
from putilovets.story.edition import Edition
from tests.journal.small import act, choices_of, resumed, saved

SHORT = ("work", "back", "talk", "sign")


def test_torn_at_every_byte(tmp_path: Path, edition: Edition) -> None:
    path = saved(tmp_path, edition, *SHORT)
    whole = path.read_bytes()
    head = whole.index(b"\n") + 1
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        if length < head:
            with pytest.raises(JournalError, match="never finished"), resumed(tmp_path, edition):
                pass
            assert path.read_bytes() == whole[:length]
            continue
        written = whole[head:length].count(b"\n")
        good = whole[: whole.rindex(b"\n", 0, length) + 1]
        with resumed(tmp_path, edition) as session:
            assert choices_of(session) == list(SHORT[:written])
            assert session.notices == (() if good == whole[:length] else (TORN,))
            act(session, SHORT[written])
        assert path.read_bytes() == whole[: len(good)] + whole[len(good) :].splitlines(True)[0]
        assert not (tmp_path / "kept").exists()


@pytest.mark.parametrize(
    "torn", [b"\0" * 64, b"{", b'{"at":"hall","do":"back","is":"f745241033bb"}', b"\xff"]
)
def test_whatever_the_torn_end_is_it_is_dropped(
    tmp_path: Path, edition: Edition, torn: bytes
) -> None:
    path = saved(tmp_path, edition, "work")
    whole = path.read_bytes()
    path.write_bytes(whole + torn)
    with resumed(tmp_path, edition) as session:
        assert session.notices == (TORN,)
    assert path.read_bytes() == whole
    with resumed(tmp_path, edition) as session:
        assert session.notices == ()
