"""What to do about a heading in the wrong file, two effects in one, text instead of a table."""

from pathlib import Path

import pytest

from tests.desks_core import AROUND, CASES, DESK, FOLLOW, TASKS, WEEK
from tests.meetings import HEADS
from tests.packs import BASE, CHAPTER, choice, scene, told_of

WHOLE = WEEK + DESK + TASKS + AROUND + FOLLOW + CASES
NO_KEY = "PU002 {} is not a key of this table"


@pytest.mark.parametrize(
    ("effect", "column", "told"),
    [
        ('mov = "floor", by = 1', 14, "PU002 mov is not a key of this table (did you mean move?)"),
        ('sett = "met_lukina", bye = 1', 14,
         "PU002 sett is not a key of this table (did you mean set?)"),
        ('move = "floor", by = 1, set = "met_lukina"', 38,
         "PU002 set is not a key of this table (one effect to each pair of braces)"),
        ("floor = 1", 14, "PU002 floor is not a key of this table "
                          "(an effect has move, set, minute or strike)"),
        ('"{x}" = 1', 14, "PU002 {x} is not a key of this table "
                          "(an effect has move, set, minute or strike)"),
        ("by = 1", 12, "PU004 move is missing"),
        ("to = 1", 12, "PU004 set is missing"),
        ("", 12, "PU004 move, set, minute or strike is missing"),
        ('move = "floor", by = 1, to = 2', 38, "PU002 to is not a key of this table"),
    ],
)  # fmt: skip
def test_what_is_no_effect(tmp_path: Path, effect: str, column: int, told: str) -> None:
    chapter = scene("hall", choice("go", "the-end", f"effects = [{{ {effect} }}]"))
    assert told_of(tmp_path, chapter) == [f"{CHAPTER}:12:{column}: {told}"]


def test_an_effect_that_is_no_table(tmp_path: Path) -> None:
    chapter = scene("hall", choice("go", "the-end", 'effects = ["floor"]'))
    assert told_of(tmp_path, chapter) == [
        f'{CHAPTER}:12:12: PU003 effects 1: should be a table (for instance {{ set = "…" }})'
    ]


@pytest.mark.parametrize(
    ("heading", "hint"),
    [
        ("question", "it belongs in questions.toml"),
        ("person", "it belongs in people.toml"),
        ("campaign", "it belongs in campaigns.toml"),
        ("term", "it belongs in terms.toml"),
        ("gauge", "it belongs in gauges.toml"),
        ("work", "it belongs in sources.toml"),
        ("start", "it belongs in pack.toml"),
        ("bloc", "did you mean [[meeting.bloc]]?"),
        ("clause", "did you mean [[meeting.clause]]?"),
        ("speech", "did you mean [[hall.speech]] or [[meeting.speech]]?"),
        ("choice", "did you mean [[scene.choice]] or [[follow.case.choice]]?"),
        ("scenes", "did you mean scene?"),
    ],
)
def test_a_heading_that_no_chapter_has(tmp_path: Path, heading: str, hint: str) -> None:
    [told] = told_of(tmp_path, f'[[{heading}]]\nid = "x"\n')
    assert told == f"{CHAPTER}:1:3: {NO_KEY.format(heading)} ({hint})"


@pytest.mark.parametrize(
    ("heading", "hint"),
    [("scene", "it belongs in a file of chapters/NAME"), ("term", "it belongs in terms.toml")],
)
def test_a_heading_at_the_head_of_a_pack(tmp_path: Path, heading: str, hint: str) -> None:
    gauges = BASE["gauges.toml"] + f'[[{heading}]]\nid = "x"\n'
    [told] = told_of(tmp_path, "", {"gauges.toml": gauges})
    assert told.endswith(f"{NO_KEY.format(heading)} ({hint})")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('line = { text = "Read the line out", reply = "You read it." }', 'line = "Read it"',
         'line: should be a table (for instance { text = "…", reply = "…" })'),
        ('narrow = { text = "Ask truants why", at = 1 }', 'narrow = "Ask why"',
         'narrow: should be a table (for instance { text = "…", at = 1 })'),
        ('open = { id = "open", text = "Leave it open", effects = [{ move = "floor", by = 1 }] }',
         'open = "Leave it open"',
         'open: should be a table (for instance { id = "…", text = "…" })'),
        ('\n[follow.case.deed]\ntext = "list: deed."\n'
         'effects = [{ move = "floor", by = 2, because = "deed" }]\n', 'deed = "Done."\n',
         'deed: should be a table (for instance { text = "…" })'),
    ],
)  # fmt: skip
def test_text_where_a_table_should_be(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in WHOLE
    said = told_of(tmp_path, WHOLE.replace(old, new, 1), HEADS)
    assert [line.partition(" PU003 ")[2] for line in said if "PU003" in line] == [told]


def test_the_speech_of_a_meeting_leaves_no_line_to_strike(tmp_path: Path) -> None:
    chapter = WHOLE + scene("hall", choice("go", "the-end", 'effects = [{ strike = "hothead" }]'))
    [told] = told_of(tmp_path, chapter, HEADS)
    assert told.endswith(
        "PU010 hothead is a speech of a meeting and leaves no line in the notebook "
        "(only a speech of a hall leaves one)"
    )
