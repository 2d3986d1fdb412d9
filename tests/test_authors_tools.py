"""What the page on tools shows is what one sees who types it."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from putilovets.cli import main

PAGE = Path(__file__).resolve().parents[1] / "docs" / "authors" / "tools.md"
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def typed() -> Iterator[tuple[str, str]]:
    """Yield each line that is typed on the page, and what is shown below it."""
    for block in BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            line, _, shown = part.partition("\n")
            yield line, shown


def test_the_page_is_what_one_sees(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lines = list(typed())
    assert len(lines) == 5
    for line, shown in lines:
        given, _, command = line.rpartition(" | ")
        words = shlex.split(command)
        if words[0] == "cd":
            monkeypatch.chdir(tmp_path / words[1])
            continue
        assert words[0] == "putilovets"
        text = given.removeprefix("echo ") + "\n" if given else ""
        done = CliRunner().invoke(main, words[1:], input=text)
        assert done.exit_code == 0, (line, done.output)
        assert done.output == shown


def test_the_page_is_short() -> None:
    assert len(PAGE.read_text(encoding="utf-8").splitlines()) < 100
