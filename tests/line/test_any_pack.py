"""Whatever a pack says and a player types, it is told, and the file holds what was played."""

import tempfile
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from putilovets.frontends.line.reader import LineReader
from putilovets.journal.session import begin, resume
from putilovets.pack.compiler import load_pack
from tests.line.small import play
from tests.line.test_hostile_input import ACTING
from tests.packs import choice, edition_of, scene, start_at, written
from tests.strategies import packs

TYPED = st.lists(
    st.sampled_from(["1", "2", "3", "1", "2", "9", "undo", "why", "look", "sources", "minutes"])
    | st.sampled_from(["people", "line", "terms", "?", "", "[b]"]),
    max_size=25,
)


@settings(max_examples=40)
@given(packs(), st.integers(0, 2**63 - 1), TYPED)
def test_any_pack_is_told(files: dict[str, str], seed: int, typed: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        edition = load_pack(written(Path(folder) / "pack", files))
        session = begin(Path(folder), "mine", edition, seed)
        told = StringIO()
        LineReader(edition, session, StringIO("\n".join(typed)), told).run()
        session.close()
        again = resume(Path(folder), "mine", edition)
        again.close()
    assert ACTING.findall(told.getvalue()) == []
    assert told.getvalue().endswith("Saved as mine.\n")
    assert (again.play, again.notices) == (session.play, ())


@pytest.mark.parametrize("gate", ['when = "met_lukina"', 'needs = "met_lukina"'])
def test_where_nothing_is_open_a_player_can_still_go_back(tmp_path: Path, gate: str) -> None:
    chapter = scene("trap", choice("out", "the-end", gate)) + scene("square", choice("in", "trap"))
    edition = edition_of(tmp_path, chapter, start_at("square"))
    told, played = play(tmp_path / "saves", edition, "1", "1", "0", "why", "undo")
    assert played.moves == ()
    assert "Nothing is open here" in told
