"""Whatever a condition's text is, the answer is a condition or a sentence, and nothing is run."""

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from putilovets.story.grammar import BadCondition, parse_condition
from tests.strategies import NAMES

ATTACKS = {
    "attribute": "ready.__class__",
    "dunder chain": "().__class__.__base__.__subclasses__()",
    "call": "ready()",
    "import": "__import__('os').system('id')",
    "call in a comparison": "floor == len('abc')",
    "exec": "exec('x=1')",
    "f-string": "told == f'{floor}'",
    "f-string with a call": "f'{__import__(\"os\")}'",
    "lambda": "lambda: ready",
    "called lambda": "(lambda: True)()",
    "walrus": "(ready := True)",
    "list comprehension": "[x for x in (1, 2)]",
    "generator": "any(x for x in (1,))",
    "dictionary": "{'a': 1}",
    "set": "{1, 2}",
    "subscript": "told['a']",
    "slice": "told[1:2]",
    "if else": "ready if floor > 2 else met_lukina",
    "star": "floor in (*(1, 2),)",
    "yield": "(yield ready)",
    "await": "await ready",
    "sum": "floor + 1 > 2",
    "power": "floor == 9**9**9",
    "shift": "floor == 1 << 99999999",
    "huge integer": f"floor == {'9' * 280}",
    "huge float": "floor == 1e999",
    "complex": "floor == 3j",
    "bytes": "told == b'kopeck'",
    "none": "ready == None",
    "ellipsis": "ready == ...",
    "chain": "0 < floor < 3",
    "is": "ready is True",
    "bitwise": "ready & met_lukina",
    "invert": "~floor",
    "two statements": "ready; ready",
    "assignment": "ready = True",
    "two lines": "ready\nmet_lukina",
    "remark": "ready # and met_lukina",
    "null byte": "rea\0dy",
    "only a null byte": "\0",
    "half a character": "ready == '\ud800'",
    "deep parentheses": "(" * 149 + "1" + ")" * 149,
    "deep lists": "[" * 149 + "]" * 149,
    "deep nots": "not " * 70 + "ready",
    "deep minuses": "floor == " + "-" * 280 + "1",
    "very long": "ready and " * 10_000 + "ready",
    "very long name": "a" * 299,
    "look-alike letter": "rеady",
    "look-alike ligature": "ﬂoor == 3",
    "look-alike mathematical": "𝐫𝐞𝐚𝐝𝐲",
    "look-alike digits": "floor == ３",
    "look-alike true": "ready == ｔrue",
    "right to left": "ready \u202e== true",
    "zero width": "rea\u200bdy",
    "quotes": 'told == """kopeck\' or \'1\'==\'1"""',
    "nothing": "   ",
    "only an operator": "and",
    "debug": "__debug__",
    "unfinished": "(ready and",
}


@pytest.mark.parametrize("text", ATTACKS.values(), ids=ATTACKS.keys())
def test_an_attack_is_answered_with_a_sentence(text: str) -> None:
    with pytest.raises(BadCondition) as caught:
        parse_condition(text, NAMES)
    assert caught.value.faults
    for fault in caught.value.faults:
        assert " " in fault.message
        assert len(fault.message) < 420
        assert 0 <= fault.column <= len(text)


PIECES = st.sampled_from(
    [
        *["ready", "floor", "told", " and ", " or ", "not ", "(", ")", "==", "<", " in ", ",", "3"],
        *["'", "kopeck", ".", "[", "]", "#", "\n", "\r", "\\", "\0", "ж", "ﬂ", "-", "true", ":="],
    ]
)


@given(st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=14).map("".join)))
def test_any_text_is_a_condition_or_a_sentence(text: str) -> None:
    try:
        condition = parse_condition(text, NAMES)
    except BadCondition as bad:
        faults = bad.faults
    else:
        faults = ()
        assert condition.holds(NAMES.start) is (condition.explain(NAMES.start) == ())
    assert all(fault.message and 0 <= fault.column <= len(text) for fault in faults)


@given(st.lists(PIECES, max_size=14).map("".join))
def test_what_is_accepted_is_made_of_names_constants_and_the_closed_list(text: str) -> None:
    try:
        condition = parse_condition(text, NAMES)
    except BadCondition:
        return
    allowed = (ast.BoolOp, ast.UnaryOp, ast.Compare, ast.Name, ast.Constant, ast.Tuple, ast.Load)
    words = (ast.And, ast.Or, ast.Not, ast.USub, ast.cmpop, ast.Expression)
    tree = ast.parse(condition.text.strip().replace("\r", "\n"), mode="eval")
    assert all(isinstance(node, (*allowed, *words)) for node in ast.walk(tree))
