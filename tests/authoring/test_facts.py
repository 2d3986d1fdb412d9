"""Where each fact is cited, and why those that are not are not."""

from pathlib import Path

import pytest

from putilovets.authoring.facts import Cited, citations, facts
from putilovets.pack.folder import Folder, read_folder
from tests.authoring.test_stats import LABELLED
from tests.meetings import HEADS, MEETING
from tests.packs import BASE, CHAPTER, based
from tests.walls import newspaper

FACT = '[[fact]]\nid = "{0}"\nsays = "It is so."\nwork = "K"\n'


def folder(root: Path, chapter: str = "", *ids: str, **reasons: str) -> Folder:
    """Return a pack with a chapter and more facts, some of which say why nothing cites them."""
    more = "".join(FACT.format(each) for each in ids)
    more += "".join(f'{FACT.format(each)}unused = "{why}"\n' for each, why in reasons.items())
    sources = BASE["sources.toml"] + more
    return read_folder(based(root, {CHAPTER: chapter, "sources.toml": sources}))


def test_every_kind_of_table_that_cites_is_found(tmp_path: Path) -> None:
    places = citations(folder(tmp_path, LABELLED))["S1"]
    assert places == (
        Cited("gauge floor", "gauges.toml"),
        Cited("question apparatus", "questions.toml"),
        Cited("person kirov", "people.toml"),
        Cited("minute of-two", CHAPTER),
        Cited("scene letter, paragraph 1", CHAPTER),
        Cited("hall palace, speech opening", CHAPTER),
    )


def test_a_meeting_is_read_to_its_speeches(tmp_path: Path) -> None:
    label, other = 'basis = "invented"\nsources = []', 'basis = "inferred"\nsources = ["S1"]'
    after = "\n\n[[meeting.speech]]"
    cited = MEETING.replace(f"{label}{after}", f"{other}{after}", 1)
    read = read_folder(based(tmp_path, {**HEADS, CHAPTER: cited}))
    what = [each.what for each in citations(read)["S1"] if each.file == CHAPTER]
    assert what == ["meeting cell, speech old-hand"]


def test_terms_and_campaigns_cite(tmp_path: Path) -> None:
    term = 'id = "t"\nword = "T"\nmeaning = "M."\nbasis = "inferred"\nsources = ["S2", "S1"]\n'
    head = {**HEADS, "terms.toml": f"[[term]]\n{term}"}
    read = read_folder(based(tmp_path, {**head, CHAPTER: ""}))
    assert citations(read)["S2"] == (Cited("term t", "terms.toml"),)
    assert Cited("campaign economy", "campaigns.toml") in citations(read)["S1"]


def test_letters_and_the_roll_cite(tmp_path: Path) -> None:
    roll = 'shop = 40\nbasis = "inferred"\nsources = ["S1"]\n'
    read = read_folder(based(tmp_path, {CHAPTER: newspaper(), "roll.toml": roll}))
    cited = citations(read)["S1"]
    assert Cited("newspaper wall, letter lathe", CHAPTER) in cited
    assert Cited("roll", "roll.toml") in cited


def test_facts_come_in_the_order_of_their_ids(tmp_path: Path) -> None:
    ids = ("S40b", "S2", "B10", "S40a", "S10", "B2", "CAL", "B.12", "S40")
    told = [each.id for each in facts(folder(tmp_path, "", *ids))]
    assert told == ["S1", "S2", "S10", "S40", "S40a", "S40b", "B2", "B10", "CAL", "B.12"]


def test_only_some_are_asked_for(tmp_path: Path) -> None:
    read = folder(tmp_path, "", "B1", "B12")
    assert [each.id for each in facts(read, "B1")] == ["B1", "B12"]
    assert facts(read, "X") == ()


@pytest.mark.parametrize(
    ("fact", "unused", "fault"),
    [
        ("S1", "", ""),
        ("S2", "It is of 1930.", ""),
        ("S3", "", "no place and no reason"),
    ],
)
def test_a_fact_is_cited_or_says_why_not(
    tmp_path: Path, fact: str, unused: str, fault: str
) -> None:
    found = facts(folder(tmp_path, "", "S3", S2="It is of 1930."), fact)
    assert [(each.unused, each.fault) for each in found] == [(unused, fault)]


def test_a_reason_for_what_is_cited_is_a_fault(tmp_path: Path) -> None:
    sources = BASE["sources.toml"] + 'unused = "Nobody cites it."\n'
    [found] = facts(read_folder(based(tmp_path, {"sources.toml": sources})))
    assert found.fault == "a reason, and yet a place"
    assert found.as_dict() == {
        "id": "S1",
        "cited": (
            {"what": "gauge floor", "file": "gauges.toml"},
            {"what": "question apparatus", "file": "questions.toml"},
            {"what": "person kirov", "file": "people.toml"},
        ),
        "unused": "Nobody cites it.",
        "fault": found.fault,
    }
