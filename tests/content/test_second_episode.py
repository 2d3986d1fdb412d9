"""1928 to 22 June 1941 and the File: it ends, in many ways, and what was minuted comes back."""

from collections import Counter
from collections.abc import Iterator

import pytest

from putilovets.bots.players import at_random, play_out
from putilovets.story.playthrough import Playthrough
from tests.content.episode import LAST, policies, shipped

pytestmark = pytest.mark.xdist_group("plays of the second episode")
"""Its many plays are made by one worker, once."""
RANDOM = 2_000
POLICY = 100
"""Five hundred of each are played by scripts/long_plays.py, which takes some minutes."""
MOST = 0.45
"""The greatest share of random plays that may come to one ending."""
ENDINGS = ("end-", "book-closed")
"""How the ids of all endings begin."""
CLOSING = [
    "the-file",
    "file-people",
    "file-tallies",
    "file-happened",
    "file-not-known",
    "file-sources",
]
"""Pages of the File that nobody goes past."""


@pytest.fixture(scope="module")
def plays() -> list[Playthrough]:
    story = shipped().story
    return [play_out(story, at_random(seed), seed) for seed in range(RANDOM)]


def test_two_thousand_random_plays_close_the_year_and_end(plays: list[Playthrough]) -> None:
    for play in plays:
        assert play.ending is not None
        assert LAST in {state.place for state in play.states}


def test_no_ending_takes_more_than_its_share_of_random_plays(plays: list[Playthrough]) -> None:
    ends = Counter(play.ending for play in plays)
    endings = {place for place in shipped().story.places if place.startswith(ENDINGS)}
    assert set(ends) == endings
    assert len(ends) >= 9
    assert max(ends.values()) <= MOST * RANDOM, ends.most_common(3)


def test_every_ending_is_come_to_through_the_file(plays: list[Playthrough]) -> None:
    for play in plays:
        passed = [state.place for state in play.states]
        assert [place for place in CLOSING if place not in passed] == []
        assert passed.index("the-file") < len(passed) - 1


@pytest.mark.parametrize("name", list(policies(0)))
def test_a_hundred_plays_of_every_policy_end(name: str) -> None:
    story = shipped().story
    plays = (play_out(story, policies(seed)[name], seed) for seed in range(POLICY))
    assert all(play.ending is not None for play in plays)


def gauges(plays: list[Playthrough], place: str) -> Iterator[dict[str, int]]:
    """Yield the gauges of every play that comes to a place, as it comes there."""
    value = shipped().story.names.value
    for play in plays:
        for state in play.states:
            if state.place == place:
                yield {g.name: int(value(state.values, g.name)) for g in shipped().gauges}
                break


@pytest.mark.parametrize("place", ["sheets-1931", "sheets-1935", "sheets-1939", "last-year"])
def test_the_gauges_tell_plays_apart_in_every_part(plays: list[Playthrough], place: str) -> None:
    met = list(gauges(plays, place))
    assert len(met) > RANDOM / 10
    for name in ("above", "floor", "office", "organisation", "plan"):
        many = Counter(each[name] for each in met)
        assert max(many.values()) < len(met) / 2, (name, many)
        assert len(many) >= 5, (name, many)
