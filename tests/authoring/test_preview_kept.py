"""A page that a short search does not come to is opened by a witness play of the pack."""

from pathlib import Path

from putilovets.authoring.preview.aims import aim
from putilovets.authoring.preview.kept import kept_in
from putilovets.authoring.preview.witness import witness_for
from putilovets.authoring.reach.plays import Play
from putilovets.authoring.reach.witnesses import FILE, written
from putilovets.pack.compiler import load_pack
from tests.packs import used

HARD = """
[[name]]
id = "rung"
kind = "number"
highest = 999
[[scene]]
id = "tower"
title = "The tower"
basis = "invented"
sources = []
text = "A bell."
[[scene.choice]]
id = "ring"
text = "Ring"
effects = [{ move = "rung", by = 1 }]
to = "tower"
[[scene.choice]]
id = "hold"
text = "Hold it still"
effects = [{ set = "rung", to = 0 }]
to = "tower"
[[scene.choice]]
id = "up"
text = "Go up"
when = "rung >= 60"
to = "top"
[[scene.choice]]
id = "away"
text = "Go away"
to = "the-end"
[[scene]]
id = "top"
title = "The top"
basis = "invented"
sources = []
text = "Roofs."
[[scene.choice]]
id = "down"
text = "Down"
to = "the-end"
"""


def test_the_plays_of_the_pack_are_asked_where_a_search_gives_up(tmp_path: Path) -> None:
    root = used(tmp_path, {"chapters/one/example.toml": HARD}, "tower")
    edition = load_pack(root)
    wanted = aim(edition.story, "top")
    assert witness_for(edition, wanted, ["beginning"]) is None
    assert kept_in(root)(edition, wanted, ["beginning"]) is None
    play = Play("beginning", 0, ("in", *["ring"] * 60, "up", "down"))
    (root / FILE).parent.mkdir()
    (root / FILE).write_text(written([play]), encoding="utf-8")
    found = kept_in(root)(edition, wanted, ["beginning"])
    assert found is not None
    assert found.choices == play.choices[:-1]


def test_a_kept_play_that_no_longer_can_be_played_is_no_witness(tmp_path: Path) -> None:
    root = used(tmp_path, {"chapters/one/example.toml": HARD}, "tower")
    edition = load_pack(root)
    (root / FILE).parent.mkdir()
    text = written([Play("beginning", 0, ("in", "ring", "up"))])
    (root / FILE).write_text(text, encoding="utf-8")
    assert kept_in(root)(edition, aim(edition.story, "top"), ["beginning"]) is None
