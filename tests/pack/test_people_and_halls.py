"""Who may say what and when, and what we may not add to a meeting that took place."""

from pathlib import Path

import pytest

from tests.meetings import HEADS, MEETING
from tests.pack.test_meeting_mistakes import at, found
from tests.packs import BASE, told_of


def test_nobody_dies_before_being_born(tmp_path: Path) -> None:
    people = BASE["people.toml"].replace("died = 1934-12-01", "died = 1880-01-01")
    [told] = told_of(tmp_path, "", {"people.toml": people})
    assert told.endswith("PU003 person 2: died before being born")


REAL = MEETING.replace('speaker = "lukina"\nbloc = "young"', 'speaker = "kirov"')
SOURCED = REAL.replace('told = true\noffers = ["abolish", "inspectors"]\nbasis = "invented"\n'
                       "sources = []", 'told = true\noffers = ["abolish", "inspectors"]\n'
                       'basis = "documented"\nsources = ["S1"]')  # fmt: skip


def test_a_real_person_speaks_in_a_meeting_only_what_a_source_gives(tmp_path: Path) -> None:
    assert told_of(tmp_path / "a", REAL, HEADS) == [
        at(REAL, 'speaker = |"kirov"', "PU022 kirov really lived: words need basis = 'documented' "
           "and a source that gives them")
    ]  # fmt: skip
    silent = SOURCED.replace('reply = "I did."\n', "")
    assert told_of(tmp_path / "b", silent, HEADS) == []


def test_a_real_person_does_not_answer_what_only_a_player_says(tmp_path: Path) -> None:
    no_source = "PU022 kirov really lived: no source has an answer to what only a player says"
    cut = SOURCED.replace('text = "Abolish it!"', 'text = "Abolish it!"\ncut = "He stops."')
    assert told_of(tmp_path, cut, HEADS) == [
        at(cut, 'cut = |"He stops."', no_source),
        at(cut, 'reply = |"I did."', no_source),
    ]


@pytest.mark.parametrize(
    ("kind", "day"),
    [("speaks", "1934-12-02"), ("speaks", "1886-03-26"), ("is named", "1934-12-02")],
)
def test_who_speaks_or_is_named_is_alive(tmp_path: Path, kind: str, day: str) -> None:
    chapter = SOURCED.replace('reply = "I did."\n', "") if kind == "speaks" else MEETING.replace(
        'person = "lukina"\nby = 1926-05-17', 'person = "kirov"\nby = 1926-05-17')  # fmt: skip
    chapter = chapter.replace("date = 1926-04-29", f"date = {day}")
    life = "died on 1934-12-01" if day > "1900" else "was born on 1886-03-27"
    spot = 'speaker = |"kirov"' if kind == "speaks" else 'person = |"kirov"'
    said = f"PU024 kirov {life} and this is {day}"
    assert lives(told_of(tmp_path, chapter, HEADS)) == [at(chapter, spot, said)]


def lives(told: list[str]) -> list[str]:
    """Return what is said of lives, and nothing of other days that another day of meeting upset."""
    return [each for each in told if "PU023" not in each]


@pytest.mark.parametrize(("day", "refused"), [("1934-12-02", False), ("1886-03-26", True)])
def test_the_dead_may_be_spoken_of_and_the_unborn_not(
    tmp_path: Path, day: str, refused: bool
) -> None:
    chapter = MEETING.replace("date = 1926-04-29", f'date = {day}\npeople = ["kirov"]')
    told = lives(told_of(tmp_path, chapter, HEADS))
    said = f"PU024 kirov was born on 1886-03-27 and this is {day}"
    assert told == ([at(chapter, 'people = [|"kirov"]', said)] if refused else [])


def test_a_meeting_of_ones_own_is_not_documented(tmp_path: Path) -> None:
    chapter = MEETING.replace(
        'room = "Cell room"\nbasis = "invented"\nsources = []',
        'room = "Cell room"\nbasis = "documented"\nsources = ["S1"]',
    )
    for invented in ('text = "Somebody coughs."\n', 'text = "Lukina nods."\n'):
        chapter = chapter.replace(invented, "")
    chapter = chapter.replace('basis = "invented"\nsources = []\n\n[[meeting.',
                              'basis = "documented"\nsources = ["S1"]\n\n[[meeting.')  # fmt: skip
    told = told_of(tmp_path, chapter, HEADS)
    assert told == [
        at(chapter, 'room = "Cell room"\nbasis = |"documented"', "PU026 cell is a meeting that the "
           "player runs and cannot be documented (a documented meeting is a [[hall]])")
    ]  # fmt: skip


HALL = """\
[[hall]]
id = "palace"
title = "The palace"
basis = "invented"
sources = []
to = "the-end"
[[hall.speech]]
id = "opening"
speaker = "kirov"
before = "Quiet."
text = "Comrades. 312 votes for, 4 against. Carried."
note = "312 for"
basis = "documented"
sources = ["S1"]
[[hall.speech.aside]]
id = "look"
text = "Look round"
cost = "a line"
reply = "Nothing."
effects = [{ move = "floor", by = 1 }]
"""


def test_a_speech_that_is_documented_may_count_votes(tmp_path: Path) -> None:
    assert told_of(tmp_path, HALL) == []


@pytest.mark.parametrize("key", ["before", "text", "cost", "reply"])
@pytest.mark.parametrize(
    "said",
    ["312 hands go up.", "He counts the hands: 312.", "It is carried.", "Carried!",
     "Unanimously, someone says.", "So resolved.", "20 stand up against it."],
)  # fmt: skip
def test_what_we_add_to_a_documented_hall_counts_no_votes(
    tmp_path: Path, key: str, said: str
) -> None:
    old = {"before": "Quiet.", "text": "Look round", "cost": "a line", "reply": "Nothing."}[key]
    damaged, told = found(tmp_path, HALL, f'{key} = "{old}"', f'{key} = "{said}"')
    [line] = told
    assert line.startswith(at(damaged, f'{key} = |"{said}"', "PU026 «"))
    assert line.endswith("tells of a vote in a documented hall, and is our invention")


@pytest.mark.parametrize(
    "said",
    ["At 7 the lamps are lit.", "A woman has carried a child in.", "40 kopecks for the coat.",
     "He puts his hands in his pockets.", "Somebody leans against the door.", "Row 12 coughs."],
)  # fmt: skip
def test_what_is_no_vote_may_be_said(tmp_path: Path, said: str) -> None:
    assert found(tmp_path, HALL, 'before = "Quiet."', f'before = "{said}"')[1] == []


def test_nothing_is_minuted_in_a_documented_hall(tmp_path: Path) -> None:
    damaged, told = found(
        tmp_path, HALL, '{ move = "floor", by = 1 }', '{ minute = "ask-the-store" }'
    )
    assert told == [
        at(damaged, 'minute = |"ask-the-store"', "PU026 nothing that a player does in a documented "
           "hall is minuted (write it on a scene of your own)")
    ]  # fmt: skip
    free = damaged.replace('"kirov"', '"lukina"').replace(
        'basis = "documented"\nsources = ["S1"]', 'basis = "invented"\nsources = []')  # fmt: skip
    assert told_of(tmp_path / "free", free.replace("Quiet.", "312 hands go up.")) == []
