"""What is said of an id: every line of it, with its file and line, in the order of a play."""

from pathlib import Path

import pytest

from putilovets.authoring.explain.finding import explained, nearest_ids
from putilovets.authoring.explain.knowledge import Knowledge
from putilovets.authoring.explain.reports import as_text
from putilovets.authoring.explain.told import Told
from putilovets.authoring.wiring import readers, writers
from tests.packs import choice, scene, start_at
from tests.surveys import meeting_survey, shipped_survey, survey_of, wall_survey

LATE = scene(
    "late",
    choice("home", "the-end", 'effects = [{ set = "met_lukina", to = false, when = "floor < 3" }]')
    + choice("again", "early"),
    'effects = [{ move = "floor", by = -1, because = "it is late" }]',
)
EARLY = scene(
    "early",
    choice("talk", "late", 'effects = [{ set = "met_lukina" }, { set = "told", to = "kopeck" }]')
    + choice("wait", "late", 'when = "not met_lukina"\nneeds = "floor >= 6"\ncost = "an hour"'),
    'date = 1926-04-22\npeople = ["lukina"]\n'
    '[[scene.paragraph]]\nwhen = "met_lukina"\nspeaker = "lukina"\ntext = "You again."\n',
)
FORK = """
[[junction]]
id = "fork"
otherwise = "the-end"
[[junction.way]]
to = "early"
when = "told == 'kopeck'"
"""
HEAD = start_at("early", "set = { met_lukina = true }\n")


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """The later scene stands first in the file."""
    return Knowledge(survey_of(tmp_path_factory.mktemp("pack"), LATE + EARLY + FORK, HEAD))


@pytest.fixture(scope="module")
def meeting(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    return Knowledge(meeting_survey(tmp_path_factory.mktemp("meeting")))


def said(known: Knowledge, wanted: str) -> str:
    lines = as_text(known, explained(known, wanted))
    return "\n".join(lines).replace("chapters/one/", "")


def kinds(known: Knowledge, wanted: str) -> list[tuple[str, str]]:
    return [(each.kind, each.id) for each in explained(known, wanted)]


def section(told: Told, title: str) -> list[str]:
    found = [each.lines for each in told.sections if each.title == title]
    return [": ".join(filter(None, (line.whose, line.text))) for line in (*found, ())[0]]


def test_a_name(known: Knowledge) -> None:
    assert (
        said(known, "met_lukina")
        == """\
name met_lukina  base.toml:6
  declared by   the name met_lukina
  holds         true or false; false at the start
  spoken of as  «you have spoken with Lukina» / «not that you have spoken with Lukina»
  Given at a start (1)
    pack.toml:9  start beginning: = true
  Written (2)
    example.toml:36  scene early, choice talk: = true
    example.toml:12  scene late, choice home: = false, only where floor < 3
  Read (2)
    example.toml:28  scene early, paragraph 1: told only where met_lukina
    example.toml:41  scene early, choice wait: shown only where not met_lukina"""
    )


def test_a_gauge_is_told_as_its_name(known: Knowledge) -> None:
    assert (
        said(known, "floor")
        == """\
name floor  gauges.toml:5
  declared by   the gauge floor
  holds         0 to 10; 4 at the start
  spoken of as  «Floor»
  label         Floor
  meaning       What the shop thinks of you.
  basis         inferred
  sources       S1
  Written (1)
    example.toml:7  scene late: -1, because «it is late»
  Read (2)
    example.toml:42  scene early, choice wait: open only where floor >= 6
    example.toml:12  scene late, choice home: done only where floor < 3"""
    )


def test_a_place(known: Knowledge) -> None:
    assert (
        said(known, "early")
        == """\
scene early  example.toml:19
  title        early
  chapter      one, Chapter One
  starts here  beginning
  day          1926-04-22
  label        invented
  people       Agrafena Lukina
  words        7
  choices      2
  Leads here (2)
    example.toml:50  junction fork, way 1: taken only where told == 'kopeck'
    example.toml:13  scene late, choice again
  Where it leads (2)
    example.toml:32  scene early, choice talk: to late
    example.toml:37  scene early, choice wait: to late; shown only where not met_lukina; \
open only where floor >= 6
  Refers to it (1)
    pack.toml:8  start beginning: place"""
    )


def test_a_way_that_nobody_chooses_is_told_by_its_key(known: Knowledge) -> None:
    end = explained(known, "the-end")[0]
    assert section(end, "Leads here") == [
        "scene yard, choice home",
        "scene late, choice home",
        "junction fork: otherwise",
    ]


def test_a_choice(known: Knowledge) -> None:
    assert (
        said(known, "early/wait")
        == """\
choice early/wait  example.toml:37
  words        «wait»
  costs        an hour
  shown where  not that you have spoken with Lukina
  as written   not met_lukina
  open where   Floor at 6 or more
  as written   floor >= 6
  leads to     late («late»)
  comes of     scene early, choice wait"""
    )
    assert (
        said(known, "talk")
        == """\
choice early/talk  example.toml:32
  words     «talk»
  leads to  late («late»)
  comes of  scene early, choice talk
  What it does (2)
    example.toml:36  scene early, choice talk: met_lukina = true
    example.toml:36  scene early, choice talk: told = 'kopeck'"""
    )


def test_a_choice_of_several_places_is_to_be_asked_for_by_its_place(known: Knowledge) -> None:
    assert (
        said(known, "home")
        == """\
choices home
  Ask for one of them (2)
    base.toml:28    yard/home: «Go home»
    example.toml:8  late/home: «home»"""
    )
    assert kinds(known, "late/home") == [("choice", "late/home")]


def test_a_person_who_speaks_is_shown_and_is_named(meeting: Knowledge) -> None:
    (told,) = explained(meeting, "lukina")
    assert (told.kind, dict(told.facts)["who"]) == ("person", "Women's delegate.")
    assert section(told, "Refers to it") == [
        "meeting cell, speech old-hand: speaker",
        "meeting cell, speech hothead: speaker",
        "meeting cell, clause list, name lukina: person",
        "meeting cell, clause inspectors, name lukina: person",
    ]
    assert section(told, "Speaks of it") == ["meeting cell: 3 times"]


def test_a_source_with_everything_that_cites_it(known: Knowledge) -> None:
    assert (
        said(known, "S1")
        == """\
fact S1  sources.toml:6
  says  A cell stood in the shop.
  work  K
  at    p. 1
  Refers to it (3)
    gauges.toml:7     gauge floor: sources
    people.toml:15    person kirov: sources
    questions.toml:7  question apparatus: sources"""
    )
    assert section(explained(known, "K")[0], "Refers to it") == ["fact S1: work"]


def test_a_clause_with_its_names_and_what_writes_them(meeting: Knowledge) -> None:
    (told,) = explained(meeting, "list")
    assert (told.kind, dict(told.facts)["in"]) == ("meeting clause", "meeting cell")
    assert section(told, "Refers to it") == [
        "meeting cell, speech old-hand: offers",
        "meeting cell, tie both: clauses",
    ]
    assert section(told, "What it does") == [
        "meeting cell, clause list, carried: floor -1, because «nobody likes a list»",
        "meeting cell, clause list, unnamed: floor -1",
    ]
    written = section(told, "Writes them")
    assert (
        "meeting cell: fate_list, hands_for_list, hands_against_list by the vote, whole "
        "(by itself, in vote/whole)"
    ) in written
    assert (
        "meeting cell, clause list: draft_list = 'struck' (by itself, in draft/list/strike)"
    ) in written


def test_a_bloc_means_something_in_its_meeting_only(meeting: Knowledge) -> None:
    (told,) = explained(meeting, "cell/women")
    assert section(told, "Refers to it") == ["meeting cell, clause list, name lukina: bloc"]
    assert "meeting cell: its floor and its votes go by it (by itself)" in section(
        told, "Reads them"
    )
    assert kinds(meeting, "women") == [("meeting bloc", "women")]
    assert kinds(meeting, "yard/women") == []


def test_effects_of_a_clause_say_when_they_are_done(meeting: Knowledge) -> None:
    (told,) = explained(meeting, "floor")
    assert section(told, "Written") == [
        "meeting cell, clause list, carried: -1, because «nobody likes a list»",
        "meeting cell, clause inspectors, lost: -1",
        "meeting cell, clause list, unnamed: -1",
        "meeting cell: by the vote, whole (by itself, in vote/whole)",
        "meeting cell: by the vote, point by point (by itself, in vote/points)",
    ]


@pytest.mark.parametrize(
    ("wanted", "meanings"),
    [
        ("beginning", [("start", "beginning")]),
        ("apparatus", [("question", "apparatus")]),
        ("one", [("chapter", "one")]),
        ("ask-the-store", [("minute", "ask-the-store")]),
        ("economy", [("campaign", "economy")]),
        ("old-hand", [("meeting speech", "old-hand")]),
        ("both", [("meeting tie", "both")]),
        ("cell/vote/whole", [("choice", "cell/vote/whole")]),
        ("vote/whole", [("choice", "cell/vote/whole")]),
        ("in", [("choice", "yard-door/in")]),
        ("minuted_cell", [("name", "minuted_cell")]),
    ],
)
def test_anything_with_an_id_is_found(
    meeting: Knowledge, wanted: str, meanings: list[tuple[str, str]]
) -> None:
    assert kinds(meeting, wanted) == meanings


def test_an_id_of_several_things_is_told_of_all(tmp_path: Path) -> None:
    chapter = scene("lukina", choice("lukina", "the-end"))
    known = Knowledge(survey_of(tmp_path, chapter))
    assert kinds(known, "lukina") == [
        ("scene", "lukina"),
        ("choice", "lukina/lukina"),
        ("person", "lukina"),
    ]


def test_what_is_not_there_has_neighbours(known: Knowledge) -> None:
    assert explained(known, "met_lukin") == ()
    assert nearest_ids(known, "met_lukin") == ("met_lukina", "lukina")
    assert nearest_ids(known, "early/wiat")[0] == "early/wait"
    assert nearest_ids(known, "the-") == ("the-end", "ask-the-store")
    assert nearest_ids(known, "zzz") == ()


def test_what_quotes_a_sheet_or_a_clause(tmp_path: Path) -> None:
    chapter = scene("page", choice("out", "the-end")).replace("Here.", "On {sheet ask-the-store}.")
    (told,) = explained(Knowledge(survey_of(tmp_path, chapter)), "ask-the-store")
    assert section(told, "Quotes it") == ["scene page"]


def test_a_condition_that_compares_with_an_id(meeting: Knowledge, tmp_path: Path) -> None:
    chapter = scene("page", choice("out", "the-end", "when = \"told == 'kopeck'\""))
    term = '[[term]]\nid = "kopeck"\nword = "kopeck"\nmeaning = "A coin."\nbasis = "invented"\n'
    known = Knowledge(survey_of(tmp_path, chapter, {"terms.toml": f"{term}sources = []\n"}))
    (told,) = explained(known, "kopeck")
    assert section(told, "Compares with it") == [
        "scene page, choice out: shown only where told == 'kopeck'"
    ]


def places_told(known: Knowledge, name: str, title: str) -> set[str]:
    told = next(each for each in explained(known, name) if each.kind == "name")
    lines = next((each.lines for each in told.sections if each.title == title), ())
    return {known.place_of(line.where) for line in lines if line.where is not None}


@pytest.mark.parametrize("made", [meeting_survey, wall_survey], ids=["meeting", "wall"])
def test_every_place_that_writes_or_reads_a_name_is_told(made: object, tmp_path: Path) -> None:
    known = Knowledge(made(tmp_path))  # type: ignore[operator]
    written, read = writers(known.edition), readers(known.edition)
    for name in known.edition.story.names:
        assert places_told(known, name.id, "Written") == set(written.get(name.id, ())), name.id
        assert places_told(known, name.id, "Read") >= set(read.get(name.id, ())), name.id


@pytest.mark.parametrize("made", [meeting_survey, wall_survey], ids=["meeting", "wall"])
def test_everything_that_has_an_id_can_be_told(made: object, tmp_path: Path) -> None:
    known = Knowledge(made(tmp_path))  # type: ignore[operator]
    ids = {table.id for table in known.tables.all if table.chain and not table.id.isdigit()}
    ids |= {f"{place.id}/{rule.id}" for place in known.edition.story.places.values()
            for rule in place.rules}  # fmt: skip
    assert [each for each in sorted(ids) if each and not explained(known, each)] == []


def test_the_shipped_pack_is_told_alike_every_time() -> None:
    known = Knowledge(shipped_survey())
    for wanted in ("S22", "april-desk"):
        lines = list(as_text(known, explained(known, wanted)))
        assert len(lines) > 10
        assert list(as_text(Knowledge(shipped_survey()), explained(known, wanted))) == lines
