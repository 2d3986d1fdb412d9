"""Two fuels, one function: either duty alone runs dry; tying is sometimes possible and best."""

import os
import tomllib
from pathlib import Path

import pytest

from putilovets.pack.compiler import load_pack
from putilovets.pack.home import shipped_content
from putilovets.story.edition import Edition
from tests.fuels.table import (
    FUELS,
    PACK,
    PERIODS,
    PLAYERS,
    SEEDS,
    Run,
    alone_best,
    run,
    runs,
    table,
)

GOLDEN = Path(__file__).parents[1] / "golden" / "fuels.txt"
DECISION = Path(__file__).parents[2] / "docs" / "decisions" / "005-two-fuels.md"


@pytest.fixture(scope="module")
def edition() -> Edition:
    return load_pack(PACK)


@pytest.fixture(scope="module")
def ran(edition: Edition) -> dict[str, list[Run]]:
    return runs(edition)


@pytest.mark.parametrize("name", ["promoter", "supervisor"])
def test_one_duty_alone_runs_dry_within_eight_periods(ran: dict[str, list[Run]], name: str) -> None:
    assert {each.dry is not None and each.dry <= PERIODS for each in ran[name]} == {True}


def test_one_duty_alone_does_no_deed_of_the_other(ran: dict[str, list[Run]]) -> None:
    assert {each.supervised for each in ran["promoter"]} == {0}
    assert {each.promoted for each in ran["supervisor"]} == {0}


def test_tying_is_sometimes_possible(ran: dict[str, list[Run]]) -> None:
    assert {each.could_tie for each in ran["tier"]} == {True, False}
    assert {each.matched and not each.could_tie for each in ran["tier"]} == {True, False}


def test_tying_is_sometimes_best_and_sometimes_not(ran: dict[str, list[Run]]) -> None:
    for value in (lambda each: each.deeds, lambda each: each.weakest):
        assert set(alone_best(ran, value)["tier"]) == {True, False}


def test_two_duties_in_turn_do_more_than_twice_as_much_as_one(ran: dict[str, list[Run]]) -> None:
    deeds = {name: sum(each.deeds for each in results) for name, results in ran.items()}
    one = max(deeds["promoter"], deeds["supervisor"])
    assert min(deeds["mixed"], deeds["tier"]) > 2 * one


def test_the_table_is_the_golden_one_and_stands_in_the_decision(ran: dict[str, list[Run]]) -> None:
    told = table(ran)
    if os.environ.get("PUTILOVETS_UPDATE_GOLDENS"):
        GOLDEN.write_text(told, encoding="utf-8", newline="\n")
    golden = GOLDEN.read_text(encoding="utf-8")
    assert told == golden
    assert golden in DECISION.read_text(encoding="utf-8")


def test_a_run_is_the_same_every_time(edition: Edition) -> None:
    assert SEEDS == 200
    for player in PLAYERS.values():
        assert run(edition, player, 3) == run(edition, player, 3)


def test_the_model_starts_where_the_game_starts() -> None:
    shipped, model = (
        {gauge["name"]: gauge["start"] for gauge in tomllib.loads(text)["gauge"]}
        for text in (
            (root / "gauges.toml").read_text("utf-8") for root in (shipped_content(), PACK)
        )
    )
    assert {fuel: model[fuel] for fuel in FUELS} == {fuel: shipped[fuel] for fuel in FUELS}
