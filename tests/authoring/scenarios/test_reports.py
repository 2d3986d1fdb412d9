"""A failure as its author reads it, and as a build server does."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from putilovets.authoring.scenarios.junit import _fit, as_junit
from putilovets.authoring.scenarios.reports import details, head
from tests.authoring.scenarios.small import ran, scenario, step

BAD = scenario(
    step('choose = ["wander", "back", "greet"]')
    + step('expect.place = "yard"', "expect.gauges.floor = 4"),
    name="bad",
)
GOOD = scenario(step("any = 1"), name="good")

TOLD = """\
It is so.
scenarios/tests.toml:8:16: Expected the place yard, found square.
scenarios/tests.toml:9:23: Expected Floor at 4, found 5.
Seed 0, 3 choices made; the last choice was greet at square. There:
| She nods.
|
| Floor 4 to 5.
|
| SQUARE
| [invented]
|
| Here.
|
| She has a very long day behind her, and says so to everybody who comes by, and
| to those who do not. It’s late.
|
| Floor 5.
|
| Closed: office. Needs Floor at 6 or more; it is 5.
| 1. wander
| 2. sign
Open here: wander, sign. Locked: office.
The ledger's last entries:
| Floor 4 to 5. «greet»
| You have spoken with Lukina. «greet»
"""


def test_a_failure_shows_the_page_there_and_the_ledger(tmp_path: Path) -> None:
    (outcome,) = ran(tmp_path, BAD)
    assert head(outcome) == "FAIL  tests/bad"
    assert "".join(f"{line}\n" for line in details(outcome, tmp_path)) == TOLD


def test_where_something_was_asked_the_answer_is_shown(tmp_path: Path) -> None:
    (outcome,) = ran(tmp_path, scenario(step('ask = "minutes"', 'expect.shows = "x"')))
    lines = list(details(outcome, tmp_path))
    assert lines[lines.index("Seed 0, 0 choices made. There:") + 1] == "| The minute book is empty."
    assert lines[-1] == "The ledger is empty."


def test_the_page_is_shown_where_a_choice_could_not_be_made(tmp_path: Path) -> None:
    (outcome,) = ran(tmp_path, scenario(step('choose = ["wander", "greet"]')))
    lines = list(details(outcome, tmp_path))
    assert lines[1] == (
        "scenarios/tests.toml:6:21: Cannot choose greet: it is a choice of square, not of alley."
    )
    assert "| ALLEY" in lines


def test_junit_counts_and_says_what_is_amiss(tmp_path: Path) -> None:
    root = ElementTree.fromstring(as_junit(ran(tmp_path, BAD + GOOD), tmp_path, "small"))
    counts = {"tests": "2", "failures": "1", "errors": "0"}
    assert (root.tag, root.attrib) == ("testsuites", {"name": "small", **counts})
    (group,) = root
    assert (group.tag, group.attrib) == ("testsuite", {"name": "tests", **counts})
    bad, good = group
    assert good.attrib == {"classname": "tests", "name": "good", "file": "scenarios/tests.toml"}
    (failure,) = bad
    assert failure.attrib["message"] == (
        "scenarios/tests.toml:8:16: Expected the place yard, found square. "
        "scenarios/tests.toml:9:23: Expected Floor at 4, found 5."
    )
    assert f"{failure.text}\n" == TOLD


def test_the_same_run_is_the_same_bytes(tmp_path: Path) -> None:
    first, second = (as_junit(ran(tmp_path, BAD + GOOD), tmp_path, "small") for _ in range(2))
    assert first == second
    assert first.startswith(b"<?xml version='1.0' encoding='utf-8'?>\n<testsuites ")


def test_what_xml_does_not_allow_is_replaced(tmp_path: Path) -> None:
    text = scenario(step('expect.shows = "a\\u0000b\\u001b[31m]]>&<é\\uffff\\U0001F600"'))
    xml = as_junit(ran(tmp_path, text), tmp_path, "small")
    failure = ElementTree.fromstring(xml).find(".//failure")
    assert failure is not None
    assert "«a�b�[31m]]>&<é�😀»" in failure.attrib["message"]


@given(text=st.lists(st.integers(0, 0x10FFFF).map(chr)).map("".join))
def test_any_text_can_be_told_in_xml(text: str) -> None:
    element = ElementTree.Element("failure", message=_fit(text))
    element.text = _fit(text)
    read = ElementTree.fromstring(ElementTree.tostring(element, encoding="utf-8"))
    assert (read.text or "") == _fit(text)


@pytest.mark.parametrize("mark", ["\r", "\x00", "\ufffe", "\x1b"])
def test_a_mark_that_xml_would_change_is_replaced(mark: str) -> None:
    assert _fit(f"a{mark}b") == "a\ufffdb"
