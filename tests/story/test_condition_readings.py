"""A condition has four readings: run it, explain it, list what it reads, reason on its tree."""

from collections.abc import Mapping

import pytest
from hypothesis import given

from putilovets.story.conditions import All, Any, Atom, Either, Need, Reason, Tree, negated
from putilovets.story.grammar import parse_condition
from putilovets.story.names import Value, Values, rows_of
from tests.strategies import NAMES, VALUES, Drawn, conditions

Held = Mapping[str, Value]


def rows(values: Held) -> Values:
    return rows_of(values.get(name.id, name.start) for name in NAMES)


def tree_holds(tree: Tree, values: Held) -> bool:
    """Reason on the tree without the engine's code."""
    if isinstance(tree, Atom):
        actual = values[tree.name]
        inside = actual in tree.constants
        first: Value = tree.constants[0]
        return {
            "==": lambda: actual == first,
            "!=": lambda: actual != first,
            "<": lambda: actual < first,
            "<=": lambda: actual <= first,
            ">": lambda: actual > first,
            ">=": lambda: actual >= first,
            "in": lambda: inside,
            "not in": lambda: not inside,
        }[tree.relation]()
    test = all if isinstance(tree, All) else any
    return test(tree_holds(part, values) for part in tree.parts)


@given(conditions(), VALUES)
def test_holds_says_what_the_text_means(drawn: Drawn, values: Held) -> None:
    condition = parse_condition(drawn.text, NAMES)
    assert condition.holds(rows(values)) is drawn.truth(values)


@given(conditions(), VALUES)
def test_explain_finds_nothing_exactly_where_the_condition_holds(
    drawn: Drawn, values: Held
) -> None:
    condition = parse_condition(drawn.text, NAMES)
    assert (condition.explain(rows(values)) == ()) is condition.holds(rows(values))


@pytest.mark.parametrize("relation", ["==", "!=", "<", "<=", ">", ">="])
def test_every_relation_holds_and_explains_itself_on_both_sides_of_its_constant(
    relation: str,
) -> None:
    condition = parse_condition(f"floor {relation} 5", NAMES)
    for floor in range(11):
        here = rows({"floor": floor})
        expected = eval(f"{floor} {relation} 5")
        assert condition.holds(here) is expected
        assert (condition.explain(here) == ()) is expected


@given(conditions(), VALUES)
def test_every_need_is_unmet_and_says_what_the_name_holds(drawn: Drawn, values: Held) -> None:
    def needs(reasons: tuple[Reason, ...]) -> list[Need]:
        found = []
        for reason in reasons:
            inner = [needs(way) for way in reason.ways] if isinstance(reason, Either) else []
            found += (
                [reason] if isinstance(reason, Need) else [each for way in inner for each in way]
            )
        return found

    for need in needs(parse_condition(drawn.text, NAMES).explain(rows(values))):
        assert need.actual == values[need.name.id]
        assert not tree_holds(Atom(need.name.id, need.relation, need.constants), values)


@given(conditions())
def test_reads_lists_the_names_in_the_text(drawn: Drawn) -> None:
    assert parse_condition(drawn.text, NAMES).reads == drawn.reads


@given(conditions(), VALUES)
def test_the_tree_and_its_negation_part_everywhere(drawn: Drawn, values: Held) -> None:
    tree = parse_condition(drawn.text, NAMES).tree
    assert tree_holds(tree, values) is drawn.truth(values)
    assert tree_holds(negated(tree), values) is not drawn.truth(values)
    assert negated(negated(tree)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("not ready", Atom("ready", "!=", (True,))),
        ("not (floor < 3)", Atom("floor", ">=", (3,))),
        ("not not floor < 3", Atom("floor", "<", (3,))),
        (
            "not (ready and (floor > 3 or not met_lukina))",
            Any(
                (
                    Atom("ready", "!=", (True,)),
                    All((Atom("floor", "<=", (3,)), Atom("met_lukina", "==", (True,)))),
                )
            ),
        ),
        ("not (told in ('kopeck',))", Atom("told", "not in", ("kopeck",))),
    ],
)
def test_not_is_pushed_into_the_relations(text: str, tree: Tree) -> None:
    assert parse_condition(text, NAMES).tree == tree


def test_either_keeps_each_way_apart() -> None:
    held = {"met_lukina": False, "ready": False, "floor": 4, "steps": 0, "told": "nothing"}
    condition = parse_condition("floor >= 6 or (ready and steps > 1)", NAMES)
    floor = Need(NAMES["floor"], ">=", (6,), 4)
    ready = Need(NAMES["ready"], "==", (True,), False)
    steps = Need(NAMES["steps"], ">", (1,), 0)
    assert condition.explain(rows(held)) == (Either(((floor,), (ready, steps))),)
