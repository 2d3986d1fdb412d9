"""A play: what is offered, what is refused, what undo gives back."""

import pytest

from putilovets.story.conditions import Need
from putilovets.story.places import Rule
from putilovets.story.playthrough import Move, Playthrough, UndoClosed
from putilovets.story.story import LockedChoice, PlayEnded, Start, Story, UnknownChoice
from tests.story.small import minutes, moves, rule, scene, sets, story
from tests.strategies import NAMES


def small() -> Story:
    sign: Rule = rule("sign", "hall", minutes("other_3", "signed"))._replace(seals=True)
    return story(
        scene(
            "yard",
            rule("go", "hall", moves("floor", 2)),
            rule("hidden", "hall", when="met_lukina"),
            rule("locked", "hall", needs="floor >= 6"),
            sign,
        ),
        scene("hall", rule("back", "yard"), rule("end", "end", sets("ready", False))),
    )


def test_what_is_offered_is_open_or_locked_with_its_reasons() -> None:
    offered = [(choice.id, choice.reasons) for choice in Playthrough(small(), 1).choices()]
    need = Need(NAMES["floor"], ">=", (6,), 4)
    assert offered == [("go", ()), ("locked", (need,)), ("sign", ())]


def test_a_lock_opens_when_what_it_needs_is_there() -> None:
    play = Playthrough(small(), 1)
    play.choose("go")
    play.choose("back")
    assert [(choice.id, choice.open) for choice in play.choices()] == [
        ("go", True),
        ("locked", True),
        ("sign", True),
    ]


@pytest.mark.parametrize(
    ("choice", "refusal"),
    [
        ("nowhere", UnknownChoice),
        ("hidden", UnknownChoice),
        ("locked", LockedChoice),
        ("", UnknownChoice),
    ],
)
def test_a_refused_choice_leaves_the_play_as_it_was(choice: str, refusal: type[Exception]) -> None:
    play = Playthrough(small(), 1)
    with pytest.raises(refusal, match=f"^{choice}$"):
        play.choose(choice)
    assert play == Playthrough(small(), 1)


def test_a_play_ends_and_offers_nothing_more() -> None:
    play = Playthrough(small(), 1)
    play.choose("go")
    assert play.ending is None
    play.choose("end")
    assert (play.ending, play.choices()) == ("end", ())
    with pytest.raises(PlayEnded):
        play.choose("back")
    assert play.moves == (Move("yard", "go"), Move("hall", "end"))


def test_undo_gives_the_play_before_the_choice_back() -> None:
    play, before = Playthrough(small(), 1), Playthrough(small(), 1)
    before.choose("go")
    play.choose("go")
    play.choose("end")
    assert play.undo() == Move("hall", "end")
    assert play == before


def test_there_is_nothing_to_undo_at_the_start() -> None:
    with pytest.raises(UndoClosed, match="nothing has been chosen yet"):
        Playthrough(small(), 1).undo()


def test_a_signature_is_not_undone_and_guards_what_is_before_it() -> None:
    play = Playthrough(small(), 1)
    play.choose("go")
    play.choose("back")
    play.choose("sign")
    play.choose("back")
    assert play.undo() == Move("hall", "back")
    with pytest.raises(UndoClosed, match="what is signed stays signed"):
        play.undo()
    assert [move.choice for move in play.moves] == ["go", "back", "sign"]


def test_a_retracted_signature_is_gone() -> None:
    play = Playthrough(small(), 1)
    play.choose("sign")
    play.retract()
    assert play == Playthrough(small(), 1)


def test_plays_of_other_seeds_or_starts_are_not_equal() -> None:
    assert Playthrough(small(), 1) != Playthrough(small(), 2)
    assert Playthrough(small(), 1) != "a play"


def test_a_play_knows_its_start() -> None:
    assert Playthrough(small(), 1).start == "beginning"
    made = small()
    late = Start("late", "hall")
    made = Story("s", "1.0.0", made.names, made.places, {**made.starts, "late": late}, "beginning")
    play = Playthrough(made, 1, "late")
    assert (play.start, play.state.place) == ("late", "hall")
    assert (play.before, play.last_move) == (None, None)
    play.choose("back")
    play.choose("go")
    assert (play.before, play.last_move) == (play.states[1], Move("yard", "go"))


def test_an_unknown_start_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        Playthrough(small(), 1, "nowhere")


def test_arriving_has_its_effects_also_at_the_start() -> None:
    made = story(scene("yard", rule("go", "end"), arrival=[moves("floor", -1)]))
    play = Playthrough(made, 1)
    assert NAMES.value(play.state.values, "floor") == 3
    assert play.happenings() == ()
