"""The story of the pages on desks and meetings is played, and comes to the sums they give."""

import re

import pytest

from putilovets.pack.compiler import load_pack
from putilovets.story.edition import Edition
from putilovets.view.page import page
from tests.authors.pages import PAGES
from tests.authors.test_pages import TOGETHER, pack
from tests.meeting_players import following, held, untried
from tests.packs import written

TEXT = (PAGES / "meetings.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return load_pack(written(tmp_path_factory.mktemp("page"), pack(*TOGETHER)))


WAY = ("papers/leave/circular", "1926-04-28/open", "back", "1926-04-29/talk", "agenda/store",
       "prepare/open", "floor/five-pencils", "speech/five-pencils/take/ask-them",
       "draft/ask-them/keep")  # fmt: skip


def test_the_example_can_be_played_to_the_end(shown: Edition) -> None:
    plays = untried(shown, 300)
    assert {play.ending for play in plays} == {"the-end"}


ROW = re.compile(
    r"^    (?:fitters|young|draughtsmen) .* (-?\d+) +(for|against) +(\d+)", re.MULTILINE
)


def test_the_vote_comes_to_what_the_page_says(shown: Edition) -> None:
    play = following(shown, WAY)
    meeting = page(shown, play).meeting
    assert meeting is not None
    assert meeting.forecast == "carried, 20 to 4"
    assert f"   {meeting.forecast}\n" in TEXT
    play.choose("vote/whole")
    counts = (block.hands for block in page(shown, play).blocks if block.hands is not None)
    rows = [row for count in counts for row in count.rows if row.raised in ("for", "against")]
    told = [(int(row.total), row.raised, row.people) for row in rows]
    assert told == [(int(row[1]), row[2], int(row[3])) for row in ROW.finditer(TEXT)]
    assert len(told) == 3


def test_the_deed_is_quoted(shown: Edition) -> None:
    play = following(shown, (*WAY, "vote/whole", "name/ask-them/lukina", "sign/sign"))
    assert held(play, "came_of_ask_them") == "deed"
    told = [block.text for block in page(shown, play).blocks]
    assert "It said: «Ask what the inspectors do»." in told


def test_every_name_of_the_table_comes_of_itself(shown: Edition) -> None:
    """Each pattern of the page names something in the example, and is set or not as it says."""
    pattern = {"CLAUSE": "ask_them", "MEETING": "cell", "DESK": "week", "SPEECH": "five_pencils",
               "BLOC": "young", "QUESTION": "apparatus", "ITEM": "store", "TASK": "count",
               "PAPER": "store", "LETTER": "pencil", "NEWSPAPER": "wall", "MIRROR": "glass",
               "DEFECT": "unheard"}  # fmt: skip
    rows = TEXT[TEXT.index("| to be set |") :].splitlines()
    named = [name for row in rows for name in re.findall(r"`(\w*[A-Z]{4,}\w*)`", row)]
    assert len(named) == 36
    for name in named:
        for word, part in pattern.items():
            name = re.sub(rf"(?<![A-Z]){word}(?![A-Z])", part, name)
        assert name in shown.story.names
