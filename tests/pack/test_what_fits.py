"""Days, names and lines that do not fit between a desk, its meeting and what follows."""

from pathlib import Path

import pytest

from tests.desks_core import AROUND, CASES, DESK, FOLLOW, TASKS, WEEK
from tests.meetings import HEADS
from tests.packs import CHAPTER, told_of

WHOLE = WEEK + DESK + TASKS + AROUND + FOLLOW + CASES
OPEN = 'open = { id = "open"'
MISFITS: list[tuple[str, str, str, str]] = [
    # what is replaced, by what, the place of the mistake, and what is said
    ("by = 1926-05-10", "by = 1926-04-28", "by = |1926-04-28",
     "1926-04-28 is before 1926-04-29, the day of the meeting (name a day to come)"),
    ('title = "On list"\ndate = 1926-05-10', 'title = "On list"\ndate = 1926-04-28',
     'title = "On list"\ndate = |1926-04-28',
     "1926-04-28 is before 1926-04-29, the day of cell"),
    ('title = "On list"\ndate = 1926-05-10', 'title = "On list"\ndate = 1926-05-11',
     'title = "On abolish"\ndate = |1926-05-10',
     "1926-05-10 stands after 1926-05-11 (put the cases in order)"),
    ('title = "What came of it"', 'title = "What came of it"\ndate = 1926-04-01',
     "date = |1926-04-01", "1926-04-01 is before 1926-04-29, the day of cell"),
    (OPEN, f"meeting = 1926-04-30\n{OPEN}", "meeting = |1926-04-30",
     "cell is held on 1926-04-29, not on 1926-04-30"),
    ('to = "cell"\nknock', 'to = "kitchen"\nmeeting = 1926-04-28\nknock', "meeting = |1926-04-28",
     "1926-04-28 is before 1926-04-29, the last evening"),
    ('title = "The cell room"\ndate = 1926-04-29', 'title = "The cell room"\ndate = 1926-04-28',
     "[[desk.evening]]\ndate = |1926-04-29", "1926-04-29 is after 1926-04-28, the day of cell"),
    ("dates = [1926-04-27]", "dates = [1926-04-29]\nevenings = 2", "dates = |[1926-04-29]",
     "street takes 2 evenings and can begin on none of its dates"),
    ('begins = 1926-04-09', "begins = 1926-04-30", 'line = |{ text = "Read the line out"',
     "no campaign has begun by 1926-04-29, so that there is no line to read out "
     "(write one in campaigns.toml, or leave the line out)"),
    ('person = "lukina"\nby = 1926-05-20', "", 'clause = |"abolish"',
     "nobody may be named for abolish, so that it can never be a deed "
     "(give the clause a [[meeting.clause.name]])"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "spot", "said"), MISFITS, ids=[each[3] for each in MISFITS])
def test_what_does_not_fit(tmp_path: Path, old: str, new: str, spot: str, said: str) -> None:
    damaged = WHOLE.replace(old, new, 1)
    if not new:
        damaged = damaged.replace("[[meeting.clause.name]]\n\n", "", 1)
    campaigns = HEADS["campaigns.toml"].replace(old, new)
    before, _, after = spot.partition("|")
    assert damaged.count(before + after) == 1
    upto = damaged[: damaged.index(before + after) + len(before)]
    line, column = upto.count("\n") + 1, len(upto) - upto.rfind("\n")
    told = told_of(tmp_path, damaged, {**HEADS, "campaigns.toml": campaigns})
    assert told == [f"{CHAPTER}:{line}:{column}: PU023 {said}"]


def test_a_task_of_more_evenings_than_there_are(tmp_path: Path) -> None:
    one = DESK[: DESK.index("\n[[desk.evening]]\ndate = 1926-04-27")] + "\n"
    tasks = '[[desk.task]]\nid = "a"\ntext = "a"\n' + TASKS.replace("dates = [1926-04-27]\n", "")
    [told] = told_of(tmp_path, WEEK + one + tasks + AROUND + FOLLOW + CASES, HEADS)
    assert told.endswith("PU023 count takes 2 evenings and can begin on none of the 1 there are")


def test_days_that_are_left_out_contradict_nothing(tmp_path: Path) -> None:
    chapter = WHOLE.replace('line = { text = "Read the line out", reply = "You read it." }\n', "")
    chapter = chapter.replace('room"\ndate = 1926-04-29', 'room"')
    assert told_of(tmp_path / "meeting", chapter, HEADS) == []
    chapter = WHOLE.replace('title = "On abolish"\ndate = 1926-05-10', 'title = "On abolish"')
    assert told_of(tmp_path / "case", chapter, HEADS) == []
