"""A notebook is carried about for two days after its hall, whether that has a date or not."""

from pathlib import Path

import pytest

from putilovets.pack.compiler import load_pack
from putilovets.story.playthrough import Playthrough
from putilovets.view.page import page
from tests.packs import BASE, CHAPTER, choice, scene, start_at, written
from tests.view.conftest import HALL, SPEECHES

AFTER = scene("same", choice("on", "undated"), "date = {0}") + scene(
    "undated", choice("on", "two"), ""
) + scene("two", choice("on", "three"), "date = {1}") + scene(
    "three", choice("on", "the-end"), "date = {2}"
)  # fmt: skip
BEFORE = scene("square", choice("on", "palace"), "date = 1926-04-01")


@pytest.mark.parametrize("dated", [True, False])
def test_it_is_put_away(tmp_path: Path, dated: bool) -> None:
    hall = HALL.replace('"the-end"', '"same"')
    if not dated:
        hall = hall.replace("date = 1926-04-22\n", "")
    after = AFTER.format("1926-04-22", "1926-04-24", "1926-04-25")
    files = {**BASE, **start_at("square"), CHAPTER: BEFORE + hall + SPEECHES + after}
    edition = load_pack(written(tmp_path, files))
    play = Playthrough(edition.story, 1)
    rooms = {}
    for do in ("on", "floor/opening/note", "floor/kopeck/listen", "on", "on", "on"):
        rooms[play.state.place] = page(edition, play).notebook_room
        play.choose(do)
    rooms[play.state.place] = page(edition, play).notebook_room
    assert rooms == {"square": 0, "palace": 1, "same": 1, "undated": 1, "two": 1, "three": 0}
