"""Golden transcripts: whole evenings as line mode tells them, to be read as prose."""

import os
from pathlib import Path

import pytest

from tests.walkthroughs.player import WALKTHROUGHS, script, shipped_suite, transcript

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", WALKTHROUGHS)
def test_the_evening_reads_as_the_golden_transcript(name: str, tmp_path: Path) -> None:
    told = transcript(shipped_suite().edition, script(name), tmp_path)
    golden = HERE / f"{name}.txt"
    if os.environ.get("PUTILOVETS_UPDATE_GOLDENS"):
        golden.write_text(told, encoding="utf-8", newline="\n")
    assert told == golden.read_text(encoding="utf-8")
    assert told.splitlines()[-1] == "Saved as walk."


def test_every_golden_transcript_is_of_a_scenario() -> None:
    assert sorted(path.stem for path in HERE.glob("*.txt")) == sorted(WALKTHROUGHS)
