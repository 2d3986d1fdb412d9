"""Every gauge, reckoned once more from its start and from what happened, and nothing else."""

from random import Random

import pytest

from putilovets.pack.compiler import load_pack
from putilovets.pack.home import shipped_content
from putilovets.story.edition import Edition
from putilovets.story.names import Value
from putilovets.story.playthrough import Playthrough
from putilovets.view.ledger import why
from tests.desks_core import week_edition
from tests.meetings import meeting_edition

PACKS = ("cell", "week", "shipped")


@pytest.fixture(scope="module", params=PACKS)
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Edition:
    if request.param == "shipped":
        return load_pack(shipped_content())
    made = {"cell": meeting_edition, "week": week_edition}[request.param]
    return made(tmp_path_factory.mktemp(request.param))


def plays(edition: Edition, many: int) -> list[Playthrough]:
    chance, made = Random(1926), []
    starts = list(edition.story.starts)
    for number in range(many):
        play = Playthrough(edition.story, number, starts[number % len(starts)])
        while play.ending is None:
            play.choose(chance.choice([each.id for each in play.choices() if each.open]))
        made.append(play)
    return made


def changing(play: Playthrough) -> set[str]:
    """Return the names that ever hold something else than at the start of the play."""
    names = play.story.names
    differing = (names.differing(state.values, play.states[0].values) for state in play.states)
    return {name for each in differing for name, _ in each}


def test_each_gauge_and_each_other_name_is_what_its_changes_make_it(told: Edition) -> None:
    names = told.story.names
    for play in plays(told, 60):
        first = play.states[0].values
        reckoned: dict[str, Value] = {name.id: names.value(first, name.id) for name in names}
        happenings = iter(play.happenings())
        upcoming = next(happenings, None)
        for move, state in enumerate(play.states):
            while upcoming is not None and upcoming.cause.move == move:
                assert upcoming.before == reckoned[upcoming.name], upcoming
                reckoned[upcoming.name] = upcoming.after
                upcoming = next(happenings, None)
            assert reckoned == {name.id: names.value(state.values, name.id) for name in names}
        assert upcoming is None


def test_the_ledger_adds_up_entry_by_entry(told: Edition) -> None:
    names = told.story.names
    for play in plays(told, 30):
        for gauge, account in zip(told.gauges, why(told, play).accounts, strict=True):
            bounds = names[gauge.name]
            value = account.start
            assert value == names.value(play.states[0].values, gauge.name)
            for entry in account.entries:
                assert entry.before == value
                assert bounds.lowest <= entry.after <= bounds.highest
                assert entry.sentence.endswith("(it could go no further)") is (
                    entry.before == entry.after
                )
                value = entry.after
            assert value == account.value == names.value(play.state.values, gauge.name)


def test_something_is_moved_in_these_plays(told: Edition) -> None:
    moved = {name for play in plays(told, 60) for name in changing(play)}
    assert {gauge.name for gauge in told.gauges} & moved
