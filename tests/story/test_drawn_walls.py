"""Whatever newspapers and mirrors are drawn, columns add up and three defects are read at most."""

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from tests.packs import edition_of, start_at
from tests.strategies import PICKS, played, toml_of

GROUND = {"basis": "invented", "sources": []}
GATES = ["floor >= 5", "met_lukina", "told == 'kopeck'", "floor < 9 and not met_lukina"]
EFFECT = st.sampled_from([
    {"move": "floor", "by": 2}, {"move": "floor", "by": -2}, {"set": "met_lukina"},
    {"set": "told", "to": "kopeck"}, {"set": "told", "to": "nothing"},
])  # fmt: skip
EFFECTS = st.lists(EFFECT, max_size=2)
GATE = st.sampled_from([None, *GATES])


def gated(made: dict[str, Any], **gates: str | None) -> dict[str, Any]:
    return made | {key: gate for key, gate in gates.items() if gate is not None}


@st.composite
def letters(draw: st.DrawFn, number: int) -> dict[str, Any]:
    columns = draw(st.integers(1, 3))
    edits = [
        gated(
            {"id": f"e{at}", "text": "Edit", "columns": draw(st.integers(1, columns)),
             "effects": draw(EFFECTS)},
            when=draw(GATE),
            needs=draw(GATE),
        )
        for at in range(draw(st.integers(0, 3)))
    ]  # fmt: skip
    made = {
        "id": f"l{number}",
        "from": f"W{number}",
        "text": "Text.",
        "columns": columns,
        "print": {"text": "Print", "effects": draw(EFFECTS)},
        "leave": {"effects": [{"move": "left", "by": 3**number}]},
    }
    return gated(made, when=draw(GATE)) | {"edit": edits}


@st.composite
def walls(draw: st.DrawFn) -> dict[str, Any]:
    count = draw(st.integers(1, 5))
    sheet = {
        "id": "wall", "title": "Wall", **GROUND, "text": "Paste.", "effects": draw(EFFECTS),
        "room_for": draw(st.integers(3, 9)), "to": "the-end",
        "hang": {"text": "Hang", "effects": draw(EFFECTS)},
    }  # fmt: skip
    number = {"id": "left", "kind": "number", "highest": 999}
    return {
        "name": [number],
        "newspaper": [sheet | {"letter": [draw(letters(each)) for each in range(count)]}],
    }


def compiled(chapter: dict[str, Any], start: str) -> Edition:
    with tempfile.TemporaryDirectory() as folder:
        return edition_of(Path(folder), toml_of(chapter), start_at(start))


@settings(max_examples=60)
@given(walls(), PICKS)
def test_a_drawn_newspaper(chapter: dict[str, Any], picks: list[int]) -> None:
    edition = compiled(chapter, "wall")
    [sheet] = chapter["newspaper"]
    widths = {
        letter["id"]: {"no": 0, "whole": letter["columns"]}
        | {edit["id"]: edit["columns"] for edit in letter["edit"]}
        for letter in sheet["letter"]
    }
    value = edition.story.names.value
    play = played(edition.story, 1, picks)
    for state in play.states:
        used = sum(ways[str(value(state.values, f"printed_{each}"))]
                   for each, ways in widths.items())  # fmt: skip
        assert value(state.values, "wall_room") == sheet["room_for"] - used >= 0
        if state.place == "wall":
            assert value(state.values, "left") == 0
            rules = edition.story.rules(state)
            assert edition.story.offered(state)
            assert 1 <= len(rules) <= 5
            assert rules[-1].id.rpartition("/")[2] in ("hang", "back-to-the-pile")
    if play.ending:
        _left_once(play, list(widths))


def _left_once(play: Playthrough, ids: list[str]) -> None:
    """Each letter that lay there and was not printed has put a one at its own place of a number."""
    value, values = play.story.names.value, play.state.values
    left = 0
    for number, each in enumerate(ids):
        lies, way = value(values, f"lies_{each}"), value(values, f"printed_{each}")
        assert (lies == "sheet") is (way != "no")
        left += 3**number * (lies in ("table", "pile"))
    assert value(values, "left") == left
    assert value(values, "wall_hung") is True


@st.composite
def mirrors(draw: st.DrawFn) -> dict[str, Any]:
    defects = [
        gated({"id": f"d{at}", "text": "Wrong.", "said": "Wrong!"}, when=draw(GATE))
        | {"answer": [{"id": "a", "text": "A", "effects": draw(EFFECTS)},
                      gated({"id": "b", "text": "B", "effects": draw(EFFECTS)}, needs=draw(GATE))]}
        for at in range(draw(st.integers(1, 7)))
    ]  # fmt: skip
    glass = {"id": "glass", "title": "Glass", **GROUND, "text": "One page.", "reader": "lukina",
             "effects": draw(EFFECTS), "to": "the-end", "defect": defects}  # fmt: skip
    return {"mirror": [glass]}


@settings(max_examples=60)
@given(mirrors(), st.lists(st.integers(0, 3), min_size=5, max_size=9))
def test_a_drawn_mirror(chapter: dict[str, Any], picks: list[int]) -> None:
    edition = compiled(chapter, "glass")
    value = edition.story.names.value
    play = played(edition.story, 1, picks)
    entering = play.states[0].values
    holds = {None: True} | {gate: _held(edition, gate, entering) for gate in GATES}
    defects = [each["id"] for each in chapter["mirror"][0]["defect"] if holds[each.get("when")]]
    read = [move.choice.split("/")[1] for move in play.moves if move.choice.startswith("read/")]
    assert play.ending == "the-end"
    assert read == defects[:3]
    assert value(play.state.values, "glass_read") == len(read)
    assert value(play.state.values, "glass_heard") is True


def _held(edition: Edition, gate: str, values: Any) -> bool:
    floor, met, told = (
        edition.story.names.value(values, each) for each in ("floor", "met_lukina", "told")
    )
    return {
        GATES[0]: int(floor) >= 5,
        GATES[1]: bool(met),
        GATES[2]: told == "kopeck",
        GATES[3]: int(floor) < 9 and not met,
    }[gate]
