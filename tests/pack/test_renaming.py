"""renamed.toml: what is new must be there, what is old must not."""

from pathlib import Path

import pytest

from putilovets.story.renames import Renames
from tests.packs import based, choice, edition_of, problems, scene

SQUARE = scene(
    "square", choice("go", "the-end", 'when = "visits_square > 1"') + choice("wait", "square")
)
PLACE = '[[place]]\nold = "market"\nnew = "square"\n'
CHOICE = '[[choice]]\nscene = "square"\nold = "leave"\nnew = "go"\n'
NAME = '[[name]]\nold = "shop"\nnew = "floor"\n'


def test_renames_are_read(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, SQUARE, {"renamed.toml": PLACE + CHOICE + NAME})
    assert edition.story.renames == Renames(
        places={"market": "square"},
        choices={("square", "leave"): "go"},
        names={"visits_market": "visits_square", "shop": "floor"},
    )


@pytest.mark.parametrize(
    ("renamed", "told"),
    [
        ('[[place]]\nold = "market"\nnew = "sqare"\n',
         ":3:7: PU010 there is no place sqare (did you mean square?)"),
        ('[[place]]\nold = "yard"\nnew = "square"\n',
         ":2:7: PU014 the old place yard stands for something else as well"),
        (PLACE + '[[place]]\nold = "market"\nnew = "yard"\n',
         ":5:7: PU014 the old place market stands for something else as well"),
        ('[[choice]]\nold = "leave"\nnew = "go"\n',
         ":1:1: PU004 scene is missing: the place the choice stands in"),
        ('[[choice]]\nscene = "nowhere"\nold = "leave"\nnew = "go"\n',
         ":2:9: PU010 there is no place nowhere"),
        ('[[choice]]\nscene = "square"\nold = "leave"\nnew = "gone"\n',
         ":4:7: PU010 there is no choice gone in square"),
        ('[[choice]]\nscene = "square"\nold = "wait"\nnew = "go"\n',
         ":3:7: PU014 the old choice wait stands for something else as well"),
        (CHOICE + '[[choice]]\nscene = "square"\nold = "leave"\nnew = "wait"\n',
         ":7:7: PU014 the old choice leave stands for something else as well"),
        ('[[start]]\nold = "opening"\nnew = "begining"\n',
         ":3:7: PU010 there is no start begining"),
        ('[[start]]\nold = "beginning"\nnew = "beginning"\n',
         ":2:7: PU014 the old start beginning stands for something else as well"),
        ('[[name]]\nold = "shop"\nnew = "flor"\n',
         ":3:7: PU011 flor is not declared (did you mean floor?)"),
        ('[[name]]\nold = "met_lukina"\nnew = "floor"\n',
         ":2:7: PU014 the old name met_lukina stands for something else as well"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_rename(tmp_path: Path, renamed: str, told: str) -> None:
    files = {"chapters/one/square.toml": SQUARE, "renamed.toml": renamed}
    assert problems(based(tmp_path, files)) == [f"renamed.toml{told}"]
