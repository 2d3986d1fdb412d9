"""A story begins where it is told to, and its hash is of the rules, not of the words."""

import pytest

from putilovets.story.digests import digest_of
from putilovets.story.halls import Hall
from putilovets.story.junctions import Candidate, Junction
from putilovets.story.places import Place, Target
from putilovets.story.story import Start, Story
from tests.story.small import asks, moves, rule, scene, sets, story, values

GO = rule("go", "end", moves("floor", 1))


def test_a_digest_is_of_the_data_and_is_the_same_on_every_machine() -> None:
    assert digest_of(["yard", 0, [["floor", 5]]]) == "58620254d40b"


def test_a_start_sets_what_differs() -> None:
    made = story(scene("yard", GO), scene("hall", GO))
    late = Start("late", "hall", (("floor", 9), ("told", "kopeck")))
    made = Story("s", "1.0.0", made.names, made.places, {**made.starts, "late": late}, "beginning")
    state = made.begin(7, "late")
    assert (state.seed, state.place, state.frame) == (7, "hall", 0)
    assert state.values == values(floor=9, told="kopeck")
    assert made.begin(7).place == "yard"


def test_a_step_leaves_the_state_before_it_as_it_was() -> None:
    made = story(scene("yard", GO))
    before = made.begin(1)
    after = made.step(before, "go")
    assert before == made.begin(1)
    assert after.values == values(floor=5)
    assert after.values[0] is before.values[0]


def test_offered_is_what_is_open() -> None:
    locked, hidden = (
        rule("locked", "end", needs="floor > 9"),
        rule("hidden", "end", when="met_lukina"),
    )
    made = story(scene("yard", GO, locked, hidden))
    state = made.begin(1)
    assert [each.id for each in made.rules(state)] == ["go", "locked"]
    assert [each.id for each in made.offered(state)] == ["go"]


def test_words_are_no_part_of_the_hash_of_the_rules() -> None:
    reworded = GO._replace(text="other words")
    assert story(scene("yard", GO)).rules_hash == story(scene("yard", reworded)).rules_hash


FORK = Junction("fork", (Candidate(Target("end"), "end"),), Target("end"))
HALL = Hall("hall", ((GO,),), ("s",), ("ready",), 3)


@pytest.mark.parametrize(
    ("place", "changed"),
    [
        (scene("yard", GO), scene("yard", rule("go", "end", moves("floor", 2)))),
        (scene("yard", GO), scene("yard", rule("went", "end", moves("floor", 1)))),
        (scene("yard", GO), scene("yard", rule("go", "yard", moves("floor", 1)))),
        (scene("yard", GO), scene("yard", GO._replace(seals=True))),
        (scene("yard", GO), scene("yard", GO._replace(when=asks("ready")))),
        (scene("yard", GO), scene("yard", GO._replace(needs=asks("ready")))),
        (scene("yard", GO), scene("yard", GO, arrival=[sets("ready", False)])),
        (FORK, FORK._replace(drawn=True)),
        (FORK, FORK._replace(otherwise=Target("yard"))),
        (FORK, FORK._replace(candidates=(Candidate(Target("end"), "other"),))),
        (HALL, HALL._replace(room=2)),
        (HALL, HALL._replace(frames=((GO, GO._replace(id="other")),))),
    ],
)
def test_whatever_decides_is_in_the_hash_of_the_rules(place: Place, changed: Place) -> None:
    assert story(place, start="end").rules_hash != story(changed, start="end").rules_hash
