"""Where a story may stand: no play ever stands outside the boxes."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from putilovets.authoring.circles import circles
from putilovets.authoring.flow import Flow, flow
from putilovets.bots.players import at_random, walked
from putilovets.pack.compiler import load_pack
from putilovets.story.boxes import Box
from putilovets.story.names import Values
from putilovets.story.places import Target
from putilovets.story.story import Story
from tests.content.episode import shipped
from tests.desks_core import week_edition
from tests.meetings import meeting_edition
from tests.packs import written
from tests.strategies import packs, played
from tests.walls import wall_edition


def inside(found: Flow, at: Target, values: Values) -> bool:
    box = found.standing.get(at)
    return box is not None and _holds(box, values)


def _holds(box: Box, values: Values) -> bool:
    flat = (value for row in values for value in row)
    pairs = enumerate(zip(box.space.domains, flat, strict=True))
    return all(box.get(slot) & domain.bit(value) for slot, (domain, value) in pairs)


def assert_inside(story: Story, found: Flow, seed: int, start: str | None = None) -> None:
    for play in walked(story, at_random(seed), seed, start):
        state = play.state
        assert inside(found, Target(state.place, state.frame), state.values), play.moves


def test_every_state_of_the_shipped_story_is_in_its_box() -> None:
    story = shipped().story
    found = flow(story)
    for seed in range(4):
        assert_inside(story, found, seed)
    for start in story.starts:
        assert_inside(story, found, 99, start)


@pytest.mark.parametrize("make", [meeting_edition, week_edition, wall_edition])
def test_every_state_of_a_staged_place_is_in_its_box(make: object, tmp_path: Path) -> None:
    assert callable(make)
    story = make(tmp_path).story
    found = flow(story)
    for seed in range(40):
        assert_inside(story, found, seed)


@settings(max_examples=40, deadline=None)
@given(packs(), st.lists(st.integers(0, 50), max_size=12))
def test_every_state_of_a_drawn_pack_is_in_its_box(files: dict[str, str], picks: list[int]) -> None:
    with TemporaryDirectory() as folder:
        story = load_pack(written(Path(folder), files)).story
    found = flow(story)
    for state in played(story, 7, picks).states:
        assert inside(found, Target(state.place, state.frame), state.values)


def test_a_number_that_grows_without_end_is_given_its_range_and_the_search_ends() -> None:
    story = shipped().story
    found = flow(story)
    clock = story.names.slot("cell_april_clock")
    mosts = [box.space.domains[clock].most(box.get(clock)) for box in found.standing.values()]
    assert max(mosts) == 600


def test_circles_come_whole_and_before_what_they_lead_to() -> None:
    ways = {1: [2], 2: [3, 4], 3: [1], 4: [5, 6], 5: [4], 6: [6], 7: [1]}
    found = circles([1], lambda at: ways.get(at, []))
    assert [set(circle) for circle in found] == [{1, 2, 3}, {4, 5}, {6}]
