"""The File: papers with invented shelfmarks, people by name, the two tallies."""

from pathlib import Path

from putilovets.story.edition import Edition
from putilovets.view.file import EMPTY, INVENTED, FindingAid, Paper, Remembered, finding_aid
from tests.meeting_players import following
from tests.packs import BASE, edition_of, start_at
from tests.roll import ROLL, YARD
from tests.view.test_page import played
from tests.walls import wall_edition

TALLIES = "".join(
    f'\n[[gauge]]\nname = "{name}"\nlabel = "{name.capitalize()}"\nmeaning = "Deeds."\n'
    'start = 2\nhighest = 60\nbasis = "inferred"\nsources = ["S1"]\n'
    for name in ("promoted", "supervised")
)


def test_a_play_without_papers_says_so(edition: Edition) -> None:
    aid = finding_aid(edition, played(edition))
    assert (aid.title, aid.span, aid.papers) == ("Papers of Small", EMPTY, ())
    assert "Invented" in INVENTED


def test_sheets_and_notebooks_have_shelfmarks_of_their_year(edition: Edition) -> None:
    play = played(edition, "sign", "hear", "floor/opening/note")
    aid = finding_aid(edition, play)
    assert aid.papers == (
        Paper("undated/1", "", "Minute book, sheet 1: On the store."),
        Paper("1926/1", "Thursday 22 April 1926", "Notebook, «The palace»: 1 line."),
    )
    assert aid.span == "Thursday 22 April 1926"


def test_a_sheet_of_a_day_that_is_not_told_stands_where_it_was_written(edition: Edition) -> None:
    play = played(edition, "sign")
    assert [paper.day for paper in finding_aid(edition, play).papers] == [""]


def test_a_wall_newspaper_is_a_paper_once_it_hangs(tmp_path: Path) -> None:
    wall = wall_edition(tmp_path)
    play = following(wall, ("in", "take/lathe", "letter/lathe/print"))
    assert not any("Wall" in paper.heading for paper in finding_aid(wall, play).papers)
    while play.ending is None:
        rest = [each.id for each in play.choices() if each.open]
        play.choose("hang" if "hang" in rest else rest[-1])
    headings = [paper.heading for paper in finding_aid(wall, play).papers]
    [told] = [each for each in headings if each.startswith("Wall newspaper")]
    assert "turner" in told


def test_people_stand_by_name_with_what_the_roll_says(tmp_path: Path) -> None:
    head = {"roll.toml": ROLL, "gauges.toml": BASE["gauges.toml"] + TALLIES}
    edition = edition_of(tmp_path, YARD, {**head, **start_at("cell-room")})
    before = finding_aid(edition, following(edition, ()))
    after = finding_aid(edition, following(edition, ("transfer",)))
    assert told(before, "Trofim Ponomarev") != told(after, "Trofim Ponomarev")
    assert "transferred" in told(after, "Trofim Ponomarev")
    assert [(each.label, each.value) for each in after.tallies] == [
        ("Promoted", 2),
        ("Supervised", 2),
    ]


def told(aid: FindingAid, name: str) -> str:
    return next(each.told for each in aid.people if each.name == name)


def test_who_really_lived_is_said(edition: Edition) -> None:
    aid = finding_aid(edition, played(edition, "hear"))
    assert Remembered("Sergei Kirov", "Head of the Leningrad party. Really lived.") in aid.met
    assert Remembered("Agrafena Lukina", "Women's delegate.") in aid.met
