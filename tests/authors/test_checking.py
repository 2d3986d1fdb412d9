"""The page on checking, followed to the letter on the pack of the first scene."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from putilovets.cli import main
from tests.authors.following import follow
from tests.authors.pages import PAGES, shown

TEXT = (PAGES / "checking.md").read_text(encoding="utf-8")


@pytest.fixture
def lamp_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Follow the first scene and then the page; return the pack."""
    monkeypatch.chdir(tmp_path)
    follow(shown("first-scene.md"))
    follow(shown("checking.md"))
    return tmp_path / "lamp-room"


def test_every_step_does_what_the_page_says_and_every_key_is_told(lamp_room: Path) -> None:
    said = {}
    for words in ((), ("--reach",), ("--against", "before")):
        done = CliRunner().invoke(main, ["check", str(lamp_room), *words, "--format", "json"])
        said[words] = done.exit_code, json.loads(done.stdout)
    assert [code for code, _ in said.values()] == [1, 1, 0]
    plain, reach = said[()][1], said["--reach",][1]
    keys = {
        *plain,
        *plain["problems"][0],
        *reach,
        *(key for item in reach["items"] for key in item),
    }
    assert [key for key in sorted(keys) if f"`{key}`" not in TEXT] == []


def test_no_folder_is_exit_code_2(tmp_path: Path) -> None:
    assert CliRunner().invoke(main, ["check", str(tmp_path / "nowhere")]).exit_code == 2


def test_it_is_a_short_page() -> None:
    assert len(TEXT.splitlines()) < 130
