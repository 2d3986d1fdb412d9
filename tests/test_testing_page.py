"""The page on testing shows scenarios that are run, and a failure as it is told."""

import re
from pathlib import Path

import pytest

from putilovets.authoring.scenarios.models import ACTS, ExpectTable, UntilTable
from putilovets.authoring.scenarios.planning import planned
from putilovets.authoring.scenarios.reports import details, head
from putilovets.authoring.scenarios.running import Outcome, outcomes
from putilovets.frontends.line.teller import LineTeller
from tests.packs import CHAPTER, based, start_at

PAGE = Path(__file__).resolve().parents[1] / "docs" / "authors" / "testing.md"
TEXT = PAGE.read_text(encoding="utf-8")


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


def ran(root: Path, tests: str) -> list[Outcome]:
    story = "".join(blocks("toml story"))
    files = {CHAPTER: story, **start_at("gate"), "scenarios/gate.toml": tests}
    suite, problems = planned(based(root, files), LineTeller())
    assert [str(problem) for problem in problems] == []
    return list(outcomes(suite, LineTeller()))


def test_the_examples_pass(tmp_path: Path) -> None:
    done = ran(tmp_path, "\n".join(blocks("toml test")))
    assert [(each.case.name, each.misses) for each in done] == [
        ("gate/who-greets-is-greeted", ()),
        ("gate/the-office-needs-the-floor [floor=5]", ()),
        ("gate/the-office-needs-the-floor [floor=6]", ()),
        ("gate/every-play-ends [seed=1]", ()),
        ("gate/every-play-ends [seed=2]", ()),
    ]


def test_a_failure_is_told_as_the_page_shows_it(tmp_path: Path) -> None:
    tests = "\n".join(blocks("toml test")).replace("Closed: Go up", "1. Go up")
    failed = next(each for each in ran(tmp_path, tests) if not each.passed)
    told = [head(failed), *details(failed, tmp_path)]
    (shown,) = blocks("text")
    assert shown.splitlines() == told[: len(shown.splitlines())]


@pytest.mark.parametrize("key", [*ACTS, *ExpectTable.model_fields])
def test_every_key_has_a_row(key: str) -> None:
    rows = "".join(line.split("|")[1] for line in TEXT.splitlines() if line.startswith("| `"))
    assert re.search(rf"`{key}\b", rows)


def test_as_many_choices_are_made_as_the_page_says() -> None:
    assert f"`most = {UntilTable.model_fields['most'].default:_}`" in TEXT


def test_it_is_a_short_page() -> None:
    assert len(TEXT.splitlines()) < 150
