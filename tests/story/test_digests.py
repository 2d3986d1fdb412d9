"""A digest worked out row by row is the digest of all that differs, in one list."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from putilovets.story.digests import Digests, digest_of
from putilovets.story.names import Name, Names, Value, Values, put
from putilovets.story.renames import Renames

MANY = Names(
    [
        *(Name(f"flag_{number}", "flag", False) for number in range(40)),
        *(Name(f"число_{number}", "number", 3, 0, 9) for number in range(20)),
        *(Name(f"word_{number}", "word", "no", words=("no", "yes")) for number in range(20)),
        Name("visits", "number", 0, 0, 9, counted=True),
    ]
)
RENAMES = Renames(names={"zeal": "flag_3", "older": "word_1", "old": "word_1", "a": "число_7"})
HELD: dict[str, st.SearchStrategy[Value]] = {
    "flag": st.booleans(),
    "number": st.integers(0, 9),
    "word": st.sampled_from(("no", "yes")),
}
STEPS = st.lists(
    st.sampled_from(list(MANY)).flatmap(lambda name: st.tuples(st.just(name), HELD[name.kind])),
    max_size=30,
)


def whole(values: Values) -> str:
    """Return the digest without sharing anything."""
    differing = MANY.differing(values, MANY.start)
    kept = ((name, value) for name, value in differing if not MANY[name].counted)
    told = sorted((RENAMES.first_name(name), value) for name, value in kept)
    return digest_of(["hall", "way/2", told])


@given(STEPS)
def test_it_is_that_of_all_names_that_differ(steps: list[tuple[Name, Value]]) -> None:
    digests = Digests(MANY, RENAMES)
    values = MANY.start
    for name, value in steps:
        values = put(values, MANY.slot(name.id), value)
        assert digests.of("hall", "way/2", values) == whole(values)


@given(STEPS, st.randoms())
def test_it_is_so_whatever_was_asked_for_before(
    steps: list[tuple[Name, Value]], random: Random
) -> None:
    digests = Digests(MANY, RENAMES)
    states = [MANY.start]
    for name, value in steps:
        states.append(put(random.choice(states), MANY.slot(name.id), value))
    for values in random.choices(states, k=2 * len(states)):
        assert digests.of("hall", "way/2", values) == whole(values)


def test_it_is_the_same_on_every_machine() -> None:
    values = put(MANY.start, MANY.slot("число_7"), 9)
    assert Digests(MANY, RENAMES).of("hall", 0, values) == digest_of(["hall", 0, [["a", 9]]])
