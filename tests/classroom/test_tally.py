"""The tables of a class report: whole, and of such groups that nobody can be worked out."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as some

from putilovets.classroom.tally import LEAST, Row, Spot, Table, Voices, tables

CHOICES = ("a", "b", "c", "d")
SPOTS = tuple(Spot(f"place-{number}", "0") for number in range(5))
OFFERED = dict.fromkeys(SPOTS, CHOICES)

pupils = some.lists(
    some.dictionaries(some.sampled_from(SPOTS), some.sampled_from(CHOICES)), max_size=14
)
hands = some.dictionaries(
    some.sampled_from(SPOTS),
    some.dictionaries(some.sampled_from(CHOICES), some.integers(0, 9)),
)


def pupil(chosen: Mapping[Spot, str]) -> Voices:
    return Voices({spot: {choice: 1} for spot, choice in chosen.items()})


def room(counts: Mapping[Spot, Mapping[str, int]]) -> Voices:
    return Voices(counts, max([2, *(sum(each.values()) for each in counts.values())]))


def one_spot(**counts: int) -> Table | None:
    """Return the table of one decision; the key ``away`` is of those who did not come."""
    spot = SPOTS[0]
    away = counts.pop("away", 0)
    voices = [pupil({spot: key}) for key, many in counts.items() for _ in range(many)]
    voices += [pupil({})] * away
    return tables(voices, {spot: tuple(counts)}).get(spot)


def told(table: Table | None) -> list[tuple[str, int]]:
    assert table is not None
    return [(" ".join((*row.choices, *["away"] * row.absent)), row.count) for row in table.rows]


def test_f4_groups_of_three_and_more_stand_by_themselves() -> None:
    table = one_spot(a=3, b=4, away=5)
    assert told(table) == [("a", 3), ("b", 4), ("away", 5)]


def test_f4_groups_under_three_are_merged() -> None:
    assert told(one_spot(a=5, b=2, c=1)) == [("a", 5), ("b c", 3)]


def test_f4_a_rest_under_three_takes_in_the_smallest_group() -> None:
    assert told(one_spot(a=9, b=4, c=2)) == [("a", 9), ("b c", 6)]


def test_f4_who_did_not_come_is_merged_alike() -> None:
    assert told(one_spot(a=9, b=4, away=1)) == [("a", 9), ("b away", 5)]


def test_f4_what_nobody_took_stands_among_the_merged() -> None:
    assert told(one_spot(a=9, b=3, c=0, d=2)) == [("a", 9), ("b c d", 5)]
    assert told(one_spot(a=9, b=0)) == [("a", 9), ("b", 0), ("away", 0)]


def test_f4_where_all_would_be_merged_nothing_is_told() -> None:
    assert told(one_spot(a=9, b=1)) == []
    assert told(one_spot(a=2, b=2)) == []


def test_f4_fewer_than_three_voices_are_told_nothing_of() -> None:
    assert one_spot(a=2) is None
    assert one_spot(a=1, b=1) is None


def test_f4_a_decision_to_which_fewer_than_three_came_is_left_out() -> None:
    assert one_spot(a=2, away=20) is None
    assert one_spot(a=3, away=20) is not None


def test_f4_one_who_stopped_between_two_decisions_is_not_worked_out() -> None:
    """Five took the way that leads on; four came to its end: the fifth would be known."""
    first, second = SPOTS[:2]
    voices = [pupil({first: "a", second: "a"})] * 4 + [pupil({first: "a"})]
    voices += [pupil({first: "b"})] * 6
    found = tables(voices, {first: ("a", "b"), second: ("a", "b")})
    assert told(found[first]) == [("a", 5), ("b", 6), ("away", 0)]
    assert told(found[second]) == []


def test_f4_three_who_stopped_are_told() -> None:
    first, second = SPOTS[:2]
    voices = [pupil({first: "a", second: "a"})] * 4 + [pupil({first: "a"})] * 3
    voices += [pupil({first: "b"})] * 6
    found = tables(voices, {first: ("a", "b"), second: ("a", "b")})
    assert told(found[second]) == [("a", 4), ("b", 0), ("away", 9)]


def test_f14_hands_are_so_many_voices() -> None:
    spot = SPOTS[0]
    found = tables([Voices({spot: {"a": 12, "b": 9}}, 24)], {spot: ("a", "b")})
    assert told(found[spot]) == [("a", 12), ("b", 9), ("away", 3)]


def test_f14_hands_of_two_decisions_are_not_taken_for_the_same_hands() -> None:
    first, second = SPOTS[:2]
    counted = {first: {"a": 12, "b": 9}, second: {"a": 11, "b": 10}}
    found = tables([Voices(counted, 21)], {first: ("a", "b"), second: ("a", "b")})
    assert told(found[second]) == [("a", 11), ("b", 10), ("away", 0)]


def test_f4_a_choice_that_was_not_offered_is_nobodys() -> None:
    spot = SPOTS[0]
    voices = [pupil({spot: "a"})] * 4 + [pupil({spot: "foreign"})] * 3
    assert told(tables(voices, {spot: ("a",)})[spot]) == [("a", 4), ("away", 3)]


def test_f4_a_class_of_thirty_is_told_nearly_everything() -> None:
    """The rules would be worth little if they left nothing over."""
    random = Random(1926)
    voices = [pupil({spot: random.choice("abc") for spot in SPOTS}) for _ in range(30)]
    found = tables(voices, OFFERED)
    assert all(len([row for row in table.rows if row.count]) == 3 for table in found.values())


@given(pupils, some.lists(hands, max_size=2))
def test_f4_every_table_sums_to_the_same_number(
    chosen: list[dict[Spot, str]], rooms: list[dict[Spot, dict[str, int]]]
) -> None:
    voices = [*map(pupil, chosen), *map(room, rooms)]
    many = sum(each.many for each in voices)
    for table in tables(voices, OFFERED).values():
        assert not table.rows or sum(row.count for row in table.rows) == many


@given(pupils, some.lists(hands, max_size=2))
def test_f4_no_count_from_one_to_two_is_told(
    chosen: list[dict[Spot, str]], rooms: list[dict[Spot, dict[str, int]]]
) -> None:
    for table in tables([*map(pupil, chosen), *map(room, rooms)], OFFERED).values():
        assert all(row.count == 0 or row.count >= LEAST for row in table.rows)
        choices = [choice for row in table.rows for choice in row.choices]
        assert not table.rows or sorted(choices) == list(CHOICES)


@given(pupils)
def test_f4_no_two_tables_give_one_or_two_pupils_away(chosen: list[dict[Spot, str]]) -> None:
    """Whatever rows of one table are inside rows of another, there are none or three between."""
    found = tables(list(map(pupil, chosen)), OFFERED)
    released = [list(_unions(chosen, spot, table.rows)) for spot, table in found.items()]
    for one, other in combinations(released, 2):
        for inner, outer in [(x, y) for x in one for y in other] + [
            (x, y) for x in other for y in one
        ]:
            if inner <= outer:
                assert len(outer - inner) not in range(1, LEAST)


@given(pupils, some.lists(hands, max_size=2), some.randoms())
def test_f4_the_order_of_the_files_is_of_no_account(
    chosen: list[dict[Spot, str]], rooms: list[dict[Spot, dict[str, int]]], random: Random
) -> None:
    voices = [*map(pupil, chosen), *map(room, rooms)]
    mixed = random.sample(voices, len(voices))
    assert tables(voices, OFFERED) == tables(mixed, OFFERED)


def _unions(
    chosen: Sequence[Mapping[Spot, str]], spot: Spot, rows: Sequence[Row]
) -> Iterator[frozenset[int]]:
    """Yield the pupils in any rows taken together, worked out from what they chose."""
    inside = [
        {
            number
            for number, each in enumerate(chosen)
            if each.get(spot, "") in (*row.choices, *[""] * row.absent)
        }
        for row in rows
    ]
    for many in range(len(rows) + 1):
        for some_rows in combinations(inside, many):
            yield frozenset().union(*some_rows)
