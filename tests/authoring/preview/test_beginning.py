"""Where a preview begins: by a play that was found, or put there, and it says which."""

from pathlib import Path

import pytest

from putilovets.authoring.preview.aims import NoPage, aim, pages, passed_over
from putilovets.authoring.preview.beginning import beginning
from putilovets.authoring.preview.looks import Beginning, Look
from putilovets.authoring.preview.stating import NotStated
from putilovets.authoring.preview.witness import Witness, witness_for
from putilovets.pack.compiler import survey
from putilovets.pack.folder import read_folder
from putilovets.story.edition import Edition
from putilovets.view.page import page
from tests.authoring.preview.doors import DOORS, begun, doors, edition_at, values
from tests.meetings import HEADS, MEETING
from tests.packs import CHAPTER, based, start_at
from tests.roll import ROLL


@pytest.fixture(scope="module")
def meeting(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    files = {**HEADS, **start_at("yard-door"), CHAPTER: MEETING}
    return edition_at(based(tmp_path_factory.mktemp("meeting"), files))


@pytest.mark.parametrize(
    ("wanted", "called", "others"),
    [
        ("cell", "cell", ()),
        ("cell/speech/hothead", "cell/speech/hothead", ()),
        ("hothead", "cell/speech/hothead", ("cell/asked/hothead",)),
        ("asked/hothead", "cell/asked/hothead", ()),
        ("list", "cell/draft/list", ("cell/name/list",)),
        ("vote", "cell/vote", ()),
    ],
)
def test_an_id_means_a_place_or_a_page_of_one(
    meeting: Edition, wanted: str, called: str, others: tuple[str, ...]
) -> None:
    found = aim(meeting.story, wanted)
    assert (found.called, found.others) == (called, others)


def test_a_speech_of_a_hall_is_a_page(tmp_path: Path) -> None:
    hall = """\
[[hall]]
id = "report"
title = "The report"
basis = "invented"
sources = []
to = "the-end"

""" + "".join(
        f'[[hall.speech]]\nid = "{each}"\nspeaker = "lukina"\nbasis = "invented"\n'
        f'sources = []\ntext = "{each}."\nnote = "{each}"\n\n'
        for each in ("opening", "closing")
    )
    root = based(tmp_path, {CHAPTER: hall, **start_at("report")})
    told = begun(root, "closing")
    assert len(told.witness.choices) == 1
    assert told.play().state.frame == 1


@pytest.mark.parametrize(
    ("wanted", "hint"),
    [
        ("cel", " (did you mean cell?)"),
        ("hothed", " (did you mean hothead?)"),
        ("cell/speech/hothed", " (did you mean cell/speech/hothead?)"),
        ("zzz", ""),
        ("", ""),
    ],
)
def test_what_is_not_there_is_told_with_the_nearest(
    meeting: Edition, wanted: str, hint: str
) -> None:
    with pytest.raises(NoPage) as refused:
        aim(meeting.story, wanted)
    assert str(refused.value) == f"Nothing to look at is called {wanted!r}{hint}."


def test_every_page_of_a_meeting_is_come_to_or_passed_over(meeting: Edition) -> None:
    story = meeting.story
    unknown = []
    for called in [*story.places, *pages(story)]:
        found = aim(story, called)
        witness = witness_for(meeting, found, tuple(story.starts))
        if witness is None:
            unknown.append(called)
            continue
        assert found.reached(Beginning(meeting, witness, None, ()).play().state)
        assert witness == witness_for(meeting, found, tuple(story.starts))
    assert [each for each in unknown if not passed_over(story, aim(story, each))] == ["yard"]


def test_a_play_is_found_from_the_nearest_start(tmp_path: Path) -> None:
    told = begun(doors(tmp_path), "room")
    assert told.witness.start == "at-the-square"
    assert sorted(told.witness.choices) == ["door", "key", "knock"]
    play = told.play()
    assert play.state.place == "room"
    assert play.undo().choice == "door"
    assert told.told == (
        "Witnessed: from «At the square» (at-the-square), seed 0, 3 choices lead here. "
        "Undo goes back along them.",
    )


def test_where_a_start_begins(tmp_path: Path) -> None:
    told = begun(doors(tmp_path), "yard")
    assert told.told == ("Witnessed: «From the first page» (beginning) begins here.",)


def test_only_the_start_that_is_said(tmp_path: Path) -> None:
    told = begun(doors(tmp_path), "the-end", start="beginning")
    assert told.witness == Witness("beginning", 0, ("home",))
    with pytest.raises(NoPage) as refused:
        begun(doors(tmp_path), "room", start="begining")
    assert str(refused.value) == "There is no start 'begining' (did you mean beginning?)."


def test_the_seed_is_the_first_that_is_tried(tmp_path: Path) -> None:
    assert begun(doors(tmp_path), "room", seed=1926).witness.seed == 1926


def test_where_nothing_leads_the_play_is_put(tmp_path: Path) -> None:
    told = begun(doors(tmp_path), "attic", given=("floor=9", "has_key"))
    play = told.play()
    assert (play.state.place, play.moves) == ("attic", ())
    assert values(play, "floor", "has_key", "knocks") == [9, True, 0]
    assert told.told == (
        "Stated: no play was found that comes here. It begins at attic with the values of "
        "the pack's first start, and floor=9, has_key=true.",
    )
    assert page(told.edition, play).title == "attic"


def test_a_play_is_put_there_with_the_values_of_a_start(tmp_path: Path) -> None:
    told = begun(doors(tmp_path), "attic", start="at-the-square")
    assert values(told.play(), "knocks") == [1]
    assert told.told[0].startswith("Stated: no play was found that comes here from at-the-square.")


def test_nobody_stops_at_a_fork(tmp_path: Path) -> None:
    told = begun(doors(tmp_path), "passage")
    assert told.play().state.place == "room"
    assert told.told == (
        "Stated: nobody stops at passage, where a play is sent on at once. It begins at passage "
        "with the values of the pack's first start.",
        "It was sent on to «room» (room).",
    )


def test_a_play_can_be_put_at_any_page_of_a_meeting(meeting: Edition, tmp_path: Path) -> None:
    root = based(tmp_path, {**HEADS, **start_at("yard-door"), CHAPTER: MEETING})
    folder = read_folder(root)
    for called in [*meeting.story.places, *pages(meeting.story)]:
        told = beginning(folder, meeting, Look(called), witnesses=lambda *_: None)
        assert told.told[0].startswith("Stated: ")
        page(told.edition, told.play())


def test_a_page_is_come_to_from_the_first_page_of_its_place(tmp_path: Path) -> None:
    """What is stated holds where the play is put, and again where it is looked at."""
    root = based(tmp_path, {**HEADS, CHAPTER: MEETING})
    told = begun(root, "cell/vote", given=("floor=9", "cell_trust_young=-2", "cell_clock=7"))
    play = told.play()
    assert told.told == (
        "Stated: no play was found that comes here. It begins at cell with the values of the "
        "pack's first start, and floor=9, cell_trust_young=-2, cell_clock=7.",
        f"From the first page of cell {len(play.moves)} choices lead here.",
    )
    assert play.states[0].place == play.state.place == "cell"
    assert values(play, "floor", "cell_trust_young", "cell_clock") == [9, -2, 7]
    assert play.undo().place == "cell"
    assert values(play, "cell_clock") != [7]


def test_what_is_stated_comes_on_top_of_a_play(tmp_path: Path) -> None:
    told = begun(doors(tmp_path), "room", given=("floor=2", "knocks = 3"))
    play = told.play()
    assert values(play, "floor", "knocks", "has_key") == [2, 3, True]
    assert told.told[-1] == "Stated on top of that: floor=2, knocks=3."
    play.undo()
    assert values(play, "floor", "knocks") == [4, 2]


def test_numbers_that_count_themselves_are_counted_again(tmp_path: Path) -> None:
    root = doors(tmp_path, roll=ROLL)
    for wanted in ("room", "attic"):
        before = begun(root, wanted).play()
        after = begun(root, wanted, given=("standing_gusev=left", "post_editor=drawer")).play()
        members, posts = (values(play, "roll_members", "load_drawer") for play in (before, after))
        assert (posts[0], posts[1]) == (int(members[0]) - 1, 1)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("flor=3", "No name 'flor' is declared (did you mean floor?)."),
        ("", "No name '' is declared."),
        ("floor=11", "floor is a number from 0 to 10, and cannot be 11."),
        ("floor=-1", "floor is a number from 0 to 10, and cannot be -1."),
        ("floor", "floor is a number from 0 to 10, not ''."),
        ("floor=many", "floor is a number from 0 to 10, not 'many'."),
        ("has_key=maybe", "has_key is a flag: has_key=true or has_key=false, not 'maybe'."),
        ("has_key=", "has_key is a flag: has_key=true or has_key=false, not ''."),
        ("told=kopek", "told cannot be 'kopek' (did you mean kopeck?)."),
        ("told=x", "told cannot be 'x' (it is one of: nothing, kopeck, ventilator)."),
        ("roll_members=3", "roll_members is counted of other names; state those."),
    ],
)
def test_a_value_that_cannot_be_is_a_sentence(tmp_path: Path, given: str, told: str) -> None:
    with pytest.raises(NotStated) as refused:
        begun(doors(tmp_path, roll=ROLL), "room", given=(given,))
    assert str(refused.value) == told


def test_a_witness_that_is_known_is_kept(tmp_path: Path) -> None:
    folder = read_folder(doors(tmp_path))
    edition = survey(folder).edition
    assert edition is not None
    known = Witness("at-the-square", 5, ("knock", "knock", "key", "door"))
    told = beginning(folder, edition, Look("room"), known)
    assert told.witness == known
    gone = known._replace(choices=("knock", "door"))
    assert beginning(folder, edition, Look("room"), gone).witness != gone


def test_a_witness_is_kept_by_the_ids_of_today(tmp_path: Path) -> None:
    chapter = DOORS.replace('id = "key"', 'id = "take-key"')
    renamed = '[[choice]]\nscene = "square"\nold = "key"\nnew = "take-key"\n'
    folder = read_folder(doors(tmp_path, chapter, renamed=renamed))
    edition = survey(folder).edition
    assert edition is not None
    known = Witness("at-the-square", 5, ("key", "knock", "door"))
    told = beginning(folder, edition, Look("room"), known)
    assert told.witness == known._replace(choices=("take-key", "knock", "door"))


def test_a_search_that_finds_nothing_ends(tmp_path: Path) -> None:
    """Every round of the square is a move, and no round opens the door."""
    locked = DOORS.replace("knocks >= 2", "told == 'kopeck'")
    told = begun(doors(tmp_path, locked), "room")
    assert told.told[0].startswith("Stated: no play was found that comes here.")
