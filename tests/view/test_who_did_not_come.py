"""Who is kept from a meeting: not counted, not asked, and told of as not having come."""

from pathlib import Path

from putilovets.story.edition import Edition
from putilovets.story.playthrough import Playthrough
from putilovets.view.glance import absent
from putilovets.view.meeting import meeting_table
from putilovets.view.minutes import minute_book
from tests.meetings import HEADS, MEETING
from tests.packs import edition_of, start_at

BEFORE = 'effects = [{ move = "cell_trust_women", by = 1, because = "you have met" }]'
ABSENT = 'effects = [{ set = "cell_here_women", to = false }, { move = "cell_quorum", by = -5 }]'
LATE = 'effects = [{ move = "cell_clock", by = 60 }]'


def with_before(effects: str) -> str:
    always = MEETING.replace('when = "met_lukina"\ntext = "Lukina nods."', 'text = "Look."')
    return always.replace(BEFORE, effects)


def kept(root: Path) -> Edition:
    return edition_of(root, with_before(ABSENT), {**HEADS, **start_at("cell")})


def test_before_the_opening_and_after_it_they_have_not_come(tmp_path: Path) -> None:
    edition = kept(tmp_path)
    play = Playthrough(edition.story, seed=1)
    for _ in range(2):
        table = meeting_table(edition, play)
        assert table is not None
        assert absent(table.rows) == "Not come: Women."
        assert (table.here, table.roll, table.quorum) == (24, 31, 16)
        play.choose(next(choice.rule.id for choice in play.choices() if choice.open))


def test_the_sheet_counts_who_came_and_says_who_had_not(tmp_path: Path) -> None:
    edition = kept(tmp_path)
    play = Playthrough(edition.story, seed=1)
    while play.ending is None:
        offered = [choice.rule.id for choice in play.choices() if choice.open]
        closing = [each for each in offered if each.endswith(("/close", "/none"))]
        play.choose((closing or offered)[-1])
    [sheet] = minute_book(edition, play)
    assert sheet.noted[:2] == (
        "Came: 24. Present when the minutes were signed: 24.",
        "Women (7) had not come.",
    )


def test_who_goes_later_has_gone_home(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, with_before(LATE), {**HEADS, **start_at("cell")})
    play = Playthrough(edition.story, seed=1)
    told = []
    while play.ending is None and play.state.place == "cell":
        table = meeting_table(edition, play)
        told.append(absent(table.rows) if table else "")
        play.choose(next(choice.rule.id for choice in play.choices() if choice.open))
    assert {each for each in told if each} == {"Gone home: Women, Draughtsmen."}
