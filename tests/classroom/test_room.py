"""One secretary for a whole room: counts are kept, and nothing else of anybody."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from putilovets.classroom.debrief import known_of, made_in
from putilovets.classroom.opening import begin_lesson
from putilovets.classroom.verifying import Verifier
from putilovets.frontends.lesson.course import after
from putilovets.frontends.lesson.handing import Handing
from putilovets.frontends.lesson.room import Room
from putilovets.frontends.lesson.talk import Talk
from putilovets.frontends.lesson.tally import read_tally, tied
from tests.classroom.assigned import april
from tests.content.episode import shipped


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    lesson = begin_lesson(tmp_path, shipped(), april(), "the room", "room")
    assert lesson.session is not None
    yield Room(lesson, lesson.session)
    lesson.session.close()


def decided(room: Room) -> str:
    """Go through one decision, every number one more than the one before; return the way."""
    stages = []
    while True:
        stages.append(room.stage)
        if room.leaf.wanted is None:
            room.take("on")
        else:
            room.typed(" ".join(str(at) for at in range(1, len(room.options) + 1)))
        if room.stage in ("known", "page"):
            return " ".join([*stages, room.stage])


def test_f14_reasons_come_first_then_the_count_then_what_is_known(room: Room) -> None:
    assert decided(room) == "page reasons count known"
    leaf = room.leaf
    made = made_in(room.edition, room.session.play)[-1]
    told = [part.text for part in leaf.parts]
    assert known_of(april(), made).text.split()[0] in " ".join(told)
    assert leaf.sources == known_of(april(), made).sources
    assert made.taken.text in told


def test_f14_counts_only_are_kept_and_nobody_is_named(room: Room) -> None:
    while not room.outcome:
        room.take("on") if room.stage == "known" else decided(room)
        if room.page.ended and room.stage == "page":
            room.take("on")
    record = room.lesson.record
    made = made_in(room.edition, room.session.play)
    assert [each.decision for each in record.hands] == [each.number for each in made]
    for hands, decision in zip(record.hands, made, strict=True):
        opened = [each.id for each in decision.options if each.open]
        assert list(hands.counts) == opened
        assert hands.counts[decision.choice] == max(hands.counts.values())
    assert isinstance(after(room.lesson, room), Talk)


def test_f14_a_tie_is_for_the_chair(room: Room) -> None:
    room.take("on")
    room.take("on")
    room.typed("9 9 4")
    assert room.stage == "tie"
    assert "the teacher types" in room.leaf.parts[0].text
    room.typed("3")
    assert (room.stage, room.said) == ("tie", "Type one of 1, 2.")
    second = room.options[1].id
    room.typed("2")
    assert room.stage == "known"
    assert room.session.play.moves[-1].choice == second


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("12 9", "Type 3 numbers"),
        ("12 9 4 1", "Type 3 numbers"),
        ("a b c", "Type 3 numbers"),
        ("1 2 -3", "Type 3 numbers"),
        ("1 2 ٣", "Type 3 numbers"),
        ("", "Type 3 numbers"),
        ("0 0 0", "No hand is up"),
        ("9 9 1001", "No more than 1,000"),
        ("1 1 999999999999", "Type 3 numbers"),
    ],
)
def test_what_is_no_count_is_told(typed: str, said: str) -> None:
    assert read_tally(typed, 3)[1].startswith(said)


def test_a_count_may_have_commas() -> None:
    assert read_tally("12, 9,4", 3) == ((12, 9, 4), "")
    assert tied((12, 9, 12)) == (0, 2)


def test_taking_back_takes_the_count_back(room: Room) -> None:
    decided(room)
    assert len(room.lesson.record.hands) == 1
    room.take("undo")
    assert (room.stage, room.session.play.moves) == ("page", ())
    assert room.lesson.record.hands == ()


def test_f14_the_same_hand_in_comes_of_it(room: Room, tmp_path: Path) -> None:
    while not room.page.ended:
        room.take("on") if room.stage == "known" else decided(room)
    handing = Handing(room.lesson)
    handing.path = tmp_path / "room.hand-in.toml"
    assert any("counted hands" in part.text for part in handing.leaf.parts)
    handing.take("write")
    found = Verifier(shipped()).verdict(handing.path)
    assert found.status == "ok"
    assert found.read is not None
    assert len(found.read.hands) == len(room.lesson.record.hands)
