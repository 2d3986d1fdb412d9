"""What measures a story, and what plays it, works on the second pack as on the shipped one."""

from collections import Counter

import pytest

from putilovets.authoring.dominance import dominance
from putilovets.authoring.facts import facts
from putilovets.authoring.reading import reading
from putilovets.authoring.stats import stats
from putilovets.bots.players import play_out
from putilovets.bots.policies import mixed, promoter, supervisor, tier
from putilovets.pack.folder import read_folder
from putilovets.story.playthrough import Playthrough
from tests.meeting_players import held
from tests.second_pack import PACK, glassworks
from tests.surveys import surveyed

DUTIES = ("tenth", "masters_sign", "no_boys", "share_out")
"""The clauses: the first carries the Union's circular out, the second watches over the masters."""


@pytest.mark.parametrize("makes", [promoter, supervisor, mixed, tier])
def test_players_that_know_the_shipped_gauges_play_by_the_duties_of_clauses(makes: type) -> None:
    edition, drafted = glassworks(), Counter[str]()
    for seed in range(20):
        play = play_out(edition.story, makes(edition, seed), seed)
        drafted.update(each for each in DUTIES if held(play, f"draft_{each}") != "none")
    promotes, supervises = drafted["tenth"], drafted["masters_sign"]
    assert (promotes > 10) == (makes is not supervisor)
    assert (supervises > 10) == (makes is not promoter)


def test_stats_count_it() -> None:
    figures = stats(surveyed(PACK)).as_dict()
    assert [figures[each] for each in ("scenes", "meetings", "desks", "endings")] == [8, 1, 1, 2]
    by_basis = {"documented": 0, "inferred": 0, "invented": figures["words"]}
    assert figures["words_by_basis"] == by_basis
    assert 5 <= reading(glassworks(), 20).p50 <= 20


def test_no_choice_is_better_than_all_beside_it_too_often() -> None:
    found = dominance(glassworks(), 60, 1894)
    assert found.plays == 120
    assert [each for each in found.too_often if each.visited >= 10] == []


def test_every_fact_is_cited_or_says_why_not() -> None:
    used = facts(read_folder(PACK))
    assert [each.id for each in used if each.fault] == []
    assert [each.id for each in used if each.unused] == ["R3"]


def test_every_change_of_a_gauge_gives_its_reason() -> None:
    edition = glassworks()
    gauges = {gauge.name for gauge in edition.gauges}
    for seed in range(20):
        play: Playthrough = play_out(edition.story, tier(edition, seed), seed)
        for each in play.happenings():
            if each.name in gauges:
                assert each.because, (each.cause, each.name)
