"""The second pack is sound, is its own, and can be played from its first page to its last."""

from collections import Counter

import pytest

from putilovets.authoring.checking import checked
from putilovets.bots.players import at_random, play_out
from putilovets.bots.policies import Taken, coverage
from putilovets.pack.folder import Folder, read_folder
from putilovets.pack.home import shipped_content
from tests.meeting_players import following
from tests.second_pack import PACK, WALKS, glassworks


def test_check_says_nothing() -> None:
    assert checked(PACK).problems == ()


def own(folder: Folder) -> set[str]:
    """Return what a pack calls its numbers, questions, campaigns, people and chapters."""
    return {
        *(each.name for each in folder.gauges.gauge),
        *(each.id for each in folder.questions.question),
        *(each.id for each in folder.campaigns.campaign),
        *(each.id for each in folder.people.person),
        *(file.chapter.id for _, file in folder.chapters if file.chapter),
    }


def test_it_shares_no_name_with_the_shipped_pack() -> None:
    mine, shipped = read_folder(PACK), read_folder(shipped_content())
    assert own(mine) & own(shipped) == set()


def test_everything_in_it_is_invented() -> None:
    edition = glassworks()
    assert {setting.ground.basis for setting in edition.settings.values()} == {"invented"}
    assert not any(person.real for person in edition.people.values())


@pytest.mark.parametrize("start", ["the-crate", "the-members"])
def test_random_plays_end(start: str) -> None:
    story = glassworks().story
    ends = Counter(play_out(story, at_random(seed), seed, start).ending for seed in range(150))
    assert set(ends) == {"still-lit", "let-out"}
    assert min(ends.values()) > 3


@pytest.mark.parametrize("ending", WALKS)
def test_each_ending_has_a_way_there(ending: str) -> None:
    assert following(glassworks(), WALKS[ending]).ending == ending


def test_every_choice_is_taken_in_some_play() -> None:
    story, taken = glassworks().story, Taken()
    for seed in range(300):
        play_out(story, coverage(taken, seed), seed)
    walked = following(glassworks(), WALKS["still-lit"]).moves
    written = {(place.id, rule.id) for place in story.places.values() for rule in place.rules}
    done = {each for each, count in taken.items() if count}
    assert written - done - {(move.place, move.choice) for move in walked} == set()


def test_two_choices_or_more_are_open_on_every_page() -> None:
    story, few = glassworks().story, Counter[str]()
    for seed in range(100):
        for state in play_out(story, at_random(seed), seed).states:
            if not story.ended(state) and len(story.offered(state)) < 2:
                few[f"{state.place}/{story.places[state.place].key(state.frame)}"] += 1
    assert few == {}
