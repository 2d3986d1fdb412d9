"""How plays are cut into pieces, and how numbers are summed up."""

from hypothesis import given
from hypothesis import strategies as some

from putilovets.authoring.playtest.plan import CHUNK, Plan
from putilovets.authoring.playtest.spread import Spread, spread
from putilovets.authoring.playtest.warmth import percent, step
from putilovets.authoring.reading import percentile


@given(some.integers(1, 80), some.integers(0, 90), some.integers(0, 2**63))
def test_every_seed_of_every_policy_is_played_once(runs: int, sample: int, seed: int) -> None:
    plan = Plan(("random", "tier"), runs, seed, "beginning", 10, sample)
    tasks = list(plan.tasks())
    for policy in plan.policies:
        played = [each for task in tasks if task.policy == policy for each in task.seeds]
        assert played == list(range(seed, seed + runs))
    assert plan.plays == 2 * runs
    assert all(len(task.seeds) <= CHUNK for task in tasks)
    assert all(set(task.seeds) >= task.closely for task in tasks)
    read = [each for task in tasks if task.policy == "tier" for each in task.closely]
    assert len(read) == min(sample, runs)


def test_policies_come_in_turn() -> None:
    plan = Plan(("random", "tier"), CHUNK + 1, 0, "beginning", 10, 0)
    tasks = [(task.policy, len(task.seeds)) for task in plan.tasks()]
    assert tasks == [("random", CHUNK), ("tier", CHUNK), ("random", 1), ("tier", 1)]


def test_more_plays_do_not_change_the_pieces_that_were_there() -> None:
    few, many = (Plan(("random",), runs, 3, "beginning", 10, 0) for runs in (2 * CHUNK, 4 * CHUNK))
    assert list(many.tasks())[:2] == list(few.tasks())


@given(some.lists(some.integers(-5, 40), min_size=1))
def test_a_spread_is_three_percentiles(numbers: list[int]) -> None:
    counts = {number: numbers.count(number) for number in numbers}
    ordered = sorted(numbers)
    parts = (percentile(ordered, part) for part in (10, 50, 90))
    assert spread(counts) == Spread(len(numbers), *parts)


def test_a_spread_of_nothing() -> None:
    assert spread({}) == Spread(0, 0, 0, 0)


def test_warmth_is_in_five_steps() -> None:
    shares = (0, 1, 99, 100, 499, 500, 899, 900, 1000)
    assert [step(plays, 1000) for plays in shares] == [0, 1, 1, 2, 2, 3, 3, 4, 4]


def test_only_nothing_is_none_and_only_everything_is_all() -> None:
    told = [percent(plays, 1000) for plays in (0, 1, 5, 14, 15, 994, 995, 999, 1000)]
    assert told == ["0%", "<1%", "1%", "1%", "2%", "99%", ">99%", ">99%", "100%"]
    assert percent(0, 0) == "0%"
