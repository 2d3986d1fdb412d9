"""The policies by name."""

from pathlib import Path

import pytest

from putilovets.bots.players import play_out
from putilovets.bots.registry import EVERY, POLICIES, kinds
from tests.packs import choice, edition_of, scene, start_at

FORK = scene("fork", "".join(choice(f"way-{number}", "the-end") for number in range(6)))


def test_a_name_asks_for_one_kind_or_for_every_one() -> None:
    names = ("random", "promoter", "supervisor", "tier", "mixed", "coverage")
    assert tuple(POLICIES) == kinds(EVERY) == names
    assert [kind.name for kind in POLICIES.values()] == list(names)
    assert kinds("tier") == ("tier",)
    with pytest.raises(KeyError):
        kinds("nobody")


def test_the_registry_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        POLICIES["random"] = POLICIES["tier"]  # type: ignore[index]


def test_only_players_of_one_company_of_coverage_share_what_they_know(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, FORK, start_at("fork"))
    company = POLICIES["coverage"].company(edition)
    taken = {play_out(edition.story, company(seed), seed).moves[0].choice for seed in range(6)}
    assert len(taken) == 6
    alone = [POLICIES["coverage"].company(edition)(3) for _ in range(2)]
    assert len({play_out(edition.story, each, 3).moves for each in alone}) == 1
