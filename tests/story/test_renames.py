"""Old ids are read as the ids of today, and today's are known by their first."""

import pytest

from putilovets.story.playthrough import Playthrough
from putilovets.story.renames import Renames
from putilovets.story.story import Story
from tests.story.small import moves, rule, scene, story

RENAMES = Renames(
    places={"gate": "yard"},
    choices={("yard", "leave"): "go"},
    names={"shop": "floor"},
)


def test_old_ids_are_read_as_those_of_today() -> None:
    assert (RENAMES.place("gate"), RENAMES.place("yard"), RENAMES.place("hall")) == (
        "yard",
        "yard",
        "hall",
    )
    assert RENAMES.choice("yard", "leave") == "go"
    assert RENAMES.choice("hall", "leave") == "leave"


def test_ids_of_today_are_known_by_their_first() -> None:
    assert (RENAMES.first_place("yard"), RENAMES.first_place("hall")) == ("gate", "hall")
    assert (RENAMES.first_name("floor"), RENAMES.first_name("steps")) == ("shop", "steps")


def test_twice_renamed_is_known_by_the_first_of_all() -> None:
    renames = Renames(places={"porch": "yard", "gate": "yard"})
    assert renames.first_place("yard") == "porch"
    assert (renames.place("porch"), renames.place("gate")) == ("yard", "yard")


def made(renames: Renames | None = None) -> Story:
    return story(
        scene("gate", rule("go", "yard", moves("floor", 1))),
        scene("yard", rule("go", "end")),
        renames=renames,
    )


@pytest.mark.parametrize(
    "renames",
    [Renames(places={"porch": "yard"}), Renames(names={"shop": "floor"})],
    ids=["place", "name"],
)
def test_a_digest_is_made_of_first_ids(renames: Renames) -> None:
    plain, renamed = Playthrough(made(), 1), Playthrough(made(renames), 1)
    assert plain.digest() == renamed.digest()  # at the gate nothing renamed is seen
    plain.choose("go")
    renamed.choose("go")
    assert plain.digest() != renamed.digest()
