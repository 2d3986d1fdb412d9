"""The happenings of a play are a ledger: from the start they add up to the state."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from putilovets.pack.compiler import load_pack
from putilovets.story.playthrough import Playthrough
from putilovets.story.turn import Cause, Happening
from tests.packs import written
from tests.story.small import moves, rule, scene, sets, story
from tests.strategies import PICKS, packs, played


def test_each_effect_is_told_with_its_cause_before_and_after() -> None:
    made = story(
        scene(
            "yard", rule("go", "hall", moves("floor", 2), moves("floor", 9), sets("told", "kopeck"))
        ),
        scene("hall", rule("end", "end", moves("steps", -1)), arrival=[moves("floor", -3)]),
    )
    play = Playthrough(made, 1)
    play.choose("go")
    play.choose("end")
    first, second = Cause(1, "yard", "go"), Cause(2, "hall", "end")
    assert play.happenings() == (
        Happening(first, "floor", 4, 6),
        Happening(first, "floor", 6, 10),
        Happening(first, "told", "nothing", "kopeck"),
        Happening(first, "floor", 10, 7, ("hall", 0)),
        Happening(second, "steps", 0, -1),
    )
    assert play.last_happenings() == (Happening(second, "steps", 0, -1),)


def test_a_move_held_back_by_the_bounds_is_told_as_one_that_changed_nothing() -> None:
    play = Playthrough(
        story(scene("yard", rule("go", "end", moves("floor", 6), moves("floor", 1)))), 1
    )
    play.choose("go")
    cause = Cause(1, "yard", "go")
    assert play.happenings() == (
        Happening(cause, "floor", 4, 10),
        Happening(cause, "floor", 10, 10),
    )


def test_nothing_has_happened_before_the_first_choice() -> None:
    play = Playthrough(story(scene("yard", rule("go", "end"))), 1)
    assert (play.happenings(), play.last_happenings()) == ((), ())


@settings(max_examples=40)
@given(packs(), st.integers(0, 99), PICKS)
def test_every_name_adds_up_from_its_start(
    files: dict[str, str], seed: int, picks: list[int]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        names_of = load_pack(written(Path(folder), files)).story
    play = played(names_of, seed, picks)
    names = play.story.names
    ledger = {name.id: names.value(play.states[0].values, name.id) for name in names}
    for each in play.happenings():
        assert ledger[each.name] == each.before
        ledger[each.name] = each.after
        move = play.moves[each.cause.move - 1]
        assert (each.cause.place, each.cause.rule) == move
    assert ledger == {name.id: names.value(play.state.values, name.id) for name in names}
