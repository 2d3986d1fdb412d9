"""A saved play, printed as a scenario that does the same."""

from pathlib import Path

import pytest

from putilovets.authoring.scenarios.recording import recorded, saved
from putilovets.journal.errors import JournalError
from putilovets.journal.session import begin
from putilovets.pack.compiler import load_pack
from tests.authoring.scenarios.small import pack, ran

TOLD = """\
[[scenario]]
id = "new"
about = "…"  # what this proves, in a sentence
start = "beginning"
seed = 7

# square
[[scenario.step]]
choose = ["greet", "wander"]
expect.place = "alley"

# alley
[[scenario.step]]
choose = "back"
expect.place = "square"

# square
[[scenario.step]]
choose = "sign"
expect.place = "the-end"
expect.gauges.floor = 5
expect.ending = "the-end"
"""


def test_a_saved_play_becomes_a_scenario_that_passes(tmp_path: Path) -> None:
    edition = load_pack(pack(tmp_path, ""))
    session = begin(tmp_path / "saves", "mine", edition, seed=7)
    for choice in ("greet", "wander", "back", "sign"):
        session.choose(choice)
    session.close()
    file = tmp_path / "saves" / "mine.play"
    before = file.read_bytes()
    text = "\n".join(recorded(edition, saved(file.parent, "mine", edition).play, "new")) + "\n"
    assert text == TOLD
    assert [outcome.misses for outcome in ran(tmp_path, text)] == [()]
    assert file.read_bytes() == before


def test_a_play_in_which_nothing_was_chosen(tmp_path: Path) -> None:
    edition = load_pack(pack(tmp_path, ""))
    begin(tmp_path / "saves", "mine", edition, seed=7).close()
    text = "\n".join(recorded(edition, saved(tmp_path / "saves", "mine", edition).play, "new"))
    assert [outcome.passed for outcome in ran(tmp_path, text)] == [True]


@pytest.mark.parametrize("name", ["none", "../mine"])
def test_a_play_that_is_not_there(tmp_path: Path, name: str) -> None:
    edition = load_pack(pack(tmp_path, ""))
    with pytest.raises(JournalError):
        saved(tmp_path, name, edition)
