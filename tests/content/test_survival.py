"""In 1935-38 nobody is kept by what they do (E5, E17): the same seed meets the same fate."""

import pytest

from putilovets.story.junctions import Junction
from tests.content.conduct import CONDUCT, conducts, fate
from tests.content.episode import shipped

SEEDS = 60
LOSE = ("yours-lost", "yours-door-37", "bell-yours")
"""The pages on which the secretary is lost."""


@pytest.mark.parametrize("name", list(CONDUCT))
def test_the_same_seed_meets_the_same_fate_however_one_bears_oneself(name: str) -> None:
    met = [fate(name, seed) for seed in range(SEEDS)]
    assert met == [fate("by chance", seed) for seed in range(SEEDS)]
    assert {"through", "expelled-1935", "arrested-1937", "arrested-1938"} == set(met)


def test_whoever_is_lost_was_drawn_and_never_chosen() -> None:
    places = shipped().story.places.values()
    drawn = [
        (way.to.place, way.when) for place in places if isinstance(place, Junction) and place.drawn
        for way in place.candidates
    ]  # fmt: skip
    assert {to for to, _ in drawn} >= set(LOSE)
    assert all(when is None for to, when in drawn if to in LOSE)
    assert not {rule.to.place for place in places for rule in place.rules} & set(LOSE)


def test_each_way_to_bear_oneself_takes_choices_that_stand_in_these_years() -> None:
    known = {rule.id for place in shipped().story.places.values() for rule in place.rules}
    for name, wanted in CONDUCT.items():
        assert wanted <= known, (name, wanted - known)


def test_a_player_who_has_no_way_takes_any() -> None:
    assert set(conducts(1)) == {"by chance", *CONDUCT}
