"""Names that come of themselves: visits, notes and minutes; counted only where they are read."""

from pathlib import Path

import pytest

from putilovets.story.names import Name
from putilovets.story.playthrough import Playthrough
from tests.packs import choice, edition_of, scene, start_at, told_of

HALL = """
[[hall]]
id = "big-hall"
title = "The hall"
basis = "invented"
sources = []
to = "the-end"
notebook = 2
[[hall.speech]]
id = "first-word"
speaker = "lukina"
text = "T"
note = "N"
basis = "invented"
sources = []
"""
FORK = """
[[junction]]
id = "the-fork"
pick = "{}"
otherwise = "yard"
[[junction.way]]
to = "yard"
"""


def declared(root: Path, chapter: str) -> list[Name]:
    names = edition_of(root, chapter).story.names
    return [name for name in names if name.id.split("_")[0] in BY_THEMSELVES]


BY_THEMSELVES = ("visits", "noted", "struck", "notes", "minuted")
MINUTED = Name("minuted_ask_the_store", "flag", False)


def test_minutes_notes_and_the_lines_of_a_notebook_are_names(tmp_path: Path) -> None:
    notes = Name("notes_big_hall", "number", 0, 0, 2)
    flags = [Name(f"{what}_first_word", "flag", False) for what in ("noted", "struck")]
    assert declared(tmp_path, HALL) == [MINUTED, notes, *flags]


@pytest.mark.parametrize(
    "condition",
    [
        "visits_far_yard >= 1",
        "visits_far_yard>=1",
        "not(visits_far_yard==1)",
        "(visits_far_yard == 1)and met_lukina",
        "met_lukina or visits_far_yard in (1, 2)",
    ],
)
def test_visits_are_counted_where_a_condition_reads_them(tmp_path: Path, condition: str) -> None:
    chapter = scene("far-yard", choice("go", "the-end", f'when = "{condition}"'))
    assert declared(tmp_path, chapter) == [MINUTED, Name("visits_far_yard", "number", 0, 0, 999)]


def test_visits_that_nothing_reads_are_not_counted(tmp_path: Path) -> None:
    chapter = scene("far-yard", choice("go", "the-end")) + FORK.format("first")
    assert declared(tmp_path, chapter) == [MINUTED]


def test_a_draw_counts_its_own_visits(tmp_path: Path) -> None:
    count = Name("visits_the_fork", "number", 0, 0, 999)
    assert declared(tmp_path, FORK.format("drawn")) == [MINUTED, count]


def test_every_arrival_is_counted_also_the_first(tmp_path: Path) -> None:
    chapter = scene(
        "square", choice("go", "the-end", 'needs = "visits_square >= 3"') + choice("stay", "square")
    )
    edition = edition_of(tmp_path, chapter, start_at("square"))
    play = Playthrough(edition.story, 1)
    counts = []
    for _ in range(3):
        counts.append(edition.story.names.value(play.state.values, "visits_square"))
        play.choose("stay")
    assert counts == [1, 2, 3]
    assert [choice.open for choice in play.choices()] == [True, True]


def test_the_visits_of_a_place_that_is_not_there_are_undeclared(tmp_path: Path) -> None:
    chapter = scene(
        "square", choice("go", "the-end", 'when = "visits_sqare >= 3 and visits_square > 1"')
    )
    assert told_of(tmp_path, chapter) == [
        "chapters/one/example.toml:12:9: PU011 visits_sqare is not declared "
        "(did you mean visits_square?)"
    ]


def test_an_author_may_not_declare_what_comes_of_itself(tmp_path: Path) -> None:
    chapter = "[[name]]\nid = 'minuted_ask_the_store'\n"
    assert told_of(tmp_path, chapter) == [
        "chapters/one/example.toml:2:6: PU014 the name minuted_ask_the_store stands here a second "
        "time (the first is the minute ask-the-store in base.toml)"
    ]


@pytest.mark.parametrize(
    ("effect", "column"),
    [
        ("set = 'minuted_ask_the_store'", 20),
        ("set = 'noted_first_word', to = false", 20),
        ("move = 'notes_big_hall', by = 1", 21),
    ],
)
def test_an_author_may_not_set_what_comes_of_itself(
    tmp_path: Path, effect: str, column: int
) -> None:
    chapter = scene("square", choice("go", "the-end", f"effects = [{{ {effect} }}]")) + HALL
    name = effect.split("'")[1]
    assert told_of(tmp_path, chapter) == [
        f"chapters/one/example.toml:12:{column}: PU017 {name} comes of itself and cannot be given "
        "a value (a line is written by minute, struck out by strike)"
    ]


def test_nor_may_a_start(tmp_path: Path) -> None:
    head = start_at("yard", "set = { minuted_ask_the_store = true }\n")
    [told] = told_of(tmp_path, "", head)
    assert told.startswith("pack.toml:9:33: PU017 minuted_ask_the_store comes of itself")
