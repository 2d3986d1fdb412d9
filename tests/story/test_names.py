"""Declared names lie in rows of 32, and a step copies only the row it changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from putilovets.story.names import Name, Names, put, rows_of
from putilovets.story.turn import Turn


def numbered(count: int) -> Names:
    return Names(Name(f"n{number}", "number", number, 0, 9_999) for number in range(count))


@pytest.mark.parametrize(
    ("count", "widths"),
    [
        (0, []),
        (1, [1]),
        (31, [31]),
        (32, [32]),
        (33, [32, 1]),
        (3_000, [32] * 93 + [24]),
    ],
)
def test_names_lie_in_rows_of_32(count: int, widths: list[int]) -> None:
    names = numbered(count)
    assert [len(row) for row in names.start] == widths
    assert len(names) == count
    assert [names.value(names.start, name.id) for name in names] == list(range(count))


@pytest.mark.parametrize("count", [1, 31, 32, 33, 3_000])
def test_putting_one_value_shares_every_other_row(count: int) -> None:
    names = numbered(count)
    for slot in {0, count // 2, count - 1}:
        changed = put(names.start, slot, -1)
        kept = [old is new for old, new in zip(names.start, changed, strict=True)]
        assert kept == [row != slot // 32 for row in range(len(kept))]
        expected = [-1 if number == slot else number for number in range(count)]
        assert changed == rows_of(expected)


@given(st.integers(1, 100), st.data())
def test_a_turn_puts_and_gets_as_a_list_would(count: int, data: st.DataObject) -> None:
    turn, plain = Turn(1, "here", numbered(count).start, None), list(range(count))
    puts = st.lists(st.tuples(st.integers(0, count - 1), st.integers(0, 99)))
    for slot, value in data.draw(puts):
        turn.put(slot, value)
        plain[slot] = value
        assert turn.get(slot) == value
    assert turn.values == rows_of(plain)


@pytest.mark.parametrize("slot", [0, 31, 32, 64])
def test_differing_tells_names_by_slot(slot: int) -> None:
    names = numbered(65)
    changed = put(put(names.start, slot, -1), 40, 40)
    assert list(names.differing(changed, names.start)) == [(f"n{slot}", -1)]


@pytest.mark.parametrize(
    ("name", "allowed", "refused"),
    [
        (Name("f", "flag", False), [True, False], [0, 1, "", "true"]),
        (Name("n", "number", 0, -1, 2), [-1, 0, 2], [-2, 3, True, False, "0", 1.0]),
        (Name("w", "word", "a", words=("a", "b")), ["a", "b"], ["c", "", "A", True, 0]),
    ],
)
def test_what_a_name_allows(name: Name, allowed: list[object], refused: list[object]) -> None:
    assert [name.allows(value) for value in allowed] == [True] * len(allowed)
    assert [name.allows(value) for value in refused] == [False] * len(refused)


def test_an_undeclared_name_is_not_there() -> None:
    names = numbered(1)
    assert "n0" in names
    assert "n1" not in names
    for asked in (lambda: names["n1"], lambda: names.slot("n1"), lambda: names.value((), "n1")):
        with pytest.raises(KeyError):
            asked()
