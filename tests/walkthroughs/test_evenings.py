"""Golden transcripts: whole evenings as line mode tells them, to be read as prose."""

import os
from pathlib import Path

import pytest

from putilovets.pack.compiler import load_pack
from putilovets.pack.home import shipped_content
from tests.walkthroughs.player import read_script, transcript

HERE = Path(__file__).parent
SCRIPTS = sorted(HERE.glob("*.choices"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_the_evening_reads_as_the_golden_transcript(script: Path, tmp_path: Path) -> None:
    told = transcript(load_pack(shipped_content()), read_script(script), tmp_path)
    golden = script.with_suffix(".txt")
    if os.environ.get("PUTILOVETS_UPDATE_GOLDENS"):
        golden.write_text(told, encoding="utf-8", newline="\n")
    assert told == golden.read_text(encoding="utf-8")


def test_every_script_reaches_the_last_written_page(tmp_path: Path) -> None:
    edition = load_pack(shipped_content())
    last = [
        transcript(edition, read_script(script), tmp_path / script.stem).splitlines()[-1]
        for script in SCRIPTS
    ]
    assert set(last) == {"Saved as walk."}
