"""Whatever is legally played, the rules hold."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from putilovets.pack.compiler import load_pack
from putilovets.story.playthrough import Playthrough, UndoClosed
from putilovets.story.story import State, Story
from tests.packs import written
from tests.strategies import PICKS, packs, played, step

SEEDS = st.integers(0, 2**63 - 1)
MANY = settings(max_examples=40)


def story_of(files: dict[str, str]) -> Story:
    with tempfile.TemporaryDirectory() as folder:
        return load_pack(written(Path(folder), files)).story


def seen(story: Story, state: State) -> object:
    """Return what a digest is to tell apart."""
    names = story.names
    changed = {
        name.id: names.value(state.values, name.id)
        for name in names
        if not name.counted and names.value(state.values, name.id) != name.start
    }
    return state.place, state.frame, changed


@MANY
@given(packs(), SEEDS, PICKS)
def test_some_choice_is_open_or_the_play_is_over(
    files: dict[str, str], seed: int, picks: list[int]
) -> None:
    story = story_of(files)
    for state in played(story, seed, picks).states:
        offered = story.offered(state)
        assert bool(offered) is not story.ended(state)
        needed = [rule.needs for rule in story.rules(state)]
        met = [need is None or need.holds(state.values) for need in needed]
        assert offered == [
            rule for rule, is_met in zip(story.rules(state), met, strict=True) if is_met
        ]


@MANY
@given(packs(), SEEDS, PICKS)
def test_every_name_holds_what_it_allows(
    files: dict[str, str], seed: int, picks: list[int]
) -> None:
    story = story_of(files)
    for state in played(story, seed, picks).states:
        held = [(name, story.names.value(state.values, name.id)) for name in story.names]
        assert [name.id for name, value in held if not name.allows(value)] == []


@MANY
@given(packs(), SEEDS, PICKS)
def test_a_notebook_holds_what_it_counts_and_no_more_than_its_room(
    files: dict[str, str], seed: int, picks: list[int]
) -> None:
    story = story_of(files)
    for state in played(story, seed, picks).states:
        for hall in story.halls.values():
            held = [note for note in hall.notes if story.names.value(state.values, note)]
            assert len(held) == story.names.value(state.values, f"notes_{hall.id}") <= hall.room


@MANY
@given(packs(), SEEDS, PICKS)
def test_undo_is_the_inverse_of_choose(files: dict[str, str], seed: int, picks: list[int]) -> None:
    play = played(story_of(files), seed, picks)
    for choice in play.choices():
        if choice.open and not choice.rule.seals:
            states, moves = play.states, play.moves
            play.choose(choice.id)
            play.undo()
            assert (play.states, play.moves) == (states, moves)


@MANY
@given(packs(), SEEDS, PICKS)
def test_a_play_is_its_seed_and_its_choices(
    files: dict[str, str], seed: int, picks: list[int]
) -> None:
    play = played(story_of(files), seed, picks)
    again = Playthrough(story_of(files), seed)
    for move in play.moves:
        again.choose(move.choice)
    assert again == play
    assert again.digest() == play.digest()


@MANY
@given(packs(), SEEDS, PICKS)
def test_digests_are_equal_where_place_frame_and_changed_names_are(
    files: dict[str, str], seed: int, picks: list[int]
) -> None:
    story = story_of(files)
    play = Playthrough(story, seed)
    known: dict[str, object] = {}
    told: list[tuple[object, str]] = []
    for pick in [*picks, 0]:
        here, digest = seen(story, play.state), play.digest()
        assert known.setdefault(digest, here) == here
        told.append((here, digest))
        step(play, pick)
    for here, digest in told:
        assert [other for place, other in told if place == here and other != digest] == []


@MANY
@given(packs(), SEEDS, PICKS)
def test_nothing_before_a_signature_is_taken_back(
    files: dict[str, str], seed: int, picks: list[int]
) -> None:
    story = story_of(files)
    play = played(story, seed, picks)
    signed = [
        number
        for number, move in enumerate(play.moves, start=1)
        if story.rule(play.states[number - 1], move.choice).seals
    ]
    try:
        while True:
            play.undo()
    except UndoClosed:
        assert len(play.moves) == max(signed, default=0)
