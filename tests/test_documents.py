"""What the documents promise: links that lead somewhere, and the commands that CI runs."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("benchmarks/*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_relative_link_leads_to_a_file(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_ci_runs_the_test_command_as_the_readme_gives_it() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```\n(.+?)\n```", readme, flags=re.DOTALL)
    assert [block.split()[-1] for block in blocks[:2]] == ["putilovets", "pytest"]
    setup, test = blocks[1].rsplit(" && ", 1)
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert setup in script
    assert test in script


def test_the_picture_asks_nothing_of_the_network() -> None:
    svg = (ROOT / "docs" / "pictures" / "first-light.svg").read_text(encoding="utf-8")
    assert re.findall(r"@font-face|@import|url\(\s*['\"]?http|<image|<script", svg) == []
