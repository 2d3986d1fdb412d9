"""Once everybody has gone home there is nothing to do but to sign."""

from pathlib import Path

import pytest

from putilovets.story.edition import Edition
from putilovets.story.stages import Meeting
from putilovets.view.minutes import lines_of, minute_book
from tests.meeting_players import following, held, offered, untried
from tests.meetings import HEADS, MEETING
from tests.packs import edition_of, start_at

DRAFT = ("agenda/bureau", "prepare/open", "floor/hothead", "speech/hothead/take/inspectors",
         "floor/old-hand", "speech/old-hand/take/list")  # fmt: skip
KEPT = (*DRAFT, "draft/list/keep", "draft/inspectors/keep")
WAYS = {
    "21:10": DRAFT[:4],  # to the floor
    "21:15": (*DRAFT[:3], "speech/hothead/ask/who-counted"),  # to the answer
    "21:30": DRAFT,  # to the draft
    "21:35": (*DRAFT, "draft/list/keep"),  # to the next point of it
    "21:40": KEPT,  # to the tie
    "21:45": (*KEPT, "tie/both"),  # to the vote
    "21:50": (*KEPT, "tie/both", "vote/read"),  # to the vote again
}


def leaving(root: Path, clock: str) -> Edition:
    meeting = MEETING.replace('leaves = "21:45"\n', "")
    meeting = meeting.replace("\nwants = {", f'\nleaves = "{clock}"\nwants = {{')
    assert meeting.count("leaves = ") == 4
    return edition_of(root, meeting, {**HEADS, **start_at("cell")})


@pytest.mark.parametrize("clock", WAYS)
def test_an_empty_room_is_passed_over_to_the_signature(tmp_path: Path, clock: str) -> None:
    edition = leaving(tmp_path, clock)
    play = following(edition, WAYS[clock])
    assert play.before is not None
    assert any(held(following(edition, WAYS[clock][:-1]), f"cell_here_{bloc}")
               for bloc in ("fitters", "young", "women", "draughtsmen"))  # fmt: skip
    assert offered(play) == ["sign/sign", "sign/read-and-sign"]
    assert (held(play, "cell_result"), held(play, "fate_inspectors")) == ("none", "open")
    play.choose("sign/sign")
    assert list(lines_of(minute_book(edition, play)[0]))[-1] == "Resolved: (the column is empty)"


def test_what_was_carried_is_named_even_when_the_vote_was_the_last_thing(tmp_path: Path) -> None:
    play = following(leaving(tmp_path, "21:50"), (*KEPT, "tie/none", "vote/points"))
    assert (held(play, "fate_list"), held(play, "cell_here_fitters")) == ("carried", False)
    assert offered(play) == ["name/list/nobody"]
    play.choose("name/list/nobody")
    assert offered(play) == ["name/inspectors/lukina", "name/inspectors/nobody"]


def test_wherever_a_play_stands_before_the_vote_somebody_is_there(tmp_path: Path) -> None:
    edition = leaving(tmp_path, "21:20")
    place = edition.story.places["cell"]
    assert isinstance(place, Meeting)
    for play in untried(edition, 200):
        for state in play.states[:-1]:
            stage = str(place.key(state.frame)).split("/")[0]
            if stage in ("floor", "speech", "asked", "draft", "tie", "vote"):
                assert list(place.chamber.in_room(state.values))
