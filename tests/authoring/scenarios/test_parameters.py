"""Parameters: each table of values is a test of its own, and every mistake in them is told."""

from pathlib import Path

import pytest

from tests.authoring.scenarios.small import FILE, ran, scenario, step, suite, wrong

ROWS = """\
set = { floor = "{floor}" }
seed = "{seed}"
[[scenario.with]]
floor = 5
seed = 1
way = "greet"
then = 6
[[scenario.with]]
floor = 5
seed = 2
way = "wander"
then = 5
"""
FILLED = step(
    'choose = "{way}"',
    'expect.gauges.floor = "{then}"',
    'expect.holds = "floor == {then}"',
    'expect.shows = "Floor {then}."',
)


def test_each_table_is_a_test_of_its_own(tmp_path: Path) -> None:
    done = ran(tmp_path, scenario(FILLED, ROWS))
    assert [(each.case.name, each.passed) for each in done] == [
        ("tests/it [floor=5, seed=1]", True),
        ("tests/it [floor=5, seed=2]", True),
    ]
    plays = [each.moment.play for each in done]
    assert [play.seed for play in plays] == [1, 2]
    assert [play.moves[0].choice for play in plays] == ["greet", "wander"]


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ("", ["tests/it"]),
        ("n = 1", ["tests/it [n=1]"]),
        ("n = 1\nflag = true|n = 1\nflag = false", ["[n=1, flag=true]", "[n=1, flag=false]"]),
        ("n = 1|n = 1", ["[n=1, table 1]", "[n=1, table 2]"]),
        (f'n = "{"x" * 50}"', [f"tests/it [n={'x' * 39}…]"]),
    ],
)
def test_a_test_is_named_by_what_tells_it_apart(
    tmp_path: Path, rows: str, names: list[str]
) -> None:
    tables = "".join(f"[[scenario.with]]\n{row}\n" for row in rows.split("|") if row)
    used = " ".join(f"{{{name}}}" for name in ("n", "flag") if f"{name} =" in rows)
    text = scenario(step(f'expect.hides = "none {used}"'), tables)
    found = [case.name for case in suite(tmp_path, text).cases]
    assert len(found) == len(names)
    assert all(name.endswith(end) for name, end in zip(found, names, strict=True))


def test_a_file_called_like_its_only_scenario_is_not_named_twice(tmp_path: Path) -> None:
    text = scenario(step("any = 1"), name="tests")
    assert [case.name for case in suite(tmp_path, text).cases] == ["tests"]


@pytest.mark.parametrize(
    ("rows", "line", "told"),
    [
        (
            "way = 'greet'",
            'choose = "{wy}"',
            [
                "5:7: PU011 nothing in this scenario uses {way}",
                "8:10: PU011 {wy} is no parameter of this scenario (did you mean way?)",
            ],
        ),
        (
            "way = 'greeet'",
            'choose = "{way}"',
            ["8:10: PU010 there is no choice greeet (did you mean greet?)"],
        ),
        ("n = 0", 'any = "{n}"', ["8:7: PU003 0: should be from 1 to 10,000"]),
        (
            "n = 'two'",
            'any = "{n}"',
            ["8:7: PU003 {n}: should be a whole number, not 'two'"],
        ),
        (
            "n = 12",
            'expect.gauges.floor = "{n}"',
            ["8:23: PU012 floor runs from 0 to 10 and is never 12"],
        ),
        (
            "name = 'met-lukina'",
            'expect.holds = "{name}"',
            [
                "8:16: PU016 a condition is made of names, comparisons with a constant, "
                "and, or, not, in; it reads: met-lukina"
            ],
        ),
        ("a = '{b}'", 'choose = "{a}"', ["8:10: PU003 {b}: a parameter cannot stand in a para"]),
        ("n = 4", 'expect.holds = "{ floor >= {n}"', ["8:16: PU016 '{ floor >= 4' is not a c"]),
        ("text = ' '", 'expect.shows = "{text}"', ["8:16: PU003 has nothing in it"]),
        ("Bad = 1", "any = 1", ["5:7: PU003 Bad: "]),
    ],
)
def test_a_parameter_with_a_mistake(tmp_path: Path, rows: str, line: str, told: list[str]) -> None:
    found = wrong(tmp_path, scenario(step(line), f"[[scenario.with]]\n{rows}\n"))
    assert len(found) == len(told)
    for problem, beginning in zip(found, sorted(told), strict=True):
        assert problem.startswith(f"{FILE}:{beginning}"), found


def test_a_parameter_where_there_is_none(tmp_path: Path) -> None:
    assert wrong(tmp_path, scenario(step('expect.shows = "{text}"'))) == [
        f"{FILE}:6:16: PU011 {{text}} is no parameter of this scenario "
        "(give it a value in each [[scenario.with]])"
    ]
