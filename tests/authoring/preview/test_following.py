"""Choices that are made again, up to the first that cannot be, and why."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from putilovets.authoring.preview.following import Step, follow
from putilovets.story.playthrough import Playthrough
from tests.authoring.preview.doors import DOORS, doors, edition_at


@pytest.mark.parametrize(
    ("steps", "made", "told"),
    [
        (["key", "knock"], 2, ""),
        ([], 0, ""),
        (["key", "door"], 1,
         "Choice 2, «door» (door), is closed in «square» now: Needs knocks at 2 or "
         "more; it is 1."),
        (["keys"], 0, "Choice 1, keys, is no longer there in «square» (did you mean key?)."),
        (["zzz"], 0,
         "Choice 1, zzz, is no longer there in «square» (there is: key, knock, door, leave)."),
        (["leave", "key"], 1, "Choice 2, key, cannot be made: the play is over at «The end»."),
    ],
)  # fmt: skip
def test_why_a_choice_cannot_be_made(
    tmp_path: Path, steps: Sequence[str], made: int, told: str
) -> None:
    edition = edition_at(doors(tmp_path))
    play = Playthrough(edition.story, 1, "at-the-square")
    found = follow(edition, play, map(Step, steps))
    assert len(play.moves) == made
    assert found == told


def test_a_choice_that_is_not_offered_now(tmp_path: Path) -> None:
    hidden = DOORS.replace("needs = ", "when = ")
    edition = edition_at(doors(tmp_path, hidden))
    told = follow(edition, Playthrough(edition.story, 1, "at-the-square"), [Step("door")])
    assert told == "Choice 1, «door» (door), is not offered in «square» as things stand."


def test_a_choice_of_another_place_is_not_taken_for_one_of_this(tmp_path: Path) -> None:
    edition = edition_at(doors(tmp_path, DOORS.replace('id = "down"', 'id = "out"')))
    play = Playthrough(edition.story, 1, "at-the-square")
    told = follow(edition, play, [Step("out", "attic")])
    assert told == (
        "Choice 1, «down» (out), was made in attic; the play now stands in «square» (square)."
    )
    assert play.moves == ()


def test_ids_of_today(tmp_path: Path) -> None:
    renamed = """\
[[place]]
old = "plaza"
new = "square"

[[choice]]
scene = "square"
old = "take"
new = "key"
"""
    edition = edition_at(doors(tmp_path, renamed=renamed))
    play = Playthrough(edition.story, 1, "at-the-square")
    assert follow(edition, play, [Step("take", "plaza"), Step("knock", "square")]) == ""
    assert [move.choice for move in play.moves] == ["key", "knock"]
