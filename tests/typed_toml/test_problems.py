"""A problem is one line for the person who can mend it; a hint names the nearest known word."""

import pytest

from putilovets.typed_toml.nearest import nearest
from putilovets.typed_toml.problems import Problem


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (Problem("a/b.toml", 3, 7, "PU011", "flor is not declared", "did you mean floor?"),
         "a/b.toml:3:7: PU011 flor is not declared (did you mean floor?)"),
        (Problem("b.toml", 3, 7, "PU004", "id is missing"), "b.toml:3:7: PU004 id is missing"),
        (Problem("b.toml", 0, 0, "PU001", "is a folder"), "b.toml: PU001 is a folder"),
    ],
)  # fmt: skip
def test_a_problem_as_a_line(problem: Problem, line: str) -> None:
    assert str(problem) == line


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("flor", "did you mean floor?"),
        ("floor", "did you mean floor?"),
        ("zzz", ""),
        ("", ""),
    ],
)
def test_the_nearest_known_word(word: str, hint: str) -> None:
    assert nearest(word, ["office", "floor", "above"]) == hint
    assert nearest(word, iter(())) == ""
