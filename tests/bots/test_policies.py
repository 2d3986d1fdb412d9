"""Players that want something, in scenes and in the worked meeting."""

from collections import Counter
from pathlib import Path

import pytest

from putilovets.bots.leaning import Leaning, leaning
from putilovets.bots.players import NoEnd, Policy, at_random, play_out, walked
from putilovets.bots.policies import Taken, coverage, mixed, promoter, supervisor, tier
from putilovets.pack.compiler import load_pack
from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from tests.fuels.table import PACK
from tests.meetings import meeting_edition
from tests.packs import CHAPTER, based, choice, scene, start_at
from tests.walls import wall_edition


@pytest.fixture(scope="module")
def fuels() -> Edition:
    return load_pack(PACK)


@pytest.fixture(scope="module")
def meeting(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return meeting_edition(tmp_path_factory.mktemp("meeting"))


def lean(edition: Edition, play: Playthrough, choice_id: str) -> Leaning:
    return leaning(edition, play.state, edition.story.rule(play.state, choice_id))


def deeds(play: Playthrough) -> Counter[str]:
    return Counter(move.choice for move in play.moves if move.place == "deed")


def test_a_deed_leans_by_what_it_does_to_tallies_and_gauges(fuels: Edition) -> None:
    play = Playthrough(fuels.story, 1)
    for step in ("read", "back"):
        play.choose(step)
    assert lean(fuels, play, "promote") == Leaning(1, 0, 0, 0, 2, -1)
    assert lean(fuels, play, "supervise") == Leaning(0, 1, 0, 0, -1, 1)
    assert lean(fuels, play, "rest") == Leaning(0, 0, 0, 0, -1, 0)


def test_a_tie_leans_both_ways(fuels: Edition) -> None:
    for play in walked(fuels.story, tier(fuels, 2), 2):
        if "tie" in [rule.id for rule in fuels.story.offered(play.state)]:
            break
    assert lean(fuels, play, "tie") == Leaning(1, 1, 0, 1, -2, 1)


def test_each_player_does_what_it_wants(fuels: Edition) -> None:
    made = {each: play_out(fuels.story, each(fuels, 2), 2) for each in (promoter, supervisor)}
    assert deeds(made[promoter]) == {"promote": 3, "rest": 5}
    assert deeds(made[supervisor]) == {"supervise": 3, "rest": 5}
    assert deeds(play_out(fuels.story, mixed(fuels, 2), 2)) == {"promote": 5, "supervise": 3}
    assert deeds(play_out(fuels.story, tier(fuels, 2), 2))["tie"] > 0


def drafted(meeting: Edition, policy: Policy) -> tuple[Playthrough, dict[str, str]]:
    """Play the meeting through and say what became of each clause."""
    play = play_out(meeting.story, policy, 1)
    names, values = meeting.story.names, play.state.values
    clauses = ("list", "abolish", "inspectors")
    return play, {each: str(names.value(values, f"draft_{each}")) for each in clauses}


SEEDS = range(12)


@pytest.mark.parametrize("seed", SEEDS)
def test_in_a_meeting_the_promoter_takes_up_what_promotes(meeting: Edition, seed: int) -> None:
    _, draft = drafted(meeting, promoter(meeting, seed))
    assert draft["list"] in ("up", "narrow")
    assert {draft["abolish"], draft["inspectors"]} == {"none"}


def test_in_a_meeting_the_supervisor_takes_up_what_supervises(meeting: Edition) -> None:
    drafts = [drafted(meeting, supervisor(meeting, seed))[1] for seed in SEEDS]
    assert {draft["list"] for draft in drafts} == {"none"}
    assert {"up"} <= {draft["abolish"] for draft in drafts} | {d["inspectors"] for d in drafts}


def test_in_a_meeting_the_tier_ties_when_it_can(meeting: Edition) -> None:
    tied = 0
    for seed in SEEDS:
        play, _ = drafted(meeting, tier(meeting, seed))
        cell = meeting.story.places["cell"]
        stages = [cell.key(state.frame) for state in play.states if state.place == "cell"]
        if "tie" in stages:
            assert "tie/both" in [move.choice for move in play.moves]
            tied += 1
    assert tied > 0


@pytest.mark.parametrize("makes", [promoter, supervisor, mixed, tier])
def test_the_same_seed_plays_the_same(meeting: Edition, makes: type) -> None:
    plays = [play_out(meeting.story, makes(meeting, 5), 1).moves for _ in range(2)]
    assert plays[0] == plays[1]


def test_coverage_takes_every_choice_sooner_than_chance(meeting: Edition) -> None:
    taken: Taken = Counter()
    for seed in range(60):
        play_out(meeting.story, coverage(taken, seed), seed)
    chance = {
        (move.place, move.choice)
        for seed in range(60)
        for move in play_out(meeting.story, at_random(seed), seed).moves
    }
    assert len(taken) >= len(chance)
    assert min(taken.values()) > 0


def test_a_play_is_walked_page_by_page(fuels: Edition) -> None:
    pages = [play.state.place for play in walked(fuels.story, at_random(1), 1)]
    assert len(pages) == 8 * 3 + 1
    assert (pages[2], pages[-1]) == ("deed", "over")


def test_a_play_without_an_end_is_given_up(tmp_path: Path) -> None:
    files = {CHAPTER: scene("hall", choice("round", "hall") + choice("out", "the-end"))}
    story = load_pack(based(tmp_path, {**files, **start_at("hall")})).story
    with pytest.raises(NoEnd, match="no ending after 20 moves; the play stands in hall"):
        play_out(story, lambda _: "round", 1, most=20)


def test_every_player_comes_through_a_newspaper_and_a_mirror(tmp_path: Path) -> None:
    wall = wall_edition(tmp_path, "wall")
    taken = Taken()
    for make in (promoter, supervisor, mixed, tier):
        assert play_out(wall.story, make(wall, 3), 3).ending == "the-end"
    for seed in range(60):
        assert play_out(wall.story, coverage(taken, seed), seed).ending == "the-end"
