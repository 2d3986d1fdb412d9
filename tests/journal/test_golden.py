"""The bytes of a play's file are what they were in every version before."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from putilovets.journal.session import begin
from putilovets.pack.compiler import load_pack
from putilovets.story.edition import Edition
from putilovets.story.playthrough import UndoClosed
from tests.journal.small import ACTS, act, resumed, saved
from tests.packs import written
from tests.strategies import PICKS, packs

GOLDEN = """\
{{"putilovets":1,"pack":"small","version":"1.0.0","rules":"{rules}","texts":"{texts}","seed":7,\
"start":"beginning","parent":null}}
{{"at":"square","do":"work","is":"ed0021759e01"}}
{{"at":"hall","do":"back","is":"f745241033bb"}}
{{"at":"square","do":"talk","is":"9f3a50d472f6"}}
{{"at":"square","undo":true,"is":"f745241033bb"}}
{{"at":"square","do":"talk","is":"9f3a50d472f6"}}
{{"at":"square","do":"sign","is":"07cdbf6f8636"}}
{{"at":"hall","do":"back","is":"068e95f5227b"}}
{{"at":"square","do":"work","is":"3589f333fba9"}}
{{"at":"hall","do":"out","is":"28dac650f944"}}
"""


def test_a_small_play_byte_by_byte(tmp_path: Path, edition: Edition) -> None:
    path = saved(tmp_path, edition, *ACTS)
    rules, texts = edition.story.rules_hash, edition.text_hash
    assert path == tmp_path / "mine.play"
    assert path.read_bytes() == GOLDEN.format(rules=rules, texts=texts).encode()


def test_a_play_read_back_is_the_play(tmp_path: Path, edition: Edition) -> None:
    session = begin(tmp_path, "mine", edition, 7)
    act(session, *ACTS)
    session.close()
    before = session.path.read_bytes()
    with resumed(tmp_path, edition) as again:
        assert (again.play, again.notices, again.name) == (session.play, (), "mine")
    assert session.path.read_bytes() == before


@settings(max_examples=40)
@given(packs(), st.integers(0, 2**63 - 1), PICKS)
def test_load_of_save_is_the_play(
    tmp_path_factory: pytest.TempPathFactory, files: dict[str, str], seed: int, picks: list[int]
) -> None:
    root = tmp_path_factory.mktemp("drawn")
    edition = load_pack(written(root / "pack", files))
    session = begin(root / "saves", "mine", edition, seed)
    for pick in picks:
        open_choices = [choice for choice in session.play.choices() if choice.open]
        try:
            if pick < 0:
                session.undo()
            elif open_choices:
                session.choose(open_choices[pick % len(open_choices)].id)
        except UndoClosed:
            continue
    session.close()
    with resumed(root / "saves", edition) as again:
        assert again.play == session.play
        assert again.notices == ()
