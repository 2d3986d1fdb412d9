"""What is wrong in scenario files is told all at once, with line and column, before any is run."""

from pathlib import Path

import pytest

from tests.authoring.scenarios.small import FILE, scenario, step, wrong

STEPS = [
    ('chose = "greet"', "6:1: PU002 chose is not a key of this table (did you mean choose?)"),
    ("choose = 3", "6:10: PU003 choose: should be text in quotes"),
    ('choose = "greeet"', "6:10: PU010 there is no choice greeet (did you mean greet?)"),
    (
        'choose = ["greet", "wandr"]',
        "6:20: PU010 there is no choice wandr (did you mean wander?)",
    ),
    ("any = 0", "6:7: PU003 any: input should be greater than or equal to 1"),
    ('any = "some"', "6:7: PU003 any: is a whole number, or a parameter such as {n}"),
    ("undo = true", "6:8: PU003 undo: should be a whole number"),
    ('ask = "wyh"', "6:7: PU003 ask: wyh shows nothing (did you mean why?)"),
    ("until = {}", "6:1: PU004 place, holds or ended is missing"),
    (
        'until = { place = "yard", ended = true }',
        "6:27: PU003 ended stands beside place; one of them",
    ),
    ("until = { ended = false }", "6:11: PU003 ended: can only be true here"),
    ('until = { place = "yrd" }', "6:19: PU010 there is no place yrd (did you mean yard?)"),
    (
        'until = { place = "gate" }',
        "6:19: PU010 nobody stops at gate: a play is sent on from there",
    ),
    (
        'choose = "greet"\nany = 1',
        "7:1: PU003 any stands beside choose; one to a step",
    ),
    ("", "5:1: PU004 choose, any, until, undo, ask or expect is missing"),
    ('place = "yard"', "6:1: PU002 place is not a key of this table (write expect.place)"),
    ("expect = 3", "6:10: PU003 expect: should be a table"),
    ("choose = []", "6:10: PU003 choose: list should have at least 1 item after validation, not 0"),
    ("expect = {}", "6:1: PU003 expect: nothing is expected"),
    ('expect.plce = "yard"', "6:8: PU002 plce is not a key of this table (did you mean place?)"),
    ('expect.place = "yrd"', "6:16: PU010 there is no place yrd (did you mean yard?)"),
    ('expect.ending = "yard"', "6:17: PU010 there is no ending yard"),
    ('expect.shows = ""', "6:16: PU003 shows: has nothing in it"),
    (
        'expect.holds = "flor >= 5"',
        "6:17: PU011 flor is not declared (did you mean floor?)",
    ),
    (
        'expect.holds = ["met_lukina", "floor >= 11"]',
        "6:41: PU012 floor runs from 0 to 10 and is never 11",
    ),
    ('expect.holds = "floor"', "6:17: PU017 floor is a number; compare it with a constant"),
    (
        'expect.holds = "met_lukina &&"',
        "6:17: PU016 'met_lukina &&' is not a condition (write and, or)",
    ),
    (
        "expect.gauges = { flor = 5 }",
        "6:26: PU011 flor is not declared (did you mean floor?)",
    ),
    (
        "expect.gauges.floor = 11",
        "6:23: PU012 floor runs from 0 to 10 and is never 11",
    ),
    (
        "expect.gauges = { met_lukina = 1 }",
        "6:32: PU017 met_lukina is a flag and no number (ask for it in holds)",
    ),
    (
        'expect.locked = { ofice = "Floor" }',
        "6:27: PU010 there is no choice ofice (did you mean office?)",
    ),
    (
        'expect.absent = "grete"',
        "6:17: PU010 there is no choice grete (did you mean greet?)",
    ),
]

HEADS = [
    (
        'start = "lat"',
        "4:9: PU010 there is no start lat (did you mean late?)",
    ),
    ('start = "late"\nplace = "yard"', "5:1: PU003 place stands beside start; one of them"),
    ('place = "gate"', "4:9: PU010 nobody stops at gate: a play is sent on from there"),
    (
        'expect = { place = "yard" }',
        "4:1: PU002 expect is not a key of this table (write it below a [[scenario.step]])",
    ),
    ("seed = -1", "4:8: PU003 seed: input should be greater than or equal to 0"),
    ("set = { flor = 5 }", "4:16: PU011 flor is not declared (did you mean floor?)"),
    ("set = { floor = 11 }", "4:17: PU012 floor runs from 0 to 10 and cannot be 11"),
    (
        'set = { told = "kopek" }',
        "4:16: PU012 told is one of nothing, kopeck, ventilator, not 'kopek'",
    ),
    (
        "set = { minuted_ask_the_store = true }",
        "4:33: PU017 minuted_ask_the_store comes of itself and cannot be given a value "
        "(let a step bring it about)",
    ),
]


@pytest.mark.parametrize(("line", "told"), STEPS)
def test_a_step_with_a_mistake(tmp_path: Path, line: str, told: str) -> None:
    text = scenario(step(line) if line else step())
    assert wrong(tmp_path, text) == [f"{FILE}:{told}"]


@pytest.mark.parametrize(("line", "told"), HEADS)
def test_a_beginning_with_a_mistake(tmp_path: Path, line: str, told: str) -> None:
    assert wrong(tmp_path, scenario(step("any = 1"), line)) == [f"{FILE}:{told}"]


def test_all_mistakes_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    text = scenario(step('choose = "greeet"', 'expect.place = "yrd"') + step("any = 0"))
    other = scenario(step("undo = 0"), name="other") + scenario("", name="it")
    assert wrong(tmp_path, text, {"scenarios/a.toml": other, "scenarios/b.toml": "x = "}) == [
        "scenarios/a.toml:6:8: PU003 undo: input should be greater than or equal to 1",
        "scenarios/a.toml:8:1: PU004 step is missing",
        "scenarios/b.toml:1:5: PU001 invalid value",
        f"{FILE}:6:10: PU010 there is no choice greeet (did you mean greet?)",
        f"{FILE}:7:16: PU010 there is no place yrd (did you mean yard?)",
        f"{FILE}:9:7: PU003 any: input should be greater than or equal to 1",
    ]


def test_a_scenario_that_stands_there_twice(tmp_path: Path) -> None:
    other = scenario(step("any = 1"))
    assert wrong(tmp_path, other, {"scenarios/zz.toml": other}) == [
        "scenarios/zz.toml:2:6: PU014 the scenario it stands here a second time"
    ]


def test_a_heading_that_belongs_elsewhere(tmp_path: Path) -> None:
    text = scenario(step("any = 1")) + '[[scene]]\nid = "x"\n[[step]]\nany = 1\n'
    assert wrong(tmp_path, text) == [
        f"{FILE}:8:3: PU002 scene is not a key of this table "
        "(it belongs in a file of chapters/NAME)",
        f"{FILE}:10:3: PU002 step is not a key of this table (did you mean [[scenario.step]]?)",
    ]


def test_files_that_nobody_reads(tmp_path: Path) -> None:
    more = {"scenarios/deep/a.toml": "", "scenarios/b.TOML": "", "scenarios/notes.md": "x"}
    assert wrong(tmp_path, scenario(step("any = 1")), more) == [
        "scenarios/b.TOML: PU001 nobody reads this file (end in .toml)",
        "scenarios/deep: PU001 nobody reads a folder inside scenarios",
    ]


def test_a_link_out_of_the_pack_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.toml"
    outside.write_text(scenario(step("any = 1"), name="outside"), encoding="utf-8")
    root = tmp_path / "pack"
    (root / "scenarios").mkdir(parents=True)
    (root / "scenarios" / "link.toml").symlink_to(outside)
    assert wrong(root, scenario(step("any = 1"))) == [
        "scenarios/link.toml: PU001 is a link that leads out of the pack"
    ]


def test_a_renamed_choice_is_told_by_its_name_of_today(tmp_path: Path) -> None:
    renamed = '[[choice]]\nscene = "square"\nold = "hello"\nnew = "greet"\n'
    text = scenario(step('choose = "hello"'))
    assert wrong(tmp_path, text, {"renamed.toml": renamed}) == [
        f"{FILE}:6:10: PU010 there is no choice hello (it is called greet now)"
    ]
