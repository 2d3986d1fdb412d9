"""Line mode has in words what the screen draws: votes, charts, the File, hints."""

from io import StringIO
from pathlib import Path

from putilovets.frontends.hints.hinter import Hinter
from putilovets.frontends.line.reader import LineReader
from putilovets.frontends.line.telling_charts import told_charts
from putilovets.frontends.line.telling_file import told_file
from putilovets.frontends.line.telling_hands import told_count, told_vote
from putilovets.journal.session import begin
from putilovets.story.edition import Edition
from putilovets.view.curves import Came, Curve, Curves
from putilovets.view.file import FindingAid, Paper, Remembered, Tally
from putilovets.view.hands import Count, Hands, Vote

COUNT = Count(
    "Carried: points 1 and 2. For 9, against 11, not voting 0.",
    20,
    16,
    (
        Hands("Old fitters", 9, "for", "+3", "it is near", ("point 1: +3",)),
        Hands("Young", 11, "against", "-4", "it is far", ("point 1: -4",)),
        Hands("Women", 7, "gone home"),
    ),
)


def test_the_hands_of_a_page_are_told_by_side() -> None:
    assert " ".join(" ".join(told_count(COUNT)).split()) == (
        "For: Old fitters 9. Against: Young 11. Gone home: Women 7. 20 in the room, 16 needed."
    )


def test_the_last_vote_is_told_with_a_stroke_for_each_hand_and_the_reasons() -> None:
    assert list(told_vote(Vote("The cell room. Thursday, 21:50", (COUNT,)))) == [
        "The cell room. Thursday, 21:50.",
        "Carried: points 1 and 2. For 9, against 11, not voting 0. 20 in the room, 16",
        "needed.",
        "   Old fitters, 9, for: ||||| ||||",
        "      It is near. The sum, +3: point 1: +3.",
        "   Young, 11, against: ----- ----- -",
        "      It is far. The sum, -4: point 1: -4.",
        "   Women, 7, gone home",
    ]
    assert list(told_vote(None)) == ["No vote has been taken in this play yet."]


def test_a_hall_is_told_in_figures_alone() -> None:
    crowd = Vote("The hall", (Count("Carried.", 240, 1, (Hands("All", 240, "for"),)),))
    assert "   All, 240, for" in list(told_vote(crowd))


def test_charts_are_sentences() -> None:
    floor = Curve("Floor", (4, 5), 0, 10, 4, "Floor began at 4.")
    drawn = Curves("April 1926", "May 1926", (floor,), (floor,), (Came("The room", 24, 31),))
    assert list(told_charts(drawn)) == [
        "Floor began at 4.",
        "FROM THE BOOKS",
        "Floor began at 4.",
        "WHO CAME",
        "   The room: 24 of 31.",
    ]
    assert list(told_charts(None)) == [
        "There are no numbers here yet: no dated page has been reached."
    ]


def test_the_file() -> None:
    aid = FindingAid(
        "Papers of Small",
        "Monday to Tuesday",
        (Paper("1926/1", "Monday", "Minute book, sheet 1: On dues."),),
        (Remembered("Lukina", "grinder; member."),),
        (Remembered("Kirov", "Spoke. Really lived."),),
        (Tally("Promoted", 2, "Deeds."),),
    )
    assert list(told_file(aid)) == [
        "PAPERS OF SMALL. Monday to Tuesday.",
        "Invented: no archive has these papers, and no shelfmark here is that of a real",
        "one.",
        "   1926/1. Monday. Minute book, sheet 1: On dues.",
        "YOUR PEOPLE, BY NAME",
        "   Lukina: grinder; member.",
        "MET OR SPOKEN OF",
        "   Kirov: Spoke. Really lived.",
        "THE TWO TALLIES",
        "   Promoted 2. Deeds.",
        "Deeds are counted, never resolutions passed.",
    ]


def hinted(folder: Path, edition: Edition, *typed: str) -> list[str]:
    session = begin(folder, "mine", edition, 7)
    told = StringIO()
    reader = LineReader(edition, session, StringIO("".join(f"{each}\n" for each in typed)), told)
    reader.hinter = Hinter(edition, session)
    try:
        reader.run()
    finally:
        session.close()
    return [line for line in told.getvalue().splitlines() if line.startswith("Hint: ")]


WHY = "Hint: why tells what moved each number, and because of what."
MINUTES = "Hint: minutes tells the book of what was signed."


def test_a_hint_comes_at_its_moment_and_leaves_by_itself(tmp_path: Path, edition: Edition) -> None:
    assert hinted(tmp_path / "a", edition) == []
    assert hinted(tmp_path / "b", edition, "1", "1", "2", "2") == [WHY] * 3


def test_a_hint_leaves_once_its_word_was_typed(tmp_path: Path, edition: Edition) -> None:
    assert hinted(tmp_path / "a", edition, "1", "w", "1", "2") == [WHY]
    assert hinted(tmp_path / "b", edition, "2", "find store", "2") == [MINUTES]


def test_no_hint_is_told_unless_hints_are_wanted(tmp_path: Path, edition: Edition) -> None:
    session = begin(tmp_path, "mine", edition, 7)
    told = StringIO()
    LineReader(edition, session, StringIO("1\n"), told).run()
    session.close()
    assert "Hint" not in told.getvalue()
    assert not (tmp_path / "hints").exists()
