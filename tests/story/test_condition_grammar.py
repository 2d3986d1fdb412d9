"""What a condition may be, and where and how a fault in one is told."""

import pytest

from putilovets.story.conditions import All, Any, Atom, Tree
from putilovets.story.grammar import DEEPEST, LONGEST, BadCondition, Fault, parse_condition
from tests.strategies import NAMES

RIGHT = "the right side is a whole number, true or false, or a word in quotes"
MADE_OF = "a condition is made of names, comparisons with a constant, and, or, not, in"


def faults(text: str) -> tuple[Fault, ...]:
    with pytest.raises(BadCondition) as caught:
        parse_condition(text, NAMES)
    assert str(caught.value) == "; ".join(fault.message for fault in caught.value.faults)
    return caught.value.faults


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("ready", Atom("ready", "==", (True,))),
        ("  ready\t", Atom("ready", "==", (True,))),
        ("ready == false", Atom("ready", "==", (False,))),
        ("ready != True", Atom("ready", "!=", (True,))),
        ("ready in (true, false)", Atom("ready", "in", (True, False))),
        ("steps == -2", Atom("steps", "==", (-2,))),
        ("steps in (-1, 2)", Atom("steps", "in", (-1, 2))),
        ("told not in ('kopeck',)", Atom("told", "not in", ("kopeck",))),
        ('told == "kopeck"', Atom("told", "==", ("kopeck",))),
        (
            "ready or met_lukina and floor > 2",
            Any(
                (
                    Atom("ready", "==", (True,)),
                    All((Atom("met_lukina", "==", (True,)), Atom("floor", ">", (2,)))),
                )
            ),
        ),
        ("(ready\n and floor > 2)", All((Atom("ready", "==", (True,)), Atom("floor", ">", (2,))))),
        ("(ready\rand ready)", All((Atom("ready", "==", (True,)),) * 2)),
    ],
)
def test_the_grammar(text: str, tree: Tree) -> None:
    assert parse_condition(text, NAMES).tree == tree


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("flor >= 3", Fault("undeclared", "flor is not declared", 0, "did you mean floor?")),
        ("  flor >= 3", Fault("undeclared", "flor is not declared", 2, "did you mean floor?")),
        ("ready and xyzzy", Fault("undeclared", "xyzzy is not declared", 10)),
        ("(ready\n and xyzzy)", Fault("undeclared", "xyzzy is not declared", 12)),
        (
            "flооr > 2",
            Fault(
                "undeclared",
                "flооr is not declared",
                0,
                "did you mean floor? the о is not a plain letter",
            ),
        ),
        ("ﬂoor > 2", Fault("undeclared", "ﬂoor is not declared", 0, "did you mean floor?")),
        ("floor", Fault("type", "floor is a number; compare it with a constant", 0)),
        ("floor == 'x'", Fault("type", "floor is a number and is compared with something else", 9)),
        (
            "floor == true",
            Fault("type", "floor is a number and is compared with something else", 9),
        ),
        ("ready == 1", Fault("type", "ready is a flag and is compared with something else", 9)),
        ("told > 'kopeck'", Fault("type", "told is a word; it has no order", 7)),
        ("ready < true", Fault("type", "ready is a flag; it has no order", 8)),
        ("floor > 11", Fault("bounds", "floor runs from 0 to 10 and is never 11", 8)),
        ("steps in (0, 4)", Fault("bounds", "steps runs from -2 to 3 and is never 4", 9)),
        ("floor > 2.5", Fault("grammar", RIGHT, 8)),
        ("floor > steps", Fault("grammar", RIGHT, 8)),
        ("ready == -true", Fault("grammar", RIGHT, 9)),
        ("floor == --3", Fault("grammar", RIGHT, 9)),
        ("3 < 4", Fault("grammar", "a comparison begins with a declared name", 0)),
        ("1 < floor < 3", Fault("grammar", "compare one name with one constant", 0)),
        ("ready is true", Fault("grammar", "'is' is not of the grammar", 0)),
        ("ready and floor + 1", Fault("grammar", MADE_OF, 10)),
        (
            "floor in [1, 2]",
            Fault("grammar", "'in' wants constants in parentheses, with a comma: (1, 2)", 9),
        ),
        (
            "floor in ()",
            Fault("grammar", "'in' wants constants in parentheses, with a comma: (1, 2)", 9),
        ),
        (
            "ready # for now",
            Fault("grammar", "a condition has no remarks; put them on a line above", 0),
        ),
    ],
)
def test_a_fault_is_told_with_its_column_and_what_to_write(text: str, fault: Fault) -> None:
    assert faults(text) == (fault,)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", "for instance: floor >= 4 and not signed"),
        ("floor => 3", "write >= or <="),
        ("floor ≥ 3", "write >= or <="),
        ("floor <> 3", "write !="),
        ("ready && met_lukina", "write and, or"),
        ("ready OR met_lukina", "write and, or, not in small letters"),
        ("told == «kopeck»", "write words in straight quotes: 'word'"),
        ("floor = 3", "= compares nothing; write =="),
        ("(ready and met_lukina", "a bracket is not closed"),
    ],
)
def test_what_was_probably_meant_is_told(text: str, hint: str) -> None:
    assert faults(text) == (Fault("grammar", f"{text!r} is not a condition", 0, hint),)


def test_columns_count_characters_not_bytes() -> None:
    assert [fault.column for fault in faults("told == 'копейка' and xyzzy")] == [8, 22]


def test_a_word_that_is_never_held_is_told_with_the_nearest() -> None:
    what = "told is never 'kopek'; it is one of nothing, kopeck, ventilator"
    assert faults("told == 'kopek'") == (Fault("bounds", what, 8, "did you mean kopeck?"),)


def test_all_faults_of_a_condition_are_told() -> None:
    told = [(fault.kind, fault.column) for fault in faults("flor > 2 and (told > 'x' or f())")]
    assert told == [("undeclared", 0), ("type", 21), ("grammar", 28)]


def test_the_longest_condition_is_the_longest() -> None:
    longest = "ready".ljust(LONGEST)
    assert parse_condition(longest, NAMES).tree == Atom("ready", "==", (True,))
    what = f"a condition has at most {LONGEST} characters"
    assert faults(longest + " ") == (Fault("grammar", what),)


def test_the_deepest_condition_is_the_deepest() -> None:
    deepest = "not " * DEEPEST + "ready"
    assert parse_condition(deepest, NAMES).tree == Atom("ready", "==", (True,))
    what = f"a condition is at most {DEEPEST} levels deep"
    assert faults("not " + deepest) == (Fault("grammar", what),)
