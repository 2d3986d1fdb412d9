"""schema --reference: the format as one page, with examples of a pack or without."""

from pathlib import Path

from tests.authors.pages import PAGES
from tests.cli.conftest import Said

PACK = PAGES / "every-key"


def test_it_is_written_with_the_examples_of_a_pack(say: Said, tmp_path: Path) -> None:
    made = tmp_path / "format.md"
    done = say("schema", "--reference", made, "--examples", PACK)
    assert (done.exit_code, done.output) == (0, "")
    assert made.read_bytes() == (PAGES / "format.md").read_bytes()


def test_without_a_pack_it_has_no_examples(say: Said, tmp_path: Path) -> None:
    made = tmp_path / "format.md"
    say("schema", "--reference", made)
    text = made.read_text(encoding="utf-8")
    assert "```" not in text
    assert "### `[[meeting.bloc]]`" in text


def test_a_page_that_cannot_be_written_is_a_sentence(say: Said, tmp_path: Path) -> None:
    done = say("schema", "--reference", tmp_path / "no-folder" / "format.md")
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1
    assert "format.md" in done.stderr


def test_examples_are_of_a_pack_that_can_be_played(say: Said, tmp_path: Path) -> None:
    made = tmp_path / "format.md"
    done = say("schema", "--reference", made, "--examples", tmp_path)
    assert done.exit_code == 2
    assert "there is no such file in this folder" in done.stderr
    assert not made.exists()


def test_examples_alone_go_nowhere(say: Said) -> None:
    done = say("schema", "--examples", PACK)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "--examples is for --reference: say to which page they go.\n"
