"""What is read of a pack: by whom a text is told, on which days, and what it rests on."""

from datetime import date
from pathlib import Path

from putilovets.authoring.lint.days import Days
from putilovets.authoring.lint.told import Told, pages
from putilovets.pack.folder import read_folder
from tests.authoring.looks import page
from tests.meetings import HEADS, MEETING
from tests.packs import CHAPTER, based, choice

PARTS = """
[[scene.paragraph]]
text = "Two lines\\nof text."

[[scene.paragraph]]
speaker = "lukina"
text = "I say it."

[[scene.paragraph]]
basis = "documented"
sources = ["S1"]
text = "It was so."
"""
FOLLOW = """
[[follow]]
id = "due"
title = "What came"
basis = "invented"
sources = []
meeting = "cell"
to = "the-end"

[[follow.case]]
clause = "list"
title = "The list"
date = 1926-05-12
basis = "invented"
sources = []
deed = { text = "It hangs." }
botched = { text = "It hung." }
paper = { text = "It lies." }

[[follow.case.choice]]
id = "on"
text = "Go on"
reply = "You go on."
"""


def told(root: Path, chapter: str, **more: str) -> dict[str, Told]:
    folder = read_folder(based(root, {CHAPTER: chapter, **more}))
    assert folder.complaints == ()
    return {each.text: each for each in pages(folder).told}


def test_who_tells_it_and_what_it_rests_on(tmp_path: Path) -> None:
    act = 'effects = [{ move = "floor", by = 1, because = "x" }]'
    more = f'cost = "an hour"\nreply = "You went."\n{act}'
    texts = told(tmp_path, page() + PARTS + choice("home", "the-end", more))
    found = {text: (each.voice, each.basis, each.speaker) for text, each in texts.items()}
    assert found["Two lines of text."] == ("narrator", "invented", "")
    assert found["I say it."] == ("spoken", "invented", "lukina")
    assert found["It was so."] == ("narrator", "documented", "")
    assert found["home"] == ("choice", "invented", "")
    assert found["an hour"] == ("cost", "invented", "")
    assert found["You went."] == ("narrator", "invented", "")
    assert found["x"] == ("reason", "invented", "")
    assert found["The bench"][0] == "narrator"


def test_whose_day_it_has(tmp_path: Path) -> None:
    texts = told(tmp_path, MEETING + FOLLOW, **HEADS)
    meeting, case = Days.of(date(1926, 4, 29)), Days.of(date(1926, 5, 12))
    days = {text: each.days for text, each in texts.items()}
    for text in (
        "They sit.",
        "Abolish it!",
        "Keep a list of truants",
        "nobody likes a list",
        "Sign",
    ):
        assert days[text] == meeting, text
    for text in ("The list", "It hangs.", "Go on", "You go on."):
        assert days[text] == case, text
    assert (days["What came"], days["Home."]) == (None, None)
    assert {texts[text].place for text in ("Sign", "It hangs.")} == {"cell", "due"}


def test_the_line_is_told_on_the_day_on_which_it_begins(tmp_path: Path) -> None:
    assert told(tmp_path, "", **HEADS)["Save."].days == Days.of(date(1926, 4, 9))


def test_days_in_words() -> None:
    assert str(Days(date(1926, 4, 25), date(1926, 4, 30))) == (
        "Sunday 25 April 1926 to Friday 30 April 1926"
    )
    assert not Days(date(1926, 4, 25), date(1926, 4, 30)).outside(date(1926, 4, 30), None)
    assert Days(date(1926, 4, 25), date(1926, 4, 30)).outside(date(1926, 5, 1), None)
    assert Days(date(1926, 4, 25), date(1926, 4, 30)).outside(None, date(1926, 4, 24))
