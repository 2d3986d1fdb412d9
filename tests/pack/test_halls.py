"""A hall: speeches whole and in order, and never more lines in the notebook than it has room."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from putilovets.story.halls import Hall
from putilovets.story.names import Value
from putilovets.story.playthrough import Playthrough
from putilovets.story.story import Story, UnknownChoice
from tests.packs import choice, edition_of, scene, start_at, told_of

GROUND = 'basis = "invented"\nsources = []\n'
ASIDE = """\
[[hall.speech.aside]]
id = "whisper"
text = "Whisper"
when = "floor >= 5"
effects = [{ move = "floor", by = -1 }]
"""


def hall_chapter(speeches: int, room: int, aside: str = "", to: str = "after") -> str:
    speech = (
        '[[hall.speech]]\nid = "p{0}"\nspeaker = "lukina"\ntext = "T"\nnote = "N{0}"\n' + GROUND
    )
    return (
        f'[[hall]]\nid = "h"\ntitle = "H"\nto = "{to}"\nnotebook = {room}\n{GROUND}'
        + "".join(speech.format(number) + aside for number in range(speeches))
        + scene("after", choice("again", "h", 'effects = [{ move = "floor", by = 1 }]'))
    )


def hall_story(
    root: Path, speeches: int, room: int, aside: str = "", more: str = "", to: str = "after"
) -> Story:
    chapter = hall_chapter(speeches, room, aside, to) + more
    return edition_of(root, chapter, start_at("h")).story


def held(story: Story, play: Playthrough) -> tuple[list[str], Value]:
    names, values = story.names, play.state.values
    hall = story.places["h"]
    assert isinstance(hall, Hall)
    kept = [note for note in hall.notes if names.value(values, note)]
    return kept, names.value(values, "notes_h")


def offered(play: Playthrough) -> list[str]:
    return [choice.id for choice in play.choices()]


def test_a_hall_is_heard_speech_by_speech(tmp_path: Path) -> None:
    play = Playthrough(hall_story(tmp_path, speeches=3, room=3), 1)
    heard = []
    while play.state.place == "h":
        heard.append((play.state.frame, offered(play)))
        play.choose(offered(play)[-1])
    assert heard == [
        (number, [f"floor/p{number}/note", f"floor/p{number}/listen"]) for number in range(3)
    ]
    assert play.state.place == "after"


def test_when_the_notebook_is_full_a_line_is_struck_out_for_another(tmp_path: Path) -> None:
    story = hall_story(tmp_path, speeches=4, room=2)
    play = Playthrough(story, 1)
    for wanted in ("floor/p0/note", "floor/p1/note"):
        play.choose(wanted)
    assert offered(play) == ["floor/p2/listen", "floor/p2/over/p0", "floor/p2/over/p1"]
    play.choose("floor/p2/over/p0")
    assert held(story, play) == (["noted_p1", "noted_p2"], 2)
    struck = [story.names.value(play.state.values, f"struck_p{number}") for number in range(4)]
    assert struck == [True, False, False, False]
    assert offered(play) == ["floor/p3/listen", "floor/p3/over/p1", "floor/p3/over/p2"]
    play.undo()
    assert held(story, play) == (["noted_p0", "noted_p1"], 2)


def test_while_there_is_room_nothing_is_struck_out(tmp_path: Path) -> None:
    play = Playthrough(hall_story(tmp_path, speeches=4, room=2), 1)
    for wanted in ("floor/p0/listen", "floor/p1/note"):
        play.choose(wanted)
    assert offered(play) == ["floor/p2/note", "floor/p2/listen"]
    with pytest.raises(UnknownChoice):
        play.choose("floor/p2/over/p1")


def test_an_aside_is_instead_of_writing(tmp_path: Path) -> None:
    story = hall_story(tmp_path, speeches=1, room=1, aside=ASIDE)
    play = Playthrough(story, 1)
    assert offered(play) == ["floor/p0/note", "floor/p0/listen"]
    play.choose("floor/p0/listen")
    play.choose("again")
    assert offered(play) == ["floor/p0/note", "floor/p0/whisper", "floor/p0/listen"]
    play.choose("floor/p0/whisper")
    assert held(story, play) == ([], 0)
    assert story.names.value(play.state.values, "floor") == 4


def test_a_hall_heard_again_writes_nothing_twice(tmp_path: Path) -> None:
    story = hall_story(tmp_path, speeches=2, room=2)
    play = Playthrough(story, 1)
    for wanted in ("floor/p0/note", "floor/p1/listen", "again"):
        play.choose(wanted)
    assert offered(play) == ["floor/p0/listen"]
    play.choose("floor/p0/listen")
    assert offered(play) == ["floor/p1/note", "floor/p1/listen"]
    play.choose("floor/p1/note")
    assert held(story, play) == (["noted_p0", "noted_p1"], 2)


def test_a_line_struck_out_elsewhere_frees_its_room(tmp_path: Path) -> None:
    strike = 'effects = [{ strike = "p0" }]'
    after = scene("strike-out", choice("do", "strike-out", strike) + choice("again", "h"))
    story = hall_story(tmp_path, 2, 2, more=after, to="strike-out")
    play = Playthrough(story, 1)
    for wanted in ("floor/p0/note", "floor/p1/note", "do", "do"):
        play.choose(wanted)
    assert held(story, play) == (["noted_p1"], 1)
    assert story.names.value(play.state.values, "struck_p0") is True
    play.choose("again")
    assert offered(play) == ["floor/p0/note", "floor/p0/listen"]


def test_a_speech_that_is_not_there_is_not_struck_out(tmp_path: Path) -> None:
    go = scene("square", choice("go", "yard", 'effects = [{ strike = "p9" }]'))
    told = [line for line in told_of(tmp_path, hall_chapter(2, 2) + go) if "PU010" in line]
    assert [line.partition(": ")[2] for line in told] == ["PU010 there is no speech p9"]


@settings(max_examples=40)
@given(
    st.integers(1, 7), st.integers(1, 4), st.booleans(), st.lists(st.integers(0, 9), max_size=40)
)
def test_the_notebook_never_holds_more_than_its_room(
    speeches: int, room: int, asides: bool, picks: list[int]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        story = hall_story(Path(folder), speeches, room, ASIDE if asides else "")
    play = Playthrough(story, 1)
    for pick in picks:
        kept, count = held(story, play)
        assert len(kept) == count <= room
        before = play.state
        play.choose(offered(play)[pick % len(offered(play))])
        if before.place == "h":
            expected = ("h", before.frame + 1) if before.frame + 1 < speeches else ("after", 0)
            assert (play.state.place, play.state.frame) == expected
