"""Every kind of expectation passes where it is so, and says what it found where it is not."""

from pathlib import Path

import pytest

from tests.authoring.scenarios.small import missed, scenario, step

AT_ONCE = ""
GREETED = 'choose = "greet"'
SIGNED = 'choose = "sign"'
LOOKED = 'ask = "why"'

MET = [
    (AT_ONCE, 'expect.place = "square"'),
    (AT_ONCE, 'expect.title = "Square"'),
    (AT_ONCE, 'expect.hides = ["a very long day", "She nods"]'),
    (GREETED, 'expect.shows = ["she nods.", "says so to everybody who comes by, and to those"]'),
    (GREETED, """expect.shows = '''everybody   who\n comes by'''"""),
    (GREETED, 'expect.shows = "It\'s late"'),
    (GREETED, 'expect.holds = ["met_lukina and floor == 5", "told == \'nothing\'"]'),
    (GREETED, "expect.gauges = { floor = 5 }"),
    (GREETED, 'expect.changes = "Floor 4 to 5"'),
    (AT_ONCE, "expect.changes = []"),
    (AT_ONCE, 'expect.open = ["greet", "wander"]'),
    (AT_ONCE, 'expect.locked = "office"'),
    (AT_ONCE, 'expect.locked = { office = "floor at 6 or more" }'),
    (GREETED, 'expect.absent = "greet"'),
    (SIGNED, 'expect.ending = "the-end"'),
    (SIGNED, 'expect.record = ["Resolved: To ask.", "On the store"]'),
    (SIGNED, "expect.undo = false"),
    (GREETED, "expect.undo = true"),
    (AT_ONCE, "expect.undo = false"),
    (LOOKED, 'expect.shows = ["Floor 4. What the shop thinks of you.", "began at 4"]'),
    (LOOKED, 'expect.hides = "Here."'),
]

UNMET = [
    (GREETED, 'expect.place = "yard"', "Expected the place yard, found square."),
    (GREETED, 'expect.title = "The yard"', "Expected the title «The yard», found «square»."),
    (
        AT_ONCE,
        'expect.shows = "a very long day"',
        "Expected «a very long day»; it is not told here, though a paragraph of this page has it. "
        "Needs: you have spoken with Lukina.",
    ),
    (
        GREETED,
        'expect.shows = "The whistle."',
        "Expected «The whistle.»; it is not told here; the pack has it at yard.",
    ),
    (
        GREETED,
        'expect.shows = "She nodded."',
        "Expected «She nodded.»; it is not told here. Nearest: «She nods.».",
    ),
    (LOOKED, 'expect.shows = "Here."', "Expected «Here.»; it is not shown."),
    (
        GREETED,
        'expect.hides = "a very long day behind"',
        "Expected not to find «a very long day behind»; it is told here.",
    ),
    (
        AT_ONCE,
        'expect.holds = "met_lukina and floor >= 6"',
        "Expected met_lukina and floor >= 6; it does not hold. "
        "Needs: you have spoken with Lukina. Needs Floor at 6 or more; it is 4.",
    ),
    (AT_ONCE, "expect.gauges = { floor = 5 }", "Expected Floor at 5, found 4."),
    (
        GREETED,
        "expect.changes = []",
        "Expected to have been changed: nothing; found: Floor 4 to 5.",
    ),
    (
        AT_ONCE,
        'expect.changes = "Floor 4 to 5"',
        "Expected to have been changed: Floor 4 to 5; found: nothing.",
    ),
    (
        AT_ONCE,
        'expect.open = "office"',
        "Expected office to be open; it is locked: Needs Floor at 6 or more; it is 4.",
    ),
    (
        GREETED,
        'expect.open = "greet"',
        "Expected greet to be open; it is not shown: Needs: not that you have spoken with Lukina.",
    ),
    (
        AT_ONCE,
        'expect.open = "home"',
        "Expected home to be open; it is a choice of yard, not of square.",
    ),
    (SIGNED, 'expect.open = "sign"', "Expected sign to be open; the play has ended at the-end."),
    (AT_ONCE, 'expect.locked = "greet"', "Expected greet to be locked; it is open."),
    (
        AT_ONCE,
        'expect.locked = { office = "Office" }',
        "Expected office to be locked with «Office»; "
        "the reason is: Needs Floor at 6 or more; it is 4.",
    ),
    (AT_ONCE, 'expect.absent = "greet"', "Expected greet not to be shown; it is open."),
    (
        AT_ONCE,
        'expect.absent = "home"',
        "Expected home not to be shown, but it never is: it is a choice of yard, not of square.",
    ),
    (
        GREETED,
        'expect.ending = "the-end"',
        "Expected the ending the-end, found none: the play stands at square.",
    ),
    (
        GREETED,
        'expect.record = "To ask."',
        "Expected «To ask.» in the minute book; the book is empty.",
    ),
    (
        SIGNED,
        'expect.record = "Resolved: To aks."',
        "Expected «Resolved: To aks.» in the minute book; it is on no sheet. "
        "Nearest: «Resolved: To ask.».",
    ),
    (
        GREETED,
        "expect.undo = false",
        "Expected that there is no going back; the last choice can be taken back.",
    ),
    (SIGNED, "expect.undo = true", "Expected that the last choice can be taken back; it cannot."),
]


@pytest.mark.parametrize(("act", "expected"), MET)
def test_what_is_so_passes(tmp_path: Path, act: str, expected: str) -> None:
    assert missed(tmp_path, scenario(step(act, expected))) == []


@pytest.mark.parametrize(("act", "expected", "told"), UNMET)
def test_what_is_not_so_says_what_is(tmp_path: Path, act: str, expected: str, told: str) -> None:
    assert missed(tmp_path, scenario(step(act, expected))) == [told]


def test_every_kind_of_expectation_is_tried_both_ways() -> None:
    from putilovets.authoring.scenarios.models import ExpectTable

    for tried in ([each[1] for each in MET], [each[1] for each in UNMET]):
        kinds = {text.removeprefix("expect.").split()[0] for text in tried}
        assert kinds == set(ExpectTable.model_fields)


def test_all_that_is_amiss_at_a_step_is_told_and_nothing_after_it(tmp_path: Path) -> None:
    here = step('expect.place = "yard"', "expect.gauges = { floor = 3 }")
    later = step('expect.title = "Nowhere"')
    assert missed(tmp_path, scenario(here + later)) == [
        "Expected the place yard, found square.",
        "Expected Floor at 3, found 4.",
    ]
