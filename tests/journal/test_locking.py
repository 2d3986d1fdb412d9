"""One play is written by one process at a time; a second one is told so."""

import subprocess
import sys
from pathlib import Path

import pytest

from putilovets.journal.errors import JournalError
from putilovets.journal.session import begin, resume
from putilovets.story.edition import Edition
from tests.journal.small import choices_of, resumed, saved

OTHER = """
import sys
from pathlib import Path
from putilovets.journal.errors import JournalError
from putilovets.journal.session import resume
from putilovets.pack.compiler import load_pack
try:
    resume(Path(sys.argv[1]), "mine", load_pack(Path(sys.argv[2])))
except JournalError as error:
    print(error)
"""


def test_a_second_process_is_told(tmp_path: Path, edition: Edition, pack: Path) -> None:
    session = begin(tmp_path, "mine", edition, 7)
    command = [sys.executable, "-c", OTHER, str(tmp_path), str(pack)]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (told.stdout, told.stderr) == ("The play 'mine' is open in another window.\n", "")
    session.choose("work")
    session.close()
    free = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (free.stdout, free.stderr) == ("", "")
    with resumed(tmp_path, edition) as again:
        assert choices_of(again) == ["work"]


def test_a_second_window_of_the_same_process_is_told(tmp_path: Path, edition: Edition) -> None:
    saved(tmp_path, edition)
    with resumed(tmp_path, edition), pytest.raises(JournalError) as caught:
        resume(tmp_path, "mine", edition)
    assert str(caught.value) == "The play 'mine' is open in another window."
    with resumed(tmp_path, edition) as session:
        session.choose("work")


def test_other_plays_stay_free(tmp_path: Path, edition: Edition) -> None:
    saved(tmp_path, edition, name="other")
    saved(tmp_path, edition)
    with resumed(tmp_path, edition), resumed(tmp_path, edition, "other") as other:
        other.choose("work")
