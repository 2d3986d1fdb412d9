"""Every scenario of the shipped pack, run as an author runs it."""

import re

import pytest

from putilovets.authoring.scenarios.cases import Case
from putilovets.authoring.scenarios.reports import details
from putilovets.authoring.scenarios.running import run
from putilovets.authoring.scenarios.vain import vain
from putilovets.frontends.line.teller import LineTeller
from putilovets.pack.home import shipped_content
from tests.walkthroughs.player import shipped_suite

CASES = shipped_suite().cases
PLAYED = {"every-start-comes-to-the-end", "every-later-start-comes-to-an-end"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_scenario(case: Case) -> None:
    outcome = run(case, shipped_suite(), LineTeller())
    assert outcome.passed, "\n".join(details(outcome, shipped_content()))


def test_nothing_is_hidden_that_is_never_told() -> None:
    suite = shipped_suite()
    done = [run(case, suite, LineTeller()) for case in CASES]
    assert list(vain(suite, done, shipped_content())) == []


def test_every_start_is_played_to_the_end() -> None:
    played = {case.start.id for case in CASES if case.id in PLAYED}
    assert played == set(shipped_suite().edition.story.starts)


def test_every_scenario_says_in_a_sentence_what_it_proves() -> None:
    for case in CASES:
        assert re.fullmatch(r"[A-Z].{20,}\.", case.about), case.name
