"""A text that is expected not to be told, and that nothing could tell, is pointed out."""

from pathlib import Path

import pytest

from putilovets.authoring.scenarios.running import outcomes
from putilovets.authoring.scenarios.vain import vain
from putilovets.frontends.line.teller import LineTeller
from tests.authoring.scenarios.small import FILE, scenario, step, suite

SHOWN = scenario(step('choose = "greet"', 'expect.shows = "Floor 4 to 5"'), name="shown")


@pytest.mark.parametrize(
    ("hidden", "more", "noted"),
    [
        ("a very long day behind her", "", False),  # a paragraph has it
        ("The whistle.", "", False),  # another page has it
        ("a vry long day", "", True),
        ("Floor 4 to 5", "", True),  # no file has it
        ("Floor 4 to 5", SHOWN, False),  # but another test was told it
    ],
)
def test_a_hidden_text_that_is_never_told(
    tmp_path: Path, hidden: str, more: str, noted: bool
) -> None:
    found = suite(tmp_path, scenario(step(f'expect.hides = "{hidden}"')) + more)
    told = list(vain(found, outcomes(found, LineTeller()), tmp_path))
    assert [line.partition(" ")[0] for line in told] == [f"{FILE}:6:16:"] * noted
